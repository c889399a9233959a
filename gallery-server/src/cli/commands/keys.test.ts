import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import type { Ended } from '../../../test/support/cli.js';
import { openKeys } from '../../adapters/keys/index.js';

let terminal: Terminal;
let keysDir: string;

beforeEach(() => {
  terminal = new Terminal();
  keysDir = terminal.at('keys');
  mkdirSync(terminal.at('data'));
});
afterEach(() => terminal.close());

/** A folder as a gallery leaves it after its first start. */
const started = () => openKeys({ keysDir, dataDir: terminal.at('data') });
const keys = (...args: string[]): Promise<Ended> => terminal.vitrine(['keys', ...args, '--keys-dir', keysDir]);
const secrets = (): string[] =>
  readdirSync(keysDir).flatMap(name => /"secret":"([^"]+)"/.exec(readFileSync(join(keysDir, name), 'utf8'))?.[1] ?? []);

describe('the keys of a gallery', () => {
  it('are listed with what each is for, and never with a secret', async () => {
    started();
    const { code, out, err } = await keys('list');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map(line => line.replace(/^[0-9a-f]{16} {2}|since \d{4}-\d\d-\d\d/g, '').trim())).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^receipts +in use$/),
        expect.stringMatching(/^identities +in use$/)
      ])
    );
    const listed = (await keys('list', '--json')).out;
    expect(secrets().length).toBeGreaterThan(1);
    expect(secrets().filter(secret => `${out}${listed}`.includes(secret))).toEqual([]);
  });

  it('are handed on for checking receipts: those that sign receipts, and no others', async () => {
    const signer = started().signer();
    const { items } = (await keys('list', '--json')).json() as { items: { keyId: string; current: boolean }[] };
    expect(items).toMatchObject([{ keyId: signer.keyId, algorithm: 'Ed25519', current: true }]);
  });

  it('are rotated with a word for whoever does it, and with the id for a script', async () => {
    const before = started().signer().keyId;
    const first = await keys('rotate');
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('a gallery that runs needs no restart');
    expect(first.out).toContain('Keys that check what was signed before: 1.');
    const second = (await keys('rotate', '--json')).json() as {
      keyId: string;
      items: { keyId: string; current: boolean }[];
    };
    expect(second.items.map(({ current }) => current)).toEqual([false, false, true]);
    expect(second.items.at(-1)?.keyId).toBe(second.keyId);
    expect(second.items[0]?.keyId).toBe(before);
    expect(started().signer().keyId).toBe(second.keyId);
  });

  it('leaves no secret of a key that signs no more', async () => {
    started();
    const before = secrets();
    await keys('rotate');
    const after = secrets();
    expect(before.filter(secret => !after.includes(secret))).toHaveLength(1);
    expect(after).toHaveLength(before.length);
  });
});

describe('a folder that can not be used', () => {
  it('is not made by looking for it', async () => {
    const ended = await keys('list');
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).not.toBe('');
    expect(readdirSync(terminal.folder)).not.toContain('keys');
    expect((await keys('rotate')).code).toBe(2);
    expect(readdirSync(terminal.folder)).not.toContain('keys');
  });

  it.each([
    ['is no JSON', 'x'],
    ['is no key', '{}'],
    ['is cut off', '{"format":1,"id":"00']
  ])('is refused with a file that %s, and nothing is rotated past it', async (_name, text) => {
    started();
    writeFileSync(join(keysDir, 'receipt-signing-broken.key.json'), text, { mode: 0o600 });
    const names = readdirSync(keysDir).sort();
    for (const what of ['list', 'rotate']) {
      const ended = await keys(what);
      expect([what, ended.code, ended.out]).toEqual([what, 2, '']);
    }
    expect(readdirSync(keysDir).sort()).toEqual(names);
  });
});

describe('a call that is none', () => {
  it.each([[[]], [['show']], [['list', 'rotate']], [['rotate', '--all']]])('is told so: %j', async args => {
    started();
    const names = readdirSync(keysDir).sort();
    const ended = await keys(...args);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).not.toBe('');
    expect(readdirSync(keysDir).sort()).toEqual(names);
  });
});
