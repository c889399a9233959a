import { VitrineError } from '../errors/index.js';
import { byCodePoint } from '../notebook/json/json.js';
import type { HiddenKind } from '../words/hidden.js';

/** An output of a cell, as readers count them: a run of printed text is one, however many parts it was printed in. */
export interface OutputPlace {
  /** 0-based index over all cells. */
  cell: number;
  /** 0-based index over the outputs of the cell, counted in groups. */
  output: number;
}

/** An output that the level hides and the author lets out, with the reason that is published beside it. */
export interface Release extends OutputPlace {
  reason: string;
}

/** What the author decided about one notebook, beside what the policy asks for. */
export interface Choices {
  /** Texts that go wherever they stand. */
  hide: readonly string[];
  /** Outputs of which only the kind is said. */
  hideOutputs: readonly OutputPlace[];
  /** Outputs that leave though the level hides them, cleaned like all that leaves. */
  release: readonly Release[];
}

/**
 * What becomes of an output: it is shown, hidden by the level, hidden because nothing here can look into it, hidden by
 * the author, a strip that stood there before, or let out though the level hides it.
 */
export type OutputFate = 'shown' | 'level' | 'unchecked' | 'chosen' | 'before' | 'released';

/** One output as the review shows it. */
export interface OutputState extends OutputPlace {
  kind: HiddenKind;
  fate: OutputFate;
  /** The policy lets the author ask for it, and what can be read of it can be checked. */
  releasable: boolean;
}

/** Why an output that was asked for stays hidden. */
export interface Unreleased extends OutputPlace {
  why: 'not-releasable' | 'not-allowed' | 'no-such-output' | 'hidden-too';
}

/** Nothing was decided: the policy alone says what goes. */
export const noChoices: Choices = { hide: [], hideOutputs: [], release: [] };

/** As much as one notebook can carry of an author's choices; more is refused, never cut. */
export const choiceLimits = {
  /** Texts to hide. */
  hide: 500,
  /** Characters of one of them. */
  text: 2000,
  /** Outputs to hide, and outputs to let out. */
  outputs: 1000,
  /** Characters of a reason. */
  reason: 300
} as const;

/**
 * Choices in their one form, whatever the order in which they were made: texts without the space around them, each
 * once in any case of its letters, places each once. Throws `choices-invalid` where one isn't usable.
 */
export function settledChoices({ hide, hideOutputs, release }: Choices): Choices {
  const texts = new Map<string, string>();
  for (const given of hide) {
    const text = given.replace(/\s+/g, ' ').trim();
    check([...text].length <= choiceLimits.text && SAYS.test(text), 'hide');
    const key = text.normalize('NFKC').toLowerCase();
    const known = texts.get(key);
    texts.set(key, known === undefined || byCodePoint(text, known) < 0 ? text : known);
  }
  check(texts.size <= choiceLimits.hide, 'hide');
  const places = settledPlaces(hideOutputs, 'hideOutputs');
  const reasons = [...release].sort((a, b) => byCodePoint(a.reason, b.reason));
  return {
    hide: [...texts.values()].sort(byCodePoint),
    hideOutputs: places,
    release: settledPlaces(reasons, 'release')
  };
}

/** Both, in their one form. */
export function joinedChoices(a: Choices, b: Choices): Choices {
  return settledChoices({
    hide: [...a.hide, ...b.hide],
    hideOutputs: [...a.hideOutputs, ...b.hideOutputs],
    release: [...a.release, ...b.release]
  });
}

/** A letter or a digit: without one there is nothing to hide, and a notebook is full of commas. */
const SAYS = /[\p{L}\p{N}]/u;
const MOST_CELLS = 100_000;

function check(fits: boolean, place: keyof Choices): void {
  if (!fits) {
    throw new VitrineError('choices-invalid', { place });
  }
}

const isIndex = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value < MOST_CELLS;

/** By place, each once: the first of those that are named twice. */
function settledPlaces<T extends OutputPlace>(given: readonly T[], place: keyof Choices): T[] {
  check(
    given.every(({ cell, output }) => isIndex(cell) && isIndex(output)),
    place
  );
  const known = new Map<string, T>();
  for (const one of given) {
    const key = placeKey(one);
    known.set(key, known.get(key) ?? one);
  }
  check(known.size <= choiceLimits.outputs, place);
  return [...known.values()].sort((a, b) => a.cell - b.cell || a.output - b.output);
}

/** One name for a place. */
export const placeKey = ({ cell, output }: OutputPlace): string => `${cell}.${output}`;
