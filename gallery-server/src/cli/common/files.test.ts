import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFile, fileProblem, readAll, readText, replaceFile, systemCode, textOf } from './files.js';
import { configFolder, stateFolder } from './places.js';
import { plain, short } from './screen.js';
import { Stop } from './stop.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('replaceFile', () => {
  it('keeps the mode, follows a link and leaves nothing beside it', async () => {
    const path = join(folder, 'a.ipynb');
    const link = join(folder, 'link.ipynb');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    symlinkSync(path, link);
    await replaceFile(link, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.ipynb', 'link.ipynb']);
  });

  it('makes the folders on the way', async () => {
    await replaceFile(join(folder, 'x', 'y', 'z.json'), '{}', 0o600);
    expect(statSync(join(folder, 'x', 'y', 'z.json')).mode & 0o777).toBe(0o600);
  });

  it('cannot be talked into a folder that is a file', async () => {
    writeFileSync(join(folder, 'f'), '');
    await expect(replaceFile(join(folder, 'f', 'x'), 'y')).rejects.toBeDefined();
  });
});

describe('createFile', () => {
  it('never writes over what is there, and leaves no draft', async () => {
    const path = join(folder, 'deep', 'a.ipynb');
    await createFile(path, 'mine');
    await expect(createFile(path, 'theirs')).rejects.toMatchObject({ code: 'file-exists' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['a.ipynb']);
  });

  it('lets one of two win', async () => {
    const path = join(folder, 'a.ipynb');
    const ends = await Promise.allSettled([createFile(path, 'one'), createFile(path, 'two')]);
    expect(ends.filter(end => end.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('reading', () => {
  it('names a file that is not there or no text', async () => {
    await expect(readText(join(folder, 'no.ipynb'))).rejects.toMatchObject({ exitCode: 2 });
    await expect(readText(folder)).rejects.toMatchObject({ exitCode: 2 });
    expect(() => textOf(new Uint8Array([0xff, 0xfe]))).toThrowError(
      expect.objectContaining({ code: 'not-a-notebook' })
    );
  });

  it('puts the parts of a pipe together, also in the middle of a letter', async () => {
    const bytes = Buffer.from('Zürich');
    const parts = async function* (): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 2);
      yield bytes.subarray(2);
    };
    expect(await readAll(parts())).toBe('Zürich');
    expect(await readAll(undefined)).toBe('');
  });

  it('tells a full disk from everything else', () => {
    expect(fileProblem({ code: 'ENOSPC' })).toBeInstanceOf(Stop);
    expect(fileProblem({ code: 'EACCES' })).toMatchObject({ code: 'file-unreadable' });
    const other = new Error('x');
    expect(fileProblem(other)).toBe(other);
    expect(systemCode(null)).toBe('');
  });
});

describe('places', () => {
  const at = (platform: NodeJS.Platform, env: Record<string, string> = {}) => ({ env, platform, home: '/home/me' });

  it('follow the platform', () => {
    expect(configFolder(at('linux'))).toBe('/home/me/.config/vitrine');
    expect(configFolder(at('linux', { XDG_CONFIG_HOME: '/c' }))).toBe('/c/vitrine');
    expect(configFolder(at('linux', { XDG_CONFIG_HOME: 'relative' }))).toBe('/home/me/.config/vitrine');
    expect(configFolder(at('darwin'))).toBe('/home/me/Library/Application Support/vitrine');
    expect(configFolder(at('win32'))).toContain('Roaming');
    expect(stateFolder(at('linux'))).toBe('/home/me/.local/state/vitrine');
    expect(stateFolder(at('linux', { XDG_STATE_HOME: '/s' }))).toBe('/s/vitrine');
    expect(stateFolder(at('darwin'))).toContain('Application Support/vitrine/state');
  });
});

describe('words of others on a terminal', () => {
  it('move no cursor and turn nothing around', () => {
    expect(plain('a\u001b[2Jb\r\nc\u202ed')).toBe('a [2Jb cd');
    expect(short('x'.repeat(9), 5)).toBe('xxxx…');
    expect(short('🙂🙂', 2)).toBe('🙂🙂');
  });
});
