import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { notebookText } from '../../../test/support/publish.js';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

/** Has the form of a token, put together here so that no file holds one. */
const token = ['gh', 'p_', 'Zk3Qm8Lr5Tn1Vw7Xc2By9Hd4Jf6Gs0PaEuI1'].join('');

interface Answer {
  id: unknown;
  findings: { start: number; end: number; type: string }[];
  refused?: string;
}

const answersOf = (text: string): Answer[] =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Answer);

describe('vitrine scan --jsonl', () => {
  it('answers every id, with places counted as JavaScript counts', async () => {
    const text = `😀 token = "${token}"`;
    const lines = [
      JSON.stringify({ id: 'a', kind: 'nonsense', text }),
      '',
      JSON.stringify({ id: 7, text: 'x = 1' }),
      JSON.stringify({ text: 'after', id: { deep: 'b' }, more: [] })
    ].join('\n');
    const out = terminal.at('deep/out.jsonl');
    const { code, err } = await terminal.vitrine(['scan', '--jsonl', terminal.file('in.jsonl', lines), '--out', out]);
    expect([code, err]).toEqual([0, '']);
    const start = text.indexOf(token);
    expect(answersOf(terminal.read('deep/out.jsonl'))).toEqual([
      { id: 'a', findings: [{ start, end: start + token.length, type: expect.stringMatching(/^[A-Z]+$/) }] },
      { id: 7, findings: [] },
      { id: { deep: 'b' }, findings: [] }
    ]);
  });

  it('runs every detector unless it is told which', async () => {
    const table = '   name   remark\n0  Anna Keller  moved after the visit\n1  Peter Novak  was upset';
    const text = `mail anna.keller@firm.example on 10.18.239.41\n${token}\n`;
    const lines = [JSON.stringify({ id: 1, text }), JSON.stringify({ id: 2, text: table })].join('\n');
    const types = async (...args: string[]): Promise<string[][]> => {
      const { out } = await terminal.vitrine(['scan', '--jsonl', '-', ...args], lines);
      return answersOf(out).map(({ findings }) => [...new Set(findings.map(({ type }) => type))].sort());
    };
    expect(await types()).toEqual([
      ['EMAIL', 'IP', 'TOKEN'],
      ['NAME', 'VALUE']
    ]);
    expect(await types('--profile', 'balanced')).toEqual([['EMAIL', 'IP', 'TOKEN'], ['NAME']]);
    expect(await types('--profile', 'open')).toEqual([['TOKEN'], []]);
  });

  it('keeps the order over many batches, and its values out of what it says', async () => {
    const ids = Array.from({ length: 5000 }, (_, index) => index);
    const input = ids.map(id => JSON.stringify({ id, text: id % 50 === 0 ? `key ${token}` : 'plain '.repeat(20) }));
    const { code, out } = await terminal.vitrine(['scan', '--jsonl', '-', '--profile', 'open'], input.join('\n'));
    const answers = answersOf(out);
    expect(code).toBe(0);
    expect(answers.map(answer => answer.id)).toEqual(ids);
    expect(answers.filter(answer => answer.findings.length > 0)).toHaveLength(100);
    expect(out).not.toContain(token);
  });

  it('names lines that say nothing it can search, and answers the others', async () => {
    const lines = ['{"id": 1, "text": "a"}', '{broken', '{"text": "no id"}', '{"id": 2}', '{"id": 3, "text": "b"}'];
    const { code, out, err } = await terminal.vitrine(['scan', '--jsonl', '-'], lines.join('\r\n'));
    expect(code).toBe(3);
    expect(answersOf(out).map(answer => [answer.id, answer.refused])).toEqual([
      [1, undefined],
      [2, 'line-unreadable'],
      [3, undefined]
    ]);
    expect(err.split('\n').map(line => line.slice(0, 6))).toEqual(['Line 2', 'Line 3', 'Line 4']);
  });

  it('stops naming lines where a file is of another form', async () => {
    const { code, err } = await terminal.vitrine(['scan', '--jsonl', '-'], 'no\n'.repeat(100));
    expect(code).toBe(3);
    expect(err.split('\n')).toHaveLength(21);
    expect(err).toContain("80 more lines weren't searched.");
  });

  it('leaves no half of a result behind, and what was there as it was', async () => {
    const out = terminal.file('out.jsonl', 'old');
    const wrong = await terminal.vitrine(['scan', '--jsonl', terminal.at('nowhere.jsonl'), '--out', out]);
    expect([wrong.code, terminal.read('out.jsonl')]).toEqual([2, 'old']);
    const into = await terminal.vitrine(['scan', '--jsonl', '-', '--out', terminal.folder], '{"id":1,"text":"a"}');
    expect(into.code).toBe(2);
  });

  it('writes to a device without taking its place', async () => {
    const { code } = await terminal.vitrine(['scan', '--jsonl', '-', '--out', '/dev/null'], '{"id":1,"text":"a"}');
    expect(code).toBe(0);
    const { statSync } = await import('node:fs');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('vitrine scan FILE', () => {
  const marked = notebookText('Marked', `t = "${token}"\nu = "${token}"`);

  it('lists by cell what would be removed, without a value, and ends in 1', async () => {
    const { code, out } = await terminal.vitrine(['scan', terminal.file('a.ipynb', marked)]);
    expect(code).toBe(1);
    expect(out).toMatch(/a\.ipynb: 2 sensitive items\n {2}cell 1, text: [A-Z][a-z ]+ \(2 times\)$/);
    expect(out).not.toContain(token);
  });

  it('ends in 0 where nothing was found, in 3 where one was refused', async () => {
    const clean = terminal.file('clean.ipynb', notebookText());
    expect(await terminal.vitrine(['scan', clean])).toMatchObject({
      code: 0,
      out: `${clean}: found nothing to remove.`
    });
    const bad = terminal.file('bad.ipynb', '{');
    const { code, err, out } = await terminal.vitrine(['scan', bad, clean]);
    expect([code, err.startsWith(`${bad}: `), out.includes('clean.ipynb')]).toEqual([3, true, true]);
    expect(existsSync(terminal.at('out'))).toBe(false);
  });

  it('says the same as JSON', async () => {
    const { code, json } = await terminal.vitrine(['scan', '-', '--json'], marked);
    expect(code).toBe(1);
    expect(json()).toMatchObject({
      files: [{ file: '-', refused: null, findings: [{ cell: 1, place: 'source', count: 2 }] }]
    });
  });

  it.each([[[]], [['--jsonl', 'a', 'b.ipynb']], [['a.ipynb', '--out', 'x']], [['--jsonl', '-', '--profile', 'loose']]])(
    'is called wrongly by %j',
    async args => {
      expect((await terminal.vitrine(['scan', ...args])).code).toBe(2);
    }
  );
});
