import { spawn } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/adapters/sqlite/database.js';
import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { World } from './world.js';
import type { Person } from './world.js';

const child = fileURLToPath(new URL('./children/publisher.mjs', import.meta.url));
const rounds = 10;

/** Runs the publisher until it has acknowledged a few, kills it in the middle, and says what it acknowledged. */
function publishAndKill(args: string[], after: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    running.stderr.on('data', (part: Buffer) => (err += part.toString()));
    running.stdout.on('data', (part: Buffer) => {
      const waiting = out === '';
      out += part.toString();
      if (waiting) {
        setTimeout(() => running.kill('SIGKILL'), after);
      }
    });
    running.on('error', reject);
    running.on('close', () =>
      out === '' ? reject(new Error(`the publisher said nothing: ${err}`)) : resolve(out.split('\n').slice(0, -1))
    );
  });
}

describe('kill -9 in the middle of publishing', () => {
  let world: World;
  let ada: Person;
  let policy: string;

  beforeAll(async () => {
    world = await World.open(dataDir => openSqliteStore({ dataDir }));
    ada = await world.person('ada');
    policy = (await world.store.spaces.space(ada.caller, ada.personal))?.policyHash ?? '';
    await world.store.close();
  });
  afterAll(() => world.close());

  it('loses nothing that was acknowledged and leaves nothing half', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round++) {
      acknowledged.push(
        ...(await publishAndKill([world.dataDir, ada.account.id, ada.personal, policy], 20 + round * 7))
      );
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
    const store = await openSqliteStore({ dataDir: world.dataDir });
    for (const line of acknowledged) {
      const [entry = '', contentId] = line.split(' ');
      expect(await store.entries.latest(ada.caller, entry)).toMatchObject({ kind: 'found', value: { contentId } });
    }
    expect((await store.audit.verifyAll()).filter(chain => chain.broken !== null)).toEqual([]);
    await store.close();
    const db = new DatabaseSync(databaseFile(world.dataDir));
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    const half = `SELECT count(*) AS n FROM versions v WHERE
      (SELECT count(*) FROM version_objects o WHERE o.version_id = v.id) <> 4
      OR NOT EXISTS (SELECT 1 FROM page_parts p WHERE p.version_id = v.id)
      OR NOT EXISTS (SELECT 1 FROM outbox o WHERE o.subject = v.id AND o.topic = 'version.published')
      OR NOT EXISTS (SELECT 1 FROM refs r WHERE r.oid = v.commit_oid)
      OR NOT EXISTS (SELECT 1 FROM audit_events e WHERE e.subject = v.id AND e.outcome = 'done')`;
    expect(db.prepare(half).get()).toEqual({ n: 0 });
    db.close();
  }, 120_000);
});
