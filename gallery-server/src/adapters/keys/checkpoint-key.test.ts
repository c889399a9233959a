import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCheckpointKeys, readCheckpointKeys } from './checkpoint-key.js';
import { listKeys, rotateKey } from './index.js';

const data = (text: string): Uint8Array => new TextEncoder().encode(text);

function folder(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'vitrine-keys-')), 'keys');
  mkdirSync(path, { mode: 0o700 });
  return path;
}

describe('the key of checkpoints', () => {
  it('is made once, for its owner alone, and kept', () => {
    const at = folder();
    const { keyId, sign } = openCheckpointKeys(at, () => 1).signer();
    expect(readdirSync(at)).toEqual(['checkpoint-signing.key.json']);
    expect(statSync(join(at, 'checkpoint-signing.key.json')).mode & 0o777).toBe(0o600);
    const again = openCheckpointKeys(at, () => 2);
    expect(again.signer().keyId).toBe(keyId);
    expect(again.verify(keyId, data('a'), sign(data('a')))).toBe(true);
  });

  it('is rotated while it is in use: signs with the new one, verifies what any of them signed', () => {
    const at = folder();
    const keys = openCheckpointKeys(at, () => 1);
    const signed = [0, 1, 2].map(round => {
      if (round > 0) {
        rotateKey(at, 1, 'checkpoint-signing');
      }
      const { keyId, sign } = keys.signer();
      return { keyId, signature: sign(data(`${round}`)) };
    });
    expect(new Set(signed.map(({ keyId }) => keyId)).size).toBe(3);
    signed.forEach(({ keyId, signature }, round) => {
      for (const one of [keys, readCheckpointKeys(at)]) {
        expect([one.verify(keyId, data(`${round}`), signature), one.verify(keyId, data('x'), signature)]).toEqual([
          true,
          false
        ]);
      }
    });
    const secrets = readdirSync(at).filter(name => readFileSync(join(at, name), 'utf8').includes('"secret"'));
    expect(secrets).toHaveLength(1);
    expect(openCheckpointKeys(at, () => 9).signer().keyId).toBe(signed[2]?.keyId);
  });

  it('never serves for something else: a retired key of receipts verifies no checkpoint', () => {
    const at = folder();
    const { keyId } = openCheckpointKeys(at, () => 1).signer();
    rotateKey(at, 2);
    rotateKey(at, 3);
    expect(openCheckpointKeys(at, () => 4).signer().keyId).toBe(keyId);
    const other = listKeys(at).find(key => key.purpose === 'receipt-signing' && key.state === 'retired');
    expect(readCheckpointKeys(at).verify(other?.id ?? '', data('a'), new Uint8Array(64))).toBe(false);
  });

  it('verifies what it signed and nothing else, without being made', () => {
    const at = folder();
    const { keyId, sign } = openCheckpointKeys(at, () => 1).signer();
    const reading = readCheckpointKeys(at);
    expect(reading.verify(keyId, data('a'), sign(data('a')))).toBe(true);
    expect(reading.verify(keyId, data('b'), sign(data('a')))).toBe(false);
    expect(reading.verify('0000', data('a'), sign(data('a')))).toBe(false);
    const other = folder();
    expect(readCheckpointKeys(other).verify(keyId, data('a'), sign(data('a')))).toBe(false);
    expect(readdirSync(other)).toEqual([]);
    expect(() => readCheckpointKeys(join(at, 'nowhere'))).toThrow(expect.objectContaining({ code: 'config-invalid' }));
  });
});
