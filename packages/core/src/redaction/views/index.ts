import type { Reading } from '../scan.js';
import type { Edit } from './edits.js';
import { edited, inOrder } from './edits.js';
import { entityEdits } from './entities.js';
import { escapeEdits } from './escapes.js';
import { accentEdits, invisibleEdits, lookalikeEdits, taggedEdits } from './lookalike.js';
import { mojibakeEdits } from './mojibake.js';
import { unpacked } from './packed.js';
import { percentEdits, printedEdits } from './percent.js';
import { backspaceEdits, orderEdits } from './terminal.js';
import * as sign from './traits.js';

/** A reading made of edits; asked only where one of its signs stands. */
const reading =
  (name: string, signs: number, ...finders: readonly [number, (text: string) => Edit[]][]): Reading =>
  view =>
    sign.has(view, signs)
      ? edited(view, name, inOrder(...finders.map(([needed, find]) => (sign.has(view, needed) ? find(view.text) : []))))
      : [];

/** Every way a text is read beside the way it is written. */
export const readings: readonly Reading[] = [
  reading(
    'visible',
    sign.NOT_ASCII | sign.CONTROL,
    [sign.NOT_ASCII | sign.CONTROL, invisibleEdits],
    [sign.CONTROL, orderEdits],
    [sign.CONTROL, backspaceEdits]
  ),
  reading('tagged', sign.NOT_ASCII, [sign.NOT_ASCII, taggedEdits]),
  reading('plain letters', sign.NOT_ASCII, [sign.NOT_ASCII, accentEdits], [sign.NOT_ASCII, lookalikeEdits]),
  reading('one code', sign.NOT_ASCII, [sign.NOT_ASCII, mojibakeEdits]),
  reading(
    'unescaped',
    sign.AMPERSAND | sign.PERCENT | sign.BACKSLASH | sign.EQUALS,
    [sign.AMPERSAND, entityEdits],
    [sign.PERCENT, percentEdits],
    [sign.BACKSLASH, escapeEdits],
    [sign.EQUALS, printedEdits]
  ),
  unpacked
];
