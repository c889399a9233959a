import type { DatabaseSync } from 'node:sqlite';
import type { ColumnLine } from './columns.js';
import type { Analysed } from './document.js';
import { COLUMN_CHUNK, SegmentWriter } from './segment-writer.js';

/** A document with its number, taken apart. */
export interface Numbered {
  line: ColumnLine;
  analysed: Analysed;
}

/** What is gathered of a word: four numbers a document, its place among them, fields and weight, [from, to) of its places. */
type Gathered = number[];
const NUMBERS = 4;

function writeWord(writer: SegmentWriter, docs: readonly Numbered[], term: string, gathered: Gathered): void {
  const count = gathered.length / NUMBERS;
  const postings = { docs: new Uint32Array(count), masks: new Uint16Array(count), impacts: new Uint8Array(count) };
  const starts = new Uint32Array(count + 1);
  for (let index = 0, at = 0; index < count; index++, at += NUMBERS) {
    postings.docs[index] = gathered[at];
    postings.masks[index] = gathered[at + 1] >>> 8;
    postings.impacts[index] = gathered[at + 1] & 0xff;
    starts[index + 1] = starts[index] + gathered[at + 3] - gathered[at + 2];
  }
  const bytes = new Uint8Array(starts[count]);
  for (let index = 0, at = 0; index < count; index++, at += NUMBERS) {
    const { places } = docs[gathered[at]].analysed;
    for (let from = gathered[at + 2], to = starts[index]; from < gathered[at + 3]; from++, to++) {
      bytes[to] = places[from];
    }
  }
  writer.add(term, postings, { bytes, starts });
}

/** Writes a segment of these documents, in the order of their numbers. */
export function buildSegment(db: DatabaseSync, segment: number, docs: readonly Numbered[]): void {
  const writer = new SegmentWriter(db, segment);
  for (let chunk = 0; chunk * COLUMN_CHUNK < docs.length; chunk++) {
    const from = chunk * COLUMN_CHUNK;
    writer.columns(
      chunk,
      docs.slice(from, from + COLUMN_CHUNK).map(({ line }) => line)
    );
  }
  const words = new Map<string, Gathered>();
  docs.forEach(({ analysed }, doc) => {
    for (const [term, { mask, impact, from, to }] of analysed.mentions) {
      const gathered = words.get(term);
      if (gathered === undefined) {
        words.set(term, [doc, (mask << 8) | impact, from, to]);
      } else {
        gathered.push(doc, (mask << 8) | impact, from, to);
      }
    }
  });
  for (const term of [...words.keys()].sort()) {
    writeWord(writer, docs, term, words.get(term) ?? []);
  }
  writer.flush();
}
