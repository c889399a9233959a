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
}

/** Encodings in encodings are followed this deep. */
export const DEPTH = 4;
/** All readings of one text together may be this many times its length; a bomb ends here. */
const GROWTH = 24;
const ALWAYS = 2_000_000;

/** Puts recognisers and readings together. */
export function createScanner({ recognisers, readings }: ScannerParts): Scanner {
  return {
    hits: text => {
      const hits: Hit[] = [];
      for (const view of viewsOf(text, readings)) {
        for (const recogniser of recognisers) {
          for (const finding of recogniser.find(view)) {
            const hit = placed(finding, view);
            if (hit !== null) {
              hits.push(hit);
            }
          }
        }
      }
      return hits;
    }
  };
}

/** A text in every way it can be read, each once, as it is first. */
export function viewsOf(text: string, readings: readonly Reading[]): View[] {
  const seen = new Set([text]);
  const all: View[] = [plainView(text)];
  let budget = Math.max(ALWAYS, text.length * GROWTH);
  let level = all.slice();
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const next: View[] = [];
    for (const view of level) {
      for (const read of readings) {
        for (const one of read(view)) {
          if (!seen.has(one.text) && one.text !== '' && budget >= one.text.length) {
            seen.add(one.text);
            budget -= one.text.length;
            next.push(one);
          }
        }
      }
    }
    all.push(...next);
    level = next;
  }
  return all;
}

function placed(finding: Finding, view: View): Hit | null {
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
  return { ...finding, start, end, parts, value };
}
