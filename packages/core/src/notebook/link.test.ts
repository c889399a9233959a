import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../testing/arbitrary.js';
import type { Json, JsonObject } from './json/json.js';
import { linkFromMetadata, metadataWith, originFrom, originFromMetadata } from './link.js';

const origin = { entry: '8fK2mQxT', version: 3, contentId: 'a'.repeat(64), commit: 'b'.repeat(40) };
const link = { ...origin, gallery: 'https://gallery.example/team' };
const of = (value: Json): JsonObject => ({ vitrine: { entry: value, origin: value } });

describe('where a notebook came from', () => {
  it('is read back as it was written', () => {
    expect(linkFromMetadata(of(link))).toEqual(link);
    expect(originFromMetadata(of(origin))).toEqual(origin);
    // The address of a gallery is no part of an origin: it would say where people work.
    expect(originFromMetadata(of(link))).toEqual(origin);
  });

  it.each([
    ['entry', ''],
    ['entry', 'a b'],
    ['entry', '../x'],
    ['entry', 'x'.repeat(65)],
    ['entry', 7],
    ['version', 0],
    ['version', -1],
    ['version', 1.5],
    ['version', '3'],
    ['version', Number.MAX_SAFE_INTEGER + 1],
    ['contentId', 'a'.repeat(63)],
    ['contentId', 'A'.repeat(64)],
    ['contentId', 'g'.repeat(64)],
    ['commit', 'b'.repeat(41)],
    ['commit', null]
  ] as const)('is nothing when its %s is %j', (name, value) => {
    expect(originFrom({ ...origin, [name]: value })).toBeNull();
    expect(linkFromMetadata(of({ ...link, [name]: value }))).toBeNull();
  });

  it.each(['', 'gallery.example', 'ftp://gallery.example', 'javascript:alert(1)', 'https://a b', 'https://', 7, null])(
    'is no notebook of a gallery at %j',
    gallery => {
      expect(linkFromMetadata(of({ ...link, gallery }))).toBeNull();
    }
  );

  it.each([[null], [[]], ['x'], [1], [true]])('is nothing in %j', value => {
    expect(originFrom(value)).toBeNull();
    expect(linkFromMetadata({ vitrine: value })).toBeNull();
    expect(originFromMetadata({ vitrine: { origin: value } })).toBeNull();
  });

  it('leaves out whatever else was written beside it', () => {
    expect(originFrom({ ...origin, path: '/home/ann', note: 'secret' })).toEqual(origin);
  });
});

describe('remembering', () => {
  const metadata = fc.dictionary(fc.constantFrom('a', 'kernelspec', 'vitrine'), json, {
    noNullPrototype: true
  }) as fc.Arbitrary<JsonObject>;

  it('law: what is remembered is read back, and all else stays', () => {
    fc.assert(
      fc.property(metadata, before => {
        const after = metadataWith(before, 'entry', link);
        expect(linkFromMetadata(after)).toEqual(link);
        const { vitrine: _now, ...rest } = after;
        const { vitrine: _then, ...were } = before;
        expect(rest).toEqual(were);
      })
    );
  });

  it('law: remembering twice is remembering once, and the last one counts', () => {
    fc.assert(
      fc.property(metadata, before => {
        const once = metadataWith(before, 'entry', link);
        expect(metadataWith(once, 'entry', link)).toEqual(once);
        const other = { ...link, version: 9 };
        expect(metadataWith(metadataWith(before, 'entry', other), 'entry', link)).toEqual(once);
      })
    );
  });

  it('forgets the one without the other, and leaves no empty key', () => {
    const both = metadataWith(metadataWith({ a: 1 }, 'entry', link), 'origin', origin);
    const without = metadataWith(both, 'entry', null);
    expect([linkFromMetadata(without), originFromMetadata(without)]).toEqual([null, origin]);
    expect(metadataWith(without, 'origin', null)).toEqual({ a: 1 });
    expect(metadataWith({ a: 1 }, 'entry', null)).toEqual({ a: 1 });
  });

  it('never changes what it was given', () => {
    const before = Object.freeze({ vitrine: Object.freeze({ kept: true }) });
    expect(metadataWith(before, 'entry', link)).toEqual({ vitrine: { kept: true, entry: link } });
    expect(before).toEqual({ vitrine: { kept: true } });
  });
});
