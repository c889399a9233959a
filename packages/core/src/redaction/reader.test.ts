import { describe, expect, it } from 'vitest';
import { patternRecogniser } from './detect/recogniser.js';
import type { Detector } from './detect/model.js';
import { Reader } from './reader.js';
import { createScanner } from './scan.js';
import type { Hit, Scanner } from './scan.js';
import { readings } from './views/index.js';

const detectors: Detector[] = [
  { id: 'pin', type: 'SECRET', family: 'secret', keywords: ['pin'], pattern: /pin (?<value>\d{8})/g, reach: 0 },
  { id: 'who', type: 'USER', family: 'personal', keywords: ['who'], pattern: /who (?<value>[a-z]{8})/g, reach: 0 }
];
const scanner = createScanner({ recognisers: [patternRecogniser('test', detectors)], readings });

/** A scanner that tells which texts it was given. */
function told(room?: number): { reader: Reader; read: string[] } {
  const read: string[] = [];
  const telling: Scanner = {
    hits: text => telling.read(text).hits,
    secrets: text => {
      read.push(text);
      return scanner.secrets(text);
    },
    read: (text, folded) => {
      read.push(text);
      return scanner.read(text, folded);
    }
  };
  return { reader: new Reader(telling, null, room), read };
}
const said = (hits: readonly Hit[]): string[] => hits.map(({ value, rule }) => `${value} ${rule}`);

describe('the texts of a notebook', () => {
  it('are read once each, however often they are asked for', () => {
    const { reader, read } = told();
    const first = reader.hits('pin 12345678');
    reader.settle();
    reader.hits('pin 12345678');
    expect(said(first)).toEqual(['12345678 pin']);
    expect(read).toEqual(['pin 12345678']);
  });

  it('are searched for values of others from when those are settled, without being read again', () => {
    const { reader, read } = told();
    expect(said(reader.hits('see 12345678'))).toEqual([]);
    reader.hits('pin 12345678');
    expect(said(reader.hits('see 12345678'))).toEqual([]);
    expect(reader.settle()).toBe(true);
    expect(said(reader.hits('see 12345678'))).toEqual(['12345678 seen-elsewhere']);
    expect(read).toHaveLength(2);
  });

  it('settle when nothing new is in them', () => {
    const { reader } = told();
    expect(reader.settle()).toBe(false);
    reader.hits('pin 12345678');
    expect([reader.settle(), reader.settle()]).toEqual([true, false]);
    reader.hits('again pin 12345678');
    expect(reader.settle()).toBe(false);
    reader.hits('pin 87654321');
    expect(reader.settle()).toBe(true);
  });

  it('are searched for values also where those are packed', () => {
    const { reader } = told();
    reader.hits('pin 12345678');
    reader.settle();
    expect(said(reader.hits(`x = "${btoa('it is 12345678, they said')}"`))).toEqual(['12345678 seen-elsewhere']);
  });

  it('that are read folded show only what is put together', () => {
    const { reader } = told();
    expect(said(reader.foldedHits('pin 12345678'))).toEqual([]);
    expect(said(reader.foldedHits('a = "pin 1234" + "5678"'))).toEqual(['12345678 pin']);
  });

  it('that are read again because their readings were too large say the same', () => {
    const packed = `x = "${btoa('it is 12345678, they said')}"`;
    for (const [room, times] of [
      [10, 2],
      [10_000, 1]
    ] as const) {
      const { reader, read } = told(room);
      expect(said(reader.hits(packed))).toEqual([]);
      reader.hits('pin 12345678');
      reader.settle();
      expect(said(reader.hits(packed))).toEqual(['12345678 seen-elsewhere']);
      expect(read.filter(text => text === packed)).toHaveLength(times);
    }
  });
});

describe('texts that do not leave', () => {
  it.each([
    ['a secret is known from them', 'pin 12345678', true],
    ['what a person is called is not', 'who abcdefgh', false],
    ['longer ones than a million characters are not read', `pin 12345678${' '.repeat(1_000_000)}`, false]
  ])('%s', (_, text, known) => {
    const { reader } = told();
    reader.learn(text);
    expect(reader.settle()).toBe(known);
    expect(reader.hits('12345678 abcdefgh')).toHaveLength(known ? 1 : 0);
  });

  it('are read once', () => {
    const { reader, read } = told();
    reader.learn('pin 12345678');
    reader.learn('pin 12345678');
    expect(read).toHaveLength(1);
  });
});

describe('a scanner that fails', () => {
  it('fails the whole each time it is asked; nothing is taken for clean', () => {
    const reader = new Reader({
      hits: () => {
        throw new Error('broken');
      },
      secrets: () => {
        throw new Error('broken');
      },
      read: () => {
        throw new Error('broken');
      }
    });
    expect(() => reader.hits('x')).toThrow('broken');
    expect(() => reader.hits('x')).toThrow('broken');
    expect(() => reader.learn('x')).toThrow('broken');
    // A text that failed once isn't passed over the second time.
    expect(() => reader.learn('x')).toThrow('broken');
  });
});
