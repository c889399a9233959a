import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { desk } from '../../test/support/desk.js';
import { notebookText } from '../../test/support/publish.js';

const launcher = fileURLToPath(new URL('../../bin/vitrine.mjs', import.meta.url));

const at = desk();

/** What the command says to nobody: the reader of the pipe is gone before it writes. */
function unheard(args: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('sh', ['-c', `"${process.execPath}" "${launcher}" ${args} | true`], (error, _out, err) =>
      error === null ? resolve(err) : reject(error)
    );
  });
}

/** The command as a shell calls it: the launcher, the built code, the real exit code. */
function shell(args: string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [launcher, ...args],
      { cwd: at.terminal.folder, env: { ...process.env }, maxBuffer: 1 << 26 },
      (error, out, err) => {
        const code = error === null ? 0 : error.code;
        return typeof code === 'number' ? resolve({ code, out, err }) : reject(error ?? new Error('no exit code'));
      }
    );
    child.stdin?.end(stdin);
  });
}

describe('vitrine, as a shell calls it', () => {
  it('publishes, finds, forks, publishes the fork and withdraws', async () => {
    at.terminal.file('forecast.ipynb', notebookText('Black box'));
    const published = await shell(['publish', 'forecast.ipynb']);
    expect([published.code, published.err]).toEqual([0, '1 output hidden.\n']);
    const url = published.out.split('\n')[1] ?? '';
    expect((await shell(['search', 'black', 'box'])).out).toContain('Black box');
    const forked = await shell(['fork', url]);
    expect(forked.out).toBe('Wrote forks/Black box/forecast.ipynb, a fork of Black box v1. Nothing was run.\n');
    expect((await shell(['publish', 'forks/Black box/forecast.ipynb', '--title', 'Fork'])).code).toBe(0);
    expect((await shell(['withdraw', url, '--reason', 'a test'])).code).toBe(0);
    const gone = await shell(['fork', url, '--to', 'again']);
    expect([gone.code, gone.out]).toEqual([3, '']);
    expect(gone.err).toContain('was withdrawn by Name of author');
  });

  it('redacts a pipe byte for byte like a file', async () => {
    at.terminal.file('a.ipynb', notebookText());
    const piped = await shell(['redact', '-'], notebookText());
    const read = await shell(['redact', 'a.ipynb']);
    expect([piped.code, piped.out]).toEqual([0, read.out]);
    expect(piped.out.endsWith('}\n')).toBe(true);
    expect((await shell(['redact', '-'], '{')).code).toBe(3);
    await shell(['redact', 'a.ipynb', '--out', 'out']);
    expect(at.terminal.read('out/a.ipynb')).toBe(read.out);
  });

  it('redacts hundreds of notebooks in one call, each refusal alone', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `many/n${index}.ipynb`);
    names.forEach((name, index) => at.terminal.file(name, index % 100 === 7 ? '{"nbformat": 4' : notebookText()));
    const { code, out, err } = await shell(['redact', ...names, '--out', 'done', '--report', 'report.json']);
    expect([code, out]).toEqual([3, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(3);
    expect(err).toContain('many/n107.ipynb: ');
    expect(readdirSync(at.terminal.at('done'))).toHaveLength(297);
    const { files } = JSON.parse(at.terminal.read('report.json')) as { files: { file: string; refused: unknown }[] };
    expect(files.map(each => each.file)).toEqual(names);
    expect(files.filter(each => each.refused !== null)).toHaveLength(3);
  });

  it('searches lines of text, with the exit code of the worst', async () => {
    const line = (id: number): string => JSON.stringify({ id, kind: 'code', text: `import pandas as pd # ${id}` });
    at.terminal.file('in.jsonl', Array.from({ length: 2000 }, (_, id) => line(id)).join('\n') + '\n');
    expect(await shell(['scan', '--jsonl', 'in.jsonl', '--out', 'out.jsonl'])).toEqual({ code: 0, out: '', err: '' });
    const answers = at.terminal.read('out.jsonl').trimEnd().split('\n');
    expect(answers[1999]).toBe('{"id":1999,"findings":[]}');
    expect((await shell(['scan', '--jsonl', '-'], '{"id": 1}')).code).toBe(3);
    expect((await shell(['scan', '--jsonl', 'nowhere'])).code).toBe(2);
  });

  it('writes a large notebook whole into a pipe', async () => {
    const large = notebookText('Large', `x = "${'y'.repeat(3_000_000)}"`);
    const { code, out } = await shell(['redact', '-'], large);
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(3_000_000);
    expect(JSON.parse(out)).toMatchObject({ nbformat: 4 });
  });

  it('says version, help and what it does not know', async () => {
    expect((await shell(['--version'])).out).toMatch(/^vitrine \d+\.\d+\.\d+\n$/);
    expect((await shell(['publish', '--help'])).out).toContain('Examples:');
    expect((await shell([])).code).toBe(2);
    expect((await shell(['frobnicate'])).code).toBe(2);
  });
});

describe('a pipe whose reader has seen enough', () => {
  it.each(['--help', 'publish --help'])('ends %s without a word', async args => {
    expect(await unheard(args)).toBe('');
  });
});
