/** Told of each word that stands in a text, and where. At one place longer words come first. */
export type Seen = (word: string, at: number) => void;

/** Finds all of a list of words in one pass, in any case of theirs, also where they overlap. */
export type WordFinder = (text: string, seen: Seen) => void;

const SIZE = 1 << 16;
/** How many bits say which four letters begin a word: few enough to stay at hand while a text is read. */
const BITS = 18;

/**
 * A pattern of a thousand alternatives tries many of them at every place. Here a bit says of the next four
 * letters whether any word begins like that; nearly nowhere one does, and only there more is looked up.
 * @param words in lower case
 */
export function createWordFinder(words: readonly string[]): WordFinder {
  const buckets: string[][] = [[]];
  const [long, middle, brief] = [table(), table(), table()];
  const fours = new Uint32Array(1 << (BITS - 5));
  const twos = new Uint8Array(1 << 12);
  const put = (slots: Uint16Array, slot: number, word: string): void => {
    const bucket = slots[slot] || buckets.push([]) - 1;
    slots[slot] = bucket;
    buckets[bucket]?.push(word);
  };
  const four = (letters: number): void => {
    const bit = bitOf(letters);
    fours[bit >>> 5] |= 1 << (bit & 31);
  };
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const [a = 0, b = 0, c = 0, d = 0] = Array.from({ length: 4 }, (_, index) => word.charCodeAt(index) || 0);
    const start = (classOf(a) << 18) | (classOf(b) << 12) | (classOf(c) << 6);
    if (word.length > 3) {
      put(long, hashOf(a, b, c, d), word);
      four(start | classOf(d));
    } else if (word.length === 3) {
      put(middle, hashOf(a, b, c, 0), word);
      for (let last = 0; last < 64; last++) {
        four(start | last);
      }
    } else if (word !== '') {
      put(brief, a, word);
      const second = word.length === 1 ? 63 : 0;
      for (let rest = 0; rest <= second; rest++) {
        twos[(start >>> 12) | rest] = 1;
      }
    }
  }
  return (text, seen) => {
    const lower = lowered(text);
    const { length } = lower;
    let letters = (classOf(lower.charCodeAt(0)) << 12) | (classOf(lower.charCodeAt(1)) << 6);
    letters |= classOf(lower.charCodeAt(2));
    for (let at = 0; at < length; at++) {
      letters = ((letters << 6) & 0xffffff) | (at + 3 < length ? classOf(lower.charCodeAt(at + 3)) : 0);
      const bit = bitOf(letters);
      if ((((fours[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0 && twos[letters >>> 12] === 0) {
        continue;
      }
      const a = lower.charCodeAt(at);
      const b = lower.charCodeAt(at + 1) || 0;
      const c = lower.charCodeAt(at + 2) || 0;
      const d = lower.charCodeAt(at + 3) || 0;
      tell(buckets[long[hashOf(a, b, c, d)] ?? 0], lower, at, seen);
      tell(buckets[middle[hashOf(a, b, c, 0)] ?? 0], lower, at, seen);
      tell(buckets[brief[a] ?? 0], lower, at, seen);
    }
  };
}

/** One of 64: letters of no case, digits and signs hardly share one. */
const classOf = (code: number): number => (code & 31) | ((code & 64) >> 1);

const bitOf = (letters: number): number => Math.imul(letters, 0x9e3779b1) >>> (32 - BITS);

const table = (): Uint16Array => new Uint16Array(SIZE);

const hashOf = (a: number, b: number, c: number, d: number): number =>
  (Math.imul(a, 0x9e5) ^ Math.imul(b, 0x3c6f) ^ Math.imul(c, 0x1b873) ^ Math.imul(d, 0x85eb5)) & (SIZE - 1);

function tell(words: readonly string[] | undefined, lower: string, at: number, seen: Seen): void {
  if (words !== undefined) {
    for (const word of words) {
      if (lower.startsWith(word, at)) {
        seen(word, at);
      }
    }
  }
}

/** Lower case without a change of length: a few letters become two when they are lowered. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[\u0130\u1e9e]/g, 'x').toLowerCase();
}
