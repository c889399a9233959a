import { spawn } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { policies } from '@vitrine/core/redaction';
import { gitObjects } from '@vitrine/core/snapshot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf, value, World, wishFor } from '../../../test/contracts/world.js';
import type { Person } from '../../../test/contracts/world.js';
import { token, withCell } from '../../../test/support/forge.js';
import { notebookText, snapshotFor } from '../../../test/support/publish.js';
import { databaseFile } from '../../adapters/sqlite/database.js';
import { openSqliteStore } from '../../adapters/sqlite/index.js';

const launcher = fileURLToPath(new URL('../../../bin/vitrine.mjs', import.meta.url));

/** Versions, and how many were looked at when the process is killed. `VITRINE_LONG` asks for more of both. */
const long = process.env['VITRINE_LONG'] !== undefined;
const [COUNT, times] = long ? [600, 24] : [24, 2];
const kills = Array.from({ length: times }, (_, at) => Math.ceil(((at + 1) * COUNT) / (times + 2)));

/** Every third is what an older engine let through. */
const leaks = (at: number): boolean => at % 3 === 1;

interface Ended {
  code: number | null;
  signal: string | null;
  out: string;
  err: string;
}

let world: World;
let ada: Person;
let db: DatabaseSync;
const offenders = new Set<string>();

/** The command as a shell calls it: the process that is started here is the one that looks. */
function rescan(signal = new AbortController().signal): Promise<Ended> {
  const child = spawn(process.execPath, [launcher, 'rescan', '--data', world.dataDir, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said.err += part.toString()));
  signal.addEventListener('abort', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, by) => resolve({ code, signal: by, ...said }));
  });
}

const count = (sql: string): number => Number(Object.values(db.prepare(sql).get() ?? {})[0]);
const run = (): Record<string, unknown>[] => db.prepare('SELECT * FROM rescans').all();
/** Versions that today's engine has looked at, with all that is noted of each; publishing notes the one it was sent by. */
const looked = (): Map<string, string> => {
  const rows = db.prepare(`SELECT * FROM checks WHERE engine = (SELECT engine FROM rescans)`).all();
  return new Map(rows.map(row => [String(row['version_id']), JSON.stringify(row)]));
};

/** Runs it until that many were looked at, and kills it there, whatever it does at that moment. */
async function killedAt(checked: number): Promise<Ended> {
  const killer = new AbortController();
  let over = false;
  const ended = rescan(killer.signal).finally(() => (over = true));
  while (!over && count('SELECT coalesce(max(checked), 0) FROM rescans') < checked) {
    await after(1);
  }
  killer.abort();
  return ended;
}

beforeAll(async () => {
  world = await World.open(dataDir => openSqliteStore({ dataDir }));
  ada = await world.person('ada');
  const wish = { by: ada.account, space: ada.personal };
  const lines = Array.from({ length: 120 }, (_, n) => `station_${n} = load("bikes", ${n}) # rides of a day in May`);
  for (let at = 0; at < COUNT; at++) {
    const preparation = value(await world.prepare(wish));
    const notebook = notebookText(`Notebook ${at}`, lines.join('\n'));
    const fields = { title: `Notebook ${at}`, fileName: 'a.ipynb' };
    const clean = snapshotFor({ ...preparation, policy: policies.personal }, { ...wish, token: '', notebook, fields });
    const body = { ticket: preparation.ticket, snapshot: clean };
    const { snapshot } = leaks(at) ? withCell({ source: `t = "${token}"` })(body, preparation) : body;
    const { objects } = gitObjects(snapshot.files, snapshot.fields, snapshot.contentId, preparation);
    const command = world.command({ ...wish, fields: fieldsOf(fields) }, preparation);
    const { versionId } = value(await world.store.snapshots.publish({ ...command, snapshot, objects }));
    if (leaks(at)) {
      offenders.add(versionId);
    }
  }
  await world.store.close();
  db = new DatabaseSync(databaseFile(world.dataDir), { readOnly: true, timeout: 10_000 });
}, 120_000);
afterAll(async () => {
  db.close();
  await world.close();
});

describe('kill -9 in the middle of vitrine rescan', () => {
  it('leaves what was done done, and the next call goes on behind it', async () => {
    let before = looked();
    for (const at of kills) {
      const ended = await killedAt(at);
      expect([ended.signal, ended.out, ended.err]).toEqual(['SIGKILL', '', '']);
      const now = looked();
      expect(now.size).toBeGreaterThanOrEqual(at);
      expect(now.size).toBeLessThan(COUNT);
      // Counts and verdicts are of one transaction: no check without its count, no verdict without its shutting.
      expect(run()).toMatchObject([
        { total: COUNT, checked: now.size, shut: count('SELECT count(*) FROM quarantines') }
      ]);
      expect(count(`SELECT count(*) FROM checks WHERE outcome <> 'clean'`)).toBe(run()[0]?.['shut']);
      expect(count(`SELECT count(*) FROM versions WHERE state = 'quarantined'`)).toBe(run()[0]?.['shut']);
      before.forEach((row, version) => expect(now.get(version)).toBe(row));
      before = now;
    }
    const { code, out, err } = await rescan();
    expect([code, err]).toEqual([1, '']);
    const last = JSON.parse(out) as { closed: number };
    expect(last).toMatchObject({ waiting: 0, versions: COUNT });
    expect(last.closed).toBeLessThan(offenders.size);
    before.forEach((row, version) => expect(looked().get(version)).toBe(row));
  }, 600_000);

  it('leaves no version unchecked, and closes each offender once', () => {
    expect(run()).toMatchObject([{ total: COUNT, checked: COUNT, shut: offenders.size, ended_how: 'done' }]);
    expect(looked().size).toBe(COUNT);
    const closed = (sql: string): string[] =>
      db
        .prepare(sql)
        .all()
        .map(row => String(row['id']));
    const sorted = [...offenders].sort();
    expect(closed(`SELECT id FROM versions WHERE state = 'quarantined' ORDER BY id`)).toEqual(sorted);
    expect(closed('SELECT version_id AS id FROM quarantines ORDER BY version_id')).toEqual(sorted);
    const told = `SELECT subject AS id FROM audit_events WHERE action = 'version.quarantine' ORDER BY subject`;
    expect(closed(told)).toEqual(sorted);
    const events = `SELECT count(*) FROM audit_events WHERE action = `;
    expect([count(`${events}'rescan.start'`), count(`${events}'rescan.done'`)]).toEqual([1, 1]);
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  });

  it('leaves chains that hold, and nothing that a third call would find', async () => {
    const { code, out } = await rescan();
    expect([code, JSON.parse(out)]).toEqual([0, { waiting: 0, versions: COUNT, closed: 0 }]);
    const store = await openSqliteStore({ dataDir: world.dataDir });
    expect((await store.audit.verifyAll()).filter(chain => chain.broken !== null)).toEqual([]);
    const found = async () => (await store.search.search(ada.caller, wishFor({ limit: 1 }))).total;
    await expect.poll(found, { timeout: 20_000 }).toBe(COUNT - offenders.size);
    await store.close();
  }, 60_000);
});
