import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cell, document } from '../../../test/search-index/document.js';
import { documentOf } from '../../../test/search-index/random.js';
import { naiveStands } from '../../../test/search-index/segments.js';
import type { SearchDocument } from '../../domain/search/model.js';
import { searchFields } from '../../domain/search/model.js';
import { LONGEST_TERM } from '../../domain/search/tokens.js';
import { ByteReader } from './bytes.js';
import { TITLE_MARK, analyse } from './document.js';
import { unpackPlaces } from './postings.js';
import { PIECE_GAP, readStrips, textBetween } from './strips.js';

/** The head of a document as it is read. */
function headOf(document: SearchDocument) {
  const reader = new ByteReader(analyse(document).head);
  const version = reader.text();
  const telling = Array.from({ length: reader.varint() }, () => reader.text());
  const strips = readStrips(reader);
  return { version, telling, strips, ended: reader.ended };
}

const textOf = (document: SearchDocument): string => {
  const chars = headOf(document).strips.reduce((sum, strip) => sum + strip.chars, 0);
  const { chunks } = analyse(document);
  return textBetween(chars, 0, chars, number => chunks[number]);
};

const inOrder = ({ pieces }: SearchDocument) =>
  searchFields.flatMap(field => pieces.filter(piece => piece.field === field));

const standsIn = (document: SearchDocument) => {
  const { mentions, places } = analyse(document);
  return new Map(
    [...mentions]
      .filter(([term]) => !term.startsWith(TITLE_MARK))
      .map(([term, { mask, from, to }]) => [
        term,
        { entry: document.entry, ...unpackPlaces(places.subarray(from, to), mask) }
      ])
  );
};

test('law: every word of a document stands where reading it word by word finds it', () => {
  fc.assert(
    fc.property(documentOf('e'), document => {
      expect(standsIn(document)).toEqual(naiveStands(document));
    })
  );
});

test('law: its text comes back as it was, field after field, cut into strips that say where they are', () => {
  fc.assert(
    fc.property(documentOf('e'), document => {
      const { version, strips, ended } = headOf(document);
      const pieces = inOrder(document);
      expect(version).toBe(document.version);
      expect(ended).toBe(true);
      expect(textOf(document)).toBe(pieces.map(({ text }) => text).join(''));
      const begun = strips.filter(({ first }) => first);
      expect(begun.map(({ field, cell }) => [searchFields[field], cell])).toEqual(
        pieces.map(({ field, cell }) => [field, cell])
      );
    })
  );
});

test('law: the words of the title, and no others, stand a second time under the mark of titles', () => {
  fc.assert(
    fc.property(documentOf('e'), document => {
      const { mentions } = analyse(document);
      const marked = [...mentions.keys()].filter(term => term.startsWith(TITLE_MARK)).map(term => term.slice(1));
      const titled = [...naiveStands(document)].filter(([, { fields }]) => fields.includes(0)).map(([term]) => term);
      expect(marked.sort()).toEqual(titled.sort());
      marked.forEach(term => expect(mentions.get(TITLE_MARK + term)).toEqual({ mask: 1, impact: 1, from: 0, to: 0 }));
    })
  );
});

describe('a weight', () => {
  const weight = (field: (typeof searchFields)[number], text: string): number =>
    analyse({ ...document('e', ''), pieces: [cell(field, 0, text)] }).mentions.get('wind')?.impact ?? 0;

  it('is more the oftener a word is said, and always a byte', () => {
    const weights = [1, 2, 5, 20, 5000].map(times => weight('markdown', 'wind '.repeat(times)));
    expect(weights).toEqual([...weights].sort((one, other) => one - other));
    expect(weights[1]).toBeGreaterThan(weights[0]);
    expect(weights[4]).toBeLessThanOrEqual(255);
    expect(weight('outputs', `wind ${'other '.repeat(100_000)}`)).toBe(1);
  });

  it('is more in a title than in a cell, and less the more stands around it', () => {
    expect(weight('title', 'wind')).toBeGreaterThan(weight('description', 'wind'));
    expect(weight('description', 'wind')).toBeGreaterThan(weight('outputs', 'wind'));
    expect(weight('markdown', 'wind')).toBeGreaterThan(weight('markdown', `wind ${'other '.repeat(900)}`));
  });
});

describe('what a document is about', () => {
  const telling = (text: string): string[] =>
    headOf(document('e', 'x', { pieces: [cell('markdown', 1, text)] })).telling;

  it('is told by its words, the heaviest first, then in their order', () => {
    expect(telling('zebra glacier glacier apple')).toEqual(['glacier', 'apple', 'zebra']);
  });

  it('is not told by short words, numbers, names behind dots or what everybody says', () => {
    expect(telling('ice 2024years zebra.linalg import glacier')).toEqual(['glacier', 'linalg', 'years', 'zebra']);
    expect(telling('ice 2024 import')).toEqual([]);
  });

  it('is told by no more than 48 of them', () => {
    const words = (count: number) =>
      Array.from({ length: count }, (_, index) => `glac${String.fromCharCode(97 + (index % 26), 97 + index / 26)}`);
    expect(telling(words(48).join(' '))).toEqual(words(48).sort());
    expect(telling(words(49).join(' '))).toEqual(words(49).sort().slice(0, 48));
  });
});

describe('at the edge', () => {
  it('a document without any piece has no word, no text and no strip', () => {
    const nothing = { ...document('e', ''), pieces: [] };
    expect(analyse(nothing)).toMatchObject({ mentions: new Map(), chunks: [] });
    expect(analyse(nothing).places).toHaveLength(0);
    expect(headOf(nothing)).toEqual({ version: 'e-1', telling: [], strips: [], ended: true });
  });

  it('an empty piece is a strip of no words', () => {
    expect(headOf(document('e', '')).strips).toEqual([{ field: 0, cell: null, first: true, chars: 0, words: 0 }]);
  });

  it('two pieces of a field keep their distance, so that no phrase goes from one to the other', () => {
    const parted = document('e', 'x', { pieces: [cell('code', 0, 'wind'), cell('code', 1, 'turbine')] });
    expect(standsIn(parted).get('turbine')?.places).toEqual([[1 + PIECE_GAP]]);
  });

  it('a word is cut at its longest, and one more letter changes nothing', () => {
    const whole = 'w'.repeat(LONGEST_TERM);
    expect([...standsIn(document('e', whole)).keys()]).toEqual([whole]);
    expect([...standsIn(document('e', `${whole}x`)).keys()]).toEqual([whole]);
  });

  it.each(['東京都 naïve über', '𝒳y '.repeat(3000), '\ud835 half a pair', 'a\u0000b', 'plain '.repeat(200_000)])(
    'text comes back as it was: %#',
    text => {
      expect(textOf(document('e', 'T', { pieces: [cell('outputs', 0, text)] }))).toBe(`T${text}`);
    }
  );
});
