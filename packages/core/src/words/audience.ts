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

/** Who can see a version that nobody has approved yet. */
export function waitingSentence(space: { name: string }, trans: Trans = english): string {
  return trans.__('Waiting for a reviewer of %1', space.name);
}

/** What publishing to a space waits for, before anything is sent. */
export function agreeSentence(space: { name: string }, trans: Trans = english): string {
  return trans.__('A reviewer of %1 has to agree before others read it.', space.name);
}

/** What is removed on the way out at a level; each takes away what the one before does, and more. */
export function removalSentence(profile: 'open' | 'balanced' | 'strict', trans: Trans = english): string {
  switch (profile) {
    case 'open':
      return trans.__('Secrets are removed');
    case 'balanced':
      return trans.__('Secrets, personal data and traces of your machines are removed');
    case 'strict':
      return trans.__('Secrets, personal data, traces of your machines and all outputs are removed');
  }
}
