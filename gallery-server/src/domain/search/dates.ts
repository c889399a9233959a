/** A stretch of time in milliseconds, [from, until); null is open. */
export interface Stretch {
  from: number | null;
  until: number | null;
}

const written = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** A day, a month or a year as it was typed, whole and in UTC; null for what no calendar has. */
export function stretchOf(text: string): { from: number; until: number } | null {
  const match = written.exec(text);
  if (match === null) {
    return null;
  }
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  const at = (y: number, m: number, d: number): number => new Date(0).setUTCFullYear(y, m, d);
  if (month === null) {
    return { from: at(year, 0, 1), until: at(year + 1, 0, 1) };
  }
  if (month < 1 || month > 12) {
    return null;
  }
  if (day === null) {
    return { from: at(year, month - 1, 1), until: at(year, month, 1) };
  }
  const from = at(year, month - 1, day);
  const known = day > 0 && new Date(from).getUTCMonth() === month - 1;
  return known ? { from, until: at(year, month - 1, day + 1) } : null;
}

/** `2025`, `2025..2026-03`, `2025..` and `..2026-03-01`: both ends belong to it. */
export function rangeOf(text: string): Stretch | null {
  const at = text.indexOf('..');
  if (at < 0) {
    return stretchOf(text);
  }
  const [first, last] = [text.slice(0, at), text.slice(at + 2)];
  const from = first === '' ? null : stretchOf(first);
  const until = last === '' ? null : stretchOf(last);
  const broken = (first !== '' && from === null) || (last !== '' && until === null) || first + last === '';
  const range = { from: from?.from ?? null, until: until?.until ?? null };
  return broken || (range.from !== null && range.until !== null && range.from >= range.until) ? null : range;
}
