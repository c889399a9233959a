import { LONGEST_FACET } from '../../domain/search/model.js';
import type { FacetCount, SearchFacets } from '../../domain/search/model.js';
import type { Kind, NamesByKind } from './columns.js';
import { REVIEWED, authorOf, kinds } from './columns.js';
import type { Part } from './scope.js';

const byName = (one: FacetCount, other: FacetCount): number =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : one.value < other.value ? -1 : 1;

const inOrder = (counts: FacetCount[]): FacetCount[] =>
  counts
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || byName(one, other))
    .slice(0, LONGEST_FACET);

/** Counts what was found. */
export class Facets {
  private readonly counts: Record<Kind, Uint32Array>;
  private readonly spaces = new Map<string, number>();
  private reviewed = 0;

  constructor(private readonly names: NamesByKind) {
    const zeros = (kind: Kind): Uint32Array => new Uint32Array(names[kind].names.length);
    this.counts = {
      authors: zeros('authors'),
      languages: zeros('languages'),
      packages: zeros('packages'),
      tags: zeros('tags')
    };
  }

  add({ segment }: Part, docs: Uint32Array): void {
    const { columns, space } = segment;
    this.spaces.set(space, (this.spaces.get(space) ?? 0) + docs.length);
    for (const kind of kinds) {
      const counts = this.counts[kind];
      const { starts, codes } = columns.coded[kind];
      for (const doc of docs) {
        for (let at = starts[doc]; at < starts[doc + 1]; at++) {
          counts[codes[at]]++;
        }
      }
    }
    for (const doc of docs) {
      this.reviewed += columns.flags[doc] & REVIEWED;
    }
  }

  /** Every name of a kind with its count, none that is empty. */
  named(kind: Kind): { name: string; count: number }[] {
    const found: { name: string; count: number }[] = [];
    this.counts[kind].forEach((count, code) => count > 0 && found.push({ name: this.names[kind].names[code], count }));
    return found;
  }

  /** Accounts with their counts; one that changed its name is called as most of what was found says. */
  authors(): FacetCount[] {
    const found = new Map<string, FacetCount & { most: number }>();
    for (const { name: both, count } of this.named('authors')) {
      const { id, name } = authorOf(both);
      const before = found.get(id);
      if (before === undefined) {
        found.set(id, { value: id, name, count, most: count });
      } else {
        before.count += count;
        if (count > before.most || (count === before.most && name < before.name)) {
          before.most = count;
          before.name = name;
        }
      }
    }
    return [...found.values()].map(({ value, name, count }) => ({ value, name, count }));
  }

  private plain(kind: Kind): FacetCount[] {
    return inOrder(this.named(kind).map(({ name, count }) => ({ value: name, name, count })));
  }

  done(): SearchFacets {
    return {
      spaces: inOrder([...this.spaces].map(([space, count]) => ({ value: space, name: space, count }))),
      authors: inOrder(this.authors()),
      languages: this.plain('languages'),
      packages: this.plain('packages'),
      tags: this.plain('tags'),
      reviewed: this.reviewed
    };
  }
}
