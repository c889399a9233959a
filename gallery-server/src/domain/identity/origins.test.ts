import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originAllowed, originOf, redirectOrigin } from './origins.js';

const loopback = { loopback: true, listed: [] };
const listed = { loopback: false, listed: ['https://lab.example.org'] };
const page = 'lab/extensions/jupyterlab-vitrine/static/callback-0.1.0.html';

describe('originOf', () => {
  it('drops the usual port and what follows', () => {
    expect(originOf('https://Lab.example.org:443/a?b#c')).toBe('https://lab.example.org');
    expect(originOf('http://127.0.0.1:8888/lab')).toBe('http://127.0.0.1:8888');
    expect(originOf('http://[::1]:8888')).toBe('http://[::1]:8888');
  });

  it.each(['null', '', 'file:///etc', 'javascript:alert(1)', 'http://user@host/', 'http://', 'https://a b'])(
    'knows no origin for %s',
    text => expect(originOf(text)).toBeNull()
  );

  it('agrees with itself', () => {
    fc.assert(
      fc.property(fc.webUrl(), url => {
        const origin = originOf(url);
        return origin === null || originOf(origin) === origin;
      })
    );
  });
});

describe('originAllowed', () => {
  it('lets loopback in on any port, where the gallery is loopback', () => {
    for (const origin of ['http://127.0.0.1:1', 'http://localhost:8888', 'http://[::1]:9', 'https://localhost']) {
      expect(originAllowed(loopback, origin)).toBe(true);
      expect(originAllowed(listed, origin)).toBe(false);
    }
  });

  it.each([
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://evil.example',
    'null',
    'http://127.0.0.2'
  ])('keeps %s out', origin => expect(originAllowed(loopback, origin)).toBe(false));

  it('compares a listed origin whole', () => {
    expect(originAllowed(listed, 'https://lab.example.org')).toBe(true);
    expect(originAllowed(listed, 'http://lab.example.org')).toBe(false);
    expect(originAllowed(listed, 'https://lab.example.org:8443')).toBe(false);
    expect(originAllowed(listed, 'https://lab.example.org.evil.example')).toBe(false);
  });
});

describe('redirectOrigin', () => {
  it('never answers an origin that is not allowed, whatever is asked', () => {
    const part = fc.oneof(
      fc.constantFrom('http://', 'https://', 'localhost', '127.0.0.1', ':8888', '/', page, '@', '\\\\', '..', '?', '#'),
      fc.string({ maxLength: 4 })
    );
    const address = fc.array(part, { maxLength: 8 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(address, address, (redirect, lab) => {
        const origin = redirectOrigin(loopback, redirect, lab);
        return origin === null || (originAllowed(loopback, origin) && new URL(redirect).origin === origin);
      }),
      { numRuns: 500 }
    );
  });

  it('takes the callback page of the Lab that asked, under its base URL', () => {
    expect(redirectOrigin(loopback, `http://127.0.0.1:8888/${page}`, 'http://127.0.0.1:8888/')).toBe(
      'http://127.0.0.1:8888'
    );
    expect(redirectOrigin(listed, `https://lab.example.org/user/a/${page}`, 'https://lab.example.org/user/a/')).toBe(
      'https://lab.example.org'
    );
  });

  it.each([
    ['another origin', `http://127.0.0.1:9999/${page}`, 'http://127.0.0.1:8888/'],
    ['a listed Lab, other host', `https://evil.example/${page}`, 'https://lab.example.org/'],
    ['another page', 'http://127.0.0.1:8888/files/evil.html', 'http://127.0.0.1:8888/'],
    ['a query', `http://127.0.0.1:8888/${page}?x=1`, 'http://127.0.0.1:8888/'],
    ['a fragment', `http://127.0.0.1:8888/${page}#x`, 'http://127.0.0.1:8888/'],
    ['a climb', `http://127.0.0.1:8888/files/../${page}`, 'http://127.0.0.1:8888/'],
    ['an encoded climb', `http://127.0.0.1:8888/%2e%2e/${page}`, 'http://127.0.0.1:8888/%2e%2e/'],
    ['a folder before it', `http://127.0.0.1:8888/files/${page}`, 'http://127.0.0.1:8888/'],
    ['a prefix of the base', `http://127.0.0.1:8888/userx/${page}`, 'http://127.0.0.1:8888/user'],
    ['credentials', `http://a@127.0.0.1:8888/${page}`, 'http://a@127.0.0.1:8888/'],
    ['a script', `javascript:alert(1)//${page}`, 'javascript:alert(1)//']
  ])('refuses %s', (_why, redirect, lab) => {
    expect(redirectOrigin(loopback, redirect, lab)).toBeNull();
    expect(redirectOrigin(listed, redirect, lab)).toBeNull();
  });
});
