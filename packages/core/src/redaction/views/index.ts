import type { Reading } from '../scan.js';
import type { Edit } from './edits.js';
import { edited, inOrder } from './edits.js';
import { joinedLiterals } from './concat.js';
import { contactEdits } from './contact.js';
import { entityEdits } from './entities.js';
import { escapeEdits } from './escapes.js';
import { joinedLines, spacedLetters } from './lines.js';
import { accentEdits, invisibleEdits, lookalikeEdits, taggedEdits } from './lookalike.js';
import { withoutMarkup } from './markup.js';
import { mojibakeEdits } from './mojibake.js';
import { unpacked } from './packed.js';
import { percentEdits, printedEdits } from './percent.js';
import { backspaceEdits, orderEdits } from './terminal.js';
import * as sign from './traits.js';
import { literalsInRow, twistedLiterals } from './twisted.js';
import type { View } from './view.js';

/** A reading made of edits; asked only where one of its signs stands. */
const edits =
  (name: string, ...finders: readonly [number, (text: string) => Edit[]][]): Reading =>
  view => {
    const wanted = finders.filter(([signs]) => signs === 0 || sign.has(view, signs));
    return wanted.length === 0 ? [] : edited(view, name, inOrder(...wanted.map(([, find]) => find(view.text))));
  };

const { NOT_ASCII, CONTROL, AMPERSAND, PERCENT, BACKSLASH, EQUALS } = sign;

/* By the names of the views they make, in the order in which one is read after the other. */
const inTurn: readonly (readonly [string, Reading])[] = [
  ['tagged', edits('tagged', [NOT_ASCII, taggedEdits])],
  [
    'visible',
    edits('visible', [NOT_ASCII | CONTROL, invisibleEdits], [CONTROL, orderEdits], [CONTROL, backspaceEdits])
  ],
  ['plain letters', edits('plain letters', [NOT_ASCII, accentEdits], [NOT_ASCII, lookalikeEdits])],
  ['one code', edits('one code', [NOT_ASCII, mojibakeEdits])],
  [
    'unescaped',
    edits(
      'unescaped',
      [AMPERSAND, entityEdits],
      [PERCENT, percentEdits],
      [BACKSLASH, escapeEdits],
      [EQUALS, printedEdits]
    )
  ],
  ['addressed', edits('addressed', [0, contactEdits])],
  ['joined', joinedLiterals],
  ['untwisted', twistedLiterals],
  ['shown', withoutMarkup],
  ['without gaps', spacedLetters],
  ['lines in a row', joinedLines],
  ['in a row', literalsInRow],
  ['unpacked', unpacked]
];
const turns = new Map(inTurn.map(([name], turn) => [name, turn]));
/* What these find can hold anything again. */
const OPENERS = new Set(['unpacked', 'unescaped']);

/**
 * Whether a reading comes after the one that made a view. Two readings that leave each other's signs alone
 * give the same in either order, and all orders of ten of them would be millions.
 */
function isNext(view: View, name: string, turn: number): boolean {
  const last = view.name.slice(view.name.lastIndexOf('> ') + 1).trim();
  if (name === 'unpacked' || last === 'plain' || last === 'unpacked') {
    return true;
  }
  const before = turns.get(last);
  return (
    last !== 'untwisted' &&
    view.loose !== true &&
    before !== undefined &&
    (before < turn || (last === name && OPENERS.has(name)))
  );
}

/** Every way a text is read beside the way it is written. */
export const readings: readonly Reading[] = inTurn.map(
  ([name, read], turn): Reading =>
    view =>
      isNext(view, name, turn) ? read(view) : []
);
