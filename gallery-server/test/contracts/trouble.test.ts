import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/adapters/sqlite/database.js';
import { migrations } from '../../src/adapters/sqlite/migrations/index.js';
import { openSqliteStore, startThreads } from '../../src/adapters/sqlite/index.js';
import { storeOn } from '../../src/adapters/sqlite/store.js';
import type { Store } from '../../src/domain/store.js';
import { value, World } from './world.js';

const failing = (code: string, params: object = {}): object =>
  expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('a store in trouble', () => {
  let folder: string;
  const open: Store[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vitrine-trouble-'));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map(store => store.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  const opened = async (options: { maxBytes?: number } = {}): Promise<Store> => {
    const store = await openSqliteStore({ dataDir: folder, ...options });
    open.push(store);
    return store;
  };

  it('turns a second server on the folder away, and lets it in when the first has gone', async () => {
    const first = await openSqliteStore({ dataDir: folder });
    await expect(openSqliteStore({ dataDir: folder })).rejects.toEqual(failing('database-locked'));
    await first.ready();
    await first.close();
    const second = await opened();
    await second.ready();
  });

  it('leaves a newer database as it is', async () => {
    await (await openSqliteStore({ dataDir: folder })).close();
    const db = new DatabaseSync(databaseFile(folder));
    db.exec('PRAGMA user_version = 99');
    db.close();
    const before = statSync(databaseFile(folder)).size;
    await expect(openSqliteStore({ dataDir: folder })).rejects.toEqual(
      failing('database-newer', { found: 99, known: migrations.length })
    );
    expect(statSync(databaseFile(folder)).size).toBe(before);
  });

  it('says that a file is no database', async () => {
    writeFileSync(databaseFile(folder), 'no database at all '.repeat(100));
    await expect(openSqliteStore({ dataDir: folder })).rejects.toEqual(failing('store-unavailable'));
  });

  it('keeps its folder for its owner', async () => {
    chmodSync(folder, 0o755);
    await opened();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(existsSync(databaseFile(folder))).toBe(true);
  });

  it('says when the disk is full, loses nothing and goes on reading', async () => {
    const world = await World.open(dataDir => openSqliteStore({ dataDir, maxBytes: 1_000_000 }));
    const ada = await world.person('ada');
    const first = await world.publish({ by: ada.account, space: ada.personal, fields: { title: 'Before' } });
    const wish = { by: ada.account, space: ada.personal };
    const command = world.command(wish, value(await world.prepare(wish)));
    const figure = { type: 'image/png', width: null, height: null, data: new Uint8Array(randomBytes(2_000_000)) };
    const large = { ...command, rendered: { ...command.rendered, figures: [figure] } };
    await expect(world.store.snapshots.publish(large)).rejects.toEqual(failing('disk-full'));
    expect(await world.titles(ada.caller, '')).toEqual(['Before']);
    expect((await world.store.entries.latest(ada.caller, first.entry)).kind).toBe('found');
    expect(await world.store.snapshots.publish(command)).toMatchObject({ ok: true });
    expect((await world.store.audit.verifyAll()).every(chain => chain.broken === null)).toBe(true);
    await world.close();
  });

  it('answers what was under way when a thread dies, and starts it again', async () => {
    const threads = await startThreads({ dataDir: folder, readers: 1 });
    const store = storeOn(threads, Date.now);
    open.push(store);
    const flying = expect(store.ready()).rejects.toEqual(failing('store-unavailable'));
    await threads.writer.kill();
    await flying;
    await store.ready();
    const reading = expect(store.identity.countAccounts()).rejects.toEqual(failing('store-unavailable'));
    await threads.readers[0]?.kill();
    await reading;
    expect(await store.identity.countAccounts()).toBe(0);
    await expect(openSqliteStore({ dataDir: folder })).rejects.toEqual(failing('database-locked'));
  });

  it('refuses calls after it was closed, and never hangs', async () => {
    const store = await openSqliteStore({ dataDir: folder });
    await store.close();
    await expect(store.ready()).rejects.toEqual(failing('store-unavailable'));
    await expect(store.identity.countAccounts()).rejects.toEqual(failing('store-unavailable'));
    await store.close();
  });

  it('is in WAL mode with a full sync', async () => {
    await opened();
    expect(existsSync(`${databaseFile(folder)}-wal`)).toBe(true);
    const db = new DatabaseSync(databaseFile(folder), { readOnly: true });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    db.close();
  });
});
