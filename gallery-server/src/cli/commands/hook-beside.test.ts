import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { notebookText } from '../../../test/support/publish.js';

/* Where people really work: folders with spaces, work trees, hooks and filters that were there before. */

let terminal: Terminal;
let repo = '';
const home = process.cwd();
const settings = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
const git = (...args: string[]): string =>
  execFileSync('git', [...settings, ...args], { cwd: process.cwd(), encoding: 'utf8' });
const commit = (...args: string[]): { status: number | null; stderr: string } =>
  spawnSync('git', [...settings, 'commit', '-qm', 'x', ...args], { cwd: process.cwd(), encoding: 'utf8' });

beforeEach(() => {
  terminal = new Terminal();
  repo = terminal.at("our team's work");
  mkdirSync(repo);
  process.chdir(repo);
  git('init', '-q');
});
afterEach(() => {
  process.chdir(home);
  terminal.close();
});

/** Of the form of a token, put together here so that no file holds one. */
const token = ['gh', 'p_', 'Zk3Qm8Lr5Tn1Vw7Xc2By9Hd4Jf6Gs0PaEuI1'].join('');
const marked = (): string => notebookText('Marked', `t = "${token}"`);
const put = (name: string, text: string): string => {
  writeFileSync(join(process.cwd(), name), text);
  return name;
};
const installed = async (...args: string[]): Promise<void> => {
  expect((await terminal.vitrine(['hook', 'install', ...args])).code).toBe(0);
};

/** What nbstripout writes into a repository, with a program in its place that drops outputs as it does. */
function likeNbstripout(): void {
  const program = put(
    'strip.mjs',
    `import { readFileSync } from 'node:fs';
     const book = JSON.parse(readFileSync(0, 'utf8'));
     book.cells.forEach(cell => { if (cell.cell_type === 'code') { cell.outputs = []; cell.execution_count = null; } });
     process.stdout.write(JSON.stringify(book));`
  );
  git('config', 'filter.nbstripout.clean', `'${process.execPath}' ${program}`);
  git('config', 'filter.nbstripout.smudge', 'cat');
  git('config', 'filter.nbstripout.required', 'true');
  git('config', 'diff.ipynb.textconv', `'${process.execPath}' ${program} -t`);
  put('.gitattributes', '*.ipynb filter=nbstripout\n*.zpln filter=nbstripout\n*.ipynb diff=ipynb\n');
}

describe('the hook in a folder with spaces and quotes', () => {
  it('stops what is staged, and all of commit -a', async () => {
    await installed('--profile', 'open');
    put('a.ipynb', notebookText());
    git('add', '.');
    expect(commit().status).toBe(0);
    put('a.ipynb', marked());
    const stopped = commit('-a');
    expect([stopped.status, stopped.stderr.includes('a.ipynb: 1 sensitive item in cell 1')]).toEqual([1, true]);
    expect(git('log', '--oneline').trim().split('\n')).toHaveLength(1);
    expect(commit('-a', '--no-verify').status).toBe(0);
  });

  it('is called from a folder below as well', async () => {
    mkdirSync('deep folder');
    process.chdir(join(repo, 'deep folder'));
    await installed();
    put('b.ipynb', marked());
    git('add', '.');
    expect(commit().stderr).toContain('deep folder/b.ipynb: 1 sensitive item in cell 1');
  });

  it('takes a policy by its path, from wherever it is called', async () => {
    put('ward.json', '{"format":1,"name":"Ward 7","profile":"open","words":["Nightjar"]}');
    await installed('--policy', 'ward.json');
    mkdirSync('below');
    process.chdir(join(repo, 'below'));
    put('c.ipynb', notebookText('Birds', 'x = "Nightjar"'));
    git('add', '.');
    expect(commit().status).toBe(1);
  });
});

describe('the hook in a work tree beside', () => {
  it('is the one of the repository, and looks at what is staged there', async () => {
    put('a.ipynb', notebookText());
    git('add', '.');
    expect(commit().status).toBe(0);
    const beside = terminal.at('beside it');
    git('worktree', 'add', '-q', '--detach', beside);
    process.chdir(beside);
    await installed();
    put('a.ipynb', marked());
    git('add', '.');
    expect(commit().status).toBe(1);
    expect((await terminal.vitrine(['hook', 'remove'])).out).toContain('Removed');
    expect(commit().status).toBe(0);
  });

  it('as a filter works in both', async () => {
    put('a.ipynb', notebookText());
    git('add', '.');
    commit();
    await installed('--filter');
    const beside = terminal.at('beside it');
    git('worktree', 'add', '-q', '--detach', beside);
    process.chdir(beside);
    put('b.ipynb', marked());
    git('add', '.');
    expect(git('cat-file', 'blob', ':b.ipynb')).not.toContain(token);
  });
});

describe('the hook beside others', () => {
  it('goes where core.hooksPath says, and keeps what stands there', async () => {
    mkdirSync('my hooks');
    const own = '#!/usr/bin/env bash\nset -e\necho mine >&2\n';
    writeFileSync('my hooks/pre-commit', own);
    chmodSync('my hooks/pre-commit', 0o755);
    git('config', 'core.hooksPath', 'my hooks');
    await installed();
    expect(existsSync('.git/hooks/pre-commit')).toBe(false);
    put('a.ipynb', notebookText());
    git('add', 'a.ipynb');
    expect(commit().stderr).toContain('mine');
    await terminal.vitrine(['hook', 'remove']);
    expect(terminal.read("our team's work/my hooks/pre-commit")).toBe(own);
  });

  it("works with nbstripout's own settings, which stay as they are", async () => {
    likeNbstripout();
    const attributes = terminal.read("our team's work/.gitattributes");
    const config = terminal.read("our team's work/.git/config");
    await installed('--profile', 'open');
    const output = { output_type: 'stream', name: 'stdout', text: `${token}\n` };
    const book = JSON.parse(notebookText()) as { cells: { cell_type: string; outputs?: unknown[] }[] };
    book.cells.find(cell => cell.cell_type === 'code')?.outputs?.push(output);
    put('a.ipynb', JSON.stringify(book));
    git('add', '.');
    // What the filter takes out isn't staged, so there is nothing to stop.
    expect(git('cat-file', 'blob', ':a.ipynb')).not.toContain(token);
    expect(commit().status).toBe(0);
    expect(git('log', '--oneline').trim().split('\n')).toHaveLength(1);
    // A token in the code is left by that filter, and found by the hook.
    put('a.ipynb', marked());
    git('add', '.');
    expect(git('cat-file', 'blob', ':a.ipynb')).toContain(token);
    expect(commit().stderr).toContain('a.ipynb: 1 sensitive item in cell 1');
    await terminal.vitrine(['hook', 'remove']);
    expect(terminal.read("our team's work/.gitattributes")).toBe(attributes);
    expect(terminal.read("our team's work/.git/config")).toBe(config);
    expect(git('check-attr', 'filter', 'diff', '--', 'a.ipynb')).toContain('filter: nbstripout');
  });
});

describe('the filter', () => {
  it('keeps other attributes, leaves the file alone, and goes without a trace', async () => {
    put('.gitattributes', '*.csv text eol=lf\n*.ipynb diff=ipynb\n');
    writeFileSync('.git/info/attributes', '*.md text');
    await installed('--filter', '--profile', 'open');
    await installed('--filter', '--profile', 'open');
    expect(terminal.read("our team's work/.git/info/attributes")).toBe('*.md text\n*.ipynb filter=vitrine\n');
    put('a.ipynb', marked());
    git('add', '.');
    expect(commit().status).toBe(0);
    expect(git('show', 'HEAD:a.ipynb')).not.toContain(token);
    expect(terminal.read("our team's work/a.ipynb")).toContain(token);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('check-attr', 'diff', '--', 'a.ipynb')).toContain('diff: ipynb');
    await terminal.vitrine(['hook', 'remove']);
    expect(terminal.read("our team's work/.git/info/attributes")).toBe('*.md text\n');
    expect(spawnSync('git', ['config', '--get-regexp', '^filter\\.vitrine'], { cwd: repo }).status).toBe(1);
  });
});
