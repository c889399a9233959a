import { inflateSync } from 'node:zlib';
import { contentIdOf } from '@vitrine/core/snapshot';
import type { PublishedFields } from '@vitrine/core/snapshot';
import type { Rescan, RescanState, StoredVersion } from '../../../domain/quarantine/model.js';
import { effectivePolicy } from '../policies.js';
import type { Db, Row, Values } from '../rows.js';
import { wordsBeside } from './comments.js';

/** One run as it stands. */
export const rescanOf = (row: Row): Rescan => ({
  id: row.text('id'),
  engine: row.text('engine'),
  startedAt: row.number('started_at'),
  total: row.number('total'),
  checked: row.number('checked'),
  shut: row.number('shut'),
  cursor: row.text('cursor'),
  endedAt: row.numberOrNull('ended_at'),
  endedHow: row.textOrNull('ended_how') as Rescan['endedHow']
});

/** The rules that hold now in every space, by its id. */
function rulesNow(db: Db): string {
  const spaces = db.all('SELECT id FROM spaces').map(row => row.text('id'));
  return JSON.stringify(Object.fromEntries(spaces.map(id => [id, effectivePolicy(db, id).hash])));
}

/** Versions that hold content, and that another engine or other rules looked at last. */
const stale = `FROM versions v JOIN rules ON rules.space = v.space_id LEFT JOIN checks c ON c.version_id = v.id
  WHERE v.state <> 'purged' AND (coalesce(c.engine, v.engine) <> :engine
    OR coalesce(c.policy_hash, v.policy_hash) <> rules.hash)`;
const withRules = `WITH rules AS MATERIALIZED (SELECT key AS space, value AS hash FROM json_each(:rules))`;

const asked = (db: Db, engine: string): Values => ({ engine, rules: rulesNow(db) });

/** How many stored versions wait to be looked at by this engine. */
export function waitingFor(db: Db, engine: string): number {
  return db.one(`${withRules} SELECT count(*) AS n ${stale}`, asked(db, engine))?.number('n') ?? 0;
}

function storedOf(db: Db, row: Row): StoredVersion {
  const versionId = row.text('id');
  const rows = db.all(
    `SELECT vo.path, o.data FROM version_objects vo JOIN objects o ON o.space_id = vo.space_id AND o.oid = vo.oid
     WHERE vo.version_id = :versionId AND vo.path IS NOT NULL ORDER BY vo.path`,
    { versionId }
  );
  const { hash, policy } = effectivePolicy(db, row.text('space_id'));
  const fields = row.json<PublishedFields>('fields');
  let files: StoredVersion['files'] = [];
  try {
    files = rows.map(one => ({ path: one.text('path'), text: inflateSync(one.bytes('data')).toString('utf8') }));
  } catch {
    // Bytes that can't be unpacked aren't those that were published.
    return { versionId, files: [], fields, beside: {}, policy, policyHash: hash, whole: false };
  }
  const whole = contentIdOf(files, fields) === row.text('content_id');
  return { versionId, files, fields, beside: wordsBeside(db, versionId), policy, policyHash: hash, whole };
}

/** What is to be looked at again; for the gallery itself, not for a caller. */
export const rescanQueries = {
  rescanState(db: Db, { engine }: { engine: string }): RescanState {
    const run = db.one('SELECT * FROM rescans ORDER BY ended_at IS NULL DESC, started_at DESC LIMIT 1');
    return {
      waiting: waitingFor(db, engine),
      versions: db.one(`SELECT count(*) AS n FROM versions WHERE state <> 'purged'`)?.number('n') ?? 0,
      run: run === null ? null : rescanOf(run)
    };
  },

  nextStale(db: Db, { engine, after }: { engine: string; after: string }): StoredVersion | null {
    const row = db.one(`${withRules} SELECT v.* ${stale} AND v.id > :after ORDER BY v.id LIMIT 1`, {
      ...asked(db, engine),
      after
    });
    return row === null ? null : storedOf(db, row);
  },

  lastPolicyChange(db: Db): number {
    const row = db.one(`SELECT max(id) AS n FROM outbox WHERE topic = 'policy.changed'`);
    return row?.numberOrNull('n') ?? 0;
  }
};
