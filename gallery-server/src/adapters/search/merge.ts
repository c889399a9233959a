import type { DatabaseSync } from 'node:sqlite';
import { lineAt, noNames } from './columns.js';
import { allOf } from './lists.js';
import type { Postings, Spots } from './postings.js';
import type { Rows, SegmentRow } from './rows.js';
import { COLUMN_CHUNK, SegmentWriter } from './segment-writer.js';
import type { Segment } from './segment.js';
import { loadSegment } from './segment.js';
import { Source } from './source.js';

/** How far a merge is; kept in the file with what was written, so that it goes on where it was cut off. */
export interface MergeState {
  target: number;
  sources: readonly SegmentRow[];
  /** Documents that were gone when it began. */
  dropped: readonly number[];
  /** Rows of columns that are written. */
  chunks: number;
  /** The last word that is written, and its blocks. */
  after: string | null;
  blocks: number;
}

interface Part {
  source: Source;
  /** The new number of each document; -1 for those that are dropped. */
  numbers: Int32Array;
}

/** A word's list in one of the sources. */
interface Found {
  postings: Postings;
  spots: Spots;
  numbers: Int32Array;
}

interface Row {
  segment: Segment;
  index: number;
  id: number;
}

/** Brings segments of one space together as one, a bounded piece of work at a time. */
export class Merge {
  private readonly writer: SegmentWriter;
  private readonly kept: Row[];
  private readonly parts: Part[];
  private chunks: number;

  constructor(
    db: DatabaseSync,
    rows: Rows,
    readonly state: MergeState
  ) {
    const names = noNames();
    const segments = state.sources.map(row => loadSegment(rows, row, names));
    const dropped = new Set(state.dropped);
    this.kept = segments
      .flatMap(segment => Array.from(segment.columns.ids, (id, index): Row => ({ segment, index, id })))
      .filter(({ id }) => !dropped.has(id))
      .sort((one, other) => one.id - other.id);
    const numbers = new Map(segments.map(segment => [segment, new Int32Array(segment.docs).fill(-1)]));
    this.kept.forEach(({ segment, index }, number) => {
      const own = numbers.get(segment);
      if (own) {
        own[index] = number;
      }
    });
    this.parts = segments.map(segment => ({
      source: new Source(rows, segment, state.after),
      numbers: numbers.get(segment) ?? new Int32Array(0)
    }));
    this.writer = new SegmentWriter(db, state.target, state.blocks);
    this.writer.after = state.after;
    this.chunks = state.chunks;
  }

  /** How many documents there will be. */
  get docs(): number {
    return this.kept.length;
  }

  /** How far it is, to be kept. */
  get reached(): Pick<MergeState, 'chunks' | 'after' | 'blocks'> {
    return { chunks: this.chunks, after: this.writer.after, blocks: this.writer.blocks };
  }

  /** Works until `enough`; false when all is written. Ends with whole blocks. */
  work(enough: () => boolean): boolean {
    while (this.chunks * COLUMN_CHUNK < this.kept.length) {
      const from = this.chunks * COLUMN_CHUNK;
      const lines = this.kept.slice(from, from + COLUMN_CHUNK).map(row => lineAt(row.segment.columns, row.index));
      this.writer.columns(this.chunks++, lines);
      if (enough()) {
        return true;
      }
    }
    for (let done = 0; ; done++) {
      const term = this.first();
      if (term === undefined) {
        this.writer.flush();
        return false;
      }
      done += this.word(term) >>> 3;
      if (done > 100) {
        done = 0;
        if (enough()) {
          this.writer.flush();
          return true;
        }
      }
    }
  }

  private first(): string | undefined {
    let term: string | undefined;
    for (const { source } of this.parts) {
      if (source.term !== undefined && (term === undefined || source.term < term)) {
        term = source.term;
      }
    }
    return term;
  }

  /** Writes one word; answers how many documents its lists named. */
  private word(term: string): number {
    const found: Found[] = [];
    let all = 0;
    for (const { source, numbers } of this.parts) {
      if (source.term === term) {
        const read = { ...source.read(), numbers };
        found.push(read);
        all += read.postings.docs.length;
        source.next();
      }
    }
    const joined = joinLists(found, all);
    if (joined.postings.docs.length > 0) {
      this.writer.add(term, joined.postings, joined.spots);
    }
    return all;
  }
}

/** Lists as one, in the order of the new numbers and without what is dropped. */
function joinLists(found: readonly Found[], all: number): { postings: Postings; spots: Spots } {
  const owners = new Uint16Array(all);
  const places = new Uint32Array(all);
  const docs = new Uint32Array(all);
  let [count, bytes, rising] = [0, 0, true];
  found.forEach(({ postings, spots, numbers }, owner) => {
    for (let index = 0; index < postings.docs.length; index++) {
      const doc = numbers[postings.docs[index]];
      if (doc >= 0) {
        rising &&= count === 0 || docs[count - 1] < doc;
        [owners[count], places[count], docs[count]] = [owner, index, doc];
        bytes += spots.starts[index + 1] - spots.starts[index];
        count++;
      }
    }
  });
  const order = allOf(count);
  if (!rising) {
    order.sort((one, other) => docs[one] - docs[other]);
  }
  const postings = { docs: new Uint32Array(count), masks: new Uint16Array(count), impacts: new Uint8Array(count) };
  const spots = { bytes: new Uint8Array(bytes), starts: new Uint32Array(count + 1) };
  for (let at = 0; at < count; at++) {
    const from = found[owners[order[at]]];
    const index = places[order[at]];
    postings.docs[at] = docs[order[at]];
    postings.masks[at] = from.postings.masks[index];
    postings.impacts[at] = from.postings.impacts[index];
    let to = spots.starts[at];
    for (let place = from.spots.starts[index]; place < from.spots.starts[index + 1]; place++) {
      spots.bytes[to++] = from.spots.bytes[place];
    }
    spots.starts[at + 1] = to;
  }
  return { postings, spots };
}
