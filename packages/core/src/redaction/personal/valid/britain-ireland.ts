import { digitAt, hasDay, weighted } from '../../checks/index.js';

const tens = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/** NHS, CHI and the Northern Irish number end alike. */
const health = (text: string): boolean => (11 - (weighted(text, tens) % 11)) % 11 === digitAt(text, 9);

export const utr = (text: string): boolean =>
  '21987654321'.charAt(weighted(text.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11) === text.charAt(0);

/** Ireland: weights 8 to 2, a second letter counts nine times. */
export function pps(text: string): boolean {
  const second = /[A-IW]$/.test(text.slice(8)) && !text.endsWith('W') ? (text.charCodeAt(8) - 64) * 9 : 0;
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt((weighted(text, [8, 7, 6, 5, 4, 3, 2]) + second) % 23) === text.charAt(7);
}

export const ukNhs = (text: string): boolean => health(text) && !/^(\d)\1+$/.test(text);

export const ukChi = (text: string): boolean => hasDay(text, 'dmy') && health(text);

export const ukDrivingLicence = (text: string): boolean =>
  /^[A-Z]+9*$/.test(text.slice(0, 5)) && /^(?:0[1-9]|[12]\d|3[01])/.test(text.slice(8, 10));

export const ukVehicle = (text: string): boolean => /^(?:0[2-9]|1\d|2\d|5[1-9]|6\d|7\d)/.test(text.slice(2));
