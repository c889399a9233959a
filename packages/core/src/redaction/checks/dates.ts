const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there is such a day in some year. */
export const isDay = (month: number, day: number): boolean => day >= 1 && day <= (LENGTHS[month - 1] ?? 0);

/** A birthday written in a number: two digits each, in the order that is named. */
export function hasDay(text: string, order: 'ymd' | 'dmy', at = 0): boolean {
  const pair = (index: number): number => Number(text.slice(at + index * 2, at + index * 2 + 2));
  return isDay(pair(1), pair(order === 'ymd' ? 2 : 0));
}

/** A year as people who live have been born in, written with four digits. */
export const isBirthYear = (text: string): boolean => /^(?:19|20[0-3])/.test(text) || /^18[89]/.test(text);
