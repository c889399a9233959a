import type { Finding } from './detect/model.js';
import type { Recogniser } from './detect/recogniser.js';
import { isPlaceholder } from './placeholders.js';
import { plainView } from './views/view.js';
import type { Span, View } from './views/view.js';

/** A finding with the stretches of the written text that have to go. */
export interface Hit extends Finding {
  /** In order, without overlaps; `start` and `end` of the hit are the ends of the whole. */
  parts: Span[];
  /** What was found, as it reads once decoded. Never leaves the engine. */
  value: string;
  /** It was put together by a guess. */
  loose?: boolean;
}

/** Reads a view in one more way: decoded, joined, cleaned. Answers nothing where there is nothing to do. */
export type Reading = (view: View) => View[];

/** What a scanner is made of. */
export interface ScannerParts {
  recognisers: readonly Recogniser[];
  readings: readonly Reading[];
}

/** Finds everything in one text, in all the ways it can be read. */
export interface Scanner {
  /** Every hit, those that overlap included. */
  hits(text: string): Hit[];
  /** The secrets among them; what finds none isn't asked. */
  secrets(text: string): Hit[];
  /**
   * The hits, and the ways it was read.
   * @param folded leaves out the text as it is written: only what decoding or joining shows counts
   */
  read(text: string, folded?: boolean): ReadText;
}

/** What a scanner made of one text. */
export interface ReadText {
  hits: Hit[];
  /** The text as it is first, where that counts. */
  views: readonly View[];
}

/** Encodings in encodings are followed this deep; one more that is packed is taken out unread. */
export const DEPTH = 5;
/** All readings of one text together may be this many times its length; a bomb ends here. */
const GROWTH = 24;
const ALWAYS = 4_000_000;

/** Puts recognisers and readings together. */
export function createScanner({ recognisers, readings }: ScannerParts): Scanner {
  const read = (text: string, folded = false): ReadText => {
    const { views: all, sealed } = readIn(text, readings);
    const views = folded ? all.slice(1) : all;
    const hits = sealed.map(span => sealedHit(text, span));
    for (const view of views) {
      for (const recogniser of recognisers) {
        if (view.loose === true && recogniser.harmless === true) {
          continue;
        }
        for (const finding of recogniser.find(view)) {
          const hit = believed(finding, view) ? placed(finding, view) : null;
          if (hit !== null) {
            hits.push(hit);
          }
        }
      }
    }
    return { hits, views };
  };
  const secrets = (text: string): Hit[] => {
    const { views, sealed } = readIn(text, readings);
    const hits = sealed.map(span => sealedHit(text, span));
    for (const view of views) {
      for (const recogniser of recognisers) {
        for (const finding of secretsOf(recogniser, view)) {
          const hit = placed(finding, view);
          if (hit !== null) {
            hits.push(hit);
          }
        }
      }
    }
    return hits;
  };
  return { hits: text => read(text).hits, secrets, read };
}

/** A text in every way it can be read, each once, as it is first. */
export function viewsOf(text: string, readings: readonly Reading[]): View[] {
  return readIn(text, readings).views;
}

const allOf = (readings: readonly Reading[], view: View): View[] =>
  readings.length === 1 ? readings[0](view) : readings.flatMap(read => read(view));

/** The views of a text, and what of it could not be looked into. */
function readIn(text: string, readings: readonly Reading[]): { views: View[]; sealed: Span[] } {
  const plain = plainView(text);
  const views: View[] = [plain];
  const sealed: Span[] = [];
  const first = allOf(readings, plain);
  if (first.length === 0) {
    return { views, sealed };
  }
  const seen = new Set<string>();
  let budget = Math.max(ALWAYS, text.length * GROWTH);
  let level = views.slice();
  for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
    const next: View[] = [];
    for (const view of level) {
      for (const one of view === plain ? first : allOf(readings, view)) {
        append(sealed, one.sealed);
        if (one.text === '' || one.text === text || seen.has(one.text)) {
          continue;
        }
        if (depth === DEPTH) {
          append(sealed, isNested(one) ? one.packed : undefined);
        } else if (one.text.length > budget) {
          append(sealed, one.packed ?? [{ start: 0, end: text.length }]);
        } else {
          seen.add(one.text);
          budget -= one.text.length;
          next.push(one);
        }
      }
    }
    next.forEach(view => views.push(view));
    level = next;
  }
  return { views, sealed };
}

/** One by one: there can be more than a call takes arguments. */
function append(all: Span[], more: readonly Span[] = []): void {
  for (const span of more) {
    all.push(span);
  }
}

/** Packed in packs all the way down; a literal that was only turned about isn't. */
const isNested = ({ name }: View): boolean => name.split('unpacked').length > DEPTH - 1;

function sealedHit(text: string, { start, end }: Span): Hit {
  const value = text.slice(start, end);
  return { start, end, parts: [{ start, end }], value, type: 'ENCODED', family: 'secret', rule: 'not-looked-into' };
}

function secretsOf(recogniser: Recogniser, view: View): Finding[] {
  if (recogniser.harmless === true) {
    return [];
  }
  const found = recogniser.secrets?.(view) ?? recogniser.find(view);
  return found.filter(({ family }) => family === 'secret');
}

/** Where things were put together by a guess, only what has a shape of its own counts. */
const believed = (finding: Finding, view: View): boolean => view.loose !== true || finding.family === 'secret';

/** A finding as stretches of the written text; null where a placeholder stands already. */
export function placed(finding: Finding, view: View): Hit | null {
  const value = view.text.slice(finding.start, finding.end);
  if (isPlaceholder(value.trim())) {
    return null;
  }
  const parts = view.sourcesOf({ start: finding.start, end: finding.end }).filter(part => part.end > part.start);
  const first = parts[0];
  if (first === undefined) {
    return null;
  }
  const start = parts.reduce((least, part) => Math.min(least, part.start), first.start);
  const end = parts.reduce((most, part) => Math.max(most, part.end), first.end);
  return { ...finding, start, end, parts, value, ...(view.loose === true ? { loose: true } : {}) };
}
