import { applied, removalsOf } from './apply.js';
import type { Removal } from './apply.js';
import { CHOSEN } from './chosen.js';
import type { ChosenTexts } from './chosen.js';
import { createPlaceholders, numbersIn } from './placeholders.js';
import type { Placeholders } from './placeholders.js';
import { Pictures } from './rebuild/image/pictures.js';
import { Reader } from './reader.js';
import { MOST_NAMES } from './report.js';
import type { RemovedPlace, ReportItem } from './report.js';
import type { Hit, Scanner } from './scan.js';
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
  /** Whether anything would be removed from a text. */
  finds(text: string): boolean;
  /** Looks at what doesn't leave as if it did, so that all that is found in it is removed elsewhere; changes nothing. */
  readonly aside: Session;
  /** What was made of each picture; the same for all passes over a notebook, and for no other. */
  readonly pictures: Pictures;
}

/** How texts are read as one. */
export interface Joint {
  /** What stands between them; nothing where nothing is said. */
  glue?: string;
  /** Only what is put together by decoding or joining counts, not what merely stands side by side. */
  folded?: boolean;
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
  /** Made by the first pass. */
  reader?: Reader;
  pictures?: Pictures;
  /** What the author wants removed besides. */
  chosen?: ChosenTexts | null;
  /** Everything that could hold placeholders already. */
  texts?(): Iterable<string>;
  /** Told of each removal from a text that has a path. */
  watch?(path: string, removals: readonly Removal[]): void;
}

/**
 * Runs a rebuild over everything, and where that learned values it didn't know, once more: a value is removed
 * wherever it stands, found or not.
 */
export function cleaned<T>(
  scanner: Scanner,
  numbered: boolean,
  rebuild: (session: Session) => T,
  memory: Memory = {}
): Cleaned<T> {
  const reader = (memory.reader ??= new Reader(scanner, memory.chosen));
  const pictures = (memory.pictures ??= new Pictures());
  const { texts, watch } = memory;
  let standing: string[] | null = null;
  const placeholders = (): Placeholders => {
    standing ??= [...(texts?.() ?? [])].filter(text => numbersIn(text).length > 0);
    return createPlaceholders(numbered, standing);
  };
  const run = (): Cleaned<T> & Pick<Work, 'watched'> => {
    const { session, items, watched } = sessionOf(reader, placeholders, pictures);
    return { value: rebuild(session), items, watched };
  };
  reader.settle();
  let done = run();
  if (reader.settle()) {
    done = run();
  }
  done.watched.forEach(([path, removals]) => watch?.(path, removals));
  return { value: done.value, items: counted(done.items) };
}

/** A session and what it did. */
interface Work {
  session: Session;
  items: ReportItem[];
  watched: [path: string, removals: readonly Removal[]][];
}

function sessionOf(reader: Reader, placeholdersOf: () => Placeholders, pictures: Pictures): Work {
  const items: ReportItem[] = [];
  const watched: Work['watched'] = [];
  let placeholders: Placeholders | null = null;
  const hitsOf = (text: string): Hit[] => reader.hits(text);
  const write = (text: string, removals: readonly Removal[]): string =>
    removals.length === 0 ? text : applied(text, removals, (placeholders ??= placeholdersOf()));
  const note = (removals: readonly Removal[], { cell, place, path }: Where): void => {
    for (const { type, family: found, rule, named, value } of removals) {
      if (named) {
        const family = rule === CHOSEN ? 'author' : found;
        const names = [(placeholders ??= placeholdersOf()).of(type, value)];
        items.push({ cell, place, kind: type, rule, count: 1, family, names });
      }
    }
    if (path !== undefined && removals.length > 0) {
      watched.push([path, removals]);
    }
  };
  const cut = (text: string, removals: readonly Removal[], spans: readonly Span[], where: Where): string[] => {
    const parts = within(removals, spans);
    const placed = parts.flatMap((part, index) => {
      const by = spans[index]?.start ?? 0;
      return part.map(one => ({ ...one, start: one.start + by, end: one.end + by }));
    });
    note(placed, where);
    return spans.map(({ start, end }, index) => write(text.slice(start, end), parts[index] ?? []));
  };
  const session: Session = {
    text: (text, where) => {
      const removals = removalsOf(hitsOf(text));
      note(removals, where);
      return write(text, removals);
    },
    pieces: (text, spans, where) => {
      const removals = removalsOf(hitsOf(text));
      return removals.length === 0
        ? spans.map(({ start, end }) => text.slice(start, end))
        : cut(text, removals, spans, where);
    },
    joined: (texts, where, { glue = '', folded = false, accepts = () => true } = {}) => {
      if (texts.length < 2) {
        return texts.map(text => session.text(text, where));
      }
      const whole = texts.join(glue);
      const spans = spansOf(texts, glue.length);
      const own = texts.flatMap((text, index) => moved(hitsOf(text), spans[index]?.start ?? 0));
      const touches = touching(own);
      const found = folded ? reader.foldedHits(whole) : hitsOf(whole);
      const over = found.filter(hit => crosses(hit, spans) && accepts(hit, touches(hit)));
      const removals = removalsOf([...own, ...over]);
      return removals.length === 0 ? [...texts] : cut(whole, removals, spans, where);
    },
    learn: text => reader.learn(text),
    finds: text => hitsOf(text).length > 0,
    aside: asideOf(reader, pictures),
    pictures
  };
  return { session, items, watched };
}

/** A session that reads as the other does, and leaves every text as it is. */
function asideOf(reader: Reader, pictures: Pictures): Session {
  const aside: Session = {
    text: text => {
      reader.hits(text);
      return text;
    },
    pieces: (text, spans) => {
      reader.hits(text);
      return spans.map(({ start, end }) => text.slice(start, end));
    },
    joined: (texts, _, { glue = '', folded = false } = {}) => {
      texts.forEach(text => reader.hits(text));
      if (texts.length > 1) {
        const whole = texts.join(glue);
        void (folded ? reader.foldedHits(whole) : reader.hits(whole));
      }
      return [...texts];
    },
    learn: text => reader.learn(text),
    finds: text => reader.hits(text).length > 0,
    get aside() {
      return aside;
    },
    pictures
  };
  return aside;
}

/** Says of a stretch whether any of these lies in it; made for as many as a table has cells. */
function touching(hits: readonly Hit[]): (span: Span) => boolean {
  let starts: Hit[] | null = null;
  const ends: number[] = [];
  return ({ start, end }) => {
    if (starts === null) {
      starts = [...hits].sort((a, b) => a.start - b.start);
      starts.forEach((hit, index) => ends.push(Math.max(hit.end, ends[index - 1] ?? 0)));
    }
    const before = firstFrom(starts, end);
    return before > 0 && (ends[before - 1] ?? 0) > start;
  };
}

/** The first that begins at a place or behind it. */
function firstFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
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

/** The first of them, each once; a list that is full stays the list that it is. */
export function namesOf(known: string[] = [], more: readonly string[] = []): string[] {
  const fresh = known.length < MOST_NAMES ? more.filter(name => !known.includes(name)) : [];
  return fresh.length === 0 ? known : [...known, ...fresh].slice(0, MOST_NAMES);
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
      one.names = namesOf(one.names, item.names);
    }
  }
  return [...byKey.values()];
}
