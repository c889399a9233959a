import { mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCheckpointKeys, readCheckpointKeys } from './checkpoint-key.js';

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
