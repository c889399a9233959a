import type { Reading } from '../scan.js';
import type { Edit } from './edits.js';
import { drawnLetters } from './drawn.js';
import { edited, inOrder } from './edits.js';
import { joinedLiterals } from './concat.js';
import { contactEdits } from './contact.js';
import { entityEdits } from './entities.js';
import { escapeEdits } from './escapes.js';
import { holeEdits } from './holes.js';
import { joinedLines, spacedLetters } from './lines.js';
import { accentEdits, invisibleEdits, lookalikeEdits, taggedEdits } from './lookalike.js';
import { withoutMarkup } from './markup.js';
import { mojibakeEdits } from './mojibake.js';
import { unpacked } from './packed.js';
import { percentEdits, printedEdits } from './percent.js';
import { backspaceEdits, orderEdits } from './terminal.js';
import { literalsInRow } from './row.js';
import * as sign from './traits.js';
import { twistedLiterals } from './twisted.js';
import type { View } from './view.js';

const NONE: View[] = [];

/** A reading made of edits; asked only where one of its signs stands. */
const edits =
  (name: string, ...finders: readonly [number, (text: string) => Edit[]][]): Reading =>
  view => {
    const wanted = finders.filter(([signs]) => signs === 0 || sign.has(view, signs));
    return wanted.length === 0 ? [] : edited(view, name, inOrder(...wanted.map(([, find]) => find(view.text))));
  };

const { NOT_ASCII, CONTROL, AMPERSAND, PERCENT, BACKSLASH, EQUALS, QUOTE, LESS, LINE, MARKUP } = sign;

/** A way to read, and the signs of which one has to stand in a text; 0 where any text may do. */
interface Turn {
  name: string;
  signs: number;
  read: Reading;
}

const turn = (name: string, signs: number, read: Reading): Turn => ({ name, signs, read });

/* In the order in which one is read after the other. */
const inTurn: readonly Turn[] = [
  turn('tagged', NOT_ASCII, edits('tagged', [NOT_ASCII, taggedEdits])),
  turn(
    'visible',
    NOT_ASCII | CONTROL,
    edits('visible', [NOT_ASCII | CONTROL, invisibleEdits], [CONTROL, orderEdits], [CONTROL, backspaceEdits])
  ),
  turn('plain letters', NOT_ASCII, edits('plain letters', [NOT_ASCII, accentEdits], [NOT_ASCII, lookalikeEdits])),
  turn('one code', NOT_ASCII, edits('one code', [NOT_ASCII, mojibakeEdits])),
  turn(
    'unescaped',
    AMPERSAND | PERCENT | BACKSLASH | EQUALS,
    edits(
      'unescaped',
      [AMPERSAND, entityEdits],
      [PERCENT, percentEdits],
      [BACKSLASH, escapeEdits],
      [EQUALS, printedEdits]
    )
  ),
  turn('addressed', 0, edits('addressed', [0, contactEdits])),
  turn('filled', QUOTE, edits('filled', [QUOTE, holeEdits])),
  turn('joined', QUOTE, joinedLiterals),
  turn('untwisted', QUOTE, twistedLiterals),
  turn('drawn', LESS, drawnLetters),
  turn('shown', LESS | MARKUP, withoutMarkup),
  turn('without gaps', 0, spacedLetters),
  turn('lines in a row', LINE, joinedLines),
  turn('in a row', QUOTE, literalsInRow),
  turn('unpacked', 0, unpacked)
];
const at = (name: string): number => inTurn.findIndex(one => one.name === name);
const UNPACKED = at('unpacked');
const UNESCAPED = at('unescaped');
const UNTWISTED = at('untwisted');
/** Nothing that a reading changes is shorter. */
const LEAST = 8;

/**
 * Whether a reading comes after the one that made a view. Two readings that leave each other's signs alone
 * give the same in either order, and all orders of ten of them would be millions.
 */
function isNext(view: View, next: number): boolean {
  const { turn: last } = view;
  if (last === undefined || last === UNPACKED || next === UNPACKED) {
    return true;
  }
  return last !== UNTWISTED && view.loose !== true && (last < next || (last === next && next === UNESCAPED));
}

/** Every way a text is read beside the way it is written. */
export const readings: readonly Reading[] = [
  view => {
    if (view.text.length < LEAST) {
      return NONE;
    }
    const traits = sign.traitsOf(view);
    let all: View[] = NONE;
    for (let next = 0; next < inTurn.length; next++) {
      const { signs, read } = inTurn[next];
      if ((signs === 0 || (signs & traits) !== 0) && isNext(view, next)) {
        for (const one of read(view)) {
          one.turn = next;
          all = all === NONE ? [one] : [...all, one];
        }
      }
    }
    return all;
  }
];
