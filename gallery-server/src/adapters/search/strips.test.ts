import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchPiece } from '../../domain/search/model.js';
import { searchFields } from '../../domain/search/model.js';
import { tokensOf } from '../../domain/search/tokens.js';
import { ByteReader, ByteWriter } from './bytes.js';
import { IndexDamaged } from './damaged.js';
import { CHUNKS } from './schema.js';
import type { Strip } from './strips.js';
import { packText, readStrips, stripsOf, textBetween, writeStrips } from './strips.js';

const STRIP = 400;
const CHUNK = 4096;

const text = fc
  .array(
    fc.tuple(
      fc.constantFrom('wind', 'readCsv', 'model.fit', '東京都', '𝒳y', 'a'.repeat(90), '...', 'é'),
      fc.constantFrom(' ', '\n', ', ', '')
    ),
    { maxLength: 200 }
  )
  .map(list => list.flat().join(''));
const piece: fc.Arbitrary<SearchPiece> = fc.record({
  field: fc.constantFrom(...searchFields),
  cell: fc.option(fc.oneof(fc.nat(5), fc.nat(2 ** 40))),
  text
});

const cut = (text: string): Strip[] => stripsOf({ field: 'markdown', cell: 0, text }, tokensOf(text));
const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);

/** The texts of strips, one behind the other. */
function textsOf(text: string, strips: readonly Strip[]): string[] {
  let from = 0;
  return strips.map(({ chars }) => text.slice(from, (from += chars)));
}

describe('the strips of a piece', () => {
  it('hold all of its text and all of its words', () => {
    fc.assert(
      fc.property(piece, piece => {
        const tokens = tokensOf(piece.text);
        const strips = stripsOf(piece, tokens);
        expect(textsOf(piece.text, strips).join('')).toBe(piece.text);
        expect(sum(strips.map(({ words }) => words))).toBe(Math.max(0, ...tokens.map(({ position }) => position + 1)));
      })
    );
  });

  it('hold each as many words as their text has alone', () => {
    fc.assert(
      fc.property(text, text => {
        const strips = cut(text);
        expect(strips.map(({ words }) => words)).toEqual(
          textsOf(text, strips).map(part => Math.max(0, ...tokensOf(part).map(({ position }) => position + 1)))
        );
      })
    );
  });

  it('end behind the first space from their length on, and nowhere within a word', () => {
    fc.assert(
      fc.property(text, text => {
        for (const part of textsOf(text, cut(text)).slice(0, -1)) {
          expect(part.length).toBeGreaterThan(STRIP);
          expect(part.slice(STRIP)).toMatch(/^\S*\s$/u);
        }
      })
    );
  });

  it('tell the field and the cell of the piece, and which of them is the first', () => {
    fc.assert(
      fc.property(piece, piece => {
        stripsOf(piece, tokensOf(piece.text)).forEach((strip, index) => {
          expect(strip).toMatchObject({
            field: searchFields.indexOf(piece.field),
            cell: piece.cell,
            first: index === 0
          });
        });
      })
    );
  });

  it('are one for an empty piece, for one of exactly the length, and for one without a space', () => {
    expect(cut('')).toEqual([{ field: 7, cell: 0, first: true, chars: 0, words: 0 }]);
    expect(cut('a '.repeat(STRIP / 2)).map(({ chars }) => chars)).toEqual([STRIP]);
    expect(cut('京'.repeat(3000)).map(({ chars, words }) => [chars, words])).toEqual([[3000, 2999]]);
  });

  it('are two where one letter more is written', () => {
    expect(cut(`${'a '.repeat(STRIP / 2)} b`).map(({ chars, words }) => [chars, words])).toEqual([
      [STRIP + 1, STRIP / 2],
      [1, 1]
    ]);
    expect(cut(`${'a '.repeat(STRIP / 2)}b`).map(({ chars }) => chars)).toEqual([STRIP + 1]);
  });
});

describe('written strips', () => {
  const written = (strips: readonly Strip[]): Uint8Array => {
    const out = new ByteWriter(1);
    writeStrips(out, strips);
    return out.done();
  };
  const strips = fc
    .array(piece, { maxLength: 5 })
    .map(pieces => pieces.flatMap(piece => stripsOf(piece, tokensOf(piece.text))));

  it('are read as they were, and what comes behind them is left', () => {
    fc.assert(
      fc.property(strips, strips => {
        const reader = new ByteReader(Buffer.concat([written(strips), Buffer.of(42)]));
        expect(readStrips(reader)).toEqual(strips);
        expect(reader.byte()).toBe(42);
        expect(reader.ended).toBe(true);
      })
    );
  });

  it('are damaged where they are cut off, and where they say that there are more', () => {
    fc.assert(
      fc.property(strips, fc.nat(), (strips, at) => {
        const bytes = written(strips);
        expect(() => readStrips(new ByteReader(bytes.subarray(0, at % bytes.length)))).toThrow(IndexDamaged);
      })
    );
    const most = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f);
    expect(() => readStrips(new ByteReader(most))).toThrow(IndexDamaged);
  });
});

describe('packed text', () => {
  const between = (text: string, from: number, to: number): string => {
    const chunks = packText(text);
    return textBetween(text.length, from, to, number => chunks[number]);
  };

  it('gives any part of it back', () => {
    const unit = fc.constantFrom('a', 'é', 'ÿ', 'Ā', '京', '𝒳', '\ud800', '\n');
    const long = fc
      .array(fc.tuple(unit, fc.nat(3000)), { maxLength: 6 })
      .map(list => list.map(([of, n]) => of.repeat(n)).join(''));
    fc.assert(
      fc.property(long, fc.nat(40_000), fc.nat(40_000), (text, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        expect(between(text, from, to) === text.slice(from, to)).toBe(true);
        expect(between(text, 0, text.length) === text).toBe(true);
      })
    );
  });

  it.each([
    [0, 0],
    [1, 1],
    [CHUNK, 1],
    [CHUNK + 1, 2],
    [2 * CHUNK, 2],
    [2 * CHUNK + 1, 3]
  ])('of %i characters has %i chunks', (length, chunks) => {
    expect(packText('x'.repeat(length))).toHaveLength(chunks);
  });

  it('is read from no more chunks than hold what is asked for', () => {
    const text = Array.from({ length: CHUNK * 4 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');
    const chunks = packText(text);
    const readFor = (from: number, to: number): number[] => {
      const read: number[] = [];
      const found = textBetween(text.length, from, to, number => {
        read.push(number);
        return chunks[number];
      });
      expect(found).toBe(text.slice(from, to));
      return read;
    };
    expect(readFor(CHUNK, CHUNK * 2)).toEqual([1]);
    expect(readFor(CHUNK - 1, CHUNK + 1)).toEqual([0, 1]);
    expect(readFor(CHUNK * 3, CHUNK * 9)).toEqual([3]);
    expect(readFor(CHUNK * 4, CHUNK * 5)).toEqual([]);
    expect(readFor(5, 5)).toEqual([0]);
  });

  it('keeps a pair that stands on the border of two chunks', () => {
    const text = `${'京'.repeat(CHUNK - 1)}𝒳${'y'.repeat(10)}`;
    expect(between(text, CHUNK - 1, CHUNK + 1)).toBe('𝒳');
    expect(between(text, CHUNK, CHUNK + 2)).toBe('\udcb3y');
  });

  it('never has more chunks than a document has numbers for', () => {
    const length = CHUNK * CHUNKS + 1;
    const text = `${'x'.repeat(length - 3)}end`;
    const chunks = packText(text);
    expect(chunks.length).toBeLessThan(CHUNKS);
    expect(textBetween(length, length - 4, length, number => chunks[number])).toBe('xend');
  }, 20_000);
});
