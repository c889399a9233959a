import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/adapters/sqlite/database.js';
import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import type { ChainReport } from '../../src/domain/audit/ports.js';
import { value, World } from './world.js';
import type { Person } from './world.js';

describe('somebody with the file in hand', () => {
  let world: World;
  let ada: Person;
  let db: DatabaseSync;

  beforeEach(async () => {
    world = await World.open(dataDir => openSqliteStore({ dataDir }));
    ada = await world.person('ada');
    await world.publish({ by: ada.account, space: ada.personal, code: '1' });
    await world.publish({ by: ada.account, space: ada.personal, code: '2' });
    db = new DatabaseSync(databaseFile(world.dataDir));
  });
  afterEach(async () => {
    db.close();
    await world.close();
  });

  const report = async (): Promise<ChainReport | undefined> =>
    (await world.store.audit.verifyAll()).find(one => one.chain === ada.personal);
  const tamper = (sql: string): void => {
    db.exec('DROP TRIGGER audit_events_stay; DROP TRIGGER audit_events_hold');
    db.exec(sql.replaceAll('CHAIN', `chain = '${ada.personal}'`));
  };

  it('cannot change or delete events without taking the guards off', () => {
    expect(() => db.exec('DELETE FROM audit_events')).toThrow('never deleted');
    expect(() => db.exec(`UPDATE audit_events SET actor = 'x'`)).toThrow('never changed');
  });

  it.each([
    ['an actor', `UPDATE audit_events SET actor = 'x' WHERE CHAIN AND seq = 2`, { seq: 2, why: 'hash' }],
    ['a time', 'UPDATE audit_events SET time = time + 1 WHERE CHAIN AND seq = 3', { seq: 3, why: 'hash' }],
    ['an outcome', `UPDATE audit_events SET outcome = 'denied' WHERE CHAIN AND seq = 1`, { seq: 1, why: 'hash' }],
    ['a link', `UPDATE audit_events SET prev = hash WHERE CHAIN AND seq = 2`, { seq: 2, why: 'link' }],
    ['a payload', `UPDATE audit_payloads SET payload = '{}' WHERE CHAIN AND seq = 2`, { seq: 2, why: 'commitment' }],
    ['a hole', 'DELETE FROM audit_events WHERE CHAIN AND seq = 2', { seq: 2, why: 'gap' }],
    ['the beginning', 'DELETE FROM audit_events WHERE CHAIN AND seq = 1', { seq: 1, why: 'gap' }],
    ['the end', 'DELETE FROM audit_events WHERE CHAIN AND seq = 4', { seq: 4, why: 'gap' }],
    ['everything', 'DELETE FROM audit_events WHERE CHAIN', { seq: 1, why: 'gap' }],
    [
      'the order',
      `UPDATE audit_events SET seq = 99 WHERE CHAIN AND seq = 2;
       UPDATE audit_events SET seq = 2 WHERE CHAIN AND seq = 3;
       UPDATE audit_events SET seq = 3 WHERE CHAIN AND seq = 99`,
      { seq: 2, why: 'link' }
    ]
  ])('is found out: %s', async (_what, sql, broken) => {
    expect(await report()).toMatchObject({ events: 4, broken: null });
    tamper(sql);
    expect((await report())?.broken).toEqual(broken);
  });

  it('may erase a payload: the chain holds and says that it is gone', async () => {
    db.exec(`DELETE FROM audit_payloads WHERE chain = '${ada.personal}' AND seq = 2`);
    expect(await report()).toMatchObject({ events: 4, broken: null });
    const [event] = value(await world.store.audit.events(ada.caller, { chain: ada.personal, from: 2, limit: 1 }));
    expect(event?.payload).toBeNull();
  });

  it('finds only hashes of what people sign in with, and only redacted text', () => {
    const columns = db.prepare(`SELECT name FROM pragma_table_info('proofs')`).all();
    expect(columns.map(column => column.name)).not.toContain('secret');
    expect(db.prepare('SELECT count(*) AS n FROM objects WHERE space_id <> ?').get(ada.personal)).toEqual({ n: 0 });
  });
});
