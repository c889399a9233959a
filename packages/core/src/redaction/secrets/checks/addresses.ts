import type { Candidate } from '../../detect/model.js';
import { looksRandom } from '../entropy.js';
import { isPhrase, isPlaceholderPassword } from '../values.js';

/** Hosts of documentation; `user:password@example.com` shows how to write, not what. */
const isShown = (value: string, { groups }: Candidate): boolean =>
  /^(?:user(?:name)?|me|you|login|usr|name)$/i.test(groups['user'] ?? '') &&
  /^(?:my)?(?:pass(?:wor[dt]|wd)?|pwd|pw)$/i.test(value);

export const addressPassword = (candidate: Candidate): boolean => {
  const { value } = candidate;
  return (
    !isPlaceholderPassword(value) &&
    !isPhrase(value) &&
    !isShown(value, candidate) &&
    !/^(?:\d{1,5}|[a-z]{1,3})$/i.test(value)
  );
};

export const databaseAddress = ({ groups }: Candidate): boolean =>
  /^secret$/.test(groups['password'] ?? '') || !isPlaceholderPassword(groups['password'] ?? '');

export const addressSlashPassword = ({ value }: Candidate): boolean =>
  value.split('/').every(part => part.length < 3 || !isPlaceholderPassword(part)) && !/^\d{1,5}\//.test(value);

export const addressToken = ({ value }: Candidate): boolean => looksRandom(value);
