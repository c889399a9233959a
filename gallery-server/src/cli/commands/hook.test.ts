import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { notebookText } from '../../../test/support/publish.js';

let terminal: Terminal;
const home = process.cwd();
const settings = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
const git = (...args: string[]): string =>
  execFileSync('git', [...settings, ...args], { cwd: terminal.folder, encoding: 'utf8' });
const commit = (): { status: number | null; stderr: string } =>
  spawnSync('git', [...settings, 'commit', '-qm', 'x'], { cwd: terminal.folder, encoding: 'utf8' });

beforeEach(() => {
  terminal = new Terminal();
  process.chdir(terminal.folder);
  git('init', '-q');
});
afterEach(() => {
  process.chdir(home);
  terminal.close();
});

/** Of the form of a token, put together here so that no file holds one. */
const token = ['gh', 'p_', 'Zk3Qm8Lr5Tn1Vw7Xc2By9Hd4Jf6Gs0PaEuI1'].join('');
const marked = (): string => notebookText('Marked', `t = "${token}"`);

describe('vitrine hook', () => {
  it('stops a commit of a notebook with a token and names the cell, never the value', async () => {
    expect((await terminal.vitrine(['hook', 'install'])).code).toBe(0);
    terminal.file('sub dir/a.ipynb', marked());
    git('add', '.');
    const stopped = commit();
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain('sub dir/a.ipynb: 1 sensitive item in cell 1');
    expect(stopped.stderr).not.toContain(token);
    terminal.file('sub dir/a.ipynb', notebookText());
    git('add', '.');
    expect(commit().status).toBe(0);
  });

  it('looks at what is staged, not at the folder, and at notebooks alone', async () => {
    terminal.file('a.ipynb', marked());
    terminal.file('notes.txt', token);
    git('add', '.');
    terminal.file('a.ipynb', notebookText());
    expect((await terminal.vitrine(['hook', 'run'])).code).toBe(1);
    git('add', '.');
    expect(await terminal.vitrine(['hook', 'run'])).toMatchObject({ code: 0, out: '', err: '' });
    terminal.file('b.ipynb', '{');
    git('add', '.');
    expect((await terminal.vitrine(['hook', 'run'])).code).toBe(3);
  });

  it('keeps what the hook did before, once and not twice, and takes only its own lines out', async () => {
    const own = '#!/bin/sh\necho mine >&2\nexec true\n';
    terminal.file('.git/hooks/pre-commit', own);
    chmodSync(terminal.at('.git/hooks/pre-commit'), 0o755);
    await terminal.vitrine(['hook', 'install']);
    await terminal.vitrine(['hook', 'install', '--profile', 'open']);
    expect(terminal.read('.git/hooks/pre-commit').match(/hook run/g)).toHaveLength(1);
    terminal.file('a.ipynb', marked());
    git('add', '.');
    expect(commit().status).toBe(1);
    terminal.file('a.ipynb', notebookText());
    git('add', '.');
    const fine = commit();
    expect([fine.status, fine.stderr]).toEqual([0, 'mine\n']);
    expect((await terminal.vitrine(['hook', 'remove'])).out).toContain('Removed');
    expect(terminal.read('.git/hooks/pre-commit')).toBe(own);
    expect((await terminal.vitrine(['hook', 'remove'])).out).toContain('nothing to remove');
  });

  it('leaves a hook alone that is no shell script, and says what it should call', async () => {
    terminal.file('.git/hooks/pre-commit', '#!/usr/bin/env python3\n');
    const { code, err } = await terminal.vitrine(['hook', 'install']);
    expect([code, err.includes('hook run')]).toEqual([3, true]);
    expect(terminal.read('.git/hooks/pre-commit')).toBe('#!/usr/bin/env python3\n');
  });

  it('as a filter redacts what is staged and leaves the file as it is', async () => {
    expect((await terminal.vitrine(['hook', 'install', '--filter'])).code).toBe(0);
    terminal.file('a.ipynb', marked());
    git('add', '.');
    const staged = git('cat-file', 'blob', ':a.ipynb');
    expect(JSON.parse(staged)).toMatchObject({ nbformat: 4 });
    expect(staged).not.toContain(token);
    expect(terminal.read('a.ipynb')).toContain(token);
    expect((await terminal.vitrine(['hook', 'run'])).code).toBe(0);
    expect(git('status', '--porcelain')).toBe('A  a.ipynb\n');
    terminal.file('b.ipynb', '{');
    expect(() => git('add', 'b.ipynb')).toThrow();
    await terminal.vitrine(['hook', 'remove']);
    expect(git('check-attr', 'filter', '--', 'a.ipynb')).toContain('unspecified');
  });

  it("doesn't take notebooks from another filter; the hook works beside it", async () => {
    terminal.file('.git/info/attributes', '*.ipynb filter=nbstripout\n*.ipynb diff=ipynb');
    const { code, err } = await terminal.vitrine(['hook', 'install', '--filter']);
    expect([code, err.includes('nbstripout')]).toEqual([3, true]);
    expect(terminal.read('.git/info/attributes')).toBe('*.ipynb filter=nbstripout\n*.ipynb diff=ipynb');
    expect((await terminal.vitrine(['hook', 'install'])).code).toBe(0);
  });

  it('needs a repository and one of its words', async () => {
    expect((await terminal.vitrine(['hook'])).code).toBe(2);
    expect((await terminal.vitrine(['hook', 'frobnicate'])).code).toBe(2);
    expect((await terminal.vitrine(['hook', 'install', '--profile', 'loose'])).code).toBe(2);
    const outside = new Terminal();
    process.chdir(outside.folder);
    expect((await outside.vitrine(['hook', 'install'])).code).toBe(2);
    process.chdir(terminal.folder);
    outside.close();
  });
});
