import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listKeys, openKeys, rotateKey } from './index.js';

const data = new TextEncoder().encode('receipt');

function folders(): { keysDir: string; dataDir: string } {
  const root = mkdtempSync(join(tmpdir(), 'vitrine-rotate-'));
  mkdirSync(join(root, 'data'));
  return { keysDir: join(root, 'keys'), dataDir: join(root, 'data') };
}

describe('rotating', () => {
  it('signs with the new key at once, and takes the secret of the old one away', () => {
    const at = folders();
    const keys = openKeys(at);
    const before = keys.signer();
    const signature = before.sign(data);
    const made = rotateKey(at.keysDir, Date.now());
    expect(keys.signer().keyId).toBe(made.id);
    expect(keys.verify(before.keyId, data, signature)).toBe(true);
    expect(keys.publicKeys().map(({ keyId, current }) => [keyId, current])).toEqual([
      [before.keyId, false],
      [made.id, true]
    ]);
    const files = readdirSync(at.keysDir).map(name => readFileSync(join(at.keysDir, name), 'utf8'));
    const of = (id: string): string[] => files.filter(text => text.includes(`"id":"${id}"`));
    expect(of(before.keyId)).toHaveLength(1);
    expect(of(before.keyId)[0]).not.toContain('"secret"');
    for (const name of readdirSync(at.keysDir)) {
      expect(statSync(join(at.keysDir, name)).mode & 0o777).toBe(0o600);
    }
  });

  it('leaves the keys of other purposes alone', () => {
    const at = folders();
    const keys = openKeys(at);
    const before = keys.mac('s', data);
    rotateKey(at.keysDir, Date.now());
    expect(openKeys(at).mac('s', data)).toEqual(before);
    expect(keys.mac('s', data)).toEqual(before);
  });

  it('makes the newest key also when the clock was set back', () => {
    const at = folders();
    openKeys({ ...at, now: () => 2_000_000 });
    const ids = [1_000_000, 5, 2_000_000].map(now => rotateKey(at.keysDir, now).id);
    expect(openKeys(at).signer().keyId).toBe(ids[2]);
    expect(listKeys(at.keysDir).filter(({ purpose }) => purpose === 'receipt-signing')).toMatchObject([
      { state: 'retired' },
      { id: ids[0], state: 'retired' },
      { id: ids[1], state: 'retired' },
      { id: ids[2], state: 'current' }
    ]);
  });

  it('stopped halfway has one key that signs, and goes on', () => {
    const at = folders();
    const keys = openKeys(at);
    const first = keys.signer();
    const secret = readFileSync(join(at.keysDir, 'receipt-signing.key.json'), 'utf8');
    const second = rotateKey(at.keysDir, Date.now());
    // The secret of the first was not taken away yet.
    writeFileSync(join(at.keysDir, 'receipt-signing.key.json'), secret, { mode: 0o600 });
    expect(openKeys(at).signer().keyId).toBe(second.id);
    expect(openKeys(at).publicKeys()).toHaveLength(2);
    expect(listKeys(at.keysDir).filter(({ state }) => state === 'former')).toMatchObject([{ id: first.keyId }]);
    const third = rotateKey(at.keysDir, Date.now());
    expect(
      openKeys(at)
        .publicKeys()
        .map(({ keyId }) => keyId)
    ).toEqual([first.keyId, second.id, third.id]);
    expect(readdirSync(at.keysDir).filter(name => name.endsWith('.new'))).toEqual([]);
  });

  it('names a key by its public half, shows no secret, and makes nothing where nothing is', () => {
    const at = folders();
    openKeys(at);
    const secrets = readdirSync(at.keysDir).map(
      name => (JSON.parse(readFileSync(join(at.keysDir, name), 'utf8')) as { secret: string }).secret
    );
    const listed = JSON.stringify(listKeys(at.keysDir));
    expect(secrets.filter(secret => listed.includes(secret))).toEqual([]);
    const nowhere = join(at.dataDir, 'nowhere');
    expect(() => listKeys(nowhere)).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
    expect(() => rotateKey(nowhere, 1)).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
    expect(readdirSync(at.dataDir)).toEqual([]);
  });
});
