const SPECIAL: Readonly<Record<string, string>> = {
  ß: 's',
  ø: 'o',
  Ø: 'o',
  æ: 'a',
  Æ: 'a',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  ł: 'l',
  Ł: 'l',
  ı: 'i',
  İ: 'i',
  þ: 't',
  Þ: 't',
  œ: 'o',
  Œ: 'o'
};

const foldedChar = (char: string): string => SPECIAL[char] ?? char.normalize('NFD').charAt(0).toLowerCase();

/** Lower case without accents, character for character: what is found in it stands at the same place in the text. */
export function folded(text: string): string {
  // İ becomes two characters.
  const lower = text.includes('İ') ? text.replaceAll('İ', 'i').toLowerCase() : text.toLowerCase();
  return /[\u0080-\u052f\u1e00-\u1eff]/.test(lower)
    ? lower.replace(/[\u0080-\u052f\u1e00-\u1eff]/g, foldedChar)
    : lower;
}
