/** Told of each word that stands in a text, and where. At one place longer words come first. */
export type Seen = (word: string, at: number) => void;

/** Finds all of a list of words in one pass, in any case of theirs, also where they overlap. */
export type WordFinder = (text: string, seen: Seen) => void;

const SIZE = 1 << 16;

/**
 * A pattern of a thousand alternatives tries many of them at every place. Here a table says of the
 * next letters whether any word begins like that; nearly nowhere one does.
 * @param words in lower case
 */
export function createWordFinder(words: readonly string[]): WordFinder {
  const buckets: string[][] = [[]];
  const [long, middle, brief] = [table(), table(), table()];
  const put = (slots: Uint16Array, slot: number, word: string): void => {
    const bucket = slots[slot] || buckets.push([]) - 1;
    slots[slot] = bucket;
    buckets[bucket]?.push(word);
  };
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const [a = 0, b = 0, c = 0, d = 0] = Array.from({ length: 4 }, (_, index) => word.charCodeAt(index) || 0);
    if (word.length > 3) {
      put(long, hashOf(a, b, c, d), word);
    } else if (word.length === 3) {
      put(middle, hashOf(a, b, c, 0), word);
    } else if (word !== '') {
      put(brief, a, word);
    }
  }
  return (text, seen) => {
    const lower = lowered(text);
    let second = lower.charCodeAt(0);
    let third = lower.charCodeAt(1);
    let fourth = lower.charCodeAt(2);
    for (let at = 0; at < lower.length; at++) {
      const first = second;
      second = third;
      third = fourth;
      fourth = at + 3 < lower.length ? lower.charCodeAt(at + 3) : 0;
      const start = hashOf(first, second, third, 0);
      const three = middle[start] ?? 0;
      const four = long[hashOf(first, second, third, fourth)] ?? 0;
      const one = brief[first] ?? 0;
      if ((three | four | one) !== 0) {
        tell(buckets[four], lower, at, seen);
        tell(buckets[three], lower, at, seen);
        tell(buckets[one], lower, at, seen);
      }
    }
  };
}

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
