import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/adapters/sqlite/database.js';
import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { FORMER_MEMBER } from '../../src/domain/identity/former.js';
import { foundIn } from '../support/raw.js';
import { remove } from './former-member.contract.js';
import { hash, value, World } from './world.js';
import type { OpenStore, Person } from './world.js';

const open: OpenStore = dataDir =>
  openSqliteStore({ dataDir, receipts: { keysDir: join(dataDir, '../keys-of-a-test'), bundle: 'b'.repeat(64) } });

const login = 'plantlogin';
const name = 'Plantfirst Plántlast';
const address = 'plantmail';
/** Of them, and of nobody else. */
const markers = [login, name, 'Plantfirst', address];

describe('the files of a gallery, after a person was removed', () => {
  let world: World;
  let ada: Person;
  let bob: Person;
  let space: string;

  beforeEach(async () => {
    world = await World.open(open);
    ada = await world.person(login, name);
    bob = await world.person('bob');
    const members = [ada.account, bob.account].map(account => [account, 'editor'] as const);
    space = (await world.team('Transport', members)).id;
  });
  afterEach(() => world.close());

  const all = (sql: string): Record<string, unknown>[] => {
    const db = new DatabaseSync(databaseFile(world.dataDir), { readOnly: true });
    try {
      return db.prepare(sql).all();
    } finally {
      db.close();
    }
  };
  /** What is packed in the file, as text. */
  const unpacked = (): string =>
    [...all('SELECT data AS packed FROM objects'), ...all('SELECT html AS packed FROM pages')]
      .map(({ packed }) => inflateSync(packed instanceof Uint8Array ? packed : Buffer.alloc(0)).toString('utf8'))
      .join('\n');

  /** Everything that a person leaves behind without publishing their name themselves. */
  async function live(): Promise<{ entry: string; versionId: string }> {
    const { store, now } = world;
    const account = ada.account.id;
    const proof = { accountId: account, via: 'lab', scopes: ['read'], expiresAt: now + 90_000_000, now } as const;
    const origin = `https://${address}.lab.example`;
    value(await store.identity.openProof({ ...proof, proofHash: hash('p'), origin }));
    const grant = { ...proof, kind: 'code', challenge: 'c', redirect: `${origin}/back` } as const;
    value(await store.identity.grant({ ...grant, secretHash: hash('g'), origin }));
    const root = (await world.root()).id;
    const made = { key: '', role: 'reader', space: null, expiresAt: now + 90_000_000, now } as const;
    value(await store.identity.invite({ ...made, actor: root, secretHash: hash('i'), note: `for ${name}, again` }));
    const password = { actor: root, login: `${login}2`, displayName: `${name} II`, passwordHash: '', now };
    const twin = { ...password, key: `k:${login}`, administrator: false, invitation: null };
    const second = value(await store.identity.createAccount(twin));
    value(await remove(world, { ...ada, account: second }));

    const one = await world.publish({ by: ada.account, space, code: 'a = 1' });
    const two = await world.publish({ by: ada.account, space, code: 'b = 2' });
    await world.publish({ by: ada.account, space: ada.personal, code: `"${name}"`, markdown: `by ${name}` });
    await world.withdraw(ada.account, two.entry, null, `${name} took the wrong file`);
    const about = { key: '', actor: bob.account.id, entry: one.entry, version: 1, engine: '0.2', now: world.now };
    const report = await store.quarantine.report({ ...about, kind: 'other', cell: null, note: `Ask ${name}` });
    value(report);
    const [shut] = await store.quarantine.quarantines(
      { ...bob.caller, account: await world.root() },
      { space: null, limit: 5 }
    );
    expect(shut).toBeDefined();
    await world.settled();
    return one;
  }

  it('hold not a byte of their name, and their receipts and every chain still hold', async () => {
    const one = await live();
    const kept = (): unknown[] => [
      all('SELECT * FROM receipts ORDER BY version_id'),
      all(
        'SELECT id, content_id, commit_oid, tree_oid, author_id FROM versions WHERE space_id <> ' + `'${ada.personal}'`
      )
    ];
    const before = kept();
    expect(foundIn(world.dataDir, markers).some(line => line.startsWith('search-1.db'))).toBe(true);
    expect(new Set(foundIn(world.dataDir, markers).map(line => line.split(': ')[1])).size).toBe(markers.length);
    expect(unpacked()).toContain(name);

    value(await remove(world, ada));
    expect(await world.store.erasure.overwrite()).toBe(true);
    expect(foundIn(world.dataDir, markers)).toEqual([]);
    for (const marker of markers) {
      expect(unpacked()).not.toContain(marker);
    }
    expect(kept()).toEqual(before);
    expect(all('SELECT count(*) AS n FROM receipts')).toEqual([{ n: 3 }]);
    expect((await world.store.audit.verifyAll()).every(({ broken }) => broken === null)).toBe(true);
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
    expect(all(`SELECT author_name FROM versions WHERE id = '${one.versionId}'`)).toEqual([
      { author_name: FORMER_MEMBER }
    ]);
  });

  it('hold it until they are overwritten, which a start makes up for', async () => {
    await live();
    value(await remove(world, ada));
    expect(foundIn(world.dataDir, markers)).not.toEqual([]);
    await world.store.close();
    Reflect.set(world, 'store', await open(world.dataDir));
    await world.settled();
    expect(foundIn(world.dataDir, markers)).toEqual([]);
  });

  it('keep what somebody published with the name in it, because that is a notebook', async () => {
    const one = await world.publish({ by: bob.account, space, markdown: `after ${name}` });
    value(await remove(world, ada));
    expect(await world.store.erasure.overwrite()).toBe(true);
    const found = await world.store.entries.version(bob.caller, one.entry, 1);
    expect(found).toMatchObject({ kind: 'found', value: { contentId: one.contentId } });
    expect(unpacked()).toContain(name);
  });
});
