/**
 * Text of a gallery was written by others. On a terminal, control characters could
 * move the cursor or rewrite lines, and direction marks could turn a word around.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
}

/** At most so many characters; what is cut off leaves a mark. */
export function short(text: string, most: number): string {
  const signs = Array.from(plain(text));
  return signs.length <= most ? signs.join('') : signs.slice(0, most - 1).join('') + '…';
}
