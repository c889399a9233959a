import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SearchPiece } from '../../domain/search/model.js';
import { searchFields } from '../../domain/search/model.js';
import type { Token } from '../../domain/search/tokens.js';
import type { ByteReader, ByteWriter } from './bytes.js';
import { CHUNKS } from './schema.js';

/** A piece of text is kept in strips, so that the words around a place are found without reading all of it. */
export interface Strip {
  field: number;
  cell: number | null;
  /** Whether a piece begins here. */
  first: boolean;
  /** How many characters, and how many words by counting. */
  chars: number;
  words: number;
}

const STRIP = 400;
/** So much text is deflated together. */
const CHUNK = 4096;
/** Words of two pieces are never nearer than this, so that no phrase goes from one to the other. */
export const PIECE_GAP = 128;

const space = /\s/gu;

/** Cuts a piece where nothing is written, never within a word. Places of words begin at 0 again in each strip. */
export function stripsOf({ cell, text, field }: SearchPiece, tokens: readonly Token[]): Strip[] {
  const strips: Strip[] = [];
  let token = 0;
  let words = 0;
  for (let from = 0; from < text.length || from === 0;) {
    space.lastIndex = from + STRIP;
    const to = from + STRIP < text.length ? (space.exec(text)?.index ?? text.length - 1) + 1 : text.length;
    let upTo = words;
    while (token < tokens.length && tokens[token].from < to) {
      upTo = Math.max(upTo, tokens[token].position + 1);
      token++;
    }
    strips.push({ field: searchFields.indexOf(field), cell, first: from === 0, chars: to - from, words: upTo - words });
    words = upTo;
    if (to >= text.length) {
      break;
    }
    from = to;
  }
  return strips;
}

/** Appends strips as bytes. */
export function writeStrips(out: ByteWriter, strips: readonly Strip[]): void {
  out.varint(strips.length);
  for (const { field, cell, first, chars, words } of strips) {
    out.varint(first ? field + 1 : 0);
    if (first) {
      out.varint(cell === null ? 0 : cell + 1);
    }
    out.varint(chars);
    out.varint(words);
  }
}

/** What `writeStrips` wrote. */
export function readStrips(reader: ByteReader): Strip[] {
  let field = 0;
  let cell: number | null = null;
  return Array.from({ length: reader.count() }, () => {
    const begun = reader.varint();
    if (begun > 0) {
      field = begun - 1;
      const shown = reader.varint();
      cell = shown === 0 ? null : shown - 1;
    }
    return { field, cell, first: begun > 0, chars: reader.varint(), words: reader.varint() };
  });
}

const chunkLength = (chars: number): number => Math.max(CHUNK, Math.ceil(chars / (CHUNKS - 1)));

/** The text of a document in deflated chunks of the same number of characters. */
export function packText(text: string): Uint8Array[] {
  const length = chunkLength(text.length);
  const chunks: Uint8Array[] = [];
  for (let from = 0; from < text.length; from += length) {
    // UTF-16, so that a chunk may begin in the middle of a pair.
    chunks.push(packed(text.slice(from, from + length)));
  }
  return chunks;
}

function packed(text: string): Uint8Array {
  const plain = /^[\u0000-\u00ff]*$/u.test(text);
  const bytes = deflateRawSync(Buffer.from(text, plain ? 'latin1' : 'utf16le'), { level: 1 });
  return Buffer.concat([Buffer.of(plain ? 1 : 2), bytes]);
}

/** The characters [from, to) of a text of `chars`, with `chunk` reading its chunks. */
export function textBetween(chars: number, from: number, to: number, chunk: (number: number) => Uint8Array): string {
  const length = chunkLength(chars);
  const first = Math.floor(from / length);
  let text = '';
  for (let number = first; number * length < Math.min(to, chars); number++) {
    const bytes = chunk(number);
    text += inflateRawSync(bytes.subarray(1)).toString(bytes[0] === 1 ? 'latin1' : 'utf16le');
  }
  return text.slice(from - first * length, to - first * length);
}
