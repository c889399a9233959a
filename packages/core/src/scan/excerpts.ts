import { isObject } from '../notebook/json/json.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import { placeholdersIn } from '../view/placeholders.js';
import type { Piece } from '../view/placeholders.js';
import { printed } from '../view/printed.js';

/** A placeholder where a value was, and the text around it. */
export interface Excerpt {
  name: string;
  type: string;
  text: string;
}

/** Characters that are shown before and after a placeholder. */
const AROUND = 60;
/** More of one text aren't looked for. */
const MOST = 20_000;

/** Every placeholder of a text with the line it stands in, shortened. */
export function excerptsOf(text: string): Excerpt[] {
  const found: Excerpt[] = [];
  // Nearly no text has one, and a notebook has very many texts.
  if (!/[A-Z]-\d/.test(text)) {
    return found;
  }
  for (const line of text.split('\n')) {
    const pieces = line.includes('-') ? placeholdersIn(line) : [];
    pieces.forEach((piece, at) => {
      if (piece.type !== null && found.length < MOST) {
        found.push({ name: piece.text, type: piece.type, text: around(pieces, at) });
      }
    });
  }
  return found;
}

/** What stands around a piece. Placeholders are never cut: half of one would be another. */
function around(pieces: readonly Piece[], at: number): string {
  let before = '';
  for (let index = at - 1; index >= 0 && before.length < AROUND; index--) {
    const { text, type } = pieces[index] as Piece;
    const room = AROUND - before.length;
    before = (type === null && text.length > room ? `…${text.slice(-room)}` : text) + before;
  }
  let after = '';
  for (let index = at + 1; index < pieces.length && after.length < AROUND; index++) {
    const { text, type } = pieces[index] as Piece;
    const room = AROUND - after.length;
    after += type === null && text.length > room ? `${text.slice(0, room)}…` : text;
  }
  return (before + (pieces[at]?.text ?? '') + after).replace(/\s+/g, ' ').trim();
}

/** The texts of an output, the ones that people read first. */
export function textsOfOutput(output: JsonObject): string[] {
  const { data } = output;
  if (!isObject(data)) {
    return [output['text'], output['evalue'], output['traceback']].flatMap(leaves).map(asPrinted);
  }
  const known = ['text/plain', 'text/markdown', 'text/latex', 'text/html'];
  const rest = Object.keys(data).filter(type => !known.includes(type) && !RASTER.test(type));
  return [...known, ...rest].flatMap(type =>
    leaves(data[type]).flatMap(text => (type === 'text/html' ? [withoutTags(text), text] : [text]))
  );
}

const RASTER = /^image\/(?!svg)|^application\/pdf$/;

const asPrinted = (text: string): string =>
  printed(text)
    .map(run => run.text)
    .join('');

const withoutTags = (html: string): string =>
  html.replace(/<\/(?:tr|p|div|li|h[1-6])>|<br\s*\/?>/gi, '\n').replace(/<[^>]*>/g, ' ');

/** Every text in a value, names included. */
function leaves(value: Json | undefined): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  if (Array.isArray(value)) {
    return value.flatMap(leaves);
  }
  return isObject(value) ? Object.entries(value).flatMap(([name, item]) => [name, ...leaves(item)]) : [];
}
