import { english, type Trans } from '../words/trans.js';

const marked = (text: string): string => `⟦${text}⟧`;

/**
 * A language for tests: English in brackets. What stands outside them on a
 * screen did not go through the translation, or is somebody's own text.
 */
export const bracketed: Trans = {
  __: (sentence, ...values) => marked(english.__(sentence, ...values)),
  _n: (one, many, n, ...values) => marked(english._n(one, many, n, ...values)),
  _p: (place, sentence, ...values) => marked(english._p(place, sentence, ...values))
};

/** What is left of a text without what was translated. */
export function outsideBrackets(text: string): string {
  let rest = text;
  let before: string;
  do {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  } while (rest !== before);
  return rest.trim();
}
