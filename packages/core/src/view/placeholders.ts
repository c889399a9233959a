import { isPlaceholder } from '../redaction/placeholders.js';

/** A stretch of text, or a placeholder in it with the type of what stood there. */
export interface Piece {
  text: string;
  type: string | null;
}

const NUMBERED = /(?<![A-Za-z0-9_-])([A-Z][A-Z0-9_]{1,30})-\d{1,6}(?![A-Za-z0-9_]|-\d)/g;

/** Cuts a text at its placeholders. Those without a number can't be told from words. */
export function placeholdersIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(NUMBERED)) {
    const [name, type = ''] = found;
    if (isPlaceholder(name)) {
      if (found.index > from) {
        pieces.push({ text: text.slice(from, found.index), type: null });
      }
      pieces.push({ text: name, type });
      from = found.index + name.length;
    }
  }
  if (from < text.length) {
    pieces.push({ text: text.slice(from), type: null });
  }
  return pieces;
}
