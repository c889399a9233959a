import { statSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { readCredentials } from '../common/credentials.js';

let gallery: TestGallery;
let author: Person;
let terminal: Terminal;
beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
});
afterAll(() => gallery.close());
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

/** Types the code on the page, as soon as the command shows one. */
async function answer(say: 'approveDevice' | 'denyDevice', tries = 100): Promise<void> {
  for (let i = 0; i < tries; i++) {
    const code = shown.join('\n').match(/^ {2}([A-Z0-9]{4}-[A-Z0-9]{4})$/m)?.[1];
    if (code !== undefined) {
      const now = Date.now();
      const done = await gallery.store.identity[say]({ userCode: code, accountId: author.account.id, now });
      expect(done.ok).toBe(true);
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('no code was shown');
}

let shown: string[] = [];

describe('vitrine login', () => {
  it('shows a code, waits for it, and keeps the sign-in where nobody else reads it', async () => {
    shown = [];
    const { run } = await import('../run.js');
    const out: string[] = [];
    const io = { out: (line: string) => void out.push(line), err: (line: string) => void shown.push(line) };
    const [code] = await Promise.all([
      run(['login', '--server', `${gallery.url}/`, '--name', 'a test', '--json'], io, ''),
      answer('approveDevice')
    ]);
    expect(code).toBe(0);
    expect(shown[0]).toContain(`${gallery.url}/device`);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      gallery: gallery.url,
      account: { displayName: 'Name of author' }
    });
    expect(out.join('')).not.toContain('token');
    expect(statSync(terminal.credentials).mode & 0o777).toBe(0o600);
    const kept = (await readCredentials(terminal.credentials)).galleries[gallery.url];
    const me = await gallery.ask('GET', '/me', { token: kept?.token ?? '' });
    expect(me.json()).toMatchObject({ account: { login: 'author' } });

    const listed = await gallery.ask('GET', '/tokens', { session: author.session });
    expect(listed.text).toContain('"via":"cli"');
    expect(listed.text).toContain('a test');

    const left = await terminal.vitrine(['logout']);
    expect([left.code, left.out]).toEqual([0, `Signed out of ${gallery.url}.`]);
    expect((await gallery.ask('GET', '/me', { token: kept?.token ?? '' })).status).toBe(401);
    expect((await terminal.vitrine(['logout', '--json'])).json()).toMatchObject({ signedOut: false });
  });

  it('stops waiting as soon as somebody says no, and keeps nothing', async () => {
    shown = [];
    const { run } = await import('../run.js');
    const io = { out: () => undefined, err: (line: string) => void shown.push(line) };
    const [code] = await Promise.all([run(['login', '--server', gallery.url], io, ''), answer('denyDevice')]);
    expect(code).not.toBe(0);
    expect(shown.join('\n')).toContain("Access was refused on the gallery's page, so nothing is connected.");
    expect((await readCredentials(terminal.credentials)).galleries[gallery.url]).toBeUndefined();
  });

  it('says so when there is no gallery', async () => {
    const { code, err } = await terminal.vitrine(['login', '--server', 'http://127.0.0.1:1']);
    expect([code, err.includes("can't be reached")]).toEqual([3, true]);
    expect((await terminal.vitrine(['login', '--server', 'nowhere'])).code).toBe(2);
  });

  it('signs out of this computer also where the gallery cannot be told', async () => {
    await terminal.signIn('http://127.0.0.1:1', author);
    const { code, err } = await terminal.vitrine(['logout']);
    expect([code, err.includes("couldn't be told")]).toEqual([0, true]);
    expect((await readCredentials(terminal.credentials)).galleries).toEqual({});
  });
});
