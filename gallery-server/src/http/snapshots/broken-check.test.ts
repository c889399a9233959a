import { afterEach, describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { InspectorPool, inspectorDefaults } from '../../adapters/inspector/pool.js';
import { inspect, parseBody } from '../../adapters/inspector/inspect.js';
import type { SnapshotInspector } from '../../domain/snapshots/inspector.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, publish } from '../../../test/support/publish.js';
import type { RenderedNotebook } from '../../domain/pages/model.js';

let gallery: TestGallery;
let author: Person;
afterEach(() => gallery.close());

async function open(inspector: SnapshotInspector): Promise<void> {
  gallery = await TestGallery.open({}, { inspector });
  author = await gallery.person('author');
}

const send = (code = 'x = 1'): Promise<Answer> =>
  publish(gallery, { token: author.token, space: author.personal, notebook: notebookText('T', code) });

async function denials(): Promise<string[]> {
  const answer = await gallery.ask('GET', `/audit/${author.personal}?limit=500`, { session: author.session });
  const { items } = answer.json() as { items: { action: string; outcome: string; payload: string }[] };
  return items
    .filter(one => one.action === 'version.publish' && one.outcome === 'denied')
    .map(one => (JSON.parse(one.payload) as { code: string }).code);
}

const stored = async (): Promise<number> =>
  ((await gallery.ask('GET', '/entries', { token: author.token })).json() as { total: number }).total;

/** The gate in this thread, with something in the place of what checks. */
const checking = (check: typeof inspect): SnapshotInspector => ({
  open: async body => {
    const { ticket, snapshot } = parseBody(body);
    const renderer = {
      render: (): RenderedNotebook => ({
        pages: [''],
        figures: [],
        frames: [],
        cover: null,
        removed: { outputs: [], values: [] }
      })
    };
    const verify = async (...[preparation, policy]: [Parameters<typeof inspect>[1], Parameters<typeof inspect>[2]]) =>
      check(snapshot, preparation, policy, renderer);
    return { ticket, verify, close: () => undefined };
  },
  check: async () => undefined,
  close: async () => undefined
});

describe('a check that breaks', () => {
  it('refuses, says so, and is noted', async () => {
    const cause = new RangeError('recogniser');
    await open(
      checking(() => {
        throw new VitrineError('redaction-failed', {}, { cause });
      })
    );
    const answer = await send();
    expect([answer.status, answer.json()]).toMatchObject([500, { code: 'redaction-failed' }]);
    expect(answer.text).not.toContain('recogniser');
    expect([await denials(), await stored()]).toEqual([['redaction-failed'], 0]);
  });

  it('lets through what it checked when it works', async () => {
    await open(checking(inspect));
    expect([(await send()).status, await denials(), await stored()]).toEqual([201, [], 1]);
  });
});

describe('a check that takes too much time', () => {
  it('is stopped and refused; the gallery goes on', async () => {
    await open(new InspectorPool({ ...inspectorDefaults, threads: 1, timeout: 1 }));
    expect((await send()).json()).toMatchObject({ code: 'redaction-slow' });
    expect(await stored()).toBe(0);
    expect((await gallery.ask('GET', '/~/readyz')).status).toBe(200);
    // Stopped before it was known where it wanted to go, it stands in the record of the gallery itself.
    const admin = await gallery.proof(await gallery.admin(), 'session');
    const record = await gallery.ask('GET', '/audit/instance?limit=500', { session: admin });
    expect(record.text).toContain('redaction-slow');
  });
});
