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
