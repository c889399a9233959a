import type { DatabaseSync } from 'node:sqlite';
import type { SearchDocument } from '../../domain/search/model.js';
import type { IndexWriter } from '../../domain/search/ports.js';
import { buildSegment } from './builder.js';
import type { Numbered } from './builder.js';
import { lineOf } from './columns.js';
import { noticingDamage } from './damaged.js';
import { analyse } from './document.js';
import { Rows } from './rows.js';
import { chunkId, openForWriting, phases } from './schema.js';
import { Tidying } from './tidy.js';

class FileWriter implements IndexWriter {
  private readonly rows: Rows;
  private readonly tidying: Tidying;

  constructor(private readonly db: DatabaseSync) {
    this.rows = new Rows(db);
    this.tidying = new Tidying(db, this.rows);
    this.rows.state();
  }

  position(): number {
    return this.rows.state().position;
  }

  documents(): number {
    return Number(this.db.prepare('SELECT count(*) AS count FROM docs').get()?.count);
  }

  apply({ put, gone, position }: Parameters<IndexWriter['apply']>[0]): void {
    const away = new Set(gone);
    const documents = new Map(put.filter(({ entry }) => !away.has(entry)).map(document => [document.entry, document]));
    this.whole(() => {
      [...away, ...documents.keys()].forEach(entry => this.remove(entry));
      const bySpace = new Map<string, SearchDocument[]>();
      for (const document of documents.values()) {
        bySpace.set(document.space, [...(bySpace.get(document.space) ?? []), document]);
      }
      for (const [space, list] of bySpace) {
        this.addSegment(space, list);
      }
      this.db.prepare('UPDATE state SET position = ?, generation = generation + 1').run(position);
    });
  }

  tidy(): boolean {
    return this.whole(() => this.tidying.piece());
  }

  overwrite(): void {
    const all = (): void => {
      while (this.tidy()) {
        // Until nothing is left.
      }
    };
    all();
    while (this.whole(() => this.tidying.beginRewrite())) {
      all();
    }
    noticingDamage(() => {
      this.db.exec('VACUUM');
      const { busy } = this.db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {};
      if (busy !== 0) {
        throw new Error('The search index is being read; what was taken away may still be in its file');
      }
    });
  }

  close(): void {
    this.db.close();
  }

  private whole<T>(work: () => T): T {
    return noticingDamage(() => {
      this.db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.db.exec('COMMIT');
        return result;
      } catch (error) {
        this.tidying.forget();
        this.db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  private remove(entry: string): void {
    const doc = this.rows.docOf(entry);
    if (doc !== undefined) {
      this.db.prepare('INSERT INTO gone VALUES (?, ?)').run(doc.id, doc.space);
      this.db.prepare('DELETE FROM docs WHERE id = ?').run(doc.id);
      this.db.prepare('DELETE FROM texts WHERE id >= ? AND id < ?').run(chunkId(doc.id, 0), chunkId(doc.id + 1, 0));
    }
  }

  private addSegment(space: string, documents: readonly SearchDocument[]): void {
    const first = this.rows.state().nextDoc;
    const docRow = this.db.prepare('INSERT INTO docs VALUES (?, ?, ?, ?)');
    const textRow = this.db.prepare('INSERT INTO texts VALUES (?, ?)');
    const numbered = documents.map((document, index): Numbered => {
      const id = first + index;
      const analysed = analyse(document);
      docRow.run(id, document.entry, space, analysed.head);
      analysed.chunks.forEach((chunk, number) => textRow.run(chunkId(id, number), chunk));
      return { line: lineOf(document, id), analysed };
    });
    const segment = this.tidying.freeNumber();
    this.db
      .prepare('INSERT INTO segments VALUES (?, ?, ?, ?, (SELECT generation + 1 FROM state))')
      .run(segment, space, documents.length, phases.live);
    buildSegment(this.db, segment, numbered);
    this.db.prepare('UPDATE state SET next_doc = ?').run(first + documents.length);
  }
}

/** Opens an index to write it, and makes the file where there is none; throws `IndexDamaged` where it can't be used. */
export const openIndexWriter = (file: string): IndexWriter =>
  noticingDamage(() => new FileWriter(openForWriting(file)));
