import { looksRandom } from '../entropy.js';
import { isPlaceholderPassword, isReference } from '../values.js';
import type { Candidate } from '../../detect/model.js';
import { remembered } from '../../detect/remembered.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What base64 says, as far as it is ASCII; null where it isn't base64 of that. */
export function asciiOf(text: string): string | null {
  let bits = 0;
  let held = 0;
  let read = '';
  for (const char of text.replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/')) {
    const value = LETTERS.indexOf(char);
    if (value < 0) {
      return null;
    }
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      const code = (held >> bits) & 0xff;
      if (code < 32 || code > 126) {
        return null;
      }
      read += String.fromCharCode(code);
    }
  }
  return read;
}

/** `user:password`, neither a placeholder. */
const isLogin = (text: string): boolean => {
  const [, password] = /^[^:\s]{0,80}:(\S{2,200})$/.exec(text) ?? [];
  return password !== undefined && !isPlaceholderPassword(password);
};

const isHeaderToken = remembered(
  value =>
    value.length >= 12 &&
    !isReference(value) &&
    !isPlaceholderPassword(value) &&
    (looksRandom(value, 12) || /^[A-Za-z0-9+/]{16,}={1,2}$/.test(value))
);

export const bearerToken = ({ value }: Candidate): boolean => isHeaderToken(value);

export const authorizationHeader = ({ value }: Candidate): boolean => isHeaderToken(value);

export const basicLogin = ({ value }: Candidate): boolean => isLogin(asciiOf(value) ?? '');

export const writtenLogin = ({ value }: Candidate): boolean => isLogin(value) && !/\/\//.test(value);

export const dockerLogin = ({ value }: Candidate): boolean => isLogin(asciiOf(value) ?? '');

export const sessionCookie = ({ value }: Candidate): boolean => looksRandom(value, 20);
