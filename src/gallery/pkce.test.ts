import { describe, expect, it } from 'vitest';
import { browserRandom, challengeOf, makePkce, randomKey } from './pkce';

describe('pkce', () => {
  it('makes the challenge of RFC 7636, appendix B', () => {
    expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
    );
  });

  it('makes secrets of enough length in the allowed alphabet', () => {
    const pkce = makePkce(browserRandom);
    expect(pkce.verifier).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(pkce.state).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(pkce.challenge).toBe(challengeOf(pkce.verifier));
  });

  it('never makes the same twice', () => {
    const made = new Set(Array.from({ length: 200 }, () => makePkce(browserRandom).state));
    expect(made.size).toBe(200);
    expect(randomKey()).not.toBe(randomKey());
  });

  it('works where crypto.subtle and randomUUID are missing', () => {
    const bytes = (count: number): Uint8Array => new Uint8Array(count).fill(255);
    expect(makePkce(bytes).verifier).toBe('_'.repeat(42) + '8');
  });
});
