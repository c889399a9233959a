import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, pageHeaders } from './csp.js';
import { field, nextOf, numberOf, themeOf, wordsOf } from './page.js';

describe('what comes in', () => {
  it('goes on to our own pages alone, whatever was asked', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map(text => `/${text}`)
        ),
        wish => {
          const next = nextOf(wish);
          const there = new URL(next, 'http://gallery.example/');
          expect(there.origin).toBe('http://gallery.example');
          expect(next.startsWith('/')).toBe(true);
        }
      )
    );
    expect(nextOf('/n/x?cells=2#cell-3')).toBe('/n/x?cells=2#cell-3');
    for (const wish of ['//elsewhere', '/\\elsewhere', '/\t/elsewhere', 'https://elsewhere', '', 7, null, ['/']]) {
      expect(nextOf(wish)).toBe('/');
    }
  });

  it('reads one text field, or nothing', () => {
    expect(field({ a: 'x' }, 'a')).toBe('x');
    for (const from of [{ a: ['x', 'y'] }, { a: 1 }, {}, null, undefined, 'a']) {
      expect(field(from, 'a')).toBe('');
    }
  });

  it('reads numbers of versions', () => {
    expect(numberOf('12')).toBe(12);
    for (const text of ['0', '-1', '1.5', '1e3', '', ' 1', '01', '9'.repeat(10)]) {
      expect(numberOf(text)).toBeNull();
    }
  });

  it('knows two themes and the system', () => {
    expect([themeOf('dark'), themeOf('light'), themeOf('x'), themeOf(undefined)]).toEqual([
      'dark',
      'light',
      'system',
      'system'
    ]);
  });

  it('puts a refusal in the words of the catalogue', () => {
    const { sentence, next, status } = wordsOf({ code: 'sign-in-refused', params: {} });
    expect([sentence, next, status]).toEqual([
      "This name and password don't fit together.",
      'Check both and try again.',
      401
    ]);
  });
});

describe('the policy of a page', () => {
  it('allows our own files and nothing else', () => {
    expect(contentSecurityPolicy()).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; " +
        "frame-ancestors 'none'; base-uri 'none'"
    );
    expect(contentSecurityPolicy('http://localhost:8888')).toContain("form-action 'self' http://localhost:8888;");
  });

  it('lets browsers say where a form of ours began', () => {
    expect(pageHeaders()['referrer-policy']).toBe('same-origin');
  });
});
