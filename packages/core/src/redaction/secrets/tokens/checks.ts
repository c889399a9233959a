import type { Candidate } from '../../detect/model.js';
import { looksRandom } from '../entropy.js';
import { isFiller } from '../filler.js';

/* What a token's shape can't say of the letters in it. */

export const hasDigit = ({ value }: Candidate): boolean => /\d/.test(value);

export const hasCapital = ({ value }: Candidate): boolean => /\d/.test(value) && /[A-Z]/.test(value);

/** Digits, capitals and small letters, these after the letters that every such token begins with. */
export const isMixed = ({ value }: Candidate): boolean =>
  /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value.slice(3));

export const huggingfaceToken = ({ value }: Candidate): boolean => /[a-z]/.test(value.slice(3)) && /[A-Z]/.test(value);

export const braveSearchKey = ({ value }: Candidate): boolean =>
  /\d/.test(value) && /[A-Z]/.test(value.slice(3)) && /[a-z]/.test(value);

export const yandexStaticKey = ({ value }: Candidate): boolean =>
  /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value.slice(2));

export const clickhouseKey = ({ value }: Candidate): boolean => /[A-Z]/.test(value) && /[a-z]/.test(value.slice(4));

export const faunaKey = ({ value }: Candidate): boolean => /\d/.test(value) && /[a-z]/.test(value.slice(3));

export const slackToken = ({ value }: Candidate): boolean =>
  value.length > 20 && !isFiller(value) && (/\d{5}/.test(value) || /-\d-\w{12}/.test(value));

export const facebookToken = ({ value }: Candidate): boolean => /\d/.test(value) && /[a-z]/.test(value);

export const twitterBearer = ({ value }: Candidate): boolean =>
  !/A{3}|%%/.test(value.slice(24)) && looksRandom(value.replace(/^A{1,24}/, ''), 40);

export const beamerKey = ({ value }: Candidate): boolean =>
  /[a-z][A-Z]|\d/.test(value.slice(2)) && !/_[a-z]+_[a-z]+/.test(value);

export const liveOrTestKey = ({ value }: Candidate): boolean =>
  /\d.*\d/.test(value) && !/_(?!pub_)[a-z]{2,20}_[a-z]/.test(value);

/** Signs of all kinds; where a range of signs is counted, it is the pattern of a key. */
export const freemiusKey = ({ value }: Candidate): boolean => !/\[[^\]]*\w-\w[^\]]*\](?:\{\d|[+*])/.test(value);

export const oktaToken = ({ value }: Candidate): boolean =>
  !isFiller(value) && !/^0+[a-z]{0,3}$/.test(value) && !/-$/.test(value);
