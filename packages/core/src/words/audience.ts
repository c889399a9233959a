import { plural } from './words.js';

/** Who can see what is published in a space, in plain words. */
export function audienceSentence(space: { kind: 'personal' | 'team' | 'public'; readers: number }): string {
  if (space.kind === 'public') {
    return 'Everyone with an account';
  }
  return space.readers <= 1 ? 'Only you' : plural(space.readers, 'person', 'people');
}

/** What is removed on the way out. In this pass every profile removes all outputs and nothing else is looked into. */
export function removalSentence(_profile: 'open' | 'balanced' | 'strict'): string {
  return 'All outputs are removed; code and text leave as written';
}
