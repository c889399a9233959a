import { sha256Hex } from '../../hash/index.js';
import type { Cell } from '../../notebook/model.js';
import { derivedId } from '../../notebook/read/ids.js';
import type { Session } from '../session.js';

/* nbformat and VS Code write eight hexadecimal digits, JupyterLab a random UUID, Colab twelve letters of all kinds. */
const SHORT = /^(?=\d{0,7}[a-f])[0-9a-f]{8}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const COLAB = /^(?=[^A-Z]{0,11}[A-Z])(?=[^a-z]{0,11}[a-z])(?=[^0-9]{0,11}[0-9])[A-Za-z0-9_-]{12}$/;
/** Too short to say anything, as people count their cells. */
const COUNTED = /^(?:[a-z]{1,2}-?\d{0,3}|cell-?\d{1,4})$/;

/** Whether an id looks like one that a program made. */
export function isOrdinaryId(id: string): boolean {
  return SHORT.test(id) || UUID.test(id) || COLAB.test(id) || COUNTED.test(id);
}

/** Ids of cells that may leave; the others are made anew from the place of their cell, never from what it says. */
export function cleanIds(before: readonly Cell[], after: readonly Cell[], session: Session): string[] {
  const taken = new Set<string>();
  const keeps = before.map((cell, index) => {
    const { id } = cell;
    const told = cell.source !== after[index]?.source && id === derivedId(cell, index, 0);
    const kept = isOrdinaryId(id) && !told && !taken.has(id) && session.text(id, { cell: index, place: 'id' }) === id;
    return kept && taken.add(id).size > 0;
  });
  return before.map(({ id }, index) => (keeps[index] === true ? id : made(index, taken, session)));
}

/** An id can hold by chance what is looked for; another is nearly always free of it. */
const TRIES = 50;

function made(index: number, taken: Set<string>, session: Session): string {
  for (let round = 0; ; round++) {
    const id = sha256Hex(`cell ${index} ${round}`).slice(0, 8);
    if (isOrdinaryId(id) && !taken.has(id) && (round > TRIES || !session.finds(id))) {
      taken.add(id);
      return id;
    }
  }
}
