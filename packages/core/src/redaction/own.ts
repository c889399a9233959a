import type { Recogniser } from './detect/recogniser.js';
import type { Finding } from './detect/model.js';
import { compilePattern, compileWords } from './linear/index.js';
import type { LinearMatcher } from './linear/index.js';
import type { Policy } from './policy.js';

function recogniser(id: string, matcher: LinearMatcher, type: Finding['type']): Recogniser {
  return {
    id,
    find: view => matcher.find(view.text).map(span => ({ ...span, type, family: 'secret', rule: id }))
  };
}

/** Longer ones would be too large for one machine; each is quick to pass over. */
const TOGETHER = 400;

/** What an administrator wants removed besides: each policy brings its own. */
export function ownRecognisers({ patterns = [], words = [] }: Policy): Recogniser[] {
  const own = patterns.map(({ id, pattern, type = 'SECRET', ignoreCase = false }) =>
    recogniser(`own-${id}`, compilePattern(pattern, ignoreCase), type)
  );
  const spelled = [...new Set(words.flatMap(word => [word, word.normalize('NFC'), word.normalize('NFKC')]))];
  for (let at = 0; at < spelled.length; at += TOGETHER) {
    own.push(recogniser('own-words', compileWords(spelled.slice(at, at + TOGETHER)), 'VALUE'));
  }
  return own;
}
