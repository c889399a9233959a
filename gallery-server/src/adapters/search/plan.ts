import { languages } from '@vitrine/core/redaction';
import type { Caller } from '../../domain/identity/model.js';
import type { SearchFilters, SearchPlan, Suggestion } from '../../domain/search/model.js';
import type { SearchWish, UnderstoodPart } from '../../domain/search/ports.js';
import { understood } from '../../domain/search/query.js';
import type { Named, NamedFilters } from '../../domain/search/query.js';
import { forksOfReadable } from '../sqlite/queries/summaries.js';
import { asCaller, readableSpaces } from '../sqlite/readable.js';
import type { Db } from '../sqlite/rows.js';
import { authorsNamed, spacesNamed, writtenAs } from './names.js';
import type { NamedSpace } from './names.js';
import { doubtfulSince } from './tail.js';

/** More hits than this are not read at once. */
const MOST_HITS = 100;

/** What a caller may look into, as of one moment. */
export interface Sight {
  spaces: readonly NamedSpace[];
  readable: readonly string[];
  hidden: ReadonlySet<string>;
}

/** What the caller reads, and what an index that followed up to a place may still hold against that. */
export function sightOf(db: Db, caller: Caller, position: number): Sight {
  const spaces = db.all(readableSpaces, asCaller(caller)).map(row => ({ id: row.text('id'), name: row.text('name') }));
  return { spaces, readable: spaces.map(({ id }) => id), hidden: doubtfulSince(db, position) };
}

type Suggest = (typed: string) => readonly Suggestion[];

/** One of these and none of those, among all; null where nothing is asked. */
function chosen(named: Named, ids: (typed: string) => string[]): { any: string[] | null; not: string[] } {
  return { any: named.any.length === 0 ? null : named.any.flatMap(ids), not: named.not.flatMap(ids) };
}

/** What both ask: a list that only one of them has stands, and of two what they share. */
const both = (one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null =>
  one === null ? other : other === null ? one : one.filter(id => other.includes(id));

const only = (id: string | null): string[] | null => (id === null ? null : [id]);

const languageOf = (typed: string): string =>
  languages.find(name => name.toLowerCase() === typed.toLowerCase()) ?? typed;

function spacesOf(sight: Sight, wish: SearchWish, typed: NamedFilters): readonly string[] | null {
  const { any, not } = chosen(typed.space, name => spacesNamed(sight.spaces, name));
  const wanted = both(any, only(wish.space));
  return not.length === 0 ? wanted : (wanted ?? sight.readable).filter(id => !not.includes(id));
}

function filtersOf(
  db: Db,
  caller: Caller,
  sight: Sight,
  wish: SearchWish,
  typed: NamedFilters,
  suggest: Suggest
): SearchFilters {
  const authors = chosen(typed.author, name => authorsNamed(db, sight.spaces, name));
  const languagesOf = chosen(typed.language, name => [languageOf(name)]);
  const tags = chosen(typed.tag, name => [writtenAs(name, 'tag', suggest)]);
  const packages = chosen(typed.package, name => [writtenAs(name, 'package', suggest)]);
  return {
    spaces: spacesOf(sight, wish, typed),
    entries: wish.forksOf === null ? null : forksOfReadable(db, caller, wish.forksOf),
    authors: both(authors.any, only(wish.author)),
    languages: both(languagesOf.any, only(wish.language)),
    packages: [...new Set([...(packages.any ?? []), ...wish.packages])],
    tags: [...new Set([...(tags.any ?? []), ...wish.tags])],
    reviewed: wish.reviewed ?? typed.reviewed,
    from: typed.from,
    until: typed.until,
    not: { languages: languagesOf.not, packages: packages.not, tags: tags.not, authors: authors.not }
  };
}

/** Whether two wishes can't both hold. */
function contradicts(filters: SearchFilters, wish: SearchWish, typed: NamedFilters): boolean {
  const { spaces, entries, authors, languages: asked } = filters;
  return (
    [spaces, entries, authors, asked].some(list => list !== null && list.length === 0) ||
    (wish.reviewed !== null && typed.reviewed !== null && wish.reviewed !== typed.reviewed)
  );
}

/** What the index is asked for a wish, with every right decided. */
export function planOf(
  db: Db,
  caller: Caller,
  sight: Sight,
  wish: SearchWish,
  suggest: Suggest
): { plan: SearchPlan; parts: UnderstoodPart[] } {
  const { terms, filters: typed, parts } = understood(wish.words);
  const filters = filtersOf(db, caller, sight, wish, typed, suggest);
  const { hidden } = sight;
  const readable = contradicts(filters, wish, typed) ? [] : sight.readable;
  const { sort, literal, cursor } = wish;
  const limit = Math.max(1, Math.min(wish.limit, MOST_HITS));
  return { plan: { terms, filters, sort, readable, hidden, literal, cursor, limit }, parts };
}
