import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { engineBundle, hashOfCode } from './bundle.js';

/** A folder of code. */
function folder(files: Readonly<Record<string, string>>): string {
  const at = mkdtempSync(join(tmpdir(), 'vitrine-bundle-'));
  mkdirSync(join(at, 'inner'));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(at, name), text);
  }
  return at;
}

describe('the hash of the engine', () => {
  it('is that of its built code', () => {
    const lib = fileURLToPath(new URL('../../../../packages/core/lib', import.meta.url));
    expect(engineBundle()).toBe(hashOfCode(lib));
    expect(engineBundle()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with any file of code, its name or its place, and with nothing else', () => {
    const code = { 'a.js': '1', 'inner/b.js': '2' };
    const hash = hashOfCode(folder(code));
    expect(hashOfCode(folder({ ...code, 'a.d.ts': 'x', 'a.js.map': 'y' }))).toBe(hash);
    const others: Readonly<Record<string, string>>[] = [
      { ...code, 'a.js': '3' },
      { ...code, 'c.js': '' },
      { 'a.js': '1', 'b.js': '2' },
      { 'a.js': '2', 'inner/b.js': '1' },
      { 'a.js': '1' }
    ];
    for (const other of others) {
      expect(hashOfCode(folder(other))).not.toBe(hash);
    }
  });

  it('is the one that was written beside a bundle', () => {
    const hash = 'a'.repeat(64);
    expect(engineBundle(folder({ 'engine.sha256': `${hash}\n` }))).toBe(hash);
  });
});
