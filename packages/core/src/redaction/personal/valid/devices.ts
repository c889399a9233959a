import { base58check, luhn, rippleCheck } from '../../checks/index.js';

const VIN: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGHJKLMNPRSTUVWXYZ'].map((letter, at) => [letter, Number('12345678123457923456789'.charAt(at))])
);
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

function vin(text: string): boolean {
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * (VIN[text.charAt(at)] ?? Number(text.charAt(at))), 0);
  return '0123456789X'.charAt(sum % 11) === text.charAt(8);
}

export const imei = (text: string): boolean => text.length !== 15 || luhn(text);

export const iccid = (text: string): boolean => text.length < 19 || luhn(text) || luhn(text.slice(0, 19));

export const isVin = (text: string): boolean => /\d.*\d.*\d/.test(text) && /[A-Z]/.test(text);

export const vinChecked = (text: string): boolean => /[A-Z].*[A-Z].*[A-Z]/.test(text) && vin(text);

export const walletBase58 = (text: string): boolean => base58check(text)?.length === 21 || rippleCheck(text);

export const walletEthereum = (text: string): boolean => !/^0x(.)\1+$/.test(text);

export const walletNamed = (text: string): boolean => /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
