import type { EntrySummary } from '../../domain/entries/model.js';
import type { Caller } from '../../domain/identity/model.js';
import type { SearchFound, SearchHit, Suggestion } from '../../domain/search/model.js';
import type { IndexView, RelatedEntry, SearchAnswer, SearchWish } from '../../domain/search/ports.js';
import { titleOf } from '../sqlite/queries/regard.js';
import { entrySummary } from '../sqlite/queries/summaries.js';
import type { Db } from '../sqlite/rows.js';
import { planOf, sightOf } from './plan.js';
import type { Sight } from './plan.js';

const SUGGESTIONS = 8;
const RELATED = 6;
/** The word that is being typed, without what says where it has to stand. */
const lastOf = (typed: string): string => /\S*$/u.exec(typed)?.[0].replace(/^-?(?:[a-z]+:)?"?/iu, '') ?? '';

function hitOf({ mark, why }: SearchHit): EntrySummary['hit'] {
  return mark === null ? null : { where: mark.field, cell: mark.cell, text: mark.text, marks: mark.marks, why };
}

/** Spaces are called by their names now; the index knows their ids alone. */
function named(facets: SearchFound['facets'], { spaces }: Sight): SearchFound['facets'] {
  const names = new Map(spaces.map(({ id, name }) => [id, name]));
  return { ...facets, spaces: facets.spaces.map(each => ({ ...each, name: names.get(each.value) ?? each.name })) };
}

/**
 * Answers out of an index and the gallery. The place of the index is read before the gallery is, so that what it
 * missed is known; what it found is read again from the gallery, which alone decides who reads what.
 */
export class Answers {
  constructor(
    private readonly db: Db,
    private readonly view: IndexView
  ) {}

  search({ caller, wish }: { caller: Caller; wish: SearchWish }): SearchAnswer {
    const position = this.view.position();
    const { sight, plan, parts } = this.#whole(() => {
      const seen = sightOf(this.db, caller, position);
      return { sight: seen, ...planOf(this.db, caller, seen, wish, typed => this.#suggested(seen, typed)) };
    });
    const { hits, total, next, facets, mended } = this.view.search(plan);
    const items = this.#whole(() =>
      hits.flatMap(hit => entrySummary(this.db, caller, { version: hit.version, hit: hitOf(hit) }) ?? [])
    );
    return { items, total, next, facets: named(facets, sight), parts, mended };
  }

  suggest({ caller, typed }: { caller: Caller; typed: string }): Suggestion[] {
    const position = this.view.position();
    const sight = this.#whole(() => sightOf(this.db, caller, position));
    const last = lastOf(typed);
    const whole = this.#suggested(sight, typed);
    // What has a name may be meant by everything that was typed, a word by what somebody is typing now.
    const meant =
      last === typed ? whole : [...whole.filter(({ kind }) => kind !== 'word'), ...this.#suggested(sight, last)];
    const seen = new Set<string>();
    return meant
      .filter(({ kind, text, id }) => seen.size < seen.add(JSON.stringify([kind, text, id])).size)
      .slice(0, SUGGESTIONS);
  }

  related({ caller, entry }: { caller: Caller; entry: string }): RelatedEntry[] | null {
    const position = this.view.position();
    const sight = this.#whole(() =>
      titleOf(this.db, caller, entry) === null ? null : sightOf(this.db, caller, position)
    );
    if (sight === null) {
      return null;
    }
    const { readable, hidden } = sight;
    const hits = this.view.related({ readable, hidden, entry, limit: RELATED });
    return this.#whole(() =>
      hits.flatMap(({ version, because }) => {
        const summary = entrySummary(this.db, caller, { version, hit: null });
        return summary === null ? [] : [{ summary, because }];
      })
    );
  }

  #suggested({ readable, hidden }: Sight, typed: string): Suggestion[] {
    return typed.trim() === ''
      ? []
      : this.view.suggest({ readable, hidden, typed: typed.trimStart(), limit: SUGGESTIONS });
  }

  /** One state of the gallery, however many queries it takes. */
  #whole<T>(read: () => T): T {
    this.db.raw.exec('BEGIN');
    try {
      return read();
    } finally {
      this.db.raw.exec('ROLLBACK');
    }
  }
}
