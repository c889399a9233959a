import { describe, expect, it } from 'vitest';
import { notebookOf } from '../notebook/index.js';
import type { JsonObject } from '../notebook/index.js';
import { ENGINE, loadRecognisers, policies, redact } from '../redaction/index.js';
import { buildSnapshot } from '../snapshot/index.js';
import { declaredFrom, declaredOf, notVouchedIn } from './index.js';
import type { DeclaredCount } from './index.js';

await loadRecognisers();

/** Joined here, so that no file holds a whole one. */
const token = ['gh', 'p_', 'declared'.padEnd(36, 'Q7')].join('');
const mail = ['mara.kovac', 'firm-health.eu'].join('@');

const notebook = (cells: JsonObject[]): JsonObject => ({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
const code = (source: string, outputs: JsonObject[] = []): JsonObject => ({
  cell_type: 'code',
  id: 'c',
  metadata: {},
  execution_count: 1,
  source,
  outputs
});
const shows = (data: JsonObject): JsonObject => ({ output_type: 'display_data', data, metadata: {} });
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('what a client declares', () => {
  const made = buildSnapshot(
    notebookOf(
      notebook([
        code(`t = "${token}"  # ${mail}`, [shows({ 'application/javascript': 'x()' }), shows({ 'text/plain': mail })])
      ])
    ),
    { title: `On ${mail}`, fileName: 'a.ipynb' },
    policies.team,
    null
  );
  const said = declaredOf(made.report, made.items);

  it('is counts by rule, place and kind, and no value', () => {
    expect(said.engine).toBe(ENGINE.version);
    expect(said.counts).toEqual(
      expect.arrayContaining([
        { rule: 'github-token', place: 'source', kind: 'TOKEN', count: 1 },
        { rule: 'email', place: 'source', kind: 'EMAIL', count: 1 },
        { rule: 'email', place: 'output', kind: 'EMAIL', count: 1 },
        { rule: 'email', place: 'field', kind: 'EMAIL', count: 1 },
        { rule: 'allow-list', place: 'output', kind: 'interactive', count: 1 }
      ])
    );
    expect(JSON.stringify(said)).not.toContain('kovac');
    expect(JSON.stringify(said)).not.toContain(token);
  });

  it('is taken as it is by a gallery that knows every word of it', () => {
    expect(declaredFrom(said, policies.team)).toEqual(said);
  });

  it('holds nothing that this side has no word for: a name could be content', () => {
    const counts = [
      { rule: mail, place: 'mara', kind: 'KOVAC', count: 2 },
      { rule: 'own-ward', place: 'source', kind: 'SECRET', count: 1 },
      { rule: 'constructor', place: 'toString', kind: 'valueOf', count: 3 }
    ];
    expect(declaredFrom({ engine: '0.2', counts }, policies.team).counts).toEqual([
      { rule: 'other', place: 'other', kind: 'other', count: 5 },
      { rule: 'other', place: 'source', kind: 'SECRET', count: 1 }
    ]);
    const own = { ...policies.team, patterns: [{ id: 'ward', pattern: 'W-[0-9]{4}' }] };
    expect(declaredFrom({ engine: '0.2', counts }, own).counts).toContainEqual(counts[1]);
  });

  it('has an end, and loses no count by it', () => {
    const counts: DeclaredCount[] = Array.from({ length: 3000 }, (_, at) => ({
      rule: ['email', 'github-token', 'table-html', 'name'][at % 4] ?? '',
      place: ['source', 'output', 'metadata', 'field', 'id', 'key'][at % 6] ?? '',
      kind: ['EMAIL', 'TOKEN', 'NAME', 'PHONE', 'figure'][at % 5] ?? '',
      count: 1
    }));
    const wide = counts.map((one, at) => ({ ...one, rule: `r${at}` }));
    for (const given of [counts, wide]) {
      const { counts: kept } = declaredOf(
        { ...made.report, items: given.map(one => ({ ...one, cell: 0, place: 'source' })) },
        []
      );
      expect(kept.length).toBeLessThanOrEqual(400);
      expect(kept.reduce((sum, { count }) => sum + count, 0)).toBe(3000);
    }
  });
});

describe('what nobody vouches for', () => {
  const of = (...cells: JsonObject[]): object =>
    notVouchedIn(redact(notebookOf(notebook(cells)), policies.team).notebook);

  it('is pictures, wherever they are, and tables', () => {
    const table = '<table><thead><tr><th>station</th></tr></thead><tbody><tr><td>North</td></tr></tbody></table>';
    expect(of(code('1'))).toEqual({ pictures: 0, tables: 0 });
    expect(
      of(code('1', [shows({ 'image/png': dot, 'text/plain': '<Figure>' }), shows({ 'text/html': table })]))
    ).toEqual({
      pictures: 1,
      tables: 1
    });
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>';
    expect(of(code('1', [shows({ 'image/svg+xml': drawing })]))).toEqual({ pictures: 0, tables: 0 });
    const attached = {
      cell_type: 'markdown',
      id: 'm',
      metadata: {},
      source: '![a](attachment:a.png)',
      attachments: { 'a.png': { 'image/png': dot } }
    };
    expect(of(attached)).toEqual({ pictures: 1, tables: 0 });
  });

  it('is nothing where every output is hidden', () => {
    const { notebook: hidden } = redact(
      notebookOf(notebook([code('1', [shows({ 'image/png': dot }), shows({ 'text/html': '<table></table>' })])])),
      policies.regulated
    );
    expect(notVouchedIn(hidden)).toEqual({ pictures: 0, tables: 0 });
  });
});
