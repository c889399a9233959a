import { describe, expect, it } from 'vitest';
import { catalogue } from '@vitrine/core/errors';
import type { Ended } from '../../test/support/cli.js';
import { desk } from '../../test/support/desk.js';
import { notebookText, published } from '../../test/support/publish.js';
import type { PublishedAnswer } from '../../test/support/publish.js';

const at = desk();

/** A notebook in the gallery that no other test knows. */
const there = (code: string): Promise<PublishedAnswer> =>
  published(at.gallery, {
    token: at.author.token,
    space: at.author.personal,
    notebook: notebookText('Contract', `${code} = ${Math.random()}`)
  });

/** The keys of an answer, and those below them, as a script would reach for them. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length === 0 ? [] : [shapeOf(value[0])];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, below]) => [name, shapeOf(below)])
    );
  }
  return value === null ? 'null' : typeof value;
}

const answer = (ended: Ended): unknown => {
  expect([ended.code, ended.out.split('\n').length]).toEqual([0, 1]);
  return shapeOf(ended.json());
};

describe('what scripts read of a command that went well, one line of JSON', () => {
  it('publish, and what it would do', async () => {
    const path = at.terminal.file('a.ipynb', notebookText(`A ${Math.random()}`));
    expect(answer(await at.terminal.vitrine(['publish', path, '--dry-run', '--json']))).toEqual({
      base: 'null',
      changes: 'null',
      dryRun: 'boolean',
      entry: 'null',
      fields: expect.objectContaining({ title: 'string', tags: expect.any(Array), fileName: 'string' }),
      space: { id: 'string', name: 'string' },
      waits: 'boolean'
    });
    const told = answer(await at.terminal.vitrine(['publish', path, '--json']));
    expect(told).toMatchObject({
      entry: 'string',
      version: 'number',
      contentId: 'string',
      commit: 'string',
      created: 'boolean',
      url: 'string'
    });
    expect(answer(await at.terminal.vitrine(['publish', path, '--json', '--note', 'n']))).toMatchObject({
      changes: 'string'
    });
  });

  it('search', async () => {
    await there('searched');
    expect(answer(await at.terminal.vitrine(['search', 'searched', '--json']))).toMatchObject({
      gallery: 'string',
      total: 'number',
      items: [
        {
          id: 'string',
          versions: 'number',
          forks: 'number',
          hit: { where: 'string', cell: expect.stringMatching(/^(?:number|null)$/), text: 'string' },
          latest: { number: 'number', contentId: 'string', fields: { title: 'string' }, facts: { codeCells: 'number' } }
        }
      ]
    });
    expect(answer(await at.terminal.vitrine(['search', 'never-published-words', '--json']))).toEqual({
      gallery: 'string',
      total: 'number',
      items: []
    });
  });

  it('fork', async () => {
    const { entry } = await there('forked');
    const ended = await at.terminal.vitrine(['fork', entry, '--to', at.terminal.at('forks'), '--json']);
    expect(answer(ended)).toEqual({
      path: 'string',
      origin: { entry: 'string', version: 'number', contentId: 'string', commit: 'string' }
    });
  });

  it('withdraw, and its undo', async () => {
    const { entry } = await there('withdrawn');
    const gone = await at.terminal.vitrine(['withdraw', entry, '--reason', 'A test.', '--json']);
    expect(answer(gone)).toEqual({
      gallery: 'string',
      entry: 'string',
      versions: ['number'],
      replacedBy: 'null',
      undo: 'string',
      undoUntil: 'number'
    });
    const { undo } = gone.json() as { undo: string };
    expect(answer(await at.terminal.vitrine(['withdraw', '--undo', undo, '--json']))).toEqual({
      entry: 'string',
      versions: ['number']
    });
  });

  it('import, and what it would do', async () => {
    at.terminal.file('nb/one.ipynb', notebookText(`One ${Math.random()}`));
    expect(answer(await at.terminal.vitrine(['import', at.terminal.at('nb'), '--dry-run', '--json']))).toEqual({
      dryRun: 'boolean',
      files: ['string']
    });
    expect(answer(await at.terminal.vitrine(['import', at.terminal.at('nb'), '--json']))).toEqual({
      gallery: 'string',
      space: 'string',
      results: [{ file: 'string', outcome: 'string', entry: 'string', version: 'number', url: 'string' }]
    });
  });

  it('logout', async () => {
    const token = await at.gallery.proof(at.author.account, 'cli');
    await at.terminal.signIn(at.gallery.url, at.author, token);
    expect((await at.terminal.vitrine(['logout', '--json'])).json()).toEqual({
      gallery: at.gallery.url,
      signedOut: true,
      ended: true
    });
    expect((await at.terminal.vitrine(['logout', '--server', at.gallery.url, '--json'])).json()).toMatchObject({
      signedOut: false,
      ended: false
    });
  });

  it('doctor', async () => {
    const ended = await at.terminal.vitrine(['doctor', '--json']);
    const { ok, checks } = ended.json() as { ok: boolean; checks: { state: string }[] };
    expect(ended.code).toBe(ok ? 0 : 1);
    expect(ok).toBe(checks.every(({ state }) => state !== 'mend'));
    for (const check of checks) {
      expect(check).toEqual({
        id: expect.any(String),
        state: expect.stringMatching(/^(fine|note|mend)$/),
        sentence: expect.stringMatching(/^.+\.$/),
        next: expect.any(String)
      });
    }
  });

  it('redact, whose report has no values', async () => {
    const path = at.terminal.file('a.ipynb', notebookText());
    const out = at.terminal.at('out');
    const ended = await at.terminal.vitrine(['redact', path, '--out', out, '--report', `${out}.json`]);
    expect(ended.code).toBe(0);
    const report: unknown = JSON.parse(at.terminal.read('out.json'));
    expect(shapeOf(report)).toMatchObject({
      format: 'number',
      policy: expect.anything(),
      files: [{ file: 'string', refused: 'null', report: { items: expect.any(Array), totals: expect.anything() } }]
    });
    expect(JSON.stringify(report)).not.toContain('secret-output');
  });
});

describe('what scripts read of a command that did not', () => {
  const nowhere = 'http://127.0.0.1:9';
  it.each([
    ['usage', 2, ['publish', '--json']],
    ['usage', 2, ['search', '--limit', '0', '--json']],
    ['usage', 2, ['fork', '--json']],
    ['usage', 2, ['withdraw', 'a b', '--reason', 'x', '--json']],
    ['usage', 2, ['import', '--json']],
    ['usage', 2, ['audit', '--json']],
    ['usage', 2, ['audit', 'forget', '--json']],
    ['file-unreadable', 2, ['audit', 'verify', '--data', '/nowhere', '--json']],
    ['gallery-unreachable', 3, ['search', 'x', '--server', nowhere, '--json']],
    ['gallery-unreachable', 3, ['login', '--server', nowhere, '--json']],
    ['gallery-unreachable', 3, ['fork', 'abcdefgh', '--server', nowhere, '--json']],
    ['not-found', 3, ['fork', 'made-up', '--json']],
    ['not-found', 3, ['withdraw', 'made-up', '--reason', 'x', '--json']],
    ['reason-missing', 3, ['withdraw', 'made-up', '--json']],
    ['undo-expired', 3, ['withdraw', '--undo', 'made-up', '--json']]
  ])('is the problem %s, exit %d: %j', async (code, exit, args) => {
    const ended = await at.terminal.vitrine(args);
    expect(ended.code).toBe(exit);
    const { problem } = ended.json() as { problem: Record<string, unknown> };
    expect(problem).toEqual({
      code,
      sentence: expect.stringMatching(/^(?:[A-Z]|--).*\.$/),
      next: expect.any(String),
      params: expect.any(Object)
    });
    expect(Object.hasOwn(catalogue, code)).toBe(true);
    // People read the same on the other channel; nothing of ours looks like a stack.
    expect(ended.err.startsWith(String(problem['sentence']))).toBe(true);
    expect(ended.err).not.toMatch(/^\s+at /m);
  });

  it('names the file that failed, and goes on with the others', async () => {
    at.terminal.file('nb/broken.ipynb', '{');
    at.terminal.file('nb/one.ipynb', notebookText(`One ${Math.random()}`));
    const ended = await at.terminal.vitrine(['import', at.terminal.at('nb'), '--json']);
    expect(ended.code).toBe(3);
    expect(ended.json()).toMatchObject({
      results: [
        {
          file: 'broken.ipynb',
          outcome: 'failed',
          code: 'notebook-broken-json',
          sentence: expect.stringContaining('line 1'),
          next: expect.any(String)
        },
        { file: 'one.ipynb', outcome: 'published' }
      ]
    });
  });
});
