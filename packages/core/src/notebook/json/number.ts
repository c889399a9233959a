import { LosslessNumber } from './json.js';

/** Significant digits and exponent of a JSON number; equal for lexemes of equal value. */
function decimalOf(lexeme: string): string {
  const negative = lexeme.startsWith('-');
  const [mantissa = '', exponent = '0'] = lexeme
    .slice(negative ? 1 : 0)
    .toLowerCase()
    .split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  let start = 0;
  let end = all.length;
  while (start < end && all.charCodeAt(start) === 48) {
    start++;
  }
  while (end > start && all.charCodeAt(end - 1) === 48) {
    end--;
  }
  if (start === end) {
    return '0';
  }
  return `${negative ? '-' : ''}${all.slice(start, end)}e${Number(exponent) - fraction.length + (all.length - end)}`;
}

/** A JSON number as a double, or as it is written when the double would be another number. */
export function numberOf(lexeme: string): number | LosslessNumber {
  const value = Number(lexeme);
  // Up to 15 significant characters a double always keeps what was written.
  if (lexeme.length <= 15 && !lexeme.includes('e') && !lexeme.includes('E')) {
    return value === 0 ? 0 : value;
  }
  if (!Number.isFinite(value) || decimalOf(lexeme) !== decimalOf(String(value))) {
    return new LosslessNumber(lexeme);
  }
  return value === 0 ? 0 : value;
}
