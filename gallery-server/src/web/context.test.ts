import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labPath, linksOf } from './context.js';
import { labAddress } from './lab-address.js';

describe('addresses', () => {
  it('stay below the base and carry what was typed unharmed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '/base', '/a/b'),
        fc.string({ unit: 'binary' }),
        fc.nat(99),
        (base, typed, number) => {
          const links = linksOf(base);
          const search = new URL(links.search({ words: typed, space: typed, cursor: null }), 'http://gallery.example');
          expect(search.pathname).toBe(`${base}/search`);
          expect(search.searchParams.get('q') ?? '').toBe(typed.replace(/\p{Cs}/gu, '\ufffd'));
          for (const link of [
            links.home,
            links.versions(typed),
            links.notebook(typed, number),
            links.open(typed, number)
          ]) {
            expect(link.startsWith(`${base}/`)).toBe(true);
          }
        }
      )
    );
  });

  it('hold even half of a character pair', () => {
    expect(linksOf('').search({ words: 'a\ud800' })).toBe('/search?q=a%EF%BF%BD');
  });

  it('leave out what is not asked', () => {
    const links = linksOf('');
    expect(links.search({ words: '' })).toBe('/search');
    expect(links.search({ words: 'a b', author: 'me' })).toBe('/search?q=a%20b&author=me');
    expect(links.notebook('x')).toBe('/n/x');
    expect(links.withdraw('x', null)).toBe('/n/x/withdraw');
    expect(links.withdraw('x', 3)).toBe('/n/x/withdraw?v=3');
    expect(links.download('x', 3)).toBe('/api/v1/entries/x/versions/3/notebook');
  });

  it('tell a Lab which notebook and version', () => {
    expect(labPath('a b', 2)).toBe('lab?vitrine-open=a%20b&vitrine-version=2');
  });

  it('of a Lab lead to http or https alone, and end with a slash', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('file:///etc', 'data:,x', 'javascript:x')),
        typed => {
          const address = labAddress(typed);
          if (address !== null) {
            expect(address).toMatch(/^https?:\/\/[^/@]+\/(?:.*\/)?$/);
            expect(labAddress(address)).toBe(address);
          }
        }
      )
    );
  });
});
