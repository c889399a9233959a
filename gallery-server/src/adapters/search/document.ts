import type { SearchDocument, SearchPiece } from '../../domain/search/model.js';
import { searchFields } from '../../domain/search/model.js';
import { tokensOf } from '../../domain/search/tokens.js';
import { ByteWriter } from './bytes.js';
import { commonWords } from './common.js';
import { packPlaces } from './postings.js';
import type { Strip } from './strips.js';
import { PIECE_GAP, packText, stripsOf, writeStrips } from './strips.js';
import { impactOf, mentionWeights } from './weights.js';

/** Words of a title stand in the dictionary once more under this, so that titles are found by the beginning of a word. */
export const TITLE_MARK = '\u0001';

/** So many words of a document are kept as what it is about. */
const TELLING = 48;

/** A word in one document. */
export interface Mention {
  mask: number;
  impact: number;
  /** [from, to) of the document's places. */
  from: number;
  to: number;
}

/** A document taken apart. */
export interface Analysed {
  mentions: Map<string, Mention>;
  places: Uint8Array;
  head: Uint8Array;
  chunks: Uint8Array[];
}

type Raw = Map<string, number[][]>;

/** Pieces in the order of their fields' worth; within a field as they come. */
function inOrder(pieces: readonly SearchPiece[]): SearchPiece[] {
  return searchFields.flatMap(field => pieces.filter(piece => piece.field === field));
}

function gather(pieces: readonly SearchPiece[]): { raw: Raw; lengths: number[]; strips: Strip[] } {
  const raw: Raw = new Map();
  const lengths = searchFields.map(() => 0);
  const next = searchFields.map(() => 0);
  const strips: Strip[] = [];
  for (const piece of pieces) {
    const tokens = tokensOf(piece.text);
    const field = searchFields.indexOf(piece.field);
    let words = 0;
    for (const { term, position } of tokens) {
      let found = raw.get(term);
      if (found === undefined) {
        found = [];
        raw.set(term, found);
      }
      (found[field] ??= []).push(next[field] + position);
      words = Math.max(words, position + 1);
    }
    next[field] += words + PIECE_GAP;
    lengths[field] += words;
    strips.push(...stripsOf(piece, tokens));
  }
  return { raw, lengths, strips };
}

/** Words that tell what a document is about: those that weigh most in it, without what every notebook says. */
function tellingOf(mentions: ReadonlyMap<string, Mention>): string[] {
  const telling = (term: string): boolean =>
    term.length > 3 &&
    !term.startsWith(TITLE_MARK) &&
    !term.includes('.') &&
    !/^\d/u.test(term) &&
    !commonWords.has(term);
  // Most words weigh little: those that could be among the first are told apart by counting.
  const weighing = new Uint32Array(256);
  mentions.forEach(({ impact }) => weighing[impact]++);
  let least = 255;
  for (let above = weighing[255]; least > 0 && above < TELLING * 3; above += weighing[least]) {
    least--;
  }
  const wanted = [...mentions].filter(([term, { impact }]) => impact >= least && telling(term));
  wanted.sort(([term, one], [other, two]) => two.impact - one.impact || (term < other ? -1 : 1));
  return wanted.slice(0, TELLING).map(([term]) => term);
}

/** Takes a document apart: its words with their weight and places, and its text in strips. */
export function analyse(document: SearchDocument): Analysed {
  const pieces = inOrder(document.pieces);
  const { raw, lengths, strips } = gather(pieces);
  const weights = mentionWeights(lengths);
  const mentions = new Map<string, Mention>();
  const packed = new ByteWriter(4096);
  for (const [term, byField] of raw) {
    let mask = 0;
    let weighed = 0;
    const places: number[][] = [];
    byField.forEach((list, field) => {
      mask |= 1 << field;
      weighed += list.length * weights[field];
      places.push(list);
    });
    const from = packed.length;
    packPlaces(places, packed);
    mentions.set(term, { mask, impact: impactOf(weighed), from, to: packed.length });
    if (mask & 1) {
      mentions.set(TITLE_MARK + term, { mask: 1, impact: 1, from: 0, to: 0 });
    }
  }
  const text = pieces.map(piece => piece.text).join('');
  const head = new ByteWriter();
  head.text(document.version);
  const telling = tellingOf(mentions);
  head.varint(telling.length);
  telling.forEach(term => head.text(term));
  writeStrips(head, strips);
  return { mentions, places: packed.done(), head: head.done(), chunks: packText(text) };
}
