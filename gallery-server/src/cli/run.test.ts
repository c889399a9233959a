import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { version } from '../version.js';
import type { Io } from './command.js';
import { find, registry } from './registry.js';
import { exitCodeOf, helpOf, run } from './run.js';

function recorder(): { io: Io; out: string[]; err: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  return { io: { out: line => void out.push(line), err: line => void err.push(line) }, out, err };
}

describe('vitrine', () => {
  it('says the version of package.json', async () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(manifest).toMatchObject({ version });
    const seen = recorder();
    expect(await run(['--version'], seen.io, version)).toBe(0);
    expect(seen.out).toEqual([`vitrine ${version}`]);
  });

  it('lists every command on --help and calls a bare call a wrong one', async () => {
    const seen = recorder();
    expect(await run(['--help'], seen.io, version)).toBe(0);
    const text = seen.out.join('\n');
    for (const command of registry) {
      expect(text).toContain(`  ${command.name}`);
      expect(text).toContain(command.summary);
    }
    expect(await run([], recorder().io, version)).toBe(2);
  });

  it('names a command it does not know', async () => {
    const seen = recorder();
    expect(await run(['frobnicate'], seen.io, version)).toBe(2);
    expect(seen.err.join()).toContain('"frobnicate"');
    expect(find('frobnicate')).toBeUndefined();
  });

  it('shows options and examples of a command, by either way to ask', async () => {
    for (const args of [
      ['serve', '--help'],
      ['help', 'serve']
    ]) {
      const seen = recorder();
      expect(await run(args, seen.io, version)).toBe(0);
      expect(seen.out.join('\n')).toContain('--data');
      expect(seen.out).toContain('Examples:');
    }
  });

  it('has every command name once', () => {
    const names = registry.map(command => command.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives help with all examples', () => {
    const lines = helpOf({ name: 'x', summary: 'S.', usage: 'a\nb', examples: ['one', 'two'], run: async () => 0 });
    expect(lines).toEqual(['S.', '', 'a', 'b', '', 'Examples:', '  one', '  two']);
  });
});

describe('exit codes', () => {
  it('tells wrong calls, conflicts and refusals apart', () => {
    expect(exitCodeOf('usage')).toBe(2);
    expect(exitCodeOf('file-unreadable')).toBe(2);
    expect(exitCodeOf('version-conflict')).toBe(1);
    expect(exitCodeOf('not-redacted')).toBe(3);
  });
});
