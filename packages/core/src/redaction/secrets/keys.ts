import type { Detector } from '../detect/model.js';
import { enough } from './checks/keys.js';

const secret = { type: 'KEY', family: 'secret', reach: 0 } as const;
const BEGIN = '-{4,5} ?BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)? ?-{4,5}';
/** Whole, so that a key is looked for where one begins and not all along what follows each of them. */
const BEGINNINGS = ['-----begin ', '----begin ', '----- begin ', '---- begin '];

/** Private keys as they are written to files, and signed tokens. */
export const keyDetectors: readonly Detector[] = [
  {
    ...secret,
    id: 'private-key',
    keywords: BEGINNINGS,
    // The body holds no row of hyphens, so that a text full of beginnings is still read once.
    pattern: new RegExp(`${BEGIN}(?:[^-]|-(?!---)){16,16000}-{4,5} ?END [A-Z0-9 ]{0,30}KEY(?: BLOCK)? ?-{4,5}`, 'gy'),
    length: 16_400,
    check: enough
  },
  {
    ...secret,
    id: 'private-key-cut',
    keywords: BEGINNINGS,
    pattern: new RegExp(
      `${BEGIN}(?:\\\\{1,4}[nr]|[\\s"',+]){0,20}(?:[A-Za-z0-9+/=]{16,5000}(?:\\\\{1,4}[nr]|[\\s"',+]){0,20}){1,200}`,
      'gy'
    ),
    length: 16_400,
    check: enough
  },
  {
    ...secret,
    id: 'putty-key',
    keywords: ['private-lines:'],
    pattern:
      /Private-Lines: \d{1,3}(?:\s{1,2}|(?:\\r)?\\n)(?<value>(?:[A-Za-z0-9+/=]{8,80}(?:\s{1,2}|(?:\\r)?\\n)?){1,100})/gy,
    length: 8000
  },
  {
    ...secret,
    id: 'json-web-key',
    keywords: ['"kty"', "'kty'"],
    pattern: /["'](?:d|p|q|dp|dq|qi|k)["']\s{0,4}:\s{0,4}["'](?<value>[\w-]{20,1000})["']/g,
    reach: 1500,
    length: 1200
  },
  {
    ...secret,
    id: 'xml-key',
    keywords: ['<d>', '<p>', '<q>', '<dp>', '<dq>', '<inverseq>'],
    pattern: /<(?:D|P|Q|DP|DQ|InverseQ)>(?<value>[A-Za-z0-9+/=\s]{40,1000})<\//gy,
    length: 1200
  },
  {
    ...secret,
    id: 'web-token',
    type: 'TOKEN',
    keywords: ['eyj', 'jwt'],
    pattern:
      /(?<![\w-])ey[A-Za-z0-9_-]{15,4000}={0,2}\.ey[A-Za-z0-9_/\\-]{10,6000}={0,2}(?:\.[A-Za-z0-9_/\\=-]{10,2000})?/g,
    reach: 40,
    length: 12_000
  },
  {
    ...secret,
    id: 'encrypted-web-token',
    type: 'TOKEN',
    keywords: ['eyj'],
    pattern: /(?<![\w-])eyJ[A-Za-z0-9_-]{15,2000}\.[A-Za-z0-9_-]{20,2000}(?:\.[A-Za-z0-9_-]{16,4000}){1,3}/gy,
    length: 12_000
  }
];
