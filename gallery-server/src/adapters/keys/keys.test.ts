import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Keys } from '../../domain/keys.js';
import { openKeys } from './index.js';

const data = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Signs with the key of the moment. */
function signed(keys: Keys, text: string): { keyId: string; signature: Uint8Array } {
  const { keyId, sign } = keys.signer();
  return { keyId, signature: sign(data(text)) };
}

function folders(): { keysDir: string; dataDir: string } {
  const root = mkdtempSync(join(tmpdir(), 'vitrine-keys-'));
  mkdirSync(join(root, 'data'));
  return { keysDir: join(root, 'keys'), dataDir: join(root, 'data') };
}

describe('keys', () => {
  it('makes one key per purpose at the first start, for the owner alone', () => {
    const at = folders();
    openKeys(at);
    expect(statSync(at.keysDir).mode & 0o777).toBe(0o700);
    const names = readdirSync(at.keysDir).sort();
    expect(names).toEqual(['identity-hmac.key.json', 'receipt-signing.key.json']);
    for (const name of names) {
      expect(statSync(join(at.keysDir, name)).mode & 0o777).toBe(0o600);
    }
    expect(readdirSync(at.dataDir)).toEqual([]);
  });

  it('keeps its keys over a restart', () => {
    const at = folders();
    const first = openKeys(at);
    const { keyId, signature } = signed(first, 'receipt');
    const second = openKeys(at);
    expect(second.verify(keyId, data('receipt'), signature)).toBe(true);
    expect(second.verify(keyId, data('Receipt'), signature)).toBe(false);
    expect(second.verify('0000', data('receipt'), signature)).toBe(false);
    expect(second.publicKeys()).toEqual(first.publicKeys());
    expect(second.mac('s', data('x'))).toEqual(first.mac('s', data('x')));
  });

  it('gives two spaces different identities of one thing', () => {
    const keys = openKeys(folders());
    expect(keys.mac('one', data('x')).mac).not.toBe(keys.mac('two', data('x')).mac);
    expect(keys.mac('one', data('x')).mac).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps public keys of retired keys and signs with the newest', () => {
    const at = folders();
    const old = signed(openKeys({ ...at, now: () => 1 }), 'a');
    const other = folders();
    openKeys({ ...other, now: () => 2 });
    const newer = readFileSync(join(other.keysDir, 'receipt-signing.key.json'), 'utf8');
    writeFileSync(join(at.keysDir, 'receipt-signing-2.key.json'), newer, { mode: 0o600 });
    const both = openKeys(at);
    expect(both.publicKeys().map(key => key.current)).toEqual([false, true]);
    expect(signed(both, 'a').keyId).not.toBe(old.keyId);
    expect(both.verify(old.keyId, data('a'), old.signature)).toBe(true);
  });

  it('refuses a keys folder inside the data folder, also through a link', () => {
    const at = folders();
    const refused = expect.objectContaining({ code: 'config-invalid', params: { field: 'keysDir' } });
    const attempt = (keysDir: string) => () => openKeys({ ...at, keysDir });
    expect(attempt(join(at.dataDir, 'keys'))).toThrow(refused);
    expect(attempt(at.dataDir)).toThrow(refused);
    expect(attempt(join(at.dataDir, '..'))).toThrow(refused);
    symlinkSync(at.dataDir, `${at.dataDir}-link`);
    expect(attempt(join(`${at.dataDir}-link`, 'keys'))).toThrow(refused);
    expect(readdirSync(at.dataDir)).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a key without its secret', JSON.stringify({ format: 1, id: 'x', purpose: 'receipt-signing', createdAt: 1 })]
  ])('refuses a key that is %s, names no file on a screen and leaves it as it is', (_, text) => {
    const at = folders();
    openKeys(at);
    const file = join(at.keysDir, 'identity-hmac.key.json');
    writeFileSync(file, text);
    expect(() => openKeys(at)).toThrow(
      expect.objectContaining({ code: 'config-invalid', params: { field: 'keysDir' } })
    );
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('takes no file for a key that is named otherwise, and leaves no draft behind', () => {
    const at = folders();
    openKeys(at);
    writeFileSync(join(at.keysDir, 'welcome-link'), 'https://gallery.example/welcome', { mode: 0o644 });
    writeFileSync(join(at.keysDir, 'receipt-signing.key.json.bak'), '{', { mode: 0o644 });
    openKeys(at);
    expect(readdirSync(at.keysDir).filter(name => name.endsWith('.new'))).toEqual([]);
  });

  it('makes the one that is missing and leaves the other', () => {
    const at = folders();
    const before = openKeys(at);
    rmSync(join(at.keysDir, 'identity-hmac.key.json'));
    const after = openKeys(at);
    expect(after.publicKeys()).toEqual(before.publicKeys());
    expect(after.mac('s', data('x')).keyId).not.toBe(before.mac('s', data('x')).keyId);
  });

  it('shows no secret: what can be asked for verifies and does not sign', () => {
    const at = folders();
    const keys = openKeys(at);
    const [open] = keys.publicKeys();
    const secrets = readdirSync(at.keysDir).map(name => readFileSync(join(at.keysDir, name), 'utf8'));
    expect(open?.algorithm).toBe('Ed25519');
    expect(Buffer.from(open?.publicKey ?? '', 'base64')).toHaveLength(44);
    expect(secrets.some(text => text.includes(open?.publicKey ?? ''))).toBe(false);
  });

  it('knows a forged signature: another key, a cut one, one of another text', () => {
    const [mine, other] = [openKeys(folders()), openKeys(folders())];
    const { keyId, signature } = signed(mine, 'receipt');
    const forged = signed(other, 'receipt');
    expect(mine.verify(keyId, data('receipt'), signature)).toBe(true);
    expect(mine.verify(keyId, data('receipt'), forged.signature)).toBe(false);
    expect(mine.verify(forged.keyId, data('receipt'), forged.signature)).toBe(false);
    expect(mine.verify(keyId, data('receipt'), signature.slice(0, 63))).toBe(false);
    expect(mine.verify(keyId, data(''), signature)).toBe(false);
  });

  it('refuses keys that others may read, and never replaces one it cannot read', () => {
    const at = folders();
    openKeys(at);
    const file = join(at.keysDir, 'receipt-signing.key.json');
    chmodSync(file, 0o644);
    expect(() => openKeys(at)).toThrow(expect.objectContaining({ code: 'config-invalid' }));
    chmodSync(file, 0o600);
    writeFileSync(file, '{');
    expect(() => openKeys(at)).toThrow(expect.objectContaining({ code: 'config-invalid' }));
    expect(readFileSync(file, 'utf8')).toBe('{');
  });
});
