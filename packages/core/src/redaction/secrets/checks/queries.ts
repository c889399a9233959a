import { isMixedPassword, isPassword } from '../values.js';
import type { Candidate } from '../../detect/model.js';
import { createNearby } from '../../detect/nearby.js';

/** Inside the data of a manifest: after `data:`, before anything of lesser depth. */
function inData(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3000), start);
  const at = Math.max(before.lastIndexOf('\ndata:'), before.lastIndexOf('"data"'), before.startsWith('data:') ? 0 : -1);
  return at >= 0 && !/\n[A-Za-z]/.test(before.slice(at + 6));
}

export const statementPassword = ({ value, text, start }: Candidate): boolean =>
  isPassword(value) &&
  (!/identified/i.test(text.slice(start - 60, start)) ||
    /\b(?:create|alter|grant|user|role)\b|@/i.test(text.slice(Math.max(0, start - 200), start))) &&
  (/["']/.test(text.charAt(start - 1)) ||
    (isMixedPassword(value) && /\b(?:create|alter|grant)\b/i.test(text.slice(Math.max(0, start - 150), start))));

/** What else stands in a connection string. */
const isConnected = createNearby(
  /(?:;|\b)(?:uid|user(?: ?id| ?name)?|server|driver|host|hostname|data source|dsn|database|dbname|initial catalog|port|jdbc:\w{2,20}|account\w{0,4})\s?[=:]/gi,
  30
);

export const connectionPassword = ({ text, start, end, value }: Candidate): boolean =>
  // Asked here, because a pattern that asks it gives back letter after letter of what ends otherwise.
  /^(?:[;"'\s&\\]|$)/.test(text.charAt(end)) &&
  isPassword(value) &&
  isConnected(text, Math.max(0, start - 160), start + value.length + 100) &&
  (isMixedPassword(value) ||
    (isPassword(value) && /^\s*;|\bdbname=|\bhost=/.test(text.slice(start + value.length, start + value.length + 40))));

export const connectionBracedPassword = ({ value }: Candidate): boolean =>
  isPassword(value) && !/^[a-z_.]+$/i.test(value);

export const wifiPassword = ({ value }: Candidate): boolean => isPassword(value) || isMixedPassword(value);

export const clusterSecret = ({ value, text, start, groups }: Candidate): boolean => {
  const data = groups['data'] ?? value;
  return (
    data.length % 4 === 0 && (data.endsWith('=') || data.length >= 12) && !/^[a-z]+$/.test(data) && inData(text, start)
  );
};
