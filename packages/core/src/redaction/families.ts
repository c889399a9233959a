import type { Family } from './detect/model.js';
import type { Profile } from './policy.js';

/** What each profile looks for. */
export const familiesOf: Readonly<Record<Profile, readonly Family[]>> = {
  open: ['secret'],
  balanced: ['secret', 'personal', 'infrastructure'],
  strict: ['secret', 'personal', 'infrastructure', 'record']
};
