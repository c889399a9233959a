import { describe, expect, it } from 'vitest';
import { readNotebook } from '@vitrine/core/notebook';
import { ENGINE, policies, policyHash } from '@vitrine/core/redaction';
import type { Preparation } from '@vitrine/core/snapshot';
import { notebookText, snapshotFor } from '../../../test/support/publish.js';
import { NOTEBOOK_LIMIT } from '../../http/limits.js';
import { inspect, parseBody } from './inspect.js';
import { inspectorDefaults, InspectorPool } from './pool.js';

const policy = policies.team;
const signature = { name: 'A', email: 'a@example.org' };
const preparation: Preparation = {
  ticket: 'ticket',
  space: 'space',
  entry: null,
  author: signature,
  committer: signature,
  time: 1_700_000_000,
  parent: null,
  origin: null,
  policyHash: policyHash(policy),
  engine: ENGINE.version
};
const snapshot = snapshotFor({ ...preparation, policy }, { token: '', space: '' });
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const body = bytes({ ticket: 'ticket', snapshot });

describe('parseBody', () => {
  it('reads what a client sends', () => {
    expect(parseBody(body)).toEqual({ ticket: 'ticket', snapshot, declared: null });
    const declared = { engine: '0.2', counts: [{ rule: 'email', place: 'source', kind: 'EMAIL', count: 2 }] };
    expect(parseBody(bytes({ ticket: 'ticket', snapshot, declared })).declared).toEqual(declared);
  });

  it('refuses a notebook above the limit by its size', () => {
    const large = { ...snapshot, files: [{ path: 'notebook.ipynb', text: ' '.repeat(NOTEBOOK_LIMIT + 1) }] };
    expect(() => parseBody(bytes({ ticket: 't', snapshot: large }))).toThrow(
      expect.objectContaining({
        code: 'notebook-too-large',
        params: { bytes: NOTEBOOK_LIMIT + 1, limit: NOTEBOOK_LIMIT }
      })
    );
  });

  it.each([
    ['ticket', { snapshot }],
    ['contentId', { ticket: 't', snapshot: { ...snapshot, contentId: 'x' } }],
    ['files', { ticket: 't', snapshot: { ...snapshot, files: 'x' } }],
    ['declared', { ticket: 't', snapshot, declared: { engine: '0.2', counts: [{ rule: 'x'.repeat(70) }] } }],
    ['engine', { ticket: 't', snapshot, declared: { engine: 'mine', counts: [] } }]
  ])('refuses a wrong %s', (_name, wrong) => {
    expect(() => parseBody(bytes(wrong))).toThrow(expect.objectContaining({ code: 'request-invalid' }));
  });
});

describe('inspect', () => {
  it('makes objects, facts, search text and the page from the notebook alone', () => {
    const seen: unknown[] = [];
    const removed = { outputs: [], values: [] };
    const renderer = {
      render: (notebook: unknown) => ({
        pages: [`<p>${seen.push(notebook)}</p>`],
        figures: [],
        frames: [],
        cover: null,
        removed
      })
    };
    const inspected = inspect(snapshot, preparation, policy, renderer);
    expect([inspected.rendered.pages, inspected.released]).toEqual([['<p>1</p>'], 0]);
    expect(inspected.facts).toMatchObject({ codeCells: 1, hiddenOutputs: 1 });
    expect(inspected.receipt).toEqual({ notVouched: { pictures: 0, tables: 0 }, declared: null });
    expect(inspected.objects.map(object => object.oid)).toContain(snapshot.commit);
    expect(readNotebook(notebookText()).cells).toHaveLength(2);
  });
});

describe('InspectorPool', () => {
  it('works on a thread, one after the other where there is one', async () => {
    const pool = new InspectorPool({ ...inspectorDefaults, threads: 1 }).warm();
    const first = await pool.open(body);
    const second = pool.open(body);
    expect(first.ticket).toBe('ticket');
    const inspected = await first.verify(preparation, policy);
    expect(inspected.rendered.pages[0]).toContain('Station forecast');
    expect(inspected.objects.every(object => object.data instanceof Uint8Array)).toBe(true);
    first.close();
    first.close();
    const other = await second;
    await expect(
      other.verify({ ...preparation, author: { name: 'B', email: 'b@example.org' } }, policy)
    ).rejects.toMatchObject({
      code: 'commit-mismatch'
    });
    other.close();
    await expect(pool.open(bytes({}))).rejects.toMatchObject({ code: 'request-invalid' });
    (await pool.open(body)).close();
    await pool.close();
  });

  it('looks again at what is stored, and at words alone, under whatever rules', async () => {
    const pool = new InspectorPool({ ...inspectorDefaults, threads: 1 });
    const { files, fields } = snapshot;
    const texts = { ...fields };
    await pool.check({ files, texts }, policy);
    const stricter = { ...policy, words: ['stations'] };
    await expect(pool.check({ files, texts }, stricter)).rejects.toMatchObject({
      code: 'not-redacted',
      places: [expect.objectContaining({ file: 'notebook.ipynb', cell: 0, path: 'cells[0].source' })]
    });
    await expect(pool.check({ files: [], texts: { reason: 'no stations' } }, stricter)).rejects.toMatchObject({
      code: 'not-redacted',
      params: { field: 'reason', count: 1 }
    });
    await pool.check({ files: [], texts: { reason: 'none' } }, stricter);
    await pool.close();
  });

  it('gives a step its time and no more, and goes on with a fresh thread', async () => {
    const pool = new InspectorPool({ ...inspectorDefaults, threads: 1, timeout: 1 });
    await expect(pool.open(body)).rejects.toMatchObject({ code: 'redaction-slow' });
    await expect(pool.open(body)).rejects.toMatchObject({ code: 'redaction-slow' });
    await pool.close();
  });

  it('survives a thread that runs out of memory', async () => {
    const pool = new InspectorPool({ ...inspectorDefaults, threads: 1, memory: 32 });
    const large = {
      ...snapshot,
      files: Array.from({ length: 20 }, () => ({ path: 'x', text: '\u96ea'.repeat(2_000_000) }))
    };
    await expect(pool.open(bytes({ ticket: 't', snapshot: large }))).rejects.toMatchObject({
      code: 'redaction-failed'
    });
    (await pool.open(body)).close();
    await pool.close();
  });

  it('leaves nobody waiting when it closes, and starts nothing after that', async () => {
    const pool = new InspectorPool({ ...inspectorDefaults, threads: 1 });
    const held = await pool.open(body);
    const waiting = [pool.open(body), pool.open(body)].map(one => one.catch((error: unknown) => error));
    await pool.close();
    const gone = expect.objectContaining({ code: 'store-unavailable' });
    expect(await Promise.all(waiting)).toEqual([gone, gone]);
    held.close();
    await expect(pool.open(body)).rejects.toEqual(gone);
  });

  it('tells whoever is at work that it closed', async () => {
    const pool = new InspectorPool({ ...inspectorDefaults, threads: 1 }).warm();
    const working = pool.open(body).catch((error: unknown) => error);
    await new Promise(resolve => setImmediate(resolve));
    await pool.close();
    expect(await working).toMatchObject({ code: 'store-unavailable' });
  });

  it('serves those who wait in the order they came', async () => {
    const pool = new InspectorPool({ ...inspectorDefaults, threads: 1 });
    const held = await pool.open(body);
    const served: number[] = [];
    const queue = [1, 2, 3].map(async number => {
      const opened = await pool.open(body);
      served.push(number);
      opened.close();
    });
    held.close();
    await Promise.all(queue);
    expect(served).toEqual([1, 2, 3]);
    await pool.close();
  });

  it('does not lose its thread to a body that is refused', async () => {
    const pool = new InspectorPool({ ...inspectorDefaults, threads: 1, waiting: 0 });
    for (const wrong of [new Uint8Array(), new Uint8Array([0xff, 0xfe]), bytes(null), bytes({ ticket: 't' })]) {
      await expect(pool.open(wrong)).rejects.toMatchObject({ code: 'request-invalid' });
    }
    (await pool.open(body)).close();
    await pool.close();
  });

  it('leaves the bytes it was given where they were', async () => {
    const pool = new InspectorPool({ ...inspectorDefaults, threads: 1 });
    const mine = new Uint8Array(body);
    (await pool.open(mine)).close();
    expect(mine).toEqual(body);
    await pool.close();
  });

  it('turns away what would wait too long', async () => {
    const pool = new InspectorPool({ ...inspectorDefaults, threads: 1, waiting: 0 });
    const held = await pool.open(body);
    await expect(pool.open(body)).rejects.toMatchObject({ code: 'rate-limited' });
    held.close();
    await pool.close();
  });
});
