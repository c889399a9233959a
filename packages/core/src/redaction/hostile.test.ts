import { describe, expect, it } from 'vitest';
import { canonicalNotebook, notebookOf, readNotebook } from '../notebook/index.js';
import type { Json, JsonObject } from '../notebook/index.js';
import { buildSnapshotFiles } from '../snapshot/index.js';
import { worked } from '../testing/work.js';
import { findUnredacted, policies, redact } from './index.js';

/** Joined here, so that no file holds a whole one. */
const SECRET = ['gh', 'p_', 'planted4c1d'.padEnd(36, 'Qx7')].join('');
const policy = policies.team;

/** A value planted in one place, everything else as it should be. */
const plantings: Record<string, (json: JsonObject) => unknown> = {
  'stream text': json => outputs(json).push({ output_type: 'stream', name: 'stdout', text: SECRET }),
  'stream name': json => outputs(json).push({ output_type: 'stream', name: SECRET, text: '' }),
  traceback: json => outputs(json).push({ output_type: 'error', ename: 'E', evalue: SECRET, traceback: [SECRET] }),
  'every representation': json =>
    outputs(json).push({
      output_type: 'execute_result',
      execution_count: 1,
      metadata: { 'image/png': { alt: SECRET } },
      data: { 'text/plain': SECRET, 'text/html': [SECRET], 'application/json': { [SECRET]: [SECRET] } }
    }),
  'a MIME type': json =>
    outputs(json).push({ output_type: 'display_data', metadata: {}, data: { [`x/${SECRET}`]: '' } }),
  'an output type': json => outputs(json).push({ output_type: SECRET }),
  'a transient part': json =>
    outputs(json).push({ output_type: 'display_data', data: {}, transient: { display_id: SECRET } }),
  'a hidden kind': json =>
    outputs(json).push({ output_type: 'display_data', data: {}, metadata: { vitrine: { hidden: SECRET } } }),
  'beside a hidden kind': json =>
    outputs(json).push({
      output_type: 'display_data',
      data: {},
      metadata: { vitrine: { hidden: 'text', why: SECRET } }
    }),
  'cell metadata': json => Object.assign(cell(json)['metadata'] as object, { tags: [SECRET], name: SECRET }),
  'a switch that keeps': json => Object.assign(cell(json)['metadata'] as object, { vitrine: { keep: SECRET } }),
  'a cell key': json => (cell(json)[SECRET] = 1),
  'attachments of a code cell': json => (cell(json)['attachments'] = { [SECRET]: { 'image/png': SECRET } }),
  'notebook metadata': json => Object.assign(json['metadata'] as object, { authors: [{ name: SECRET }] }),
  'the kernel': json =>
    Object.assign(json['metadata'] as object, { kernelspec: { name: SECRET, display_name: SECRET, language: SECRET } }),
  'the language': json =>
    Object.assign(json['metadata'] as object, { language_info: { name: SECRET, version: SECRET } }),
  'beside the language': json =>
    Object.assign(json['metadata'] as object, {
      language_info: { name: 'python', version: `3.1${SECRET}`, lexer: SECRET }
    }),
  'our own metadata': json => Object.assign(json['metadata'] as object, { vitrine: { entry: { gallery: SECRET } } }),
  'a top key': json => (json[SECRET] = SECRET)
};

const fresh = (): JsonObject => ({
  cells: [{ cell_type: 'code', id: 'a', source: 'x', metadata: {}, execution_count: 1, outputs: [] }],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5
});
const cell = (json: JsonObject): JsonObject => (json['cells'] as JsonObject[])[0] as JsonObject;
const outputs = (json: JsonObject): Json[] => cell(json)['outputs'] as Json[];

describe('a value planted in', () => {
  for (const [place, plant] of Object.entries(plantings)) {
    it(`${place} is found by the gate and gone after removal`, () => {
      const json = fresh();
      plant(json);
      const notebook = readNotebook(JSON.stringify(json));
      expect(findUnredacted(notebook, policy)).not.toEqual([]);
      const { notebook: clean, report } = redact(notebook, policy);
      expect(canonicalNotebook(clean)).not.toContain(SECRET);
      expect(JSON.stringify(report)).not.toContain(SECRET);
      expect(JSON.stringify(buildSnapshotFiles(notebook, policy, null))).not.toContain(SECRET);
      expect(findUnredacted(clean, policy)).toEqual([]);
    });
  }

  it('nothing is what a clean notebook has', () => {
    expect(findUnredacted(notebookOf(fresh()), policy)).toEqual([]);
  });

  it('source is found there as well', () => {
    const json = fresh();
    cell(json)['source'] = `x = "${SECRET}"  # ${SECRET}`;
    const { notebook } = redact(notebookOf(json), policy);
    expect(notebook.cells[0]?.source).toBe('x = "TOKEN-1"  # TOKEN-1');
    expect(findUnredacted(notebookOf(json), policy)).toEqual([
      {
        cell: 0,
        place: 'source',
        path: 'cells[0].source',
        texts: [
          {
            path: 'cells[0].source',
            spans: [
              { start: 5, end: 45, type: 'TOKEN' },
              { start: 50, end: 90, type: 'TOKEN' }
            ]
          }
        ]
      }
    ]);
  });
});

describe('a large notebook', () => {
  it('of 40 MB is read, removed from and written in seconds', () => {
    const row = {
      output_type: 'stream',
      name: 'stdout',
      text: Array.from({ length: 400 }, (_, i) => `line ${i} "x"\n`)
    };
    const png = { output_type: 'display_data', metadata: {}, data: { 'image/png': 'iVBOR'.repeat(14_000) } };
    const cells = Array.from({ length: 500 }, (_, i) => ({
      cell_type: 'code',
      id: `c${i}`,
      source: `x = ${i}`,
      metadata: {},
      execution_count: i + 1,
      outputs: [row, png]
    }));
    const text = JSON.stringify({ ...fresh(), cells });
    expect(text.length).toBeGreaterThan(38_000_000);
    const work = worked(() => {
      const { files } = buildSnapshotFiles(readNotebook(text), policy, null);
      expect(files[0]?.text.length).toBeLessThan(4_000_000);
    });
    expect(work).toBeLessThan(8000);
  });
});
