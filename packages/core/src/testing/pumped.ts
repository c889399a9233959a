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

/** Twice the text takes twice as long where reading is linear, and four times where it is quadratic. */
const STEEP = 3;
/** Characters of a text at first sight, and milliseconds in which so many are read by anything that isn't slow. */
const SIZE = 6000;
const QUICK = 6;
/** Linear, and still too slow for anything. */
const CRAWL = 90;

/**
 * The first of some texts on which a search takes more time than grows with them; null where there is none.
 * @param worked milliseconds that a run takes of the thread
 */
export function slowText(
  find: (text: string) => unknown,
  { keywords }: Pick<Detector, 'keywords'>,
  worked: (run: () => void) => number
): string | null {
  const timeOf = (pumped: Pumped, size: number, times: number): number => {
    const text = pumped.text(size);
    return Math.min(...Array.from({ length: times }, () => worked(() => find(text))));
  };
  const steep = (pumped: Pumped, size: number): boolean =>
    timeOf(pumped, 2 * size, 3) > STEEP * timeOf(pumped, size, 3);
  const slow = pumpedTexts(keywords.slice(0, 1), [40]).find(pumped => {
    const first = timeOf(pumped, SIZE, 1);
    if (first < QUICK || first > 10 * CRAWL) {
      return first > QUICK;
    }
    // Measured again: the first run compiles the pattern. What a pattern bounds at some length ends to be steep there.
    const again = timeOf(pumped, SIZE, 3);
    return again > CRAWL || (again > QUICK && steep(pumped, SIZE) && steep(pumped, 2 * SIZE));
  });
  return slow?.label ?? null;
}
