import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import type { Ended } from '../../../test/support/cli.js';
import { value, World } from '../../../test/contracts/world.js';
import type { Person } from '../../../test/contracts/world.js';
import { commitmentOf, eventHash, noPrevious } from '../../adapters/sqlite/audit.js';
import { databaseFile } from '../../adapters/sqlite/database.js';
import { openSqliteStore } from '../../adapters/sqlite/index.js';
import { exportRecord } from './export.js';
import { openRecordOnDisk } from '../../adapters/sqlite/offline.js';

interface Line {
  chain: string;
  seq: number;
  time: number;
  action: string;
  commitment: string;
  salt: string | null;
  payload: Record<string, unknown> | null;
}

let world: World;
let ada: Person;
const terminal = new Terminal();
const day = 86_400_000;
beforeAll(async () => {
  world = await World.open(dataDir => openSqliteStore({ dataDir }));
  ada = await world.person('ada');
  await world.publish({ by: ada.account, space: ada.personal, code: '1' });
  world.now += 10 * day;
  await world.withdraw(ada.account, (await world.publish({ by: ada.account, space: ada.personal })).entry, 1, 'Mine');
});
afterAll(async () => {
  await world.close();
  terminal.close();
});

const run = (...more: string[]): Promise<Ended> =>
  terminal.vitrine(['audit', 'export', '--data', world.dataDir, ...more]);
const lines = ({ out }: Ended): Line[] => (out === '' ? [] : out.split('\n').map(line => JSON.parse(line) as Line));

describe('vitrine audit export', () => {
  it('writes every event of every chain, in order, with what it told, while the gallery runs', async () => {
    const all = lines(await run());
    expect(new Set(all.map(({ chain }) => chain))).toEqual(new Set(['instance', ada.personal]));
    const own = all.filter(({ chain }) => chain === ada.personal);
    expect(own.map(({ seq, action }) => [seq, action])).toEqual([
      [1, 'version.prepare'],
      [2, 'version.publish'],
      [3, 'version.prepare'],
      [4, 'version.publish'],
      [5, 'version.withdraw']
    ]);
    expect(own[4]?.payload).toMatchObject({ reason: 'Mine' });
    const { salt, payload, commitment } = own[4] ?? { salt: null, payload: null, commitment: '' };
    expect(commitmentOf(salt ?? '', JSON.stringify(payload))).toBe(commitment);
  });

  it('is narrowed by chain and by time', async () => {
    const one = lines(await run('--chain', ada.personal));
    expect(new Set(one.map(({ chain }) => chain))).toEqual(new Set([ada.personal]));
    const since = new Date(world.now - day).toISOString();
    expect(lines(await run('--chain', ada.personal, '--since', since)).map(({ seq }) => seq)).toEqual([3, 4, 5]);
    expect(lines(await run('--chain', ada.personal, '--until', since)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(lines(await run('--since', since, '--until', since))).toEqual([]);
  });

  it('writes null for what was erased', async () => {
    const db = new DatabaseSync(databaseFile(world.dataDir));
    db.exec(`DELETE FROM audit_payloads WHERE chain = '${ada.personal}' AND seq = 5`);
    db.close();
    const last = lines(await run('--chain', ada.personal)).at(-1);
    expect([last?.action, last?.payload, last?.salt]).toEqual(['version.withdraw', null, null]);
  });

  it.each([
    [['--chain', 'nowhere'], 'No chain has this name.'],
    [['--since', 'yesterday'], '--since takes a day'],
    [['--until', '2026-13-40'], '--until takes a day'],
    [['--since', '2026-11-02T10:00'], '--since takes a day']
  ])('says what is wrong with %j', async (args, sentence) => {
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  });
});

describe('a long chain', () => {
  const COUNT = 60_000;

  it('is followed and written out in bounded memory', async () => {
    const caller = value(await world.store.audit.verify(ada.caller, ada.personal));
    const db = new DatabaseSync(databaseFile(world.dataDir));
    const put = db.prepare('INSERT INTO audit_events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    let prev = noPrevious;
    db.exec('BEGIN');
    for (let seq = 1; seq <= COUNT; seq++) {
      const event = { chain: 'long', seq, prev, time: seq, actor: 'a', action: 'b', subject: 'c', outcome: 'done' };
      const hash = eventHash({ ...event, commitment: prev });
      put.run('long', seq, prev, seq, 'a', 'b', 'c', 'done', prev, hash);
      prev = hash;
    }
    db.prepare('INSERT INTO audit_heads VALUES (?, ?, ?)').run('long', COUNT, prev);
    db.exec('COMMIT');
    db.close();
    const record = openRecordOnDisk(world.dataDir);
    const before = process.memoryUsage().heapUsed;
    let [seen, most] = [0, 0];
    for (const event of record.events({ chain: 'long', since: null, until: null })) {
      seen += 1;
      expect(event.seq).toBe(seen);
      most = seen % 5000 === 0 ? Math.max(most, process.memoryUsage().heapUsed - before) : most;
    }
    expect(record.verify('long')).toEqual({ chain: 'long', events: COUNT, head: prev, broken: null });
    let [waiting, longest] = [0, 0];
    const drained = async (): Promise<void> => {
      [waiting, longest] = [0, Math.max(longest, waiting)];
    };
    const whole = {
      ...record,
      standings: async () => [],
      checkpoints: () => [],
      signer: () => ({ verify: () => false })
    };
    const io = { out: () => void (waiting += 1), err: () => undefined, drained };
    await exportRecord(whole, { chain: 'long', since: null, until: null }, io);
    record.close();
    // A reader who is slower than the disk is waited for: what they haven't taken doesn't pile up.
    expect([longest, waiting]).toEqual([500, 0]);
    expect(seen).toBe(COUNT);
    // All of them at once would be some 60 MB.
    expect(most).toBeLessThan(40 * 1024 * 1024);
    expect(caller.broken).toBeNull();
  }, 60_000);
});
