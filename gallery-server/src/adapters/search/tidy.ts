import type { DatabaseSync } from 'node:sqlite';
import { noNames, placeOf } from './columns.js';
import { Merge } from './merge.js';
import type { MergeState } from './merge.js';
import type { Rows, SegmentRow } from './rows.js';
import { PARTS, blockId, phases } from './schema.js';
import { loadSegment } from './segment.js';

/** So many segments of about one size become one. */
const FACTOR = 4;
/** A piece of work ends after so many milliseconds, with the block it is at. */
const PIECE = 20;
/** So many blocks of a dead segment are taken away at once. */
const AWAY = 32;

const sizeClass = (docs: number): number => Math.floor(Math.log(Math.max(1, docs)) / Math.log(FACTOR));

interface Gone {
  id: number;
  space: string;
}

/** Looks after the segments of a file: brings small ones together, takes away those that are replaced. */
export class Tidying {
  private merge: Merge | null = null;

  constructor(
    private readonly db: DatabaseSync,
    private readonly rows: Rows
  ) {}

  /** One bounded piece of work; false when nothing is left to do. Called in a transaction. */
  piece(): boolean {
    const end = performance.now() + PIECE;
    const enough = (): boolean => performance.now() >= end;
    return this.takeAway(enough) || this.goOn(enough) || this.begin();
  }

  /** A number that no segment has. */
  freeNumber(): number {
    const used = new Set((this.db.prepare('SELECT id FROM segments').all() as { id: number }[]).map(row => row.id));
    let number = 1;
    while (used.has(number)) {
      number++;
    }
    return number;
  }

  /** Begins to rewrite every segment that holds gone documents, as one merge each; false where none does. */
  beginRewrite(): boolean {
    const row = this.rows.segments().find(segment => this.goneOf([segment]).length > 0);
    if (row !== undefined) {
      this.start([row]);
    }
    return row !== undefined;
  }

  /** A transaction that didn't come to be takes the merge's place in memory with it. */
  forget(): void {
    this.merge = null;
  }

  private takeAway(enough: () => boolean): boolean {
    const dead = this.db.prepare('SELECT id FROM segments WHERE phase = ? LIMIT 1').get(phases.dead);
    if (dead === undefined) {
      return false;
    }
    const segment = Number(dead.id);
    const [from, to] = [blockId(segment, 0), blockId(segment + 1, 0)];
    const next = this.db.prepare(
      'SELECT min((SELECT coalesce(min(id), ?2) FROM firsts WHERE id >= ?1 AND id < ?2), ' +
        '(SELECT coalesce(min(id), ?2) FROM columns WHERE id >= ?1 AND id < ?2)) AS id'
    );
    const away = ['firsts', 'columns', 'words', 'lists', 'spots'].map(table => ({
      scale: table === 'spots' ? PARTS : 1,
      statement: this.db.prepare(`DELETE FROM ${table} WHERE id >= ? AND id < ?`)
    }));
    do {
      const first = Number(next.get(from, to)?.id ?? to);
      if (first >= to) {
        this.db.prepare('DELETE FROM segments WHERE id = ?').run(segment);
        return true;
      }
      for (const { scale, statement } of away) {
        statement.run(first * scale, Math.min(first + AWAY, to) * scale);
      }
    } while (!enough());
    return true;
  }

  private goOn(enough: () => boolean): boolean {
    this.merge ??= this.kept();
    const merge = this.merge;
    if (merge === null) {
      return false;
    }
    const more = merge.work(enough);
    const { chunks, after, blocks } = merge.reached;
    const { target } = merge.state;
    if (more) {
      this.db
        .prepare('UPDATE merges SET chunks = ?, after = ?, blocks = ? WHERE target = ?')
        .run(chunks, after === null ? null : Buffer.from(after, 'utf16le'), blocks, target);
      return true;
    }
    this.finish(merge);
    return true;
  }

  private finish({ state, docs }: Merge): void {
    const phase = this.db.prepare('UPDATE segments SET phase = ? WHERE id = ?');
    state.sources.forEach(({ id }) => phase.run(phases.dead, id));
    phase.run(docs > 0 ? phases.live : phases.dead, state.target);
    this.db
      .prepare('UPDATE segments SET docs = ?, made = (SELECT generation + 1 FROM state) WHERE id = ?')
      .run(docs, state.target);
    const found = this.db.prepare('DELETE FROM gone WHERE id = ?');
    state.dropped.forEach(id => found.run(id));
    this.db.prepare('DELETE FROM merges WHERE target = ?').run(state.target);
    this.db.exec('UPDATE state SET generation = generation + 1');
    this.merge = null;
  }

  private kept(): Merge | null {
    const row = this.db.prepare('SELECT target, sources, dropped, chunks, after, blocks FROM merges LIMIT 1').get();
    if (row === undefined) {
      return null;
    }
    const state: MergeState = {
      target: Number(row.target),
      sources: JSON.parse(String(row.sources)) as SegmentRow[],
      dropped: JSON.parse(String(row.dropped)) as number[],
      chunks: Number(row.chunks),
      after: row.after === null ? null : Buffer.from(row.after as Uint8Array).toString('utf16le'),
      blocks: Number(row.blocks)
    };
    return new Merge(this.db, this.rows, state);
  }

  private begin(): boolean {
    const classes = new Map<string, SegmentRow[]>();
    for (const row of this.rows.segments()) {
      const key = `${sizeClass(row.docs)} ${row.space}`;
      classes.set(key, [...(classes.get(key) ?? []), row]);
    }
    const sources = [...classes.values()].find(rows => rows.length >= FACTOR) ?? this.mostlyGone();
    if (sources === undefined) {
      return false;
    }
    this.start(sources);
    return true;
  }

  /** A segment of which more than half is gone, as a merge of itself alone. */
  private mostlyGone(): SegmentRow[] | undefined {
    const gone = this.rows.gone();
    if (gone.length === 0) {
      return undefined;
    }
    const row = this.rows.segments().find(segment => this.goneOf([segment], gone).length * 2 > segment.docs);
    return row && [row];
  }

  private goneOf(segments: readonly SegmentRow[], gone: readonly Gone[] = this.rows.gone()): number[] {
    const spaces = new Set(segments.map(({ space }) => space));
    const own = gone.filter(({ space }) => spaces.has(space));
    if (own.length === 0) {
      return [];
    }
    const ids = segments.map(segment => loadSegment(this.rows, segment, noNames()).columns.ids);
    return own.map(({ id }) => id).filter(id => ids.some(list => placeOf(list, id) >= 0));
  }

  private start(sources: readonly SegmentRow[]): void {
    const target = this.freeNumber();
    this.db
      .prepare('INSERT INTO segments VALUES (?, ?, 0, ?, (SELECT generation + 1 FROM state))')
      .run(target, sources[0].space, phases.making);
    this.db
      .prepare('INSERT INTO merges VALUES (?, ?, ?, 0, NULL, 0)')
      .run(target, JSON.stringify(sources), JSON.stringify(this.goneOf(sources)));
    this.merge = null;
  }
}
