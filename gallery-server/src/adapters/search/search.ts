import type { SearchFound, SearchPlan } from '../../domain/search/model.js';
import type { NamesByKind } from './columns.js';
import { readCursor, writeCursor } from './cursor.js';
import { Facets } from './facets.js';
import { filterFor } from './filters.js';
import { hitOf } from './hits.js';
import { allOf, both, seek, without } from './lists.js';
import type { Postings } from './postings.js';
import { Best, plainWorth, worthOf } from './rank.js';
import type { Rows } from './rows.js';
import type { Part, Scope } from './scope.js';
import { mendedTerm } from './slips.js';
import type { Wanted } from './wanted.js';
import { foundBy, prepare } from './wanted.js';

const MOST_HITS = 200;

/** What a search knows before it looks at documents. */
interface Asked {
  wanted: readonly Wanted[];
  unwanted: readonly Wanted[];
  mended: { typed: string; shown: string }[];
}

function askedOf(scope: Scope, plan: SearchPlan): Asked {
  const mended: { typed: string; shown: string }[] = [];
  const terms = plan.terms.filter(({ tokens }) => tokens.length > 0);
  const prepared = terms.map(term => {
    const instead = plan.literal ? null : mendedTerm(scope, term);
    if (instead !== null) {
      mended.push({ typed: term.shown, shown: instead });
    }
    return prepare(scope, term, instead);
  });
  return {
    wanted: prepared.filter(term => !term.without),
    unwanted: prepared.filter(term => term.without),
    mended
  };
}

/** Documents of a part that all terms find, with the list of each term. */
function matching(part: Part, scope: Scope, { wanted, unwanted }: Asked): { docs: Uint32Array; lists: Postings[] } {
  const lists = new Map<Wanted, Postings>();
  let docs: Uint32Array | null = null;
  const words = wanted.filter(({ slots }) => slots.length === 1);
  for (const term of words) {
    lists.set(term, foundBy(part, scope, term, null));
  }
  const byLength = [...lists.values()].sort((one, other) => one.docs.length - other.docs.length);
  for (const list of byLength) {
    docs = docs === null ? list.docs : both(docs, list.docs);
  }
  for (const term of wanted.filter(({ slots }) => slots.length > 1)) {
    const found = foundBy(part, scope, term, docs);
    lists.set(term, found);
    docs = found.docs;
  }
  docs ??= allOf(part.segment.docs);
  for (const term of unwanted) {
    docs = docs.length === 0 ? docs : without(docs, foundBy(part, scope, term, docs).docs);
  }
  return { docs, lists: wanted.flatMap(term => lists.get(term) ?? []) };
}

function living(part: Part, docs: Uint32Array, passes: ((doc: number) => boolean) | null): Uint32Array {
  const { dead } = part;
  if (dead === null && passes === null) {
    return docs;
  }
  return docs.filter(doc => (dead === null || dead[doc] === 0) && (passes === null || passes(doc)));
}

/** Offers every found document with its worth; sums are made in the order of the terms, whatever the parts are. */
function rank(
  best: Best,
  part: Part,
  docs: Uint32Array,
  lists: readonly Postings[],
  asked: Asked,
  plan: SearchPlan
): void {
  const { columns } = part.segment;
  const total = asked.wanted.reduce((sum, { weight }) => sum + weight, 0);
  const at = lists.map(() => 0);
  const plainly = plan.sort !== 'worth' || lists.length === 0;
  for (const doc of docs) {
    let score = 0;
    let inTitle = 0;
    let mask = 0;
    for (let term = 0; term < lists.length; term++) {
      const list = lists[term];
      const place = seek(list.docs, doc, at[term]);
      at[term] = place;
      const { weight } = asked.wanted[term];
      score += (weight * list.impacts[place]) / 255;
      inTitle += list.masks[place] & 1 ? weight : 0;
      mask |= list.masks[place];
    }
    const share = total > 0 ? inTitle / total : 0;
    best.offer(part, doc, plainly ? plainWorth(columns, doc, plan.sort) : worthOf(columns, doc, score, share), mask);
  }
}

/** Answers a search from what the scope holds. */
export function searchIn(scope: Scope, rows: Rows, names: NamesByKind, plan: SearchPlan): SearchFound {
  const asked = askedOf(scope, plan);
  const limit = Math.max(1, Math.min(MOST_HITS, Math.floor(plan.limit)));
  const best = new Best(limit, readCursor(plan.sort, plan.cursor));
  const facets = new Facets(names);
  let total = 0;
  const spaces = plan.filters.spaces;
  for (const part of scope.parts) {
    if (spaces !== null && !spaces.includes(part.segment.space)) {
      continue;
    }
    const { docs, lists } = matching(part, scope, asked);
    const found = docs.length === 0 ? docs : living(part, docs, filterFor(part, plan.filters, names));
    if (found.length > 0) {
      total += found.length;
      facets.add(part, found);
      rank(best, part, found, lists, asked, plan);
    }
  }
  const hits = best.done();
  const last = hits[hits.length - 1];
  return {
    total,
    hits: hits.map(hit => hitOf(scope, rows, asked.wanted, hit, plan.sort)),
    facets: facets.done(),
    next: best.behind > hits.length && last !== undefined ? writeCursor(plan.sort, last) : null,
    mended: asked.mended
  };
}
