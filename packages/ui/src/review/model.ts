import type { RemovedPlace } from '@vitrine/core/redaction';
import type { HiddenKind } from '../words.js';

/** Why something goes: the rules of a level, those of a space, or a decision. */
export type Why =
  'secret' | 'personal' | 'infrastructure' | 'record' | 'space' | 'you' | 'gallery' | 'level' | 'unchecked' | 'before';

/** One line of the list: what goes, by which rule, from where, how often. Never the value. */
export interface ReviewItem {
  id: string;
  /** Null for the notebook itself. */
  cell: number | null;
  place: RemovedPlace;
  /** What kind of value it is; for an output that goes as a whole, what it was. */
  what: { value: string } | { output: HiddenKind; at: number };
  why: Why;
  count: number;
  /** Placeholders that stand there, some of them. */
  names: readonly string[];
  /** Its author has to look at it before it is published. */
  needs: boolean;
}

/** Something that the author decided, with the way back. */
export interface Decision {
  id: string;
  /** A text is shown to its author alone. */
  what: { text: string; places: number } | { cell: number; output: number; reason: string | null };
  /** Taken over from the last version. */
  recalled: boolean;
}

/** All that the review of a notebook shows. */
export interface ReviewState {
  items: readonly ReviewItem[];
  decisions: readonly Decision[];
  /** What nobody vouches for. */
  unseen: { pictures: number; tables: number };
  /** How much is removed, as far as that is counted. */
  removed: number;
  profile: 'open' | 'balanced' | 'strict';
  /** Whether a decision is being carried out. */
  busy: boolean;
  /** What came of the last wish. */
  notice: string | null;
  /** What only isn't on the list of what may leave, in sentences. */
  more: readonly string[];
  /** Who lets outputs out that the level hides. */
  releases: 'author' | 'another' | 'nobody';
}

/** All that it can ask for. */
export interface ReviewActions {
  /** Hides a text wherever it stands. */
  hideText(text: string): void;
  hideOutput(cell: number, output: number): void;
  /** Lets readers see an output that the level hides; the reason is recorded. */
  release(cell: number, output: number, reason: string): void;
  /** Takes a decision back; null takes the last one. */
  undo(id: string | null): void;
  /** Forgets what was decided for the version before. */
  forget(): void;
}

/** What of the list is shown; null shows all. */
export interface ReviewFilter {
  kind: string | null;
  cell: number | null;
  place: RemovedPlace | null;
  needs: boolean;
}

export const everything: ReviewFilter = { kind: null, cell: null, place: null, needs: false };

/** What items are told apart by: the kind of a value, or that of an output. */
export const kindOf = ({ what }: ReviewItem): string => ('value' in what ? what.value : `output ${what.output}`);

/** The items that a filter leaves. */
export function itemsOf(items: readonly ReviewItem[], filter: ReviewFilter): readonly ReviewItem[] {
  const { kind, cell, place, needs } = filter;
  return items.filter(
    item =>
      (kind === null || kindOf(item) === kind) &&
      (cell === null || item.cell === cell) &&
      (place === null || item.place === place) &&
      (!needs || item.needs)
  );
}

/** How much there is of each, the most frequent first. */
export function countsBy<K>(items: readonly ReviewItem[], keyOf: (item: ReviewItem) => K): [K, number][] {
  const counts = new Map<K, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + item.count);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** How many values and outputs items stand for. */
export const countOf = (items: readonly ReviewItem[]): number => items.reduce((sum, { count }) => sum + count, 0);

/** How many lines wait for their author. */
export const needsOf = ({ items }: Pick<ReviewState, 'items'>): number => items.filter(({ needs }) => needs).length;
