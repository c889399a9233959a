import { applied, removalsOf } from './apply.js';
import type { Removal } from './apply.js';
import { createPlaceholders } from './placeholders.js';
import { knownValues } from './known.js';
import type { RemovedPlace, ReportItem } from './report.js';
import type { Hit, Scanner } from './scan.js';
import { apartFromPlaceholders } from './settled.js';
import type { Span } from './views/view.js';

/** Where a text stands, for the report. */
export interface Where {
  cell: number | null;
  place: RemovedPlace;
  /** Its place by fields of the format and positions, where the text is exactly what was sent. */
  path?: string;
}

/** Cleans the texts of one notebook: what is found in one of them is removed from all. */
export interface Session {
  text(text: string, where: Where): string;
  /** Texts that a reader may see as one: printed lines in several outputs, literals in several cells. */
  joined(texts: readonly string[], where: Where, joint?: Joint): string[];
  /** Reads a text whole, but removes only inside these stretches of it; answers each of them, cleaned. */
  pieces(text: string, spans: readonly Span[], where: Where): string[];
  /** Looks at a text that doesn't leave, so that the secrets in it are removed elsewhere. */
  learn(text: string): void;
}

/** How texts are read as one. */
export interface Joint {
  /** What stands between them; nothing where nothing is said. */
  glue?: string;
  /** Says which findings that reach over more than one text count; `touches`: one of the texts has its own there. */
  accepts?(hit: Hit, touches: boolean): boolean;
}

/** The last pass of a session, with what it did. */
export interface Cleaned<T> {
  value: T;
  items: ReportItem[];
}

/** What passes over the same notebook share. */
export interface Memory {
  hits: Map<string, Hit[]>;
  /** Everything that could hold placeholders already; what was looked at, where nothing is said. */
  texts?(): Iterable<string>;
  /** Told of each removal from a text that has a path. */
  watch?(path: string, removals: readonly Removal[]): void;
}

/** Longer texts that don't leave aren't looked at. */
const LEARNED = 1_000_000;

/**
 * Runs a rebuild over everything twice: first to learn which values there are, then to remove them
 * wherever they stand, found or not.
 */
export function cleaned<T>(
  scanner: Scanner,
  numbered: boolean,
  rebuild: (session: Session) => T,
  memory: Memory = { hits: new Map() }
): Cleaned<T> {
  const { hits } = memory;
  const hitsOf = (text: string): Hit[] => {
    let found = hits.get(text);
    if (found === undefined) {
      found = apartFromPlaceholders(text, scanner.hits(text));
      hits.set(text, found);
    }
    return found;
  };
  const learned = new Map<string, Hit[]>();
  const learn = (text: string): void => {
    if (text.length <= LEARNED && !learned.has(text)) {
      learned.set(
        text,
        scanner.hits(text).filter(({ family }) => family === 'secret')
      );
    }
  };
  const first = sessionOf(hitsOf, learn, numbered, [], {});
  let done = { value: rebuild(first.session), items: first.items };
  const found = [...hits.values(), ...learned.values()].flat();
  if (found.length > 0) {
    const known = knownValues(found) ?? ((): Hit[] => []);
    const both = (text: string): Hit[] => [...hitsOf(text), ...known(text)];
    const second = sessionOf(both, learn, numbered, memory.texts?.() ?? hits.keys(), memory);
    done = { value: rebuild(second.session), items: second.items };
  }
  return { value: done.value, items: counted(done.items) };
}

function sessionOf(
  hitsOf: (text: string) => Hit[],
  learn: Session['learn'],
  numbered: boolean,
  texts: Iterable<string>,
  { watch }: Pick<Memory, 'watch'>
): { session: Session; items: ReportItem[] } {
  const items: ReportItem[] = [];
  const placeholders = createPlaceholders(numbered, texts);
  const note = (removals: readonly Removal[], { cell, place, path }: Where): void => {
    for (const { type, rule, named } of removals) {
      if (named) {
        items.push({ cell, place, kind: type, rule, count: 1 });
      }
    }
    if (path !== undefined && removals.length > 0) {
      watch?.(path, removals);
    }
  };
  const cut = (text: string, removals: readonly Removal[], spans: readonly Span[], where: Where): string[] => {
    const parts = within(removals, spans);
    const placed = parts.flatMap((part, index) => {
      const by = spans[index]?.start ?? 0;
      return part.map(one => ({ ...one, start: one.start + by, end: one.end + by }));
    });
    note(placed, where);
    return spans.map(({ start, end }, index) => {
      const part = parts[index] ?? [];
      const piece = text.slice(start, end);
      return part.length === 0 ? piece : applied(piece, part, placeholders);
    });
  };
  const session: Session = {
    text: (text, where) => {
      const removals = removalsOf(hitsOf(text));
      note(removals, where);
      return removals.length === 0 ? text : applied(text, removals, placeholders);
    },
    pieces: (text, spans, where) => {
      const removals = removalsOf(hitsOf(text));
      return removals.length === 0
        ? spans.map(({ start, end }) => text.slice(start, end))
        : cut(text, removals, spans, where);
    },
    joined: (texts, where, { glue = '', accepts = () => true } = {}) => {
      if (texts.length < 2) {
        return texts.map(text => session.text(text, where));
      }
      const whole = texts.join(glue);
      const spans = spansOf(texts, glue.length);
      const own = texts.flatMap((text, index) => moved(hitsOf(text), spans[index]?.start ?? 0));
      const touches = (hit: Hit): boolean => own.some(({ start, end }) => start < hit.end && end > hit.start);
      const over = hitsOf(whole).filter(hit => crosses(hit, spans) && accepts(hit, touches(hit)));
      const removals = removalsOf([...own, ...over]);
      return removals.length === 0 ? [...texts] : cut(whole, removals, spans, where);
    },
    learn
  };
  return { session, items };
}

function spansOf(texts: readonly string[], apart: number): Span[] {
  let at = 0;
  return texts.map(text => {
    const start = at;
    at += text.length + apart;
    return { start, end: start + text.length };
  });
}

function moved(hits: readonly Hit[], by: number): Hit[] {
  const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return hits.map(hit => ({ ...hit, ...shift(hit), parts: hit.parts.map(shift) }));
}

function crosses({ start, end }: Hit, spans: readonly Span[]): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= start) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return end > (spans[low]?.end ?? 0);
}

/** The removals inside each stretch, counted from its start; the first stretch of several gets the placeholder. */
function within(removals: readonly Removal[], spans: readonly Span[]): Removal[][] {
  let next = 0;
  const told = new Set<Removal>();
  return spans.map(({ start: from, end: to }) => {
    while (next < removals.length && (removals[next] as Removal).end <= from) {
      next++;
    }
    const part: Removal[] = [];
    for (let index = next; index < removals.length && (removals[index] as Removal).start < to; index++) {
      const one = removals[index] as Removal;
      const start = Math.max(one.start, from) - from;
      const end = Math.min(one.end, to) - from;
      part.push({ ...one, start, end, named: one.named && !told.has(one) });
      told.add(one);
    }
    return part;
  });
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
