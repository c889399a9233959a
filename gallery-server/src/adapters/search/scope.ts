import type { Postings } from './postings.js';
import type { Segment } from './segment.js';
import type { Vocabulary, Word } from './vocabulary.js';

/** A segment as one question sees it: `dead` has a 1 at every document that is gone or hidden. */
export interface Part {
  segment: Segment;
  dead: Uint8Array | null;
  /** How many documents are left. */
  live: number;
}

/** How many of a list's documents are left. */
export function livingIn({ docs }: Postings, dead: Uint8Array | null): number {
  if (dead === null) {
    return docs.length;
  }
  let count = 0;
  for (const doc of docs) {
    count += 1 - dead[doc];
  }
  return count;
}

/** What a question may look at, and nothing else: every number that weighs anything is counted here. */
export class Scope {
  readonly all: number;
  /** Words by their beginning: the same one is asked for when a slip is looked for, and again for the search itself. */
  readonly #begun = new Map<string, [string, number][]>();

  constructor(
    readonly parts: readonly Part[],
    readonly vocabulary: Vocabulary
  ) {
    this.all = parts.reduce((sum, { live }) => sum + live, 0);
  }

  /** How many of a part's living documents hold a word. */
  countIn({ segment, dead }: Part, word: Word): number {
    return dead === null ? word.count : livingIn(this.vocabulary.postings(segment, word), dead);
  }

  /** How many living documents hold a word. */
  count(term: string): number {
    let count = 0;
    for (const part of this.parts) {
      const word = this.vocabulary.find(part.segment, term);
      count += word === null ? 0 : this.countIn(part, word);
    }
    return count;
  }

  /**
   * The words with this beginning that most documents hold, at most so many; equally frequent ones by the
   * alphabet. Words that only gone documents hold are none.
   */
  beginning(start: string, most: number): { term: string; count: number }[] {
    const likely = this.#likely(start);
    if (this.parts.every(({ dead }) => dead === null)) {
      return likely.slice(0, most).map(([term, count]) => ({ term, count }));
    }
    // Counts with gone documents are never too low: no word further on can be better than the worst that is found.
    const found: { term: string; count: number }[] = [];
    for (const [term, bound] of likely) {
      if (found.length >= most && found[most - 1].count > bound) {
        break;
      }
      const count = this.count(term);
      if (count > 0) {
        found.push({ term, count });
        found.sort((one, other) => other.count - one.count || (one.term < other.term ? -1 : 1));
        found.length = Math.min(found.length, most);
      }
    }
    return found;
  }

  /** Every word that begins so, by how many documents hold it, gone ones too. */
  #likely(start: string): [string, number][] {
    const before = this.#begun.get(start);
    if (before !== undefined) {
      return before;
    }
    const upTo = new Map<string, number>();
    for (const { segment } of this.parts) {
      this.vocabulary.beginning(segment, start, (term, count) => upTo.set(term, (upTo.get(term) ?? 0) + count));
    }
    const likely = [...upTo].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
    this.#begun.set(start, likely);
    return likely;
  }
}
