import { beforeAll, describe, expect, it } from 'vitest';
import { notebookOf } from '../notebook/index.js';
import type { Json, JsonObject, Notebook } from '../notebook/index.js';
import { findUnredacted, loadRecognisers, policies, redact } from './index.js';
import { isHiddenOutput, reportOf } from './report.js';
import type { RedactionReport, ReportItem } from './report.js';

/** Joined here, so that no file holds a whole one. */
const TOKEN = ['gh', 'p_', 'gatekeeper'.padEnd(36, 'Q7')].join('');
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

const code = (more: JsonObject = {}): Json => ({
  cell_type: 'code',
  id: 'a1b2c3d4',
  metadata: {},
  execution_count: 1,
  source: 'x = 1',
  outputs: [],
  ...more
});
const book = (cells: Json[], more: JsonObject = {}): Notebook =>
  notebookOf({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells, ...more });
const shown = (data: JsonObject, metadata: JsonObject = {}): Json => ({ output_type: 'display_data', data, metadata });
const stream = (text: string): Json => ({ output_type: 'stream', name: 'stdout', text });
const places = (notebook: Notebook, policy: Parameters<typeof redact>[1] = policies.team): string[] =>
  findUnredacted(notebook, policy).map(({ cell, place, path }) => `${cell ?? '-'} ${place} ${path}`);

beforeAll(async () => {
  await loadRecognisers();
});

describe('the gate', () => {
  it.each<[string, Json[], JsonObject]>([
    ['an empty notebook', [], {}],
    ['a clean cell', [code()], {}],
    ['a clean output', [code({ outputs: [stream('1')] })], {}],
    ['a placeholder', [code({ source: 'x = "TOKEN-1"' })], {}],
    [
      'a kernel by name',
      [code()],
      { metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } } }
    ]
  ])('lets %s through', (_, cells, more) => {
    const { notebook } = redact(book(cells, more), policies.team);
    expect(places(notebook)).toEqual([]);
  });

  it.each<[string, Json[], JsonObject, string[]]>([
    ['a token in code', [code({ source: `x = "${TOKEN}"` })], {}, ['0 source cells[0].source']],
    [
      'a token in the second cell',
      [code(), code({ id: 'b1b2c3d4', source: `"${TOKEN}"` })],
      {},
      ['1 source cells[1].source']
    ],
    ['a token that was printed', [code({ outputs: [stream(TOKEN)] })], {}, ['0 output cells[0].outputs']],
    [
      'a token in a table',
      [code({ outputs: [shown({ 'text/html': `<td>${TOKEN}</td>` })] })],
      {},
      ['0 output cells[0].outputs']
    ],
    [
      'a script',
      [code({ outputs: [shown({ 'text/html': '<script>1</script>x' })] })],
      {},
      ['0 output cells[0].outputs']
    ],
    [
      'an unknown kind of output',
      [code({ outputs: [shown({ 'application/x-own': 1 })] })],
      {},
      ['0 output cells[0].outputs']
    ],
    [
      'metadata of an output',
      [code({ outputs: [shown({ 'text/plain': 'x' }, { a: 1 })] })],
      {},
      ['0 output cells[0].outputs']
    ],
    ['metadata of a cell', [code({ metadata: { owner: 'x' } })], {}, ['0 cell-metadata cells[0].metadata']],
    ['metadata of the notebook', [code()], { metadata: { own: 'x' } }, ['- metadata metadata']],
    ['an id that says something', [code({ id: TOKEN })], {}, ['0 id cells[0].id']],
    ['a field of a cell that nobody knows', [code({ own: 'x' })], {}, ['0 key cells[0]']],
    ['a field of the notebook that nobody knows', [code()], { own: 'x' }, ['- key ']]
  ])('finds %s', (_, cells, more, found) => {
    expect(places(book(cells, more))).toEqual(found);
  });

  it('finds every output where a level keeps none', () => {
    const kept = book([
      code({ outputs: [shown({ 'image/png': png })] }),
      code({ id: 'b1b2c3d4', outputs: [stream('1')] })
    ]);
    expect(places(kept, policies.regulated)).toEqual(['0 output cells[0].outputs', '1 output cells[1].outputs']);
    expect(places(kept, policies.team)).toEqual([]);
  });

  it.each<[string, JsonObject, string, string]>([
    ['in code', { source: `x = "${TOKEN}"` }, 'cells[0].source', `x = "${TOKEN}"`],
    ['printed', { outputs: [stream(`a ${TOKEN}`)] }, 'cells[0].outputs[0].text', `a ${TOKEN}`],
    [
      'shown',
      { outputs: [stream('1'), shown({ 'text/plain': TOKEN })] },
      'cells[0].outputs[1].data["text/plain"]',
      TOKEN
    ],
    [
      'in an error',
      { outputs: [{ output_type: 'error', ename: 'E', evalue: TOKEN, traceback: [] }] },
      'cells[0].outputs[0].evalue',
      TOKEN
    ]
  ])('says where a value begins and ends: %s', (_, cell, path, text) => {
    const [only] = findUnredacted(book([code(cell)]), policies.team);
    const texts = (only?.texts ?? []).filter(one => one.path === path);
    expect(
      texts.flatMap(({ spans }) => spans.map(({ start, end, type }) => [type, text.slice(start, end)]))
    ).toContainEqual(['TOKEN', TOKEN]);
  });

  it('never says what it was', () => {
    const found = findUnredacted(
      book([code({ source: TOKEN, id: TOKEN, [TOKEN]: TOKEN })], { [TOKEN]: 1 }),
      policies.team
    );
    expect(found.length).toBeGreaterThan(2);
    expect(JSON.stringify(found)).not.toContain(TOKEN);
  });
});

describe('a report', () => {
  const item = (more: Partial<ReportItem>): ReportItem => ({
    cell: 0,
    place: 'source',
    kind: 'TOKEN',
    rule: 'r',
    count: 1,
    ...more
  });

  it.each<[string, ReportItem[], RedactionReport['totals']]>([
    ['nothing', [], { hiddenOutputs: 0, removed: 0 }],
    ['one value', [item({})], { hiddenOutputs: 0, removed: 1 }],
    ['several of one rule', [item({ count: 3 }), item({ cell: 2, count: 2 })], { hiddenOutputs: 0, removed: 5 }],
    [
      'a hidden output',
      [item({ place: 'output', kind: 'figure', rule: 'allow-list' })],
      { hiddenOutputs: 1, removed: 0 }
    ],
    ['a value in an output that stays', [item({ place: 'output' })], { hiddenOutputs: 0, removed: 1 }],
    [
      'metadata',
      [item({ place: 'metadata', kind: 'metadata', rule: 'allow-list', count: 4 })],
      { hiddenOutputs: 0, removed: 4 }
    ],
    [
      'both',
      [item({ place: 'output', kind: 'table', rule: 'allow-list', count: 2 }), item({})],
      { hiddenOutputs: 2, removed: 1 }
    ]
  ])('adds up %s', (_, items, totals) => {
    expect(reportOf(items, policies.team)).toMatchObject({ format: 1, profile: 'balanced', items, totals });
  });

  it('names the policy it was made under', () => {
    const [team, strict] = [policies.team, policies.regulated].map(policy => reportOf([], policy));
    expect([team?.profile, strict?.profile]).toEqual(['balanced', 'strict']);
    expect(team?.policy).not.toBe(strict?.policy);
    expect(team?.policy).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells an output that is gone from what was taken out of one', () => {
    const lines = [
      item({ place: 'output', rule: 'allow-list' }),
      item({ place: 'output' }),
      item({ rule: 'allow-list' })
    ];
    expect(lines.map(isHiddenOutput)).toEqual([true, false, false]);
  });
});
