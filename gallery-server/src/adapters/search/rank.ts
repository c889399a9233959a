import type { SearchSort } from '../../domain/search/model.js';
import { DEPRECATED, REVIEWED } from './columns.js';
import type { Columns } from './columns.js';
import type { Part } from './scope.js';

/** Where something stands in an order: the worth, then the day, then its name. */
export interface Standing {
  worth: number;
  published: number;
  entry: string;
}

/** A found document in its order. */
export interface Ranked extends Standing {
  part: Part;
  doc: number;
  mask: number;
}

/** Below 0 where `one` comes first. */
export function compare(one: Standing, other: Standing): number {
  return (
    other.worth - one.worth ||
    other.published - one.published ||
    (one.entry < other.entry ? -1 : one.entry > other.entry ? 1 : 0)
  );
}

/** All of what was looked for in the title outweighs anything that stands elsewhere. */
const TITLE = 2;
const REVIEW = 1.25;
const STAR = 0.05;
const MOST_STARS = 1.5;
const LOWERED = 0.5;

/** The worth of a hit: what its words weigh, how much of that stands in the title, and what others think of it. */
export function worthOf(columns: Columns, doc: number, score: number, titleShare: number): number {
  const flags = columns.flags[doc];
  const lift = Math.min(MOST_STARS, 1 + STAR * Math.log2(1 + columns.stars[doc]));
  return score * (1 + TITLE * titleShare) * lift * (flags & REVIEWED ? REVIEW : 1) * (flags & DEPRECATED ? LOWERED : 1);
}

/** What decides in another order than that of worth. */
export function plainWorth(columns: Columns, doc: number, sort: SearchSort): number {
  return sort === 'stars' ? columns.stars[doc] : 0;
}

/** The best so many behind a place, in their order. */
export class Best {
  private readonly found: Ranked[] = [];
  /** How many stand behind the place, kept or not. */
  behind = 0;

  constructor(
    private readonly most: number,
    private readonly after: Standing | null
  ) {}

  offer(part: Part, doc: number, worth: number, mask: number): void {
    const { published, entries } = part.segment.columns;
    const worst = this.found.length === this.most ? this.found[this.most - 1] : null;
    const late = worst !== null && (worth < worst.worth || (worth === worst.worth && published[doc] < worst.published));
    if (late && this.after === null) {
      this.behind++;
      return;
    }
    const candidate = { part, doc, mask, worth, published: published[doc], entry: entries[doc] };
    if (this.after !== null && compare(this.after, candidate) >= 0) {
      return;
    }
    this.behind++;
    if (late || (worst !== null && compare(worst, candidate) < 0)) {
      return;
    }
    let at = this.found.length;
    while (at > 0 && compare(candidate, this.found[at - 1]) < 0) {
      at--;
    }
    this.found.splice(at, 0, candidate);
    this.found.length = Math.min(this.found.length, this.most);
  }

  done(): readonly Ranked[] {
    return this.found;
  }
}
