import type { SearchDocument, SearchFacets, SearchPlan, SearchTerm } from '../../src/domain/search/model.ts';
import { tokensOf } from '../../src/domain/search/tokens.ts';

/** The words of a piece at each of its places. */
function wordsByPlace(text: string): Set<string>[] {
  const places: Set<string>[] = [];
  for (const { term, position } of tokensOf(text)) {
    (places[position] ??= new Set()).add(term);
  }
  return places;
}

const holds = (words: Set<string> | undefined, wanted: string, begins: ReadonlySet<string> | null): boolean =>
  words !== undefined && (begins === null ? words.has(wanted) : [...words].some(word => begins.has(word)));

/** Whether a document has a term, by reading all of it. */
function has(document: SearchDocument, term: SearchTerm, begins: ReadonlySet<string>): boolean {
  const first = term.tokens[0].at;
  return document.pieces.some(({ field, text }) => {
    if (term.fields !== null && !term.fields.includes(field)) {
      return false;
    }
    const places = wordsByPlace(text);
    return places.some((_, start) =>
      term.tokens.every(({ term: word, at }, index) => {
        const last = term.prefix && index === term.tokens.length - 1;
        return holds(places[start + at - first], word, last ? begins : null);
      })
    );
  });
}

/** The words a prefix stands for: the most frequent ones among these documents. */
function beginning(documents: readonly SearchDocument[], start: string, most: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { pieces } of documents) {
    for (const term of new Set(pieces.flatMap(({ text }) => tokensOf(text).map(({ term }) => term)))) {
      if (term.startsWith(start)) {
        counts.set(term, (counts.get(term) ?? 0) + 1);
      }
    }
  }
  const sorted = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return new Set(sorted.slice(0, most).map(([term]) => term));
}

function passes(document: SearchDocument, { filters }: SearchPlan): boolean {
  const { not } = filters;
  const language = document.language ?? '';
  return (
    (filters.spaces?.includes(document.space) ?? true) &&
    (filters.entries?.includes(document.entry) ?? true) &&
    (filters.authors?.includes(document.author.id) ?? true) &&
    (filters.languages?.includes(language) ?? true) &&
    filters.packages.every(name => document.packages.includes(name)) &&
    filters.tags.every(name => document.tags.includes(name)) &&
    (filters.reviewed === null || filters.reviewed === document.reviewed) &&
    (filters.from === null || document.publishedAt >= filters.from) &&
    (filters.until === null || document.publishedAt < filters.until) &&
    !not.languages.includes(language) &&
    !not.packages.some(name => document.packages.includes(name)) &&
    !not.tags.some(name => document.tags.includes(name)) &&
    !not.authors.includes(document.author.id)
  );
}

/** What a search finds, by reading every document. */
export function naiveFound(
  documents: readonly SearchDocument[],
  plan: SearchPlan,
  expansions: number
): SearchDocument[] {
  const readable = documents.filter(({ space, entry }) => plan.readable.includes(space) && !plan.hidden.has(entry));
  const begins = plan.terms.map(term =>
    term.prefix ? beginning(readable, term.tokens[term.tokens.length - 1].term, expansions) : new Set<string>()
  );
  return readable.filter(
    document =>
      passes(document, plan) && plan.terms.every((term, index) => has(document, term, begins[index]) !== term.without)
  );
}

function counted(values: readonly string[]): { value: string; name: string; count: number }[] {
  const counts = new Map<string, number>();
  values.forEach(value => counts.set(value, (counts.get(value) ?? 0) + 1));
  return [...counts]
    .map(([value, count]) => ({ value, name: value, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}

/** The facets of what was found, by counting one by one. */
export function naiveFacets(found: readonly SearchDocument[]): SearchFacets {
  const names = new Map(found.map(({ author }) => [author.id, author.name]));
  return {
    spaces: counted(found.map(({ space }) => space)),
    authors: counted(found.map(({ author }) => author.id))
      .map(({ value, count }) => ({ value, name: names.get(value) ?? '', count }))
      .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1)),
    languages: counted(found.flatMap(({ language }) => language ?? [])),
    packages: counted(found.flatMap(({ packages }) => [...new Set(packages)])),
    tags: counted(found.flatMap(({ tags }) => [...new Set(tags)])),
    reviewed: found.filter(({ reviewed }) => reviewed).length
  };
}
