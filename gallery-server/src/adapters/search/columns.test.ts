import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document } from '../../../test/search-index/document.js';
import { documentOf } from '../../../test/search-index/random.js';
import type { ColumnLine, NamesByKind } from './columns.js';
import {
  DEPRECATED,
  Names,
  REVIEWED,
  authorName,
  authorOf,
  joinColumns,
  kinds,
  lineAt,
  lineOf,
  noNames,
  placeOf,
  readColumns,
  writeColumns
} from './columns.js';
import { IndexDamaged } from './damaged.js';

const text = fc.string({ unit: 'binary', maxLength: 6 });
const names = fc.uniqueArray(fc.oneof(text, fc.constantFrom('a', 'b', 'café', '')), { maxLength: 4 });
const id = fc.oneof(fc.nat(100), fc.integer({ min: 0, max: 2 ** 50 }));
const line: fc.Arbitrary<ColumnLine> = fc.record({
  id,
  entry: text,
  published: fc.double({ noNaN: true }),
  stars: fc.oneof(fc.nat(9), fc.integer({ min: 0, max: 2 ** 32 - 1 })),
  flags: fc.nat(255),
  names: fc.record({ authors: names, languages: names, packages: names, tags: names })
});
const lines = fc
  .uniqueArray(line, { selector: ({ id }) => id, maxLength: 12 })
  .map(list => list.sort((one, other) => one.id - other.id));

const all = (columns: ReturnType<typeof readColumns>): ColumnLine[] =>
  Array.from(columns.ids, (_, index) => lineAt(columns, index));

describe('the columns of documents', () => {
  it('give back each line as it was written', () => {
    fc.assert(
      fc.property(lines, written => {
        expect(all(readColumns(writeColumns(written)))).toEqual(written);
      })
    );
  });

  it('of no documents are empty', () => {
    const columns = readColumns(writeColumns([]));
    expect(all(columns)).toEqual([]);
    expect(kinds.map(kind => [columns.names[kind], [...columns.coded[kind].starts]])).toEqual(
      kinds.map(() => [[], [0]])
    );
  });

  it('hold each name once, in the order in which it first came', () => {
    fc.assert(
      fc.property(lines, written => {
        const columns = readColumns(writeColumns(written));
        for (const kind of kinds) {
          expect(columns.names[kind]).toEqual([...new Set(written.flatMap(line => line.names[kind]))]);
        }
      })
    );
  });

  it('that are cut off anywhere are damaged', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (written, at) => {
        const bytes = writeColumns(written);
        expect(() => readColumns(bytes.subarray(0, at % bytes.length))).toThrow(IndexDamaged);
      })
    );
  });

  it('that say they hold more documents or names than they have bytes are damaged', () => {
    const most = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f];
    expect(() => readColumns(Uint8Array.from(most))).toThrow(IndexDamaged);
    expect(() => readColumns(Uint8Array.from([0, ...most]))).toThrow(IndexDamaged);
  });
});

describe('columns one behind the other', () => {
  it('give back the lines of all parts, with codes that mean the same in each', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 4 }), parts => {
        const known = noNames();
        const whole = joinColumns(
          parts.map(part => readColumns(writeColumns(part))),
          known
        );
        expect(all(whole)).toEqual(parts.flat());
        for (const kind of kinds) {
          const codes = parts.flat().flatMap(line => line.names[kind].map(name => known[kind].known(name)));
          expect([...whole.coded[kind].codes]).toEqual(codes);
        }
      })
    );
  });

  it('keep the codes that were given before', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const known: NamesByKind = noNames();
        const first = joinColumns([readColumns(writeColumns(one))], known);
        joinColumns([readColumns(writeColumns(other))], known);
        expect(all(first)).toEqual(one);
      })
    );
  });
});

describe('the line of a document', () => {
  it('says of it what facets and filters ask', () => {
    fc.assert(
      fc.property(documentOf('e'), id, (given, id) => {
        const { flags, names, ...rest } = lineOf(given, id);
        expect(rest).toEqual({ id, entry: 'e', published: given.publishedAt, stars: given.stars });
        expect([(flags & REVIEWED) > 0, (flags & DEPRECATED) > 0]).toEqual([given.reviewed, given.deprecated]);
        expect(names.authors.map(authorOf)).toEqual([given.author]);
        expect(names.languages).toEqual(given.language === null ? [] : [given.language]);
        expect([names.packages, names.tags]).toEqual([given.packages, given.tags]);
      })
    );
  });

  it('names a tag or a package once that was named twice', () => {
    const { names } = lineOf(document('e', 'x', { tags: ['a', 'b', 'a'], packages: ['p', 'p'] }), 1);
    expect([names.tags, names.packages]).toEqual([['a', 'b'], ['p']]);
  });

  it('tells authors apart by account and by name, whatever they are called', () => {
    fc.assert(
      fc.property(text, text, text, text, (id, name, otherId, otherName) => {
        expect(authorOf(authorName(id, name))).toEqual({ id, name });
        const same = id === otherId && name === otherName;
        expect(authorName(id, name) === authorName(otherId, otherName)).toBe(same);
      })
    );
    expect(authorName('a', '","')).not.toBe(authorName('a","', ''));
  });
});

describe('names', () => {
  it('get codes from 0 on, each one for good', () => {
    fc.assert(
      fc.property(fc.array(text), list => {
        const held = new Names();
        const codes = list.map(name => held.code(name));
        expect(held.names).toEqual([...new Set(list)]);
        expect(codes).toEqual(list.map(name => held.names.indexOf(name)));
        expect(list.map(name => held.known(name))).toEqual(codes);
      })
    );
  });

  it('are not known before they came, not even those that every object has', () => {
    const held = new Names();
    held.code('a');
    expect(['b', '', 'constructor', '__proto__'].map(name => held.known(name))).toEqual(Array(4).fill(undefined));
  });
});

describe('the place of a number', () => {
  it('is the one that looking at each in turn finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id), id, (list, asked) => {
        const ids = Float64Array.from(list).sort();
        expect(placeOf(ids, asked)).toBe(ids.indexOf(asked));
        expect(Array.from(ids, each => placeOf(ids, each))).toEqual([...ids.keys()]);
      })
    );
  });

  it('is none among none, before the first and behind the last', () => {
    expect(placeOf(new Float64Array(0), 1)).toBe(-1);
    expect([1, 9].map(asked => placeOf(Float64Array.of(2, 5, 8), asked))).toEqual([-1, -1]);
  });
});
