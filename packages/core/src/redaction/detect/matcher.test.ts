import { describe, expect, it } from 'vitest';
import { worked } from '../../testing/work.js';
import { createMatcher } from './matcher.js';
import type { Detector } from './model.js';

const detector = (more: Partial<Detector>): Detector => ({
  id: 'one',
  type: 'TOKEN',
  family: 'secret',
  keywords: ['key-'],
  pattern: /key-[a-z0-9]{4,40}/g,
  ...more
});

const found = (detectors: Detector[], text: string): string[] =>
  createMatcher(detectors)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe('a detector', () => {
  it('is asked only where one of its words stands', () => {
    let asked = 0;
    const check = (): boolean => (asked++, true);
    expect(found([detector({ pattern: /[a-z0-9]{4,}/g, keywords: ['zzz'], reach: 5, check })], 'abcd efgh')).toEqual(
      []
    );
    expect(asked).toBe(0);
  });

  it('finds every match around a word, in any case of the word', () => {
    expect(found([detector({ pattern: /key-[a-z0-9]{4}/gi })], 'KEY-ab12 and Key-cd34')).toEqual([
      'KEY-ab12',
      'Key-cd34'
    ]);
  });

  it('is not asked amid a word that is longer than what it finds, and at the end of it again', () => {
    const more = { pattern: /key-[a-z-]{2,20}(?![a-z-])/gy, reach: 0, length: 24 };
    const texts = [
      'key-ab key-cd',
      'key-'.repeat(5),
      `${'key-'.repeat(40)}ab`,
      `${'key-'.repeat(9)}! key-xy`,
      'key-key-'
    ];
    for (const text of texts) {
      expect(found([detector({ ...more, apart: /[a-z-]/ })], text)).toEqual(found([detector(more)], text));
    }
  });

  it('that no word announces is not asked of a text that is shorter than what it finds', () => {
    const one = detector({ keywords: [], pattern: /\d{4}/g, shortest: 4 });
    expect([found([one], '1234'), found([one], '123')]).toEqual([['1234'], []]);
    expect(found([detector({ keywords: [], pattern: /\d{2}/g, shortest: 4 })], '123')).toEqual([]);
  });

  it('is asked only where its quick look says that it may begin', () => {
    const mayBegin = (text: string, at: number): boolean => text.charAt(at + 4) !== 'x';
    expect(found([detector({ pattern: /key-[a-z]{4}/gy, reach: 0, mayBegin })], 'key-xbcd key-abcd')).toEqual([
      'key-abcd'
    ]);
  });

  it('removes only what its pattern calls the value', () => {
    const one = detector({ keywords: ['pin'], pattern: /pin\s*=\s*(?<value>\d{4})/g });
    expect(createMatcher([one]).find('pin = 1234')).toMatchObject([{ start: 6, end: 10, rule: 'one' }]);
  });

  it('takes the value from the end of the match where the same text stands twice', () => {
    const one = detector({ keywords: ['pin'], pattern: /(?:\d+ )?pin (?<value>\d{4})/g });
    expect(createMatcher([one]).find('1234 pin 1234')).toMatchObject([{ start: 9, end: 13 }]);
  });

  it('looks as far as it reaches, and no further', () => {
    const one = detector({ keywords: ['name'], pattern: /\d{4}/g, reach: 10 });
    expect(found([one], 'name 1234')).toEqual(['1234']);
    expect(found([one], `name ${' '.repeat(20)}1234`)).toEqual([]);
    expect(found([one], `1234 ${' '.repeat(4)}name`)).toEqual(['1234']);
  });

  it('reads a match to its end when it begins within reach', () => {
    const one = detector({ pattern: /key-[a-z0-9]{4,40}/g, reach: 0 });
    const long = `key-${'a'.repeat(40)}`;
    expect(found([one], `x ${long} y`)).toEqual([long]);
  });

  it('sees what stands before, at the edge of its reach', () => {
    const one = detector({ pattern: /(?<![a-z])key-[a-z0-9]{4}/g, reach: 0 });
    expect(found([one], `${'x'.repeat(500)}monkey-ab12 key-cd34`)).toEqual(['key-cd34']);
  });

  describe('whose words stand near each other', () => {
    const near = detector({ keywords: ['at'], pattern: /[0-9]{3,6}/g, reach: 6 });

    it.each([
      ['at 111 at 222', ['111', '222']],
      // What begins between two stretches is found by neither, and hides nothing of the second.
      [`at 111 ${'.'.repeat(8)}333${'.'.repeat(8)} at 222`, ['111', '222']],
      [`at 111 ${'.'.repeat(5)}333333${'.'.repeat(3)}at 222`, ['111', '333', '222']],
      // Ends far behind the first stretch, and begins again in the second.
      ['at ..123456.... 444 at', ['123456', '444']],
      [`${'at 111'.repeat(3)}${' '.repeat(900)}at 222`, ['111', '111', '111', '222']]
    ])('%s', (text, expected) => {
      expect(found([near], text)).toEqual(expected);
    });

    it('reads what stands between them once', () => {
      const slow = detector({ keywords: ['at'], pattern: /[xz][0-9]{3}y/g, reach: 1, length: 50_000 });
      const text = 'at......'.repeat(10_000);
      createMatcher([slow]).find(text);
      expect(worked(() => createMatcher([slow]).find(text))).toBeLessThan(60);
    });
  });

  it('says no by its check', () => {
    const one = detector({ check: ({ value }) => !value.includes('0000') });
    expect(found([one], 'key-0000 key-1234')).toEqual(['key-1234']);
  });

  it('without words is asked everywhere', () => {
    expect(found([detector({ keywords: [], pattern: /\d{4}/g })], `${'x'.repeat(5000)} 1234`)).toEqual(['1234']);
  });
});

describe('a sticky pattern', () => {
  const sticky = detector({ pattern: /key-[a-z0-9]{4,8}/gy, reach: 0 });

  it('is tried at each of its words, also where they touch', () => {
    expect(found([sticky], 'key-key-ab12')).toEqual(['key-ab12']);
    expect(found([sticky], 'key-ab12 key-cd34')).toEqual(['key-ab12', 'key-cd34']);
  });

  it('looks at nothing twice that it took whole', () => {
    let asked = 0;
    const long = detector({ pattern: /key-[a-z0-9-]{4,400}/gy, reach: 0, check: () => asked++ < 0 });
    found([long], 'key-'.repeat(100));
    expect(asked).toBe(1);
  });
});

describe('words', () => {
  it('that begin with one another are all seen', () => {
    const long = detector({ id: 'long', keywords: ['secret_key'], pattern: /\d{4}/g });
    const short = detector({ id: 'short', keywords: ['secret'], pattern: /\d{4}/g });
    const rules = createMatcher([short, long])
      .find('secret_key 1234')
      .map(({ rule }) => rule);
    expect(rules.sort()).toEqual(['long', 'short']);
  });

  it('that overlap are all seen', () => {
    const a = detector({ id: 'a', keywords: ['abc'], pattern: /\d{4}/g });
    const b = detector({ id: 'b', keywords: ['bcd'], pattern: /\d{4}/g });
    expect(createMatcher([a, b]).find('abcd 1234')).toHaveLength(2);
  });

  it('may hold what means something in a pattern', () => {
    expect(found([detector({ keywords: ['a.b(c)[d]*'], pattern: /\d{4}/g })], 'a.b(c)[d]* 1234 ')).toEqual(['1234']);
    expect(found([detector({ keywords: ['a.b'], pattern: /\d{4}/g })], 'axb 1234')).toEqual([]);
  });
});

describe('a long text', () => {
  it('full of words is read in time that grows with it', () => {
    const matcher = createMatcher([detector({}), detector({ keywords: ['@'], pattern: /[\w.]{1,64}@[\w.]{1,64}/g })]);
    const took = (size: number): number => {
      const text = 'key- a@ '.repeat(size / 8);
      return worked(() => matcher.find(text));
    };
    took(100_000);
    const small = took(500_000);
    expect(took(2_000_000)).toBeLessThan(Math.max(small, 20) * 16);
  });
});
