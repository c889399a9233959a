import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { readReceipt } from '@vitrine/core/receipt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/adapters/sqlite/database.js';
import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { foundIn, packedPieces, rawFiles } from '../support/raw.js';
import { manyWords, purge } from './erasing.js';
import { value, World } from './world.js';
import type { OpenStore, Person } from './world.js';

const open: OpenStore = dataDir =>
  openSqliteStore({ dataDir, receipts: { keysDir: join(dataDir, '../keys-of-a-test'), bundle: 'b'.repeat(64) } });

/** Planted in everything that a version says. */
const markers = ['plantcode', 'plantwords', 'plantoutput', 'planttitle', 'planttag', 'plantnote', 'plantquestion'];
const reportNote = 'plantreport';

describe('the files of a gallery, after a version was taken away', () => {
  let world: World;
  let ada: Person;
  let root: Person;
  let bob: Person;
  let space: string;

  beforeEach(async () => {
    world = await World.open(open);
    ada = await world.person('ada');
    bob = await world.person('bob');
    space = (
      await world.team('Transport', [
        [ada.account, 'editor'],
        [bob.account, 'reader']
      ])
    ).id;
    const account = await world.root();
    root = { account, caller: { ...ada.caller, account }, personal: '' };
  });
  afterEach(() => world.close());

  const filler = (at: number): Promise<unknown> =>
    world.publish({
      by: ada.account,
      space,
      code: `n = ${at}`,
      markdown: `${manyWords(`other${at}x`, 300, 1)} lonely${at}`
    });
  const planted = () =>
    world.publish({
      by: ada.account,
      space,
      code: `plantcode ${randomUUID().repeat(400)}`,
      markdown: manyWords('plantwords', 300, 8),
      outputs: 'plantoutput 42',
      fields: { title: 'planttitle', tags: ['planttag'], note: 'plantnote', question: 'plantquestion' }
    });
  const left = (pieces: readonly Buffer[] = []): string[] =>
    foundIn(world.dataDir, [...markers, reportNote, ...pieces]);

  /** Whether the file says of itself that something has to be overwritten. */
  const noted = (): number => {
    const db = new DatabaseSync(databaseFile(world.dataDir), { readOnly: true });
    try {
      return Number(db.prepare('SELECT count(*) AS n FROM unclean').get()?.['n']);
    } finally {
      db.close();
    }
  };

  it('hold not a byte of it: database, write-ahead log, index', async () => {
    await filler(1);
    await filler(2);
    const one = await planted();
    await filler(3);
    await world.settled();
    expect(left().filter(line => line.startsWith('search-1.db')).length).toBeGreaterThan(0);
    const kind = { kind: 'other', cell: null, note: reportNote, engine: '0.2', now: world.now } as const;
    value(
      await world.store.quarantine.report({ key: 'r', actor: bob.account.id, entry: one.entry, version: 1, ...kind })
    );
    await filler(4);
    const pieces = packedPieces(world.dataDir, one.versionId);
    expect(pieces.length).toBeGreaterThan(8);
    expect(new Set(left(pieces).map(line => line.split(': ')[1])).size).toBeGreaterThan(markers.length + 3);

    value(await purge(world, root, one));
    expect(await world.store.erasure.overwrite()).toBe(true);
    expect(left(pieces)).toEqual([]);
    expect([...rawFiles(world.dataDir).keys()]).toEqual(
      expect.arrayContaining(['gallery.db', 'gallery.db-shm', 'search-1.db'])
    );
    // What stays is whole: its neighbours can be found, and the record and the receipt hold.
    for (const words of ['lonely1', 'lonely4', 'q7other3x0']) {
      expect(await world.titles(bob.caller, words)).toHaveLength(1);
    }
    expect((await world.store.audit.verifyAll()).every(({ broken }) => broken === null)).toBe(true);
    const db = new DatabaseSync(databaseFile(world.dataDir), { readOnly: true });
    const kept = db.prepare('SELECT document FROM receipts WHERE version_id = ?').get(one.versionId);
    expect(readReceipt(String(kept?.['document'])).verified.contentId).toBe(one.contentId);
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    db.close();
  });

  it('hold it until they are overwritten, which a start makes up for', async () => {
    await filler(1);
    const one = await planted();
    await filler(2);
    await world.settled();
    value(await purge(world, root, one));
    expect(left()).not.toEqual([]);
    await world.store.close();
    expect(noted()).toBe(1);
    Reflect.set(world, 'store', await open(world.dataDir));
    await world.settled();
    expect([noted(), left()]).toEqual([0, []]);
    expect(await world.titles(bob.caller, 'lonely2')).toHaveLength(1);
  });

  it('keep the reason of a withdrawal, which is what a person said about it', async () => {
    const one = await planted();
    await world.withdraw(ada.account, one.entry, 1, 'Said by Ada: plantreport');
    value(await purge(world, root, one));
    expect(await world.store.erasure.overwrite()).toBe(true);
    expect(new Set(left().map(line => line.split(': ')[1]))).toEqual(new Set([reportNote]));
  });

  it('are written anew only where something was taken away', async () => {
    const before = rawFiles(world.dataDir).get('gallery.db');
    expect(await world.store.erasure.overwrite()).toBe(true);
    expect(
      rawFiles(world.dataDir)
        .get('gallery.db')
        ?.equals(before ?? Buffer.alloc(0))
    ).toBe(true);
  });

  it('are not overwritten while somebody holds on to an old state, and then they are', async () => {
    const one = await planted();
    await world.settled();
    const reader = new DatabaseSync(databaseFile(world.dataDir), { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM versions').get();
    value(await purge(world, root, one));
    expect(await world.store.erasure.overwrite().catch(() => false)).toBe(false);
    reader.exec('ROLLBACK');
    reader.close();
    expect(await world.store.erasure.overwrite()).toBe(true);
    expect(left()).toEqual([]);
  });
});
