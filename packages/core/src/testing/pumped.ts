import type { Detector } from '../redaction/detect/model.js';

/** A text of a given size that drives a pattern to its limits. */
export interface Pumped {
  /** What is repeated, to be shown. */
  label: string;
  text(size: number): string;
}

/** What patterns repeat: spaces, letters, digits, and the signs that stand between a name and its value. */
const PUMPS = ['', ' ', 'a', '0', '-', 'a1', ' = "', 'A.', 'Aa ', 'a@', '/x', ' 1', '\n', '": "', 'a-a_', '((', "'"];
/** Most patterns end within so many letters; a word again behind as many starts the next match in time. */
const BLOCKS = [12, 40, 150];

/** Letters by chance, the same in each run. */
function random(size: number, alphabet: string): string {
  let state = 42;
  const text: string[] = [];
  for (let at = 0; at < size; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    text.push(alphabet.charAt((state >> 8) % alphabet.length));
  }
  return text.join('');
}

const kept = new Map<string, string>();

/** Made once for each alphabet, because making it takes longer than searching it. */
function noise(size: number, alphabet: string): string {
  let text = kept.get(alphabet) ?? '';
  if (text.length < size) {
    text = random(size, alphabet);
    kept.set(alphabet, text);
  }
  return text.slice(0, size);
}

const SIGNS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=_-. ,:;"\'\n@<>()[]{}';
const repeated = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

function around(word: string, blocks: readonly number[]): Pumped[] {
  const again = (unit: string): Pumped => ({ label: `(${unit})*`, text: size => repeated(unit, size) });
  const pumped = PUMPS.filter(pump => word + pump !== '').flatMap(pump => [
    again(word + pump),
    ...(pump === '' || word === '' ? [] : blocks.map(block => again(word + repeated(pump, block)))),
    ...(pump === '' ? [] : [{ label: `${word}(${pump})*`, text: (size: number) => word + repeated(pump, size) }])
  ]);
  const sown = {
    label: `${word} by chance`,
    text: (size: number) => noise(size, SIGNS).replaceAll(' ', word).slice(0, size)
  };
  return [...pumped, sown];
}

/** The words of a detector again and again, with what it may repeat behind them, and texts by chance. */
export function pumpedTexts(words: readonly string[], blocks: readonly number[] = BLOCKS): Pumped[] {
  return [
    ...(words.length === 0 ? [''] : words).flatMap(word => around(word, blocks)),
    { label: 'digits by chance', text: size => noise(size, '0123456789 -.') }
  ];
}

/** Characters of a text, and the milliseconds in which they are read at 1.5 MB a second: what is quadratic takes longer. */
const SIZE = 6000;
const LIMIT = SIZE / 1500;

/**
 * The first of some texts that a search reads at less than 1.5 MB a second; null where there is none. The texts are of
 * the first and the last word of a detector: the last ones are often of another alphabet.
 * @param worked milliseconds that a run takes of the thread
 */
export function slowText(
  find: (text: string) => unknown,
  { keywords }: Pick<Detector, 'keywords'>,
  worked: (run: () => void) => number
): string | null {
  const words = new Set([...keywords.slice(0, 1), ...keywords.slice(-1)]);
  const slow = pumpedTexts([...words], [40]).find(pumped => {
    const text = pumped.text(SIZE);
    // Measured again where it seems slow: the first runs compile the pattern.
    return [1, 2, 3, 4].every(() => worked(() => find(text)) > LIMIT);
  });
  return slow?.label ?? null;
}
