import type { IndexWriter } from '../../domain/search/ports.js';
import type { SearchDocument } from '../../domain/search/model.js';
import type { Db } from '../sqlite/rows.js';
import { gather } from './gathered.js';
import { endOf, happenedSince } from './tail.js';
import type { Happened } from './tail.js';

/** Of one step: entries, and characters of what they say. A step is one transaction of the index. */
const MOST_ENTRIES = 64;
const MOST_TEXT = 4_000_000;

/** Brings one index in line with the gallery, a bounded piece of work at a time. */
export class Following {
  #ahead: Happened[] = [];
  /** What was erased up to here was never in this index. */
  readonly #clean: number;

  constructor(
    private readonly db: Db,
    readonly writer: IndexWriter
  ) {
    this.#clean = writer.position() === 0 && writer.documents() === 0 ? endOf(db) : writer.position();
  }

  /** Entries that the index doesn't hold as they are. */
  waiting(): number {
    if (this.#ahead.length === 0 && this.writer.position() < endOf(this.db)) {
      this.#ahead = happenedSince(this.db, this.writer.position());
    }
    return this.#ahead.length;
  }

  /** False when there was nothing to do. */
  step(): boolean {
    if (this.waiting() === 0) {
      return false;
    }
    const { taken, put, gone } = this.#next();
    const position = Math.max(this.writer.position(), taken.at(-1)?.last ?? 0);
    if (taken.some(({ erases, last }) => erases && last > this.#clean)) {
      // Cut off in between, it is all done again: only behind it the index has followed.
      this.writer.apply({ put, gone, position: this.writer.position() });
      this.writer.overwrite();
      this.writer.apply({ put: [], gone: [], position });
    } else {
      this.writer.apply({ put, gone, position });
    }
    this.#ahead = this.#ahead.slice(taken.length);
    return true;
  }

  #next(): { taken: Happened[]; put: SearchDocument[]; gone: string[] } {
    const taken: Happened[] = [];
    const put: SearchDocument[] = [];
    const gone: string[] = [];
    let size = 0;
    this.db.raw.exec('BEGIN');
    try {
      for (const each of this.#ahead) {
        if (taken.length >= MOST_ENTRIES || size >= MOST_TEXT) {
          break;
        }
        taken.push(each);
        if (each.entry !== null) {
          const found = gather(this.db, each.entry);
          size += found.size;
          if (found.put === null) {
            gone.push(each.entry);
          } else {
            put.push(found.put);
          }
        }
      }
    } finally {
      this.db.raw.exec('ROLLBACK');
    }
    return { taken, put, gone };
  }
}
