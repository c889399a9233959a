import type { Suggestion } from '../../domain/search/model.js';
import { folded, lookedFor, tokensOf } from '../../domain/search/tokens.js';
import type { Kind, NamesByKind } from './columns.js';
import { TITLE_MARK } from './document.js';
import { Facets } from './facets.js';
import { readHead } from './hits.js';
import { allOf, both, either, emptyList } from './lists.js';
import { DocText } from './marks.js';
import { Best } from './rank.js';
import type { Rows } from './rows.js';
import type { Part, Scope } from './scope.js';

/** So many words of titles with one beginning are looked at. */
const TITLE_WORDS = 64;

type Offer = Suggestion & { exact: boolean };

function titlesIn(scope: Scope, part: Part, words: readonly string[], last: readonly string[]): Uint32Array {
  const listOf = (term: string) => {
    const word = scope.vocabulary.find(part.segment, TITLE_MARK + term);
    return word === null ? emptyList : scope.vocabulary.postings(part.segment, word);
  };
  const begun = last.map(term => ({ list: listOf(term), share: 1 }));
  const found = words.reduce((docs, term) => both(docs, listOf(term).docs), either(begun, part.segment.docs).docs);
  return found.filter(doc => part.dead === null || part.dead[doc] === 0);
}

function titles(scope: Scope, rows: Rows, typed: string, words: readonly string[], limit: number): Offer[] {
  const start = words[words.length - 1];
  const last = scope.beginning(TITLE_MARK + start, TITLE_WORDS).map(({ term }) => term.slice(1));
  const best = new Best(limit, null);
  for (const part of scope.parts) {
    for (const doc of last.length === 0 ? [] : titlesIn(scope, part, words.slice(0, -1), last)) {
      best.offer(part, doc, part.segment.columns.stars[doc], 1);
    }
  }
  return best.done().map(({ part, doc, entry }) => {
    const id = part.segment.columns.ids[doc];
    const { strips } = readHead(rows.doc(id).head);
    const next = strips.findIndex((strip, index) => index > 0 && strip.first);
    const text = new DocText(rows, id, strips)
      .between(0, next < 0 ? strips.length : next)
      .replace(/\s+/gu, ' ')
      .trim();
    return { kind: 'title', text, id: entry, count: 1, exact: folded(text).startsWith(typed) };
  });
}

function named(scope: Scope, names: NamesByKind, typed: string): Offer[][] {
  const facets = new Facets(names);
  for (const part of scope.parts) {
    const { dead } = part;
    const all = allOf(part.segment.docs);
    facets.add(part, dead === null ? all : all.filter(doc => dead[doc] === 0));
  }
  const fits = (text: string): boolean =>
    folded(text).startsWith(typed) || tokensOf(text).some(({ term }) => term.startsWith(typed));
  const plain = (kind: Kind, called: 'tag' | 'package'): Offer[] =>
    facets
      .named(kind)
      .filter(({ name }) => fits(name))
      .map(({ name, count }) => ({ kind: called, text: name, id: null, count, exact: folded(name).startsWith(typed) }));
  const authors = facets
    .authors()
    .filter(({ name }) => fits(name))
    .map(({ value, name, count }): Offer => ({
      kind: 'author',
      text: name,
      id: value,
      count,
      exact: folded(name).startsWith(typed)
    }));
  return [plain('tags', 'tag'), plain('packages', 'package'), authors];
}

const inOrder = (one: Offer, other: Offer): number =>
  Number(other.exact) - Number(one.exact) ||
  other.count - one.count ||
  (one.text < other.text ? -1 : one.text > other.text ? 1 : (one.id ?? '') < (other.id ?? '') ? -1 : 1);

/**
 * What could be meant by the beginning of a word: exact beginnings first, and of each kind the best before
 * the second of any.
 */
export function suggestIn(scope: Scope, rows: Rows, names: NamesByKind, wish: string, limit: number): Suggestion[] {
  const typed = folded(wish.trim());
  const words = lookedFor(wish).map(({ term }) => term);
  const start = words[words.length - 1];
  const most = Math.max(0, Math.min(50, Math.floor(limit)));
  if (typed === '' || start === undefined || most === 0) {
    return [];
  }
  // Names that touch behind a dot are for finding, and nobody would write them so.
  const written = scope
    .beginning(start, most + most)
    .filter(({ term }) => start.includes('.') || !term.includes('.'))
    .slice(0, most)
    .map(({ term, count }): Offer => ({ kind: 'word', text: term, id: null, count, exact: words.length === 1 }));
  const byKind = [
    titles(scope, rows, typed, words, most),
    ...named(scope, names, typed).map(list => list.sort(inOrder)),
    written
  ];
  const offers = byKind.flatMap((list, kind) => list.map((offer, place) => ({ offer, place, kind })));
  offers.sort(
    (one, other) =>
      Number(other.offer.exact) - Number(one.offer.exact) || one.place - other.place || one.kind - other.kind
  );
  return offers.slice(0, most).map(({ offer: { kind, text, id, count } }) => ({ kind, text, id, count }));
}
