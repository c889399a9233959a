import type { SearchMark } from '../../domain/search/model.js';
import { searchFields } from '../../domain/search/model.js';
import { excerptOf, marksIn } from './excerpt.js';
import type { Rows } from './rows.js';
import type { Part, Scope } from './scope.js';
import type { Strip } from './strips.js';
import { PIECE_GAP, textBetween } from './strips.js';
import type { Wanted } from './wanted.js';
import { heldOf, placesIn, startsOf } from './wanted.js';

/** Words that stand within so many words are one place. */
const WINDOW = 16;
/** So many places of a term are looked at. */
const MOST_PLACES = 500;

interface Place {
  field: number;
  at: number;
  term: number;
}

/** Where the terms stand in a document. */
function placesOf(scope: Scope, part: Part, doc: number, wanted: readonly Wanted[]): Place[] {
  return wanted.flatMap((term, number) => {
    const bySlot = term.slots.map(slot => placesIn(part, scope, heldOf(part, scope, slot), doc));
    const fields = searchFields
      .map((_, field) => field)
      .filter(field => term.mask === null || term.mask & (1 << field));
    return fields
      .flatMap(field => startsOf(term.slots, bySlot, field).map(at => ({ field, at, term: number })))
      .slice(0, MOST_PLACES);
  });
}

/** The title if it holds something; else where most different terms stand close, then by the worth of the field. */
function bestPlace(places: readonly Place[]): Place | null {
  const sorted = [...places].sort(
    (one, other) => one.field - other.field || one.at - other.at || one.term - other.term
  );
  let best: Place | null = null;
  let most = 0;
  sorted.forEach((place, index) => {
    const terms = new Set<number>();
    for (let other = index; other < sorted.length; other++) {
      if (sorted[other].field !== place.field || sorted[other].at > place.at + WINDOW) {
        break;
      }
      terms.add(sorted[other].term);
    }
    if (best === null || (best.field !== 0 && terms.size > most)) {
      best = place;
      most = terms.size;
    }
  });
  return best;
}

/** The text of a document's strips. */
export class DocText {
  private readonly chars: number;

  constructor(
    private readonly rows: Rows,
    private readonly doc: number,
    private readonly strips: readonly Strip[]
  ) {
    this.chars = strips.reduce((sum, strip) => sum + strip.chars, 0);
  }

  /** The text of the strips [from, to). */
  between(from: number, to: number): string {
    const start = this.strips.slice(0, from).reduce((sum, strip) => sum + strip.chars, 0);
    const length = this.strips.slice(from, to).reduce((sum, strip) => sum + strip.chars, 0);
    return textBetween(this.chars, start, start + length, chunk => this.rows.text(this.doc, chunk));
  }
}

/** The strip that holds a place, by counting words as they were counted when it was written. */
function stripAt(strips: readonly Strip[], field: number, at: number): number {
  let words = 0;
  let begun = false;
  for (let index = 0; index < strips.length; index++) {
    const strip = strips[index];
    if (strip.field !== field) {
      continue;
    }
    words += strip.first && begun ? PIECE_GAP : 0;
    begun = true;
    if (at < words + strip.words) {
      return index;
    }
    words += strip.words;
  }
  return strips.findIndex(strip => strip.field === field);
}

/** The best place of a document, with one line around it. */
export function markOf(
  scope: Scope,
  rows: Rows,
  part: Part,
  doc: number,
  wanted: readonly Wanted[],
  strips: readonly Strip[]
): SearchMark | null {
  const place = bestPlace(placesOf(scope, part, doc, wanted));
  if (place === null) {
    return null;
  }
  const at = Math.max(0, stripAt(strips, place.field, place.at));
  const from = strips[at].first ? at : at - 1;
  const to = strips[at + 1] !== undefined && !strips[at + 1].first ? at + 2 : at + 1;
  const text = new DocText(rows, part.segment.columns.ids[doc], strips);
  const whole = text.between(from, to);
  const before = from < at ? strips[from].chars : 0;
  const fits = wanted.filter(({ mask }) => mask === null || mask & (1 << place.field));
  const { cell } = strips[at];
  return { field: searchFields[place.field], cell, ...excerptOf(whole, fits, nearest(whole, before, fits)) };
}

/** The mark to begin with: the first one of the strip that was chosen. */
function nearest(text: string, before: number, wanted: readonly Wanted[]): number {
  return before === 0 ? 0 : (marksIn(text, wanted).find(([, end]) => end > before)?.[0] ?? before);
}
