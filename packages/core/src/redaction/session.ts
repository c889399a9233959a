import { applied, removalsOf } from './apply.js';
import type { Removal } from './apply.js';
import { createPlaceholders } from './placeholders.js';
import { knownValues } from './known.js';
import type { RemovedPlace, ReportItem } from './report.js';
import type { Hit, Scanner } from './scan.js';

/** Where a text stands, for the report. */
export interface Where {
  cell: number | null;
  place: RemovedPlace;
}

/** Cleans the texts of one notebook: what is found in one of them is removed from all. */
export interface Session {
  text(text: string, where: Where): string;
  /** Texts that a reader sees as one: printed lines in several outputs, literals in several cells. */
  joined(texts: readonly string[], where: Where): string[];
}

/** The last pass of a session, with what it did. */
export interface Cleaned<T> {
  value: T;
  items: ReportItem[];
}

/**
 * Runs a rebuild over everything twice: first to learn which values there are, then to remove them
 * wherever they stand, found or not.
 */
export function cleaned<T>(scanner: Scanner, numbered: boolean, rebuild: (session: Session) => T): Cleaned<T> {
  const hits = new Map<string, Hit[]>();
  const hitsOf = (text: string): Hit[] => {
    let found = hits.get(text);
    if (found === undefined) {
      found = scanner.hits(text);
      hits.set(text, found);
    }
    return found;
  };
  const first = sessionOf(hitsOf, numbered, []);
  let done = { value: rebuild(first.session), items: first.items };
  const known = knownValues([...hits.values()].flat());
  if (known !== null) {
    const second = sessionOf(text => [...hitsOf(text), ...known(text)], numbered, hits.keys());
    done = { value: rebuild(second.session), items: second.items };
  }
  return { value: done.value, items: counted(done.items) };
}

function sessionOf(
  hitsOf: (text: string) => Hit[],
  numbered: boolean,
  texts: Iterable<string>
): { session: Session; items: ReportItem[] } {
  const items: ReportItem[] = [];
  const placeholders = createPlaceholders(numbered, texts);
  const note = (removals: readonly Removal[], { cell, place }: Where): void => {
    for (const { type, rule, named } of removals) {
      if (named) {
        items.push({ cell, place, kind: type, rule, count: 1 });
      }
    }
  };
  const session: Session = {
    text: (text, where) => {
      const removals = removalsOf(hitsOf(text));
      note(removals, where);
      return removals.length === 0 ? text : applied(text, removals, placeholders);
    },
    joined: (texts, where) => {
      if (texts.length === 1) {
        return [session.text(texts[0] ?? '', where)];
      }
      const removals = removalsOf(hitsOf(texts.join('')));
      note(removals, where);
      let at = 0;
      return texts.map(text => {
        const part = within(removals, at, at + text.length);
        at += text.length;
        return part.length === 0 ? text : applied(text, part, placeholders);
      });
    }
  };
  return { session, items };
}

/** The removals inside one of several joined texts, counted from its start; cut where they go on in the next. */
function within(removals: readonly Removal[], from: number, to: number): Removal[] {
  return removals
    .filter(one => one.start < to && one.end > from)
    .map(one => ({
      ...one,
      start: Math.max(one.start, from) - from,
      end: Math.min(one.end, to) - from,
      named: one.named && one.start >= from
    }));
}

/** One line for each kind, place and rule of a cell. */
function counted(items: readonly ReportItem[]): ReportItem[] {
  const byKey = new Map<string, ReportItem>();
  for (const item of items) {
    const key = JSON.stringify([item.cell, item.place, item.kind, item.rule]);
    const one = byKey.get(key);
    if (one === undefined) {
      byKey.set(key, { ...item });
    } else {
      one.count += item.count;
    }
  }
  return [...byKey.values()];
}
