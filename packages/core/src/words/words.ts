/** Code words and the one word that stands for each on every screen. */
export const screenWords = {
  entry: 'notebook',
  snapshot: 'version',
  slot: 'input',
  binding: 'use your data',
  bind: 'use your data',
  finding: 'sensitive item',
  redaction: 'removed',
  redacted: 'removed',
  'withheld output': 'hidden output',
  receipt: 'redaction receipt',
  reproduction: 'rerun result',
  identical: 'Same',
  'within-tolerance': 'Same within tolerance',
  different: 'Different',
  'not-comparable': "Can't be compared",
  'withheld-match': 'Matches the hidden output',
  'withheld-mismatch': 'Not shown to match the hidden output',
  open: 'Remove secrets',
  balanced: 'Remove secrets and personal data and traces of your machines',
  strict: 'Remove secrets, personal data, traces of your machines and all outputs',
  observed: 'seen while running',
  static: 'found in the code',
  both: 'seen while running and found in the code'
} as const;

export type CodeWord = keyof typeof screenWords;

/** The word on the screen for a word of the code. */
export function screenWord(word: CodeWord): string {
  return screenWords[word];
}

/** "1 cell", "14 cells", "12,000 cells". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** A number with its thousands set apart; the same in every locale, like the rest of the line. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "48 MB", in the units a file manager uses. */
export function bytes(n: number): string {
  if (n < 1000) {
    return plural(n, 'byte');
  }
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = n / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value)} ${units[unit] ?? 'TB'}`;
}

/** "1st", "2nd", "13th". */
export function ordinal(n: number): string {
  const end = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${count(n)}${end}`;
}
