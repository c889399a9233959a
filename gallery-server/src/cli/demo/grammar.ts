import type { Draw } from './random.js';

/** Words by name: one that is meant, or a list to draw from. */
export type Lexicon = (slot: string) => string | readonly string[] | undefined;

type Piece = string | { slot: string; raised: boolean } | { any: Piece[][] };

const compiled = new Map<string, Piece[]>();

/** `«noun»` is a word of the lexicon, `«Noun»` the same with a capital, `‹a|b›` one of the two. */
function parse(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(/«([^«»]+)»|‹([^‹›]*)›/g)) {
    pieces.push(text.slice(at, found.index));
    const [all, slot, any] = found;
    if (slot !== undefined) {
      const small = slot.charAt(0).toLowerCase() + slot.slice(1);
      pieces.push({ slot: small, raised: small !== slot });
    } else {
      pieces.push({ any: (any ?? '').split('|').map(parse) });
    }
    at = found.index + all.length;
  }
  pieces.push(text.slice(at));
  return pieces.filter(piece => piece !== '');
}

function said(pieces: readonly Piece[], draw: Draw, words: Lexicon): string {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
    } else if ('any' in piece) {
      text += said(draw.of(piece.any), draw, words);
    } else {
      const entry = words(piece.slot);
      if (entry === undefined) {
        throw new Error(`no words for ${piece.slot}`);
      }
      const word = typeof entry === 'string' ? entry : expand(draw.early(entry), draw, words);
      text += piece.raised ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    }
  }
  return text;
}

/** What a template says with these words. Words may be templates themselves. */
export function expand(template: string, draw: Draw, words: Lexicon): string {
  let pieces = compiled.get(template);
  if (pieces === undefined) {
    pieces = parse(template);
    compiled.set(template, pieces);
  }
  return said(pieces, draw, words);
}
