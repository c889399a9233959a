import { english, type Trans } from './trans.js';
import { count } from './words.js';

/** Who can see what is published in a space, in plain words. */
export function audienceSentence(
  space: { kind: 'personal' | 'team' | 'public'; readers: number },
  trans: Trans = english
): string {
  if (space.kind === 'public') {
    return trans.__('Everyone with an account');
  }
  return space.readers <= 1
    ? trans.__('Only you')
    : trans._n('%2 person', '%2 people', space.readers, count(space.readers));
}

/** What is removed on the way out. In this pass every profile removes all outputs and nothing else is looked into. */
export function removalSentence(_profile: 'open' | 'balanced' | 'strict', trans: Trans = english): string {
  return trans.__('All outputs are removed; code and text leave as written');
}
