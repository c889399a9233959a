import { randomBytes, randomInt } from 'node:crypto';
import type { Secrets } from '../../domain/identity/secrets.js';

/** Consonants without look-alikes: no words by accident, nothing to mistake. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

/** Secrets from the operating system's random source. */
export const systemSecrets: Secrets = {
  secret: () => randomBytes(32).toString('base64url'),
  userCode: () => {
    const letters = Array.from({ length: 8 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
    return `${letters.slice(0, 4)}-${letters.slice(4)}`;
  }
};
