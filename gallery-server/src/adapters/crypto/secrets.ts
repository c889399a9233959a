import { randomBytes, randomInt } from 'node:crypto';
import type { Secrets } from '../../domain/identity/secrets.js';

/** Consonants without look-alikes: no words by accident, nothing to mistake. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

/** Drawn again when it begins with a dash: pasted behind an option it would be read as another option. */
function secret(): string {
  const drawn = randomBytes(32).toString('base64url');
  return drawn.startsWith('-') ? secret() : drawn;
}

/** Secrets from the operating system's random source. */
export const systemSecrets: Secrets = {
  secret,
  userCode: () => {
    const letters = Array.from({ length: 8 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
    return `${letters.slice(0, 4)}-${letters.slice(4)}`;
  }
};
