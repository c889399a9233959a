import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { IndexDamaged } from './damaged.js';
import { BLOCKS, blockId, chunkId, partId } from './schema.js';

/** A segment as its row tells of it. `made` never comes twice, while a number is used again. */
export interface SegmentRow {
  id: number;
  space: string;
  docs: number;
  made: number;
}

export interface DocRow {
  id: number;
  entry: string;
  space: string;
  head: Uint8Array;
}

type Body = 'words' | 'lists' | 'spots' | 'texts' | 'columns' | 'firsts';

/** Reads the rows of an index; every statement is prepared once. */
export class Rows {
  private readonly bodyOf: Record<Body, StatementSync>;
  private readonly statement: Record<
    'state' | 'segments' | 'gone' | 'byEntry' | 'byId' | 'firsts' | 'columns',
    StatementSync
  >;

  constructor(db: DatabaseSync) {
    const body = (table: Body): StatementSync => db.prepare(`SELECT body FROM ${table} WHERE id = ?`);
    this.bodyOf = {
      words: body('words'),
      lists: body('lists'),
      spots: body('spots'),
      texts: body('texts'),
      columns: body('columns'),
      firsts: body('firsts')
    };
    const range = (table: Body): StatementSync =>
      db.prepare(`SELECT body FROM ${table} WHERE id >= ? AND id < ? ORDER BY id`);
    this.statement = {
      state: db.prepare('SELECT position, generation, next_doc AS nextDoc FROM state'),
      segments: db.prepare('SELECT id, space, docs, made FROM segments WHERE phase = 1 ORDER BY id'),
      gone: db.prepare('SELECT id, space FROM gone ORDER BY id'),
      byEntry: db.prepare('SELECT id, entry, space, head FROM docs WHERE entry = ?'),
      byId: db.prepare('SELECT id, entry, space, head FROM docs WHERE id = ?'),
      firsts: range('firsts'),
      columns: range('columns')
    };
  }

  private body(table: Body, id: number): Uint8Array {
    const row = this.bodyOf[table].get(id) as { body: Uint8Array } | undefined;
    if (row === undefined) {
      throw new IndexDamaged(`${table} has a gap`);
    }
    return row.body;
  }

  state(): { position: number; generation: number; nextDoc: number } {
    const row = this.statement.state.get();
    if (row === undefined) {
      throw new IndexDamaged('it has no state');
    }
    return row as { position: number; generation: number; nextDoc: number };
  }

  segments(): SegmentRow[] {
    return this.statement.segments.all() as unknown as SegmentRow[];
  }

  gone(): { id: number; space: string }[] {
    return this.statement.gone.all() as unknown as { id: number; space: string }[];
  }

  docOf(entry: string): DocRow | undefined {
    return this.statement.byEntry.get(entry) as DocRow | undefined;
  }

  doc(id: number): DocRow {
    const row = this.statement.byId.get(id) as DocRow | undefined;
    if (row === undefined) {
      throw new IndexDamaged('docs has a gap');
    }
    return row;
  }

  words(segment: number, block: number): Uint8Array {
    return this.body('words', blockId(segment, block));
  }

  lists(segment: number, block: number): Uint8Array {
    return this.body('lists', blockId(segment, block));
  }

  spots(segment: number, block: number, part: number): Uint8Array {
    return this.body('spots', partId(segment, block, part));
  }

  text(doc: number, chunk: number): Uint8Array {
    return this.body('texts', chunkId(doc, chunk));
  }

  private all(table: 'firsts' | 'columns', segment: number): Uint8Array[] {
    const rows = this.statement[table].all(blockId(segment, 0), blockId(segment, 0) + BLOCKS);
    return (rows as unknown as { body: Uint8Array }[]).map(row => row.body);
  }

  /** The first word of every block of a segment. */
  firsts(segment: number): string[] {
    return this.all('firsts', segment).map(body => Buffer.from(body).toString('utf16le'));
  }

  columns(segment: number): Uint8Array[] {
    return this.all('columns', segment);
  }
}
