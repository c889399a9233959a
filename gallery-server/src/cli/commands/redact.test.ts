import { existsSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { notebookText } from '../../../test/support/publish.js';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

interface Report {
  format: number;
  policy: { profile: string };
  files: { file: string; refused: string | null; report: { totals: { hiddenOutputs: number } } | null }[];
}

describe('vitrine redact', () => {
  it('writes one file to standard output and leaves the input as it is', async () => {
    const text = notebookText();
    const { code, out, err } = await terminal.vitrine(['redact', terminal.file('a.ipynb', text)]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Interactive output removed');
    expect(JSON.parse(out)).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
    expect(terminal.read('a.ipynb')).toBe(text);
  });

  it('reads a pipe, and what it wrote it would write again', async () => {
    const first = await terminal.vitrine(['redact', '-'], notebookText());
    const second = await terminal.vitrine(['redact', '-'], first.out + '\n');
    expect([first.code, second.out]).toEqual([0, first.out]);
    expect((await terminal.vitrine(['redact', '-'])).code).toBe(3);
  });

  it('writes each file under its own name, with a report without values', async () => {
    const files = [terminal.file('x/a.ipynb', notebookText()), terminal.file('y/b.ipynb', notebookText())];
    const report = terminal.at('report.json');
    const call = ['redact', ...files, '--out', terminal.at('out'), '--report', report, '--profile', 'strict'];
    expect((await terminal.vitrine(call)).code).toBe(0);
    expect(terminal.read('out/a.ipynb')).toBe(terminal.read('out/b.ipynb'));
    const written = JSON.parse(terminal.read('report.json')) as Report;
    expect(written).toMatchObject({ format: 1, policy: { profile: 'strict' } });
    expect(written.files.map(file => file.report?.totals.hiddenOutputs)).toEqual([1, 1]);
    expect(terminal.read('report.json')).not.toContain('secret-output');
    const again = await terminal.vitrine([...call, '--json']);
    expect(again.json()).toEqual(written);
  });

  it('refuses what cannot be parsed, names it, and does the others', async () => {
    const good = terminal.file('good.ipynb', notebookText());
    const bad = terminal.file('bad.ipynb', '{"cells": [');
    const { code, err } = await terminal.vitrine(['redact', bad, good, '--out', terminal.at('out')]);
    expect(code).toBe(3);
    expect(err).toContain(`${bad}: This notebook can't be read`);
    expect(existsSync(terminal.at('out/good.ipynb'))).toBe(true);
    expect(existsSync(terminal.at('out/bad.ipynb'))).toBe(false);
  });

  it('takes two inputs of one name for a wrong call, before anything is written', async () => {
    const files = [terminal.file('x/a.ipynb', notebookText()), terminal.file('y/A.ipynb', notebookText())];
    const { code, err } = await terminal.vitrine(['redact', ...files, '--out', terminal.at('out')]);
    expect([code, err.includes('A.ipynb')]).toEqual([2, true]);
    expect(existsSync(terminal.at('out'))).toBe(false);
  });

  it('takes a file that cannot be opened for a wrong call, before anything is written', async () => {
    const good = terminal.file('good.ipynb', notebookText());
    const { code } = await terminal.vitrine(['redact', good, terminal.at('no.ipynb'), '--out', terminal.at('out')]);
    expect([code, existsSync(terminal.at('out'))]).toEqual([2, false]);
    expect((await terminal.vitrine(['redact', terminal.folder])).code).toBe(2);
  });

  it('never writes over an input, not even by a link to its folder', async () => {
    const path = terminal.file('nb/a.ipynb', notebookText());
    symlinkSync(terminal.at('nb'), terminal.at('same'));
    for (const out of ['nb', 'same']) {
      expect((await terminal.vitrine(['redact', path, '--out', terminal.at(out)])).code).toBe(2);
    }
    expect(terminal.read('nb/a.ipynb')).toBe(notebookText());
  });

  it('takes a policy as a file', async () => {
    const path = terminal.file('a.ipynb', notebookText());
    const policy = terminal.file('policy.json', '{"format":1,"name":"Ours","profile":"strict","words":["Station"]}');
    const { json } = await terminal.vitrine(['redact', path, '--policy', policy, '--out', terminal.at('o'), '--json']);
    expect(json()).toMatchObject({ policy: { name: 'Ours', profile: 'strict' } });
    expect(terminal.read('o/a.ipynb')).toContain('# VALUE');
    const two = terminal.file(
      'two.json',
      '{"format":1,"name":"x","profile":"none","patterns":[{"id":"a","pattern":"b*"}]}'
    );
    const both = await terminal.vitrine(['redact', path, '--policy', two]);
    expect(both.err).toContain('profile has to be');
    expect(both.err).toContain('patterns[0].pattern repeats without an upper limit');
    for (const text of ['{', '{}', '{"format":1,"name":"x","profile":"none"}', '[]']) {
      const wrong = await terminal.vitrine(['redact', path, '--policy', terminal.file('p.json', text)]);
      expect(wrong.code).toBe(2);
    }
  });

  it.each([
    [[]],
    [['a.ipynb', 'b.ipynb']],
    [['a.ipynb', '--json']],
    [['a.ipynb', '--profile', 'loose']],
    [['a.ipynb', '--profile', 'open', '--policy', 'p.json']],
    [['a.ipynb', '--frobnicate']]
  ])('is called wrongly by %j', async args => {
    expect((await terminal.vitrine(['redact', ...args])).code).toBe(2);
  });
});
