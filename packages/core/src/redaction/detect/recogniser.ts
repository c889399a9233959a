import type { View } from '../views/view.js';
import { withWholeBrackets } from './brackets.js';
import { createMatcher } from './matcher.js';
import type { Detector, Finding } from './model.js';

/**
 * Finds something in a view of a text. Detectors, tables and names are all of this kind; a model
 * that knows names can be added as one more.
 */
export interface Recogniser {
  id: string;
  find(view: View): Finding[];
  /** Only the secrets, where they are found by less work; in the same order. */
  secrets?(view: View): Finding[];
  /** Finds no secrets, so that it isn't asked where things were put together by a guess: nothing else counts there. */
  harmless?: boolean;
}

/** Detectors that are data, as one recogniser: one pass for all their words. */
export function patternRecogniser(id: string, detectors: readonly Detector[]): Recogniser {
  const matcher = createMatcher(detectors);
  const secrets = detectors.filter(({ family }) => family === 'secret');
  const guessed = secrets.length === detectors.length ? matcher : createMatcher(secrets);
  return {
    id,
    find: ({ text, loose }) =>
      (loose === true ? guessed : matcher)
        .find(text)
        .map(finding => (finding.type === 'PHONE' ? withWholeBrackets(text, finding) : finding)),
    secrets: ({ text }) => guessed.find(text)
  };
}
