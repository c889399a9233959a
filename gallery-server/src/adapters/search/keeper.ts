import type { IndexState, IndexWriter } from '../../domain/search/ports.js';
import type { Db } from '../sqlite/rows.js';
import { IndexDamaged } from './damaged.js';
import { indexFile, indexFiles, removeIndex, sweepIndexes } from './files.js';
import type { IndexFile } from './files.js';
import { Following } from './follow.js';

/** How far the index is, and what there still is to do. */
export interface Kept extends IndexState {
  /** The file that serves. */
  path: string;
  more: boolean;
}

interface Held extends IndexFile {
  following: Following;
}

/** Looks after the indexes of a folder: one that serves, and while it is made anew the one that takes its place. */
export class IndexKeeper {
  #serving: Held;
  #next: Held | null = null;
  /** Files that served before; they go when nobody reads them. */
  #retired: IndexFile[] = [];

  constructor(
    private readonly db: Db,
    private readonly dataDir: string,
    private readonly open: (path: string) => IndexWriter
  ) {
    sweepIndexes(dataDir);
    const [first, ...rest] = indexFiles(dataDir);
    this.#serving = this.#opened(first ?? indexFile(dataDir, 1));
    const last = rest.pop();
    rest.forEach(removeIndex);
    this.#next = last === undefined || last.number <= this.#serving.number ? null : this.#opened(last);
  }

  /** One bounded piece of work: first what is searched, then what will be, then order. */
  step(): Kept {
    try {
      const worked = this.#serving.following.step() || this.#ahead() || this.#serving.following.writer.tidy();
      return this.state(worked);
    } catch (error) {
      if (!(error instanceof IndexDamaged)) {
        throw error;
      }
      this.renew();
      return this.state(true);
    }
  }

  state(more = false): Kept {
    const { path, following } = this.#serving;
    const documents = following.writer.documents();
    const waiting = following.waiting();
    return { documents, waiting, rebuilding: this.#rebuilding(), path, more: more || waiting > 0 };
  }

  /** Begins to make the index anew, unless that is under way. */
  rebuild(): Kept {
    this.#next ??= this.#opened(indexFile(this.dataDir, this.#serving.number + 1));
    return this.state(true);
  }

  /** Puts a new one in place of an index that can't be read. */
  renew(): void {
    const { number } = this.#serving;
    this.#close(this.#serving);
    removeIndex(indexFile(this.dataDir, number));
    this.#serving = this.#next ?? this.#opened(indexFile(this.dataDir, number + 1));
    this.#next = null;
  }

  /** Takes away what served before. */
  drop(): void {
    this.#retired.forEach(removeIndex);
    this.#retired = [];
  }

  close(): void {
    this.#close(this.#serving);
    this.#close(this.#next);
  }

  /** The new index is ahead when it has followed to the end; from then on it is the one that serves. */
  #ahead(): boolean {
    if (this.#next === null) {
      return false;
    }
    if (!this.#next.following.step()) {
      const before = this.#serving;
      this.#close(before);
      this.#retired.push(before);
      this.#serving = this.#next;
      this.#next = null;
    }
    return true;
  }

  #rebuilding(): Kept['rebuilding'] {
    if (this.#next === null) {
      return null;
    }
    const total = this.db.one(`SELECT count(DISTINCT entry_id) AS n FROM versions`)?.number('n') ?? 0;
    return { done: Math.max(0, total - this.#next.following.waiting()), total };
  }

  #opened(file: IndexFile): Held {
    try {
      return { ...file, following: new Following(this.db, this.open(file.path)) };
    } catch (error) {
      if (!(error instanceof IndexDamaged)) {
        throw error;
      }
      removeIndex(file);
      const anew = indexFile(this.dataDir, file.number + 1);
      removeIndex(anew);
      return { ...anew, following: new Following(this.db, this.open(anew.path)) };
    }
  }

  #close(held: Held | null): void {
    try {
      held?.following.writer.close();
    } catch {
      // A file that can't be read may not be closed well either.
    }
  }
}
