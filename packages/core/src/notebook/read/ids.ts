import { sha256Hex } from '../../hash/index.js';
import type { Cell } from '../model.js';

const VALID = /^[a-zA-Z0-9_-]{1,64}$/;

/** Whether nbformat 4.5 takes this as the id of a cell. */
export function isCellId(id: unknown): id is string {
  return typeof id === 'string' && VALID.test(id);
}

/**
 * Gives every cell an id of its own. Good ones are kept, the first of equals wins; the
 * others come from position and source, never from chance, so that both sides agree.
 */
export function withIds(cells: Cell[]): Cell[] {
  const taken = new Set<string>();
  const keeps = cells.map(({ id }) => isCellId(id) && !taken.has(id) && taken.add(id).size > 0);
  return cells.map((cell, index) => (keeps[index] === true ? cell : { ...cell, id: derive(cell, index, taken) }));
}

function derive(cell: Cell, index: number, taken: Set<string>): string {
  for (let round = 0; ; round++) {
    const id = derivedId(cell, index, round);
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
  }
}

/** The id of a cell that came without one. */
export function derivedId({ cell_type, source }: Cell, index: number, round: number): string {
  return sha256Hex(JSON.stringify([index, cell_type, source, round])).slice(0, 8);
}
