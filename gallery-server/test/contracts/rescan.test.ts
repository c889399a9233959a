import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { databaseFile } from '../../src/adapters/sqlite/database.js';
import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { nobody } from '../../src/domain/identity/model.js';
import { RescanService } from '../../src/domain/quarantine/rescan.js';
import type { RescanDeps } from '../../src/domain/quarantine/rescan.js';
import type { CheckedContent } from '../../src/domain/snapshots/inspector.js';
import { refusal, value, World } from './world.js';
import type { Person } from './world.js';

/** An engine that finds one word; the real one is asked through the gallery, in the tests of its pages. */
const finds =
  (word: string, seen: CheckedContent[] = []) =>
  async (content: CheckedContent): Promise<void> => {
    seen.push(content);
    const text = content.files.map(file => file.text).join('\n') + content.texts['title'];
    if (text.includes('crash')) {
      throw new VitrineError('redaction-failed');
    }
    if (text.includes(word)) {
      const place = { file: 'notebook.ipynb', path: 'x', cell: 4, place: 'source', start: 0, end: 1, kind: 'EMAIL' };
      throw new VitrineError('not-redacted', { count: 2 }, { places: [place] });
    }
  };

describe('looking again at what is stored', () => {
  let world: World;
  let ada: Person;
  let bob: Person;
  let team: string;

  beforeEach(async () => {
    world = await World.open(dataDir => openSqliteStore({ dataDir }));
    ada = await world.person('ada');
    bob = await world.person('bob');
    team = (
      await world.team('Transport', [
        [ada.account, 'editor'],
        [bob.account, 'reader']
      ])
    ).id;
  });
  afterEach(() => world.close());

  const service = (over: Partial<RescanDeps> = {}): RescanService =>
    new RescanService({
      store: world.store.quarantine,
      inspector: { check: finds('leak') },
      clock: () => world.now,
      engine: '9.9',
      rest: 0,
      ...over
    });
  const publishAll = async (codes: readonly string[]): Promise<string[]> => {
    const entries = [];
    for (const code of codes) {
      entries.push((await world.publish({ by: ada.account, space: team, code })).entry);
    }
    return entries;
  };
  const stateOf = async (entry: string) => {
    const found = await world.store.entries.latest(bob.caller, entry);
    return found.kind === 'tombstone' ? found.value.cause : null;
  };
  const open = async (entry: string): Promise<boolean> =>
    (await world.store.entries.latest(bob.caller, entry)).kind === 'found';
  const root = async () => ({ ...ada.caller, account: await world.root() });

  it('asks of every version that another engine looked at last, once, with the bytes as they are', async () => {
    const [one = '', two = '', three = ''] = await publishAll(['fine', 'leak', 'crash']);
    const seen: CheckedContent[] = [];
    const steps: number[] = [];
    const rescan = service({ inspector: { check: finds('leak', seen) }, step: run => steps.push(run.checked) });
    expect(await world.store.quarantine.rescanState('9.9')).toMatchObject({ waiting: 3, versions: 3, run: null });
    expect(await rescan.run()).toMatchObject({
      waiting: 0,
      run: { total: 3, checked: 3, shut: 2, endedHow: 'done' }
    });
    expect(steps).toEqual([1, 2, 3]);
    expect([await open(one), await stateOf(two), await stateOf(three)]).toEqual([true, 'found', 'unchecked']);
    expect(seen.filter(({ files }) => files.some(file => file.text.includes('fine')))).toHaveLength(1);
    expect(seen[0]?.texts['fileName']).toBe('forecast');
    // Nothing is asked twice; what crashed was given a second chance at once, and is not passed.
    const before = seen.length;
    expect(await rescan.run()).toMatchObject({ waiting: 0 });
    expect([before, seen.length]).toEqual([4, 4]);
    expect(await world.store.quarantine.rescanState('10')).toMatchObject({ waiting: 3 });
  });

  it('closes with the places and never the words, and tells how it went in the record', async () => {
    const [entry = ''] = await publishAll(['leak']);
    await service().run();
    const [closed] = await world.store.quarantine.quarantines(ada.caller, { space: null, limit: 9 });
    expect(closed).toMatchObject({
      entry,
      cause: 'found',
      found: 2,
      engine: '9.9',
      reporter: null,
      places: [{ cell: 4, place: 'source', kind: 'EMAIL' }]
    });
    const told = value(await world.store.audit.events(await root(), { chain: 'instance', from: 0, limit: 500 }));
    const own = told.filter(event => event.action.startsWith('rescan.'));
    expect(own.map(event => [event.action, event.actor])).toEqual([
      ['rescan.start', null],
      ['rescan.done', null]
    ]);
    expect(JSON.parse(own[1]?.payload ?? '')).toEqual({ checked: 1, shut: 1, total: 1 });
    expect((await world.store.audit.verifyAll()).filter(chain => chain.broken !== null)).toEqual([]);
  });

  it('never lets through what lies there with other bytes than were published', async () => {
    const [entry = ''] = await publishAll(['fine']);
    const db = new DatabaseSync(databaseFile(world.dataDir));
    db.exec(`UPDATE versions SET fields = replace(fields, 'Station', 'Stolen')`);
    db.close();
    await service().run();
    expect(await stateOf(entry)).toBe('unchecked');
  });

  it('goes on where it was cut off, and loses nothing of what it did', async () => {
    const entries = await publishAll(['a leak', 'b', 'c leak', 'd', 'e leak', 'f']);
    let looked = 0;
    const first: RescanService = service({
      inspector: {
        check: async content => {
          looked += 1;
          if (looked === 3) {
            void first.stop();
          }
          return finds('leak')(content);
        }
      }
    });
    await first.run();
    const half = await world.store.quarantine.rescanState('9.9');
    expect(half.run).toMatchObject({ endedAt: null, total: 6 });
    expect(half.waiting).toBe(6 - (half.run?.checked ?? 0));
    expect(half.waiting).toBeGreaterThan(0);
    // As after a crash: another process opens the folder and goes on with the same run.
    await world.store.close();
    const store = await openSqliteStore({ dataDir: world.dataDir });
    const seen: CheckedContent[] = [];
    const next = service({ store: store.quarantine, inspector: { check: finds('leak', seen) } });
    expect(await next.run()).toMatchObject({ waiting: 0, run: { id: half.run?.id, checked: 6, shut: 3 } });
    expect(seen).toHaveLength(half.waiting);
    const left = await store.quarantine.quarantines(ada.caller, { space: null, limit: 9 });
    expect(left.map(one => one.entry).sort()).toEqual([entries[0], entries[2], entries[4]].sort());
    await store.close();
  });

  it('says nothing of a version when it ends itself in the middle of looking', async () => {
    const [entry = ''] = await publishAll(['fine']);
    const rescan = service({ inspector: { check: () => Promise.reject(new VitrineError('store-unavailable')) } });
    expect(await rescan.run()).toMatchObject({ waiting: 1, run: { checked: 0, endedAt: null } });
    expect(await open(entry)).toBe(true);
  });

  it('is begun and cancelled by administrators of the gallery at the page, and by nobody else', async () => {
    await publishAll(['a', 'b', 'c']);
    const admin = await root();
    const rescan = service({ rest: 60_000 });
    expect(await rescan.state(ada.caller)).toEqual(refusal('not-allowed'));
    expect(await rescan.start(ada.caller)).toEqual(refusal('not-allowed'));
    expect(await rescan.start(nobody)).toEqual(refusal('sign-in-needed'));
    expect(await rescan.start({ ...admin, via: 'cli' })).toEqual(refusal('not-allowed'));
    const run = value(await rescan.start(admin));
    expect(value(await rescan.start(admin)).id).toBe(run.id);
    expect(await rescan.cancel(ada.caller, run.id)).toEqual(refusal('not-allowed'));
    expect(await rescan.cancel(nobody, run.id)).toEqual(refusal('sign-in-needed'));
    expect(value(await rescan.cancel(admin, run.id))).toMatchObject({ endedHow: 'cancelled' });
    expect(await rescan.cancel(admin, run.id)).toEqual(refusal('not-found'));
    await rescan.stop();
    const after = value(await rescan.state(admin));
    expect(after.waiting).toBeGreaterThan(0);
    expect(after.run).toMatchObject({ endedHow: 'cancelled' });
  });
});
