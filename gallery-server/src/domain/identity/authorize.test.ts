import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkAuthorize, codeChallenge, isCodeVerifier } from './authorize.js';

const origins = { loopback: true, listed: [] };
const lab = 'http://127.0.0.1:8888/';
const good = {
  client: 'lab',
  lab,
  redirect: `${lab}lab/extensions/jupyterlab-vitrine/static/callback-0.1.0.html`,
  challenge: 'x'.repeat(43),
  state: 'state-state',
  scope: 'read publish'
};

describe('codeChallenge', () => {
  it('is S256 of RFC 7636, its own sample included', () => {
    expect(codeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
    );
    for (let i = 0; i < 20; i++) {
      const verifier = randomBytes(40).toString('base64url');
      expect(codeChallenge(verifier)).toBe(createHash('sha256').update(verifier).digest('base64url'));
    }
  });

  it('knows a verifier by its length and letters', () => {
    expect(isCodeVerifier('a'.repeat(43))).toBe(true);
    for (const text of ['', 'a'.repeat(42), 'a'.repeat(129), 'a'.repeat(42) + ' ']) {
      expect(isCodeVerifier(text)).toBe(false);
    }
  });
});

describe('checkAuthorize', () => {
  it('takes a full wish', () => {
    const outcome = checkAuthorize(origins, good);
    expect(outcome).toMatchObject({
      ok: true,
      value: { origin: 'http://127.0.0.1:8888', scopes: ['read', 'publish'] }
    });
  });

  it.each([
    ['client', 'cli'],
    ['challenge', 'short'],
    ['challenge', ''],
    ['state', ''],
    ['state', 's'.repeat(201)],
    ['scope', ''],
    ['scope', 'read approve'],
    ['scope', 'read read']
  ])('refuses %s = %s', (name, value) => {
    expect(checkAuthorize(origins, { ...good, [name]: value })).toMatchObject({
      ok: false,
      refusal: { code: 'request-invalid', params: { place: name } }
    });
  });

  it.each([
    ['redirect', 'http://127.0.0.1:9999/lab/extensions/jupyterlab-vitrine/static/callback-0.1.0.html'],
    ['redirect', 'https://evil.example/'],
    ['redirect', ''],
    ['lab', 'http://127.0.0.1:8888/other/'],
    ['lab', '']
  ])('never redirects to %s = %s', (name, value) => {
    expect(checkAuthorize(origins, { ...good, [name]: value })).toMatchObject({
      ok: false,
      refusal: { code: 'redirect-not-listed' }
    });
  });

  it('names the origin that would have to be listed, and no other', () => {
    const params = (redirect: string): unknown => {
      const outcome = checkAuthorize(origins, { ...good, redirect });
      return outcome.ok ? null : outcome.refusal.params;
    };
    expect(params('https://hub.example/user/ada/lab/x.html')).toEqual({ origin: 'https://hub.example' });
    expect(params('http://127.0.0.1:9999/')).toEqual({});
    expect(params('javascript:alert(1)')).toEqual({});
  });

  it('refuses a parameter given twice', () => {
    expect(checkAuthorize(origins, { ...good, redirect: [good.redirect, good.redirect] }).ok).toBe(false);
  });
});
