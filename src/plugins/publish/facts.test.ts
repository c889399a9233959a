import { describe, expect, it } from 'vitest';
import type { SpaceView } from '@vitrine/client';
import type { Json } from '@vitrine/core/notebook';
import { loadRecognisers, policies, type Policy } from '@vitrine/core/redaction';
import { Bench, type Checked } from '../../notebook/bench';
import { audiencesOf, headlineOf, rowsOf, type HeadlineInput } from './facts';

await loadRecognisers();

const output: Json = { output_type: 'stream', name: 'stdout', text: 'the value 4711' };
const failure: Json = { output_type: 'error', ename: 'KeyError', evalue: '4711', traceback: [] };
const code = (id: string, count: number | null, outputs: Json[] = [], extra: Record<string, Json> = {}): Json => ({
  cell_type: 'code',
  id,
  metadata: {},
  source: `x = "${id}"`,
  execution_count: count,
  outputs,
  ...extra
});
const text = (id: string, extra: Record<string, Json> = {}): Json => ({
  cell_type: 'markdown',
  id,
  metadata: {},
  source: 'words',
  ...extra
});

const check = (...cells: Json[]): Checked => checkedBy(policies.team, cells);
/** By the rules of a space that keeps no output. */
const strictly = (...cells: Json[]): Checked => checkedBy(policies.regulated, cells);

function checkedBy(policy: Policy, cells: Json[]): Checked {
  const bench = new Bench();
  bench.open('j', { metadata: {}, nbformat: 4, nbformat_minor: 5 });
  bench.add('j', cells);
  return bench.check('j', policy);
}

const headline = (input: Partial<HeadlineInput>): string =>
  headlineOf({ checked: null, entry: null, changes: null, fileName: 'a.ipynb', ...input });
const row = (id: string, checked: Checked, remarks: string[] = []) =>
  rowsOf(checked, remarks).find(one => one.id === id);

describe('the headline', () => {
  it('claims nothing before the notebook was looked at', () => {
    expect(headline({})).toBe('Checking a.ipynb');
    expect(headline({ entry: { title: 'T', version: 3 }, changes: '1 cell changed' })).toBe('Checking a.ipynb');
  });

  it('counts the outputs that go', () => {
    const one = strictly(code('a', 1, [output]));
    expect(headline({ checked: one })).toMatch(/^1 output will be removed\.$/);
    const two = strictly(code('a', 1, [output]), code('b', 2, [failure]));
    expect(headline({ checked: two })).toContain('2 outputs will be removed.');
  });

  it('counts the values that go, and the outputs that stay', () => {
    const one = strictly(code('a', 1, [output]));
    const item = { cell: 0, place: 'source', kind: 'EMAIL', rule: 'email', count: 2 } as const;
    const report = { ...one.report, items: [item, { ...item, kind: 'metadata', rule: 'allow-list' }] };
    expect(headline({ checked: { ...one, report } })).toMatch(/^2 values will be removed\. /);
    const checked = { ...one, report, counts: { cells: 1, hidden: 0, kept: 2 } };
    expect(headline({ checked })).toBe('2 values will be removed. 2 outputs are kept.');
  });

  it('counts what waits for its author, in every case', () => {
    const checked = check(text('a'));
    expect(headline({ checked, needs: 1 })).toBe('Found nothing to remove in 1 cell. 1 thing needs you.');
    const entry = { title: 'T', version: 3 };
    expect(headline({ checked, entry, changes: '1 cell changed', needs: 2 })).toMatch(
      /since v3\. 2 things need you\.$/
    );
  });

  it('says that there is nothing to remove', () => {
    expect(headline({ checked: check(text('a'), code('b', null)) })).toBe('Found nothing to remove in 2 cells.');
    expect(headline({ checked: check(text('a')) })).toBe('Found nothing to remove in 1 cell.');
  });

  it('names the next version, and what changed once that is known', () => {
    const entry = { title: 'Forecast', version: 3 };
    const checked = check(text('a'));
    expect(headline({ checked, entry })).toBe('v4 of “Forecast”');
    expect(headline({ checked, entry, changes: '2 cells changed' })).toBe('v4 of “Forecast”: 2 cells changed since v3');
  });
});

describe('how it ran', () => {
  const ran = (...cells: Json[]) => row('execution', check(...cells));

  it('is fine from top to bottom', () => {
    expect(ran(code('a', 1), code('b', 2))).toMatchObject({
      summary: 'ran top to bottom',
      status: 'ok',
      open: false,
      lines: []
    });
  });

  it('is doubtful out of order', () => {
    expect(ran(code('a', 2), code('b', 1))).toMatchObject({ summary: 'cells ran out of order', status: 'differs' });
  });

  it('names the cell that failed by the number that every screen shows', () => {
    expect(ran(text('t'), code('a', 1), code('b', 2, [failure]))).toMatchObject({
      summary: '1 cell failed',
      status: 'differs',
      lines: expect.arrayContaining(['Stopped with an error: cell 2.']) as unknown
    });
  });

  it('names cells that never ran, but not where nothing ran at all', () => {
    expect(ran(code('a', 1), code('b', null))?.lines).toContain('Not run: cell 1.');
    expect(ran(code('a', null), code('b', null))).toMatchObject({ summary: 'not run', status: 'unsure', lines: [] });
  });

  it('keeps a long list to one line', () => {
    const cells = [code('first', 1), ...'bcdefgh'.split('').map(id => code(id, null))];
    expect(ran(...cells)?.lines).toContain('Not run: cell 1, 2, 3, 4, 5 and 2 more.');
  });

  it('makes no statement about text alone', () => {
    expect(ran(text('a'))).toMatchObject({ summary: 'no code', status: null });
  });

  it('opens by itself where there is something to know', () => {
    const remark = 'No kernel is running. Nothing is run for publishing.';
    const found = row('execution', check(code('a', 1)), [remark]);
    expect(found).toMatchObject({ open: true, lines: [remark] });
  });
});

it('has no row before anything is known', () => {
  expect(rowsOf(null, ['remark'])).toEqual([]);
});

describe('audiencesOf', () => {
  const space = (id: string, kind: SpaceView['kind'], role: SpaceView['role'], readers = 14): SpaceView => ({
    id,
    kind,
    role,
    readers,
    name: id,
    label: '',
    policyHash: '',
    owner: null,
    profile: 'balanced',
    policyName: 'team'
  });

  it('lists the nearest readers first, and names alike by name', () => {
    const all = [
      space('world', 'public', 'editor'),
      space('b', 'team', 'editor'),
      space('a', 'team', 'editor'),
      space('mine', 'personal', null, 1)
    ];
    expect(audiencesOf(all).map(one => one.space)).toEqual(['mine', 'a', 'b', 'world']);
  });

  it('leaves out where nobody may publish', () => {
    expect(audiencesOf([space('a', 'team', 'reader'), space('b', 'team', null)])).toEqual([]);
  });

  it('says who reads and what is removed', () => {
    const [mine, team] = audiencesOf([space('mine', 'personal', null, 1), space('team', 'team', 'editor')]);
    expect(mine).toMatchObject({ who: 'Only you', kind: 'personal' });
    expect(team.who).toBe('14 people');
    expect(team.removal).toContain('personal data and traces of your machines are removed');
  });
});
