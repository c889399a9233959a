import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSignIn, readCredentials, rememberSignIn } from './credentials.js';
import { connect, connectSignedIn, DEFAULT_GALLERY, entryPlace, galleryAddress } from './gallery.js';

const signIn = { token: 'secret', expiresAt: 1, account: { id: 'a', displayName: 'Demo author' } };
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-gallery-'));
  file = join(folder, 'vitrine', 'credentials.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('sign-ins', () => {
  it('are kept where nobody else can read them', async () => {
    await rememberSignIn('http://g', signIn, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'vitrine')).mode & 0o777).toBe(0o700);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ latest: 'http://g' });
  });

  it('are refused once others can read them', async () => {
    await rememberSignIn('http://g', signIn, file);
    chmodSync(file, 0o644);
    await expect(readCredentials(file)).rejects.toMatchObject({
      exitCode: 3,
      next: expect.stringContaining('chmod 600')
    });
  });

  it.each(['', '{}', '[]', 'null', '{"format":1,"latest":null,"galleries":{"x":{}}}', '{"format":2}'])(
    'of another form are refused: %s',
    async text => {
      await rememberSignIn('http://g', signIn, file);
      writeFileSync(file, text);
      await expect(readCredentials(file)).rejects.toMatchObject({ exitCode: 3 });
    }
  );

  it('that are not there are none', async () => {
    expect(await readCredentials(file)).toEqual({ format: 1, latest: null, galleries: {} });
    expect(await forgetSignIn('http://g', file)).toBeNull();
  });

  it('leave one by one, and the last that is left is meant next', async () => {
    await rememberSignIn('http://one', signIn, file);
    await rememberSignIn('http://two', signIn, file);
    expect(await forgetSignIn('http://two', file)).toEqual(signIn);
    expect((await readCredentials(file)).latest).toBe('http://one');
  });
});

describe('which gallery is meant', () => {
  it('named beats environment beats last sign-in beats this computer', async () => {
    const env = { VITRINE_SERVER: 'http://env/' };
    expect((await connect({ env: {}, file })).gallery).toBe(DEFAULT_GALLERY);
    await rememberSignIn('http://last', signIn, file);
    expect((await connect({ env: {}, file })).gallery).toBe('http://last');
    expect((await connect({ env, file })).gallery).toBe('http://env');
    expect((await connect({ env, file, named: 'http://named/base/' })).gallery).toBe('http://named/base');
  });

  it('a token of the environment goes to the gallery of the environment alone', async () => {
    const env = { VITRINE_SERVER: 'http://env', VITRINE_TOKEN: 't' };
    expect((await connect({ env, file })).signedInAs).toBe('');
    expect((await connect({ env, file, named: 'http://other' })).signedInAs).toBeNull();
    expect((await connect({ env: { VITRINE_TOKEN: 't' }, file })).signedInAs).toBeNull();
  });

  it('asks for a sign-in where one is needed', async () => {
    await expect(connectSignedIn({ env: {}, file })).rejects.toMatchObject({ code: 'sign-in-needed' });
  });

  it('has one form of an address', () => {
    expect(galleryAddress('HTTP://Gallery.Test:80/base//?q#x')).toBe('http://gallery.test/base');
    for (const wrong of ['gallery', 'ftp://x', 'http://me:pass@x']) {
      expect(() => galleryAddress(wrong)).toThrow();
    }
  });
});

describe('which notebook is meant', () => {
  it.each([
    ['8fK2mQxT', null, null],
    ['http://g.test/n/8fK2mQxT', 'http://g.test', null],
    ['http://g.test/base/n/8fK2mQxT/v/12', 'http://g.test/base', 12],
    ['https://g.test/n/8fK2mQxT/lineage', 'https://g.test', null],
    ['https://g.test/n/8fK2mQxT/?a=1#c', 'https://g.test', null]
  ])('%s', (text, gallery, version) => {
    expect(entryPlace(text)).toEqual({ gallery, entry: '8fK2mQxT', version });
  });

  it.each(['http://g.test/', 'http://g.test/search?q=n', '../etc/passwd', 'a b', ''])('not in %j', text => {
    expect(() => entryPlace(text)).toThrow();
  });
});
