import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Slips } from './distance.js';

/** The distance by the whole table: one letter more, less, another, or two that changed places. */
function naive(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0))
  );
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      table[row][column] = Math.min(
        table[row - 1][column] + 1,
        table[row][column - 1] + 1,
        table[row - 1][column - 1] + (one[row - 1] === other[column - 1] ? 0 : 1),
        swapped ? table[row - 2][column - 2] + 1 : Infinity
      );
    }
  }
  return table[one.length][other.length];
}

const word = fc.array(fc.constantFrom('a', 'b', 'c', 'é', '京'), { maxLength: 9 }).map(letters => letters.join(''));
const most = fc.integer({ min: 0, max: 3 });

function feedAll(slips: Slips, text: string, from = 0): void {
  for (let at = from; at < text.length; at++) {
    slips.feed(text.charCodeAt(at));
  }
}

function between(word: string, other: string, most: number): number {
  const slips = new Slips(word, most);
  feedAll(slips, other);
  return slips.distance;
}

describe('the distance of two words', () => {
  it('is that of the whole table where it is no more than was asked for, and else more', () => {
    fc.assert(
      fc.property(word, word, most, (one, other, most) => {
        const real = naive(one, other);
        const found = between(one, other, most);
        expect(found <= most ? found : 'far').toBe(real <= most ? real : 'far');
      }),
      { numRuns: 1000 }
    );
  });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(word, word, most, (one, other, most) => {
        expect(Math.min(between(one, other, most), most + 1)).toBe(Math.min(between(other, one, most), most + 1));
      })
    );
  });

  it('is no more than the slips that were made', () => {
    const slip = fc.record({
      kind: fc.constantFrom('more', 'less', 'other', 'swap'),
      at: fc.nat(),
      letter: fc.nat(25)
    });
    fc.assert(
      fc.property(word, fc.array(slip, { maxLength: 1 }), (meant, slips) => {
        const typed = slips.reduce((text, { kind, at, letter }) => {
          const letters = text.split('');
          const place = at % (letters.length + 1);
          const own = String.fromCharCode(97 + letter);
          if (kind === 'more') {
            letters.splice(place, 0, own);
          } else if (kind === 'less') {
            letters.splice(place, 1);
          } else if (kind === 'other') {
            letters.splice(place, 1, own);
          } else {
            letters.splice(place, 2, ...letters.slice(place, place + 2).reverse());
          }
          return letters.join('');
        }, meant);
        expect(between(meant, typed, 2)).toBeLessThanOrEqual(slips.length);
      })
    );
  });

  it.each([
    ['', '', 0],
    ['', 'a', 1],
    ['a', '', 1],
    ['turbine', 'turbine', 0],
    ['turbine', 'turbnie', 1],
    ['turbine', 'utrbine', 1],
    ['turbine', 'turbien', 1],
    ['turbine', 'urbine', 1],
    ['turbine', 'turbines', 1],
    ['turbine', 'turbxne', 1],
    ['turbine', 'utrbien', 2],
    ['ca', 'abc', 3],
    ['東京都', '東都京', 1]
  ])('is a known one: %s, %s', (one, other, distance) => {
    expect(between(one, other, 3)).toBe(distance);
  });

  it('is exact at the limit and only more behind it', () => {
    expect(between('abcd', 'abxy', 2)).toBe(2);
    expect(between('abcd', 'axyz', 2)).toBeGreaterThan(2);
    expect(between('abcd', 'abcdef', 2)).toBe(2);
    expect(between('abcd', 'abcdefg', 2)).toBeGreaterThan(2);
    expect(between('abcd', 'abcd', 0)).toBe(0);
    expect(between('abcd', 'abdc', 0)).toBeGreaterThan(0);
  });

  it('counts in long words as in short ones', () => {
    const long = 'letters'.repeat(60);
    expect(between(long, long, 2)).toBe(0);
    expect(between(long, `${long.slice(0, 300)}x${long.slice(300)}`, 2)).toBe(1);
    expect(between(long, long.slice(2), 2)).toBe(2);
    expect(between(long, long.slice(3), 2)).toBeGreaterThan(2);
  });

  it('is far from what is longer by any length', () => {
    for (let length = 4; length < 300; length++) {
      expect(between('abc', 'abc'.padEnd(length, 'c'), 0)).toBeGreaterThan(0);
    }
  });
});

describe('words that come one behind the other', () => {
  it('have the distance that each has alone, whatever came before', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 12 }), most, (looked, others, most) => {
        const slips = new Slips(looked, most);
        let last = '';
        for (const other of others) {
          let same = 0;
          while (same < last.length && last[same] === other[same]) {
            same++;
          }
          slips.back(same);
          feedAll(slips, other, same);
          last = other;
          expect(slips.text).toBe(other);
          expect(slips.depth).toBe(other.length);
          expect(slips.distance).toBe(between(looked, other, most));
        }
      })
    );
  });

  it('are not begun further on by going back to more than came', () => {
    const slips = new Slips('abc', 1);
    feedAll(slips, 'ab');
    slips.back(7);
    expect([slips.depth, slips.text]).toEqual([2, 'ab']);
    slips.back(0);
    expect([slips.depth, slips.text]).toEqual([0, '']);
  });
});

describe('a beginning', () => {
  it('is possible wherever a word that goes on from it is near enough', () => {
    fc.assert(
      fc.property(word, word, most, (looked, other, most) => {
        fc.pre(naive(looked, other) <= most);
        const slips = new Slips(looked, most);
        for (let at = 0; at < other.length; at++) {
          expect(slips.feed(other.charCodeAt(at))).toBe(true);
          expect(slips.possible).toBe(true);
        }
      }),
      { numRuns: 300 }
    );
  });

  it('is possible before the first letter came, whatever is looked for', () => {
    expect(new Slips('', 0).possible).toBe(true);
    expect(new Slips('abc', 0).possible).toBe(true);
  });

  it('is given up once no word that goes on from it can be near enough', () => {
    const slips = new Slips('turbine', 1);
    expect([...'tuxx'].map(letter => slips.feed(letter.charCodeAt(0)))).toEqual([true, true, true, false]);
    slips.back(3);
    expect(slips.possible).toBe(true);
    expect(slips.feed('b'.charCodeAt(0))).toBe(true);
  });

  it('is given up behind the end of what is looked for', () => {
    const slips = new Slips('ab', 1);
    expect([...'abcde'].map(letter => slips.feed(letter.charCodeAt(0)))).toEqual([true, true, true, false, false]);
  });
});
