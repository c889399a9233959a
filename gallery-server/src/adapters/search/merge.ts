import type { DatabaseSync } from 'node:sqlite';
import { lineAt, noNames } from './columns.js';
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

interface Row {
  segment: Segment;
  index: number;
  id: number;
}

const nothing = new Uint8Array(0);

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
      if (done > 200) {
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
    const found: { postings: Postings; spots: Spots; numbers: Int32Array }[] = [];
    for (const { source, numbers } of this.parts) {
      if (source.term === term) {
        found.push({ ...source.read(), numbers });
        source.next();
      }
    }
    const all = found.flatMap(({ postings, spots, numbers }) =>
      Array.from(postings.docs, (old, index) => ({ doc: numbers[old], index, postings, spots }))
    );
    const kept = all.filter(({ doc }) => doc >= 0).sort((one, other) => one.doc - other.doc);
    if (kept.length > 0) {
      const starts = new Uint32Array(kept.length + 1);
      const bytes = kept.map(({ spots, index }, place) => {
        const own = spots.bytes.subarray(spots.starts[index], spots.starts[index + 1]);
        starts[place + 1] = starts[place] + own.length;
        return own;
      });
      const postings = {
        docs: Uint32Array.from(kept, ({ doc }) => doc),
        masks: Uint16Array.from(kept, ({ postings, index }) => postings.masks[index]),
        impacts: Uint8Array.from(kept, ({ postings, index }) => postings.impacts[index])
      };
      this.writer.add(term, postings, { bytes: bytes.length > 0 ? Buffer.concat(bytes) : nothing, starts });
    }
    return all.length;
  }
}
