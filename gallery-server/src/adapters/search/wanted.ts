import type { SearchField, SearchTerm } from '../../domain/search/model.js';
import { searchFields } from '../../domain/search/model.js';
import { both, either, emptyList, inFields } from './lists.js';
import type { Postings } from './postings.js';
import type { Part, Scope } from './scope.js';
import { livingIn } from './scope.js';
import type { Word } from './vocabulary.js';
import { rareness } from './weights.js';

/** The beginning of a word stands for so many words, the most frequent of those that begin so. */
export const EXPANSIONS = 32;
/** A word that only begins as was asked weighs so much of one that is the same. */
const BEGUN = 0.6;
/** So many words of a phrase are looked at, from its first; pieces of text are kept further apart than this. */
export const LONGEST_PHRASE = 127;

/** The fields of a term as bits; null where any will do. */
export const maskOf = (fields: readonly SearchField[] | null): number | null =>
  fields && fields.reduce((mask, field) => mask | (1 << searchFields.indexOf(field)), 0);

/** The words that may stand at one place of what is looked for. */
export interface Slot {
  at: number;
  /** With how much of its weight each word counts. */
  words: readonly { term: string; share: number }[];
  prefix: string | null;
}

/** One term of a search with all that is known of it before documents are looked at. */
export interface Wanted {
  shown: string;
  slots: readonly Slot[];
  mask: number | null;
  without: boolean;
  /** How telling it is. */
  weight: number;
}

/** What a part holds of a word: the list and where it is. */
interface Held {
  word: Word;
  list: Postings;
  share: number;
}

/** What a slot's words are in a part. */
export function heldOf(part: Part, scope: Scope, slot: Slot): Held[] {
  return slot.words.flatMap(({ term, share }) => {
    const word = scope.vocabulary.find(part.segment, term);
    return word === null ? [] : [{ word, share, list: scope.vocabulary.postings(part.segment, word) }];
  });
}

/** Lists of slots in no field of their own, by part: they are counted before they are looked for. */
const wholeLists = new WeakMap<Slot, Map<Part, Postings>>();

/** The documents of a part that hold a word of the slot. */
export function listOf(part: Part, scope: Scope, slot: Slot, mask: number | null): Postings {
  if (mask !== null) {
    return joined(part, scope, slot, mask);
  }
  const lists = wholeLists.get(slot) ?? new Map<Part, Postings>();
  wholeLists.set(slot, lists);
  const list = lists.get(part) ?? joined(part, scope, slot, null);
  lists.set(part, list);
  return list;
}

function joined(part: Part, scope: Scope, slot: Slot, mask: number | null): Postings {
  const held = heldOf(part, scope, slot);
  if (held.length === 0) {
    return emptyList;
  }
  if (held.length === 1 && held[0].share === 1) {
    return inFields(held[0].list, mask);
  }
  return either(
    held.map(({ list, share }) => ({ list: inFields(list, mask), share })),
    part.segment.docs
  );
}

function slotOf(scope: Scope, term: string, at: number, prefix: boolean): Slot {
  if (!prefix) {
    return { at, words: [{ term, share: 1 }], prefix: null };
  }
  const words = scope.beginning(term, EXPANSIONS);
  return { at, prefix: term, words: words.map(word => ({ term: word.term, share: word.term === term ? 1 : BEGUN })) };
}

function countOf(scope: Scope, slot: Slot): number {
  if (slot.prefix === null) {
    return scope.count(slot.words[0].term);
  }
  return scope.parts.reduce((sum, part) => sum + livingIn(listOf(part, scope, slot, null), part.dead), 0);
}

/** Prepares a term; `instead` is looked for in place of its only word. */
export function prepare(scope: Scope, term: SearchTerm, instead: string | null = null): Wanted {
  const first = term.tokens[0]?.at ?? 0;
  const tokens = term.tokens.filter(({ at }) => at - first <= LONGEST_PHRASE);
  const slots = tokens.map((token, index) =>
    slotOf(scope, instead ?? token.term, token.at - first, term.prefix && index === term.tokens.length - 1)
  );
  return {
    shown: term.shown,
    slots,
    mask: maskOf(term.fields),
    without: term.without,
    weight: slots.reduce((sum, slot) => sum + rareness(countOf(scope, slot), scope.all), 0)
  };
}

/** The documents of a part where all words of a phrase stand one behind the other, looked for among these alone. */
function phraseIn(part: Part, scope: Scope, { slots, mask }: Wanted, among: Uint32Array | null): Postings {
  const held = slots.map(slot => heldOf(part, scope, slot));
  const lists = slots.map(slot => listOf(part, scope, slot, mask));
  let docs = lists.reduce<Uint32Array | null>((found, { docs }) => (found ? both(found, docs) : docs), among);
  docs ??= emptyList.docs;
  const found: Postings = {
    docs: new Uint32Array(docs.length),
    masks: new Uint16Array(docs.length),
    impacts: new Uint8Array(docs.length)
  };
  const at = lists.map(() => 0);
  let count = 0;
  for (const doc of docs) {
    let common = 0xffff;
    let impact = 255;
    lists.forEach((list, index) => {
      while (list.docs[at[index]] < doc) {
        at[index]++;
      }
      common &= list.masks[at[index]];
      impact = Math.min(impact, list.impacts[at[index]]);
    });
    const fields = common === 0 ? 0 : fieldsWithPhrase(part, scope, slots, held, doc, common);
    if (fields > 0) {
      found.docs[count] = doc;
      found.masks[count] = fields;
      found.impacts[count++] = impact;
    }
  }
  return {
    docs: found.docs.subarray(0, count),
    masks: found.masks.subarray(0, count),
    impacts: found.impacts.subarray(0, count)
  };
}

/** Where a slot's words stand in a document, by field. */
export function placesIn(part: Part, scope: Scope, held: readonly Held[], doc: number): number[][] {
  const byField: number[][] = [];
  for (const { word, list } of held) {
    const place = list.docs.length > 0 ? indexOf(list.docs, doc) : -1;
    if (place >= 0) {
      const { fields, places } = scope.vocabulary.places(part.segment, word, place, list.masks[place]);
      fields.forEach((field, index) => (byField[field] = [...(byField[field] ?? []), ...places[index]]));
    }
  }
  return byField;
}

function indexOf(docs: Uint32Array, doc: number): number {
  let low = 0;
  let high = docs.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (docs[middle] === doc) {
      return middle;
    }
    if (docs[middle] < doc) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
}

function fieldsWithPhrase(
  part: Part,
  scope: Scope,
  slots: readonly Slot[],
  held: readonly Held[][],
  doc: number,
  common: number
): number {
  const places = held.map(words => placesIn(part, scope, words, doc));
  let mask = 0;
  for (let field = 0; field < searchFields.length; field++) {
    if (common & (1 << field)) {
      mask |= startsOf(slots, places, field).length > 0 ? 1 << field : 0;
    }
  }
  return mask;
}

/** Where a phrase begins in a field. */
export function startsOf(slots: readonly Slot[], places: readonly number[][][], field: number): number[] {
  const sets = slots.slice(1).map((_, index) => new Set(places[index + 1][field]));
  return (places[0][field] ?? []).filter(start =>
    sets.every((set, index) => set.has(start + slots[index + 1].at - slots[0].at))
  );
}

/** The documents of a part that a term finds; a phrase is looked for among `among` only. */
export function foundBy(part: Part, scope: Scope, wanted: Wanted, among: Uint32Array | null): Postings {
  if (wanted.slots.length === 1) {
    return listOf(part, scope, wanted.slots[0], wanted.mask);
  }
  return phraseIn(part, scope, wanted, among);
}
