import type { DatabaseSync } from 'node:sqlite';
import type { RelatedHit, SearchFound, SearchPlan, Suggestion } from '../../domain/search/model.js';
import type { IndexView } from '../../domain/search/ports.js';
import { Cache } from './cache.js';
import type { NamesByKind } from './columns.js';
import { noNames, placeOf } from './columns.js';
import { noticingDamage } from './damaged.js';
import { relatedIn } from './related.js';
import { Rows } from './rows.js';
import { openForReading } from './schema.js';
import type { Part } from './scope.js';
import { Scope } from './scope.js';
import { searchIn } from './search.js';
import type { Segment } from './segment.js';
import { loadSegment } from './segment.js';
import { suggestIn } from './suggest.js';
import { Vocabulary } from './vocabulary.js';

/** Lists and words that were used last are kept up to so many bytes. */
const KEPT = 32 * 2 ** 20;

/** A segment with what is gone from it; `dead` is null while nothing is. */
interface Standing {
  segment: Segment;
  dead: Uint8Array | null;
  live: number;
}

type Readable = Pick<SearchPlan, 'readable' | 'hidden'>;

class FileView implements IndexView {
  private readonly rows: Rows;
  private readonly cache: Cache;
  private readonly vocabulary: Vocabulary;
  private readonly names: NamesByKind = noNames();
  private generation = -1;
  private bySpace = new Map<string, Standing[]>();

  constructor(
    private readonly db: DatabaseSync,
    kept: number
  ) {
    this.rows = new Rows(db);
    this.cache = new Cache(kept);
    this.vocabulary = new Vocabulary(this.rows, this.cache);
    this.whole(() => undefined);
  }

  position(): number {
    return noticingDamage(() => this.rows.state().position);
  }

  search(plan: SearchPlan): SearchFound {
    return this.whole(() => searchIn(this.scope(plan), this.rows, this.names, plan));
  }

  suggest(asked: Readable & { typed: string; limit: number }): Suggestion[] {
    return this.whole(() => suggestIn(this.scope(asked), this.rows, this.names, asked.typed, asked.limit));
  }

  related(asked: Readable & { entry: string; limit: number }): RelatedHit[] {
    return this.whole(() => {
      const found = this.rows.docOf(asked.entry);
      if (found === undefined || !asked.readable.includes(found.space) || asked.hidden.has(asked.entry)) {
        return [];
      }
      const scope = this.scope(asked);
      for (const part of scope.parts) {
        const doc = placeOf(part.segment.columns.ids, found.id);
        if (doc >= 0) {
          return relatedIn(scope, this.rows, this.names, { part, doc }, asked.limit);
        }
      }
      return [];
    });
  }

  close(): void {
    this.db.close();
  }

  /** Does something while the file stands still for this reader, with what it holds now. */
  private whole<T>(work: () => T): T {
    return noticingDamage(() => {
      this.db.exec('BEGIN');
      try {
        const { generation } = this.rows.state();
        if (generation !== this.generation) {
          this.follow();
          this.generation = generation;
        }
        return work();
      } finally {
        this.db.exec('COMMIT');
      }
    });
  }

  private follow(): void {
    const before = new Map<string, Segment>();
    for (const list of this.bySpace.values()) {
      list.forEach(({ segment }) => before.set(`${segment.id}.${segment.made}`, segment));
    }
    const next = new Map<string, Standing[]>();
    for (const row of this.rows.segments()) {
      const segment = before.get(`${row.id}.${row.made}`) ?? loadSegment(this.rows, row, this.names);
      next.set(row.space, [...(next.get(row.space) ?? []), { segment, dead: null, live: segment.docs }]);
    }
    for (const { id, space } of this.rows.gone()) {
      markDead(next.get(space) ?? [], id);
    }
    this.bySpace = next;
  }

  /** What these spaces hold without what is hidden, and nothing of any other. */
  private scope({ readable, hidden }: Readable): Scope {
    const parts: Part[] = [...new Set(readable)].flatMap(space => this.bySpace.get(space) ?? []);
    const found = [...hidden].flatMap(entry => this.rows.docOf(entry) ?? []);
    if (found.length > 0) {
      const own = parts.map(part => ({ ...part, dead: part.dead?.slice() ?? null }));
      found.forEach(({ id }) => markDead(own, id));
      return new Scope(own, this.vocabulary);
    }
    return new Scope(parts, this.vocabulary);
  }
}

function markDead(parts: Standing[], id: number): void {
  for (const part of parts) {
    const doc = placeOf(part.segment.columns.ids, id);
    if (doc >= 0) {
      part.dead ??= new Uint8Array(part.segment.docs);
      part.live -= 1 - part.dead[doc];
      part.dead[doc] = 1;
    }
  }
}

/** Opens an index to read it; throws `IndexDamaged` where it can't be used. */
export const openIndexView = (file: string, kept = KEPT): IndexView =>
  noticingDamage(() => new FileView(openForReading(file), kept));
