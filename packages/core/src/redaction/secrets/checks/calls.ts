import { nameClass } from '../names.js';
import { isUuid, looksRandom } from '../entropy.js';
import { isMixedPassword, isPassword, isReference, isUnlikelyWord } from '../values.js';
import type { Candidate, Detector } from '../../detect/model.js';

export const secret = { type: 'SECRET', family: 'secret', reach: 0 } as const;
export const STRING = '[rbuRBU@]{0,2}\\\\?["\'](?<value>[^"\'\\n\\\\]{4,400})\\\\?["\']';

const CLIENTS = [
  'client(',
  'login(',
  'github(',
  'gitlab(',
  'api(',
  'token(',
  'apikey(',
  'handler(',
  'oauth1(',
  'oauth1session(',
  'credentials(',
  'init(',
  'auth(',
  'register_key(',
  'fred(',
  'session(',
  'configure(',
  'set_key(',
  'bot(',
  'census(',
  'key('
] as const;

/** A key that a client takes at a place of its own; one detector for each place, since each finds one value. */
const clientCall = (place: number): Detector => ({
  ...secret,
  id: `client-argument-${place}`,
  keywords: CLIENTS,
  pattern: new RegExp(
    `[\\w.]{2,24}\\(\\s{0,4}(?:[rb]?["'][^"'\\n]{0,120}["']\\s?,\\s{0,10}){${place}}[rb]?["'](?<value>[\\w+/=.-]{20,300})["']`,
    'giy'
  ),
  check: ({ value, start, text }) =>
    looksRandom(value, 20) &&
    !isUuid(value) &&
    !isReference(value) &&
    !/^[0-9a-f]{64}$/.test(value) &&
    !/hash|digest|checksum/i.test(text.slice(Math.max(0, start - 40), start))
});

/** A password among what a connection is made of; one detector for each place. */
const connectCall = (place: number): Detector => ({
  ...secret,
  id: `connect-argument-${place}`,
  type: 'PASSWORD',
  keywords: ['connect(', 'dbconnect(', 'create_connection(', 'getconnection(', 'logon('],
  pattern: new RegExp(
    `[\\w.]{2,24}\\(\\s{0,4}(?:["'][^"'\\n]{1,100}["'],\\s{0,20}|[\\w.]{1,40},\\s{0,20}){${place}}${STRING}(?=\\s{0,4}[,)])`,
    'giy'
  ),
  check: ({ value }) => isUnlikelyWord(value) && /\d/.test(value) && !/^[\w-]+(?:\.[\w-]+)+(?:[:/].*)?$/.test(value)
});

export const placeDetectors: readonly Detector[] = [...[0, 1, 2, 3].map(clientCall), ...[1, 2, 3].map(connectCall)];

export const loginCall = ({ value }: Candidate): boolean => isPassword(value);

export const passwordCall = ({ value }: Candidate): boolean => isPassword(value);

export const keyCall = ({ value }: Candidate): boolean =>
  /^[A-Z2-7]{16,}$/.test(value) ||
  looksRandom(value, 12) ||
  (isMixedPassword(value) && !/^(?:HS|RS|ES|PS|sha|md)[-\d]{1,6}$/i.test(value));

export const oracleLogin = ({ value }: Candidate): boolean => isPassword(value);

export const fallbackSecret = ({ value, text, start }: Candidate): boolean => {
  const line = text.slice(Math.max(0, start - 160), start);
  return (
    isMixedPassword(value) && nameClass(/([\w.]{2,60})["'\]]{0,2}\s{0,4}=[^=\n]{1,120}$/.exec(line)?.[1] ?? '') !== null
  );
};

export const typedPassword = ({ value, text, start }: Candidate): boolean =>
  /pass|pwd/i.test(text.slice(Math.max(0, start - 120), start)) && isPassword(value);

export const commentedSecret = ({ value }: Candidate): boolean => isUnlikelyWord(value);

export const pipedPassword = ({ value }: Candidate): boolean => isPassword(value);

export const serviceKeyInAddress = ({ value }: Candidate): boolean => looksRandom(value, 16);
