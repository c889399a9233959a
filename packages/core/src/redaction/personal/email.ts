import type { Candidate, Detector } from '../detect/model.js';

/** Endings that are files or versions: `icon@2x.png`, `pkg@next.js`. */
const FILES = /\.(?:png|jpe?g|gif|svg|webp|ico|css|js|mjs|ts|py|ipynb|json|ya?ml|md|txt|csv|html?|so|whl|gz|zip)$/i;

/** `git@github.com:owner/name` names a machine. */
const isHost = ({ value, text, end }: Candidate): boolean =>
  /^(?:git|hg|svn)@/i.test(value) && (text[end] === ':' || text[end] === '/');

/** `https://user:word@host`: no address, and the word is a secret. */
const isCredential = ({ text, start }: Candidate): boolean =>
  /:\/\/[^\s/@]{1,64}:[^\s/@]{0,64}$/.test(text.slice(Math.max(0, start - 140), start));

/** Mail addresses, in any script; quoted local parts too. */
export const emailDetectors: readonly Detector[] = [
  {
    id: 'email',
    type: 'EMAIL',
    family: 'personal',
    keywords: ['@', '＠'],
    pattern:
      /(?<![\p{L}\p{N}._%+@-])(?:"[^"\s@\\]{1,64}"|[\p{L}\p{N}_%+-][\p{L}\p{N}._%+'&~!-]{0,63})[@＠](?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,6}(?:xn--[a-z0-9-]{2,59}|[\p{L}]{2,24})(?![\p{L}\p{N}_])/giu,
    reach: 66,
    check: candidate => !isHost(candidate) && !isCredential(candidate) && !FILES.test(candidate.value)
  },
  {
    id: 'email-at-address',
    type: 'EMAIL',
    family: 'personal',
    keywords: ['@['],
    pattern: /[\w.+-]{1,64}@\[(?:IPv6:[0-9a-f:]{2,40}|\d{1,3}(?:\.\d{1,3}){3})\]/gi,
    reach: 66
  }
];
