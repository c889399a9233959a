import type { DatabaseSync } from 'node:sqlite';
import type { ColumnLine } from './columns.js';
import type { Analysed, Mention } from './document.js';
import { COLUMN_CHUNK, SegmentWriter } from './segment-writer.js';

/** A document with its number, taken apart. */
export interface Numbered {
  line: ColumnLine;
  analysed: Analysed;
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
  const lists = new Map<string, { docs: number[]; mentions: Mention[] }>();
  docs.forEach(({ analysed }, doc) => {
    for (const [term, mention] of analysed.mentions) {
      let list = lists.get(term);
      if (list === undefined) {
        list = { docs: [], mentions: [] };
        lists.set(term, list);
      }
      list.docs.push(doc);
      list.mentions.push(mention);
    }
  });
  for (const term of [...lists.keys()].sort()) {
    const { docs: numbers, mentions } = lists.get(term) ?? { docs: [], mentions: [] };
    const starts = new Uint32Array(mentions.length + 1);
    mentions.forEach(({ places }, index) => (starts[index + 1] = starts[index] + places.length));
    const bytes = new Uint8Array(starts[mentions.length]);
    mentions.forEach(({ places }, index) => bytes.set(places, starts[index]));
    writer.add(
      term,
      {
        docs: Uint32Array.from(numbers),
        masks: Uint16Array.from(mentions, ({ mask }) => mask),
        impacts: Uint8Array.from(mentions, ({ impact }) => impact)
      },
      { bytes, starts }
    );
  }
  writer.flush();
}
