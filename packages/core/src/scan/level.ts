import type { Policy, Profile } from '../redaction/policy.js';

/** What a scan can look for; each level finds what the one before does, and more. */
export const levels: readonly Profile[] = ['open', 'balanced', 'strict'];

/**
 * The rules of a scan. At the highest level publishing takes every output out unread; a scan still
 * says what is in them, so it looks for all of it without taking them out.
 */
export function policyOfLevel(level: Profile): Policy {
  return level === 'strict'
    ? { format: 1, name: 'Scan', profile: 'balanced', families: ['record'] }
    : { format: 1, name: 'Scan', profile: level };
}
