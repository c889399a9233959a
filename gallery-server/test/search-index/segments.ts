import type { DatabaseSync } from 'node:sqlite';
import { buildSegment } from '../../src/adapters/search/builder.ts';
import { lineOf, noNames } from '../../src/adapters/search/columns.ts';
import { TITLE_MARK, analyse } from '../../src/adapters/search/document.ts';
import { unpackPlaces } from '../../src/adapters/search/postings.ts';
import { Rows } from '../../src/adapters/search/rows.ts';
import type { SegmentRow } from '../../src/adapters/search/rows.ts';
import { openForWriting, phases } from '../../src/adapters/search/schema.ts';
import { loadSegment } from '../../src/adapters/search/segment.ts';
import { Source } from '../../src/adapters/search/source.ts';
import { PIECE_GAP } from '../../src/adapters/search/strips.ts';
import type { SearchDocument } from '../../src/domain/search/model.ts';
import { searchFields } from '../../src/domain/search/model.ts';
import { tokensOf } from '../../src/domain/search/tokens.ts';
import type { IndexFolder } from './folder.ts';

/** Where a word stands in a document: the places in each field that has it. */
export interface Stands {
  entry: string;
  fields: number[];
  places: number[][];
}

/** An index with no document, and what reads its rows. */
export function bareIndex(place: IndexFolder, file = place.file()): { db: DatabaseSync; rows: Rows } {
  const db = place.keep(openForWriting(file));
  return { db, rows: new Rows(db) };
}

/** Writes these documents as a segment, with these numbers or those from `first` on. */
export function putSegment(
  db: DatabaseSync,
  {
    id,
    first = 1,
    numbers,
    space = 'mine'
  }: { id: number; first?: number; numbers?: readonly number[]; space?: string },
  documents: readonly SearchDocument[]
): SegmentRow {
  const numbered = documents.map((document, index) => ({
    line: lineOf(document, numbers?.[index] ?? first + index),
    analysed: analyse(document)
  }));
  db.prepare('INSERT INTO segments VALUES (?, ?, ?, ?, ?)').run(id, space, documents.length, phases.live, id);
  buildSegment(db, id, numbered);
  return { id, space, docs: documents.length, made: id };
}

/** Every word of a segment as it is read back, in its order. */
export function wordsOf(rows: Rows, row: SegmentRow, after: string | null = null): Map<string, Stands[]> {
  const segment = loadSegment(rows, row, noNames());
  const found = new Map<string, Stands[]>();
  for (const source = new Source(rows, segment, after); source.term !== undefined; source.next()) {
    const { postings, spots } = source.read();
    found.set(
      source.term,
      Array.from(postings.docs, (doc, index) => ({
        entry: segment.columns.entries[doc],
        ...unpackPlaces(spots.bytes.subarray(spots.starts[index], spots.starts[index + 1]), postings.masks[index])
      }))
    );
  }
  return found;
}

/** Where each word of a document stands, by reading field after field. */
export function naiveStands(document: SearchDocument): Map<string, Stands> {
  const found = new Map<string, Stands>();
  searchFields.forEach((name, field) => {
    let start = 0;
    for (const { text } of document.pieces.filter(piece => piece.field === name)) {
      const tokens = tokensOf(text);
      for (const { term, position } of tokens) {
        const stands = found.get(term) ?? { entry: document.entry, fields: [], places: [] };
        found.set(term, stands);
        if (!stands.fields.includes(field)) {
          stands.fields.push(field);
          stands.places.push([]);
        }
        stands.places[stands.fields.indexOf(field)].push(start + position);
      }
      start += Math.max(0, ...tokens.map(({ position }) => position + 1)) + PIECE_GAP;
    }
  });
  return found;
}

/** What `wordsOf` should answer for these documents in the order of their numbers. */
export function naiveWords(documents: readonly SearchDocument[]): Map<string, Stands[]> {
  const words = new Map<string, Stands[]>();
  for (const document of documents) {
    for (const [term, stands] of naiveStands(document)) {
      words.set(term, [...(words.get(term) ?? []), stands]);
      if (stands.fields.includes(0)) {
        const titled = TITLE_MARK + term;
        words.set(titled, [...(words.get(titled) ?? []), { entry: document.entry, fields: [0], places: [[]] }]);
      }
    }
  }
  return new Map([...words].sort(([one], [other]) => (one < other ? -1 : 1)));
}
