import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalNotebook, executionFacts, notebookOf, readNotebook } from '../notebook/index.js';
import type { Json, Notebook } from '../notebook/index.js';
import { notebookJson } from '../testing/arbitrary.js';
import { isOrdinaryId } from './rebuild/ids.js';
import { ENGINE, findUnredacted, hiddenKindOf, hiddenSentence, policies, policyHash, redact } from './index.js';

const python = fileURLToPath(new URL('../../../../.venv/bin/python', import.meta.url));
const policy = policies.team;
/** Joined here, so that no file holds a whole one. */
const CANARY = ['gh', 'p_', 'canary7f3a'.padEnd(36, 'Zk2')].join('');

const output = (data: Record<string, Json>): Json => ({ output_type: 'display_data', metadata: {}, data });
const stream = (text: string): Json => ({ output_type: 'stream', name: 'stdout', text });
const nb = (outputs: Json[], cell: object = {}, top: object = {}): Notebook =>
  notebookOf({
    cells: [{ cell_type: 'code', source: 'x', metadata: {}, execution_count: 1, id: 'a', outputs, ...cell } as Json],
    metadata: {},
    nbformat: 4,
    ...top
  });

describe('redact', () => {
  it('is done after once, and what it made is a fixed point', () => {
    fc.assert(
      fc.property(notebookJson, json => {
        const once = redact(notebookOf(json), policy).notebook;
        expect(canonicalNotebook(redact(once, policy).notebook)).toBe(canonicalNotebook(once));
        expect(findUnredacted(once, policy)).toEqual([]);
        expect(findUnredacted(readNotebook(canonicalNotebook(once)), policy)).toEqual([]);
        expect(redact(once, policy).report.totals.removed).toBe(0);
      })
    );
  });

  it('keeps sources, ids, kinds, counts and the facts of execution', () => {
    fc.assert(
      fc.property(notebookJson, json => {
        const before = notebookOf(json);
        // By chance `~A0/` is somebody's home, and `a@b.io` an address.
        fc.pre(!before.cells.some(({ source }) => /[~@]/.test(source)));
        const after = redact(before, policy).notebook;
        const kept = (one: Notebook): unknown =>
          one.cells.map(({ id, cell_type, source }, index) => ({
            id: isOrdinaryId(before.cells[index]?.id ?? '') ? id : '',
            cell_type,
            source
          }));
        expect(kept(after)).toEqual(kept(before));
        expect(executionFacts(after).order).toBe(executionFacts(before).order);
        expect(executionFacts(after).failed).toEqual(executionFacts(before).failed);
      })
    );
  });

  it('lets nothing of a planted value through that is not source', () => {
    const planted = (value: Json): Json =>
      typeof value === 'string'
        ? CANARY
        : Array.isArray(value)
          ? value.map(planted)
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([name, item]) => [`${name}${CANARY}`, planted(item)]))
            : value;
    fc.assert(
      fc.property(notebookJson, json => {
        const notebook = notebookOf(json);
        const cells = notebook.cells.map(cell => ({
          ...cell,
          ...(cell.cell_type === 'code'
            ? {
                outputs: cell.outputs.map(one => ({
                  ...one,
                  data: planted(one['data'] ?? 'x'),
                  text: CANARY,
                  [CANARY]: 1
                }))
              }
            : { attachments: { [CANARY]: { 'image/png': CANARY } } }),
          metadata: { [CANARY]: CANARY, vitrine: { hidden: CANARY } },
          [CANARY]: CANARY
        }));
        const metadata = {
          kernelspec: { name: CANARY, display_name: CANARY, language: CANARY },
          language_info: { name: 'python', version: `3.12 ${CANARY}`, mimetype: CANARY },
          [CANARY]: CANARY
        };
        const bad = { ...notebook, cells, metadata, [CANARY]: 1 } as unknown as Notebook;
        const { notebook: clean, report } = redact(bad, policy);
        expect(canonicalNotebook(clean)).not.toContain(CANARY);
        expect(JSON.stringify(report)).not.toContain(CANARY);
        expect(JSON.stringify(findUnredacted(bad, policy))).not.toContain(CANARY);
        expect(clean.metadata).toEqual({ language_info: { name: 'python', version: '3.12' } });
      })
    );
  });

  it('of a strict space takes every output out, and makes one strip of text printed in parts', () => {
    const { notebook, report } = redact(
      nb([stream('a'), stream('b'), output({ 'image/png': 'x' }), stream('c'), output({ 'text/plain': 'd' })]),
      policies.regulated
    );
    const [cell] = notebook.cells;
    const texts =
      cell?.cell_type === 'code'
        ? cell.outputs.map(one => (one['data'] as { 'text/plain': string })['text/plain'])
        : [];
    expect(texts).toEqual(['Printed text removed', 'Figure removed', 'Printed text removed', 'Printed text removed']);
    expect(report.totals).toEqual({ hiddenOutputs: 4, removed: 0 });
    expect(report.items).toEqual([
      { cell: 0, place: 'output', kind: 'text', rule: 'allow-list', count: 3 },
      { cell: 0, place: 'output', kind: 'figure', rule: 'allow-list', count: 1 }
    ]);
  });

  it('keeps what can be taken apart, and counts only outputs that are gone as hidden', () => {
    const outputs = [stream('a\n'), output({ 'text/plain': `b ${CANARY}` }), output({ 'image/png': 'x' })];
    const { notebook, report } = redact(nb(outputs), policy);
    expect(notebook.cells[0]).toMatchObject({
      outputs: [
        { name: 'stdout', output_type: 'stream', text: 'a\n' },
        { data: { 'text/plain': 'b TOKEN-1' }, metadata: {}, output_type: 'display_data' },
        { metadata: { vitrine: { hidden: 'figure' } } }
      ]
    });
    expect(report.totals).toEqual({ hiddenOutputs: 1, removed: 1 });
  });

  it('rebuilds a forged strip from its kind alone', () => {
    const forged = {
      ...(output({ 'text/plain': CANARY, 'text/html': CANARY }) as object),
      metadata: { vitrine: { hidden: 'table' }, x: 1 }
    };
    const { notebook } = redact(nb([forged as Json]), policy);
    expect(notebook.cells[0]).toMatchObject({
      outputs: [{ data: { 'text/plain': 'Table removed' }, metadata: { vitrine: { hidden: 'table' } } }]
    });
    expect(canonicalNotebook(notebook)).not.toContain(CANARY);
  });

  it('gives an attachment a name that says nothing, also where it is shown', () => {
    const cell = {
      cell_type: 'markdown',
      source: '![plot](attachment:my%20ward.png) ![](attachment:gone.png)',
      attachments: { 'my ward.png': { 'image/png': 'AA' }, 'gone.png': {} }
    };
    const { notebook, report } = redact(nb([], cell), policy);
    expect(notebook.cells[0]).toEqual({
      cell_type: 'markdown',
      id: 'a',
      metadata: {},
      source: '![plot](attachment:attachment-2.png) ![](attachment:attachment-1.png)'
    });
    expect(report.items).toMatchObject([{ cell: 0, place: 'attachment', count: 4 }]);
  });

  it('counts what is removed, not what is ours', () => {
    const { report } = redact(
      nb([], { metadata: { a: 1, b: 2 }, odd: 1 }, { metadata: { authors: [], vitrine: {} }, top: 1 }),
      policy
    );
    expect(report.totals).toEqual({ hiddenOutputs: 0, removed: 5 });
    expect(report).toMatchObject({
      format: 1,
      engine: ENGINE.version,
      profile: 'balanced',
      policy: policyHash(policy)
    });
  });

  it.each([
    [{ language_info: { name: 'R', version: '4.3.1' } }, { language_info: { name: 'R', version: '4.3.1' } }],
    [{ kernelspec: { name: 'k', display_name: 'K', language: 'Julia' } }, { language_info: { name: 'julia' } }],
    [{ language_info: { name: 'toString' } }, {}],
    [{ language_info: 'python' }, {}],
    [{ language_info: { name: 'C++', version: 'home/x' } }, { language_info: { name: 'c++' } }]
  ])('keeps of %j only %j', (metadata, kept) => {
    expect(redact(nb([], {}, { metadata }), policy).notebook.metadata).toEqual(kept);
  });
});

describe('the real nbformat', () => {
  it('finds every result valid', () => {
    const batch = fc.sample(notebookJson, { numRuns: 60, seed: 7 }).map(json => {
      const text = canonicalNotebook(redact(notebookOf(json), policy).notebook);
      return JSON.parse(text) as Json;
    });
    const script =
      'import sys, json, nbformat\nfor nb in json.load(sys.stdin): nbformat.validate(nb, version=4, version_minor=5)\nprint("valid")';
    expect(execFileSync(python, ['-c', script], { input: JSON.stringify(batch), encoding: 'utf8' })).toBe('valid\n');
  });

  it('writes our canonical form byte for byte as Python does', () => {
    const text = canonicalNotebook(redact(nb([stream('ü')], { source: 'x = "ü 😀"\n' }), policy).notebook);
    const script =
      'import sys, json; sys.stdout.buffer.write((json.dumps(json.loads(sys.stdin.buffer.read()), sort_keys=True, indent=1, ensure_ascii=False) + "\\n").encode())';
    expect(execFileSync(python, ['-c', script], { input: text, encoding: 'utf8' })).toBe(text);
  });
});

describe('findUnredacted', () => {
  it('names the cell and the place, never a name of the author', () => {
    const found = findUnredacted(
      nb([stream(CANARY)], { metadata: { a: 1 }, odd: 1, attachments: {} }, { metadata: { x: 1 }, top: 1 }),
      policy
    );
    expect(found).toEqual(
      expect.arrayContaining([
        { cell: null, place: 'key', path: '' },
        { cell: null, place: 'metadata', path: 'metadata' },
        {
          cell: 0,
          place: 'output',
          path: 'cells[0].outputs',
          texts: [{ path: 'cells[0].outputs[0].text', spans: [{ start: 0, end: 40, type: 'TOKEN' }] }]
        },
        { cell: 0, place: 'cell-metadata', path: 'cells[0].metadata' },
        { cell: 0, place: 'attachment', path: 'cells[0].attachments' },
        { cell: 0, place: 'key', path: 'cells[0]' }
      ])
    );
    expect(found).toHaveLength(6);
  });
});

describe('hiddenKindOf', () => {
  it.each([
    [stream('x'), 'text'],
    [{ output_type: 'error', ename: '' }, 'error'],
    [output({ 'image/png': 'x', 'text/plain': 'y' }), 'figure'],
    [output({ 'image/svg+xml': 'x' }), 'figure'],
    [output({ 'text/html': '<div><TABLE border=1>' }), 'table'],
    [output({ 'text/html': ['<ta', 'ble>'] }), 'table'],
    [output({ 'application/vnd.dataresource+json': {} }), 'table'],
    [output({ 'text/html': '<script>x</script><table>' }), 'interactive'],
    [output({ 'application/vnd.plotly.v1+json': {}, 'image/png': 'x' }), 'interactive'],
    [output({ 'application/vnd.jupyter.widget-view+json': {} }), 'interactive'],
    [output({ 'text/html': '<img src=x>' }), 'figure'],
    [output({ 'text/plain': 'x' }), 'text'],
    [output({ 'application/zip': 'x' }), 'other'],
    [output({}), 'other'],
    [{ output_type: 'new' }, 'other'],
    ['x', null],
    [null, null]
  ])('takes %j for %s', (value, kind) => {
    expect(hiddenKindOf(value as Json)).toBe(kind);
  });

  it('has a sentence for each kind', () => {
    const kinds = ['figure', 'table', 'text', 'error', 'interactive', 'other'] as const;
    expect(new Set(kinds.map(kind => hiddenSentence(kind))).size).toBe(6);
    kinds.forEach(kind => expect(hiddenSentence(kind)).toMatch(/^[A-Z].* removed$/));
  });
});

describe('policies', () => {
  it('have different hashes that hold every value', () => {
    const hashes = Object.values(policies).map(policyHash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(policyHash({ ...policies.team, profile: 'strict' })).not.toBe(policyHash(policies.team));
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('this package', () => {
  it('names no platform it may not use', () => {
    const config = readFileSync(fileURLToPath(new URL('../../tsconfig.json', import.meta.url)), 'utf8');
    expect(config).not.toContain('DOM');
  });
});
