import { inflateSync } from 'node:zlib';
import type { PublishedFields } from '@vitrine/core/snapshot';
import type { Caller } from '../../../domain/identity/model.js';
import { keptStates } from '../../../domain/moves/ports.js';
import type { StoredContent, StoredVersion } from '../../../domain/moves/ports.js';
import { done, refused } from '../../../domain/outcome.js';
import type { Outcome } from '../../../domain/outcome.js';
import type { Rules } from '../../../domain/policies/model.js';
import { may } from '../../../domain/rights/may.js';
import { effectivePolicy } from '../policies.js';
import { asCaller, readable, readableFrom } from '../readable.js';
import type { Db } from '../rows.js';
import { memberRole } from '../spaces.js';
import { wordsBeside } from './comments.js';

const kept = keptStates.map(state => `'${state}'`).join(', ');

/** Versions of an entry whose content is there, and whether all of them are of one person. */
export function keptVersions(db: Db, entry: string): (StoredVersion & { author: string; state: string })[] {
  return db
    .all(
      `SELECT id, number, author_id, state FROM versions WHERE entry_id = :entry AND state IN (${kept}) ORDER BY number`,
      {
        entry
      }
    )
    .map(row => ({
      id: row.text('id'),
      number: row.number('number'),
      author: row.text('author_id'),
      state: row.text('state')
    }));
}

/** What may be looked at again before it moves or comes back. */
export const moveQueries = {
  movable(
    db: Db,
    { caller, entry }: { caller: Caller; entry: string }
  ): Outcome<{ space: string; versions: StoredVersion[] }> {
    const seen = db.one(`SELECT v.space_id FROM ${readableFrom} WHERE v.entry_id = :entry AND ${readable} LIMIT 1`, {
      ...asCaller(caller),
      entry
    });
    if (seen === null) {
      return refused('not-found');
    }
    const space = seen.text('space_id');
    const versions = keptVersions(db, entry);
    const own = versions.every(({ author }) => author === caller.account?.id);
    return may(caller, 'entry.move', { role: memberRole(db, space, caller.account?.id ?? ''), own })
      ? done({ space, versions: versions.map(({ id, number }) => ({ id, number })) })
      : refused('not-allowed');
  },

  undoable(
    db: Db,
    { actor, undoHash }: { actor: string; undoHash: string }
  ): { space: string; entry: string; rules: Rules; versions: StoredVersion[] } | null {
    const rows = db.all(
      `SELECT v.id, v.number, v.entry_id, v.space_id FROM withdrawals w
       JOIN withdrawn_versions wv ON wv.withdrawal_id = w.id JOIN versions v ON v.id = wv.version_id
       WHERE w.undo_hash = :undoHash AND w.actor = :actor AND w.undone_at IS NULL AND v.state = 'withdrawn'
       ORDER BY v.number`,
      { undoHash, actor }
    );
    const [first] = rows;
    if (first === undefined) {
      return null;
    }
    const space = first.text('space_id');
    return {
      space,
      entry: first.text('entry_id'),
      rules: effectivePolicy(db, space),
      versions: rows.map(row => ({ id: row.text('id'), number: row.number('number') }))
    };
  },

  content(db: Db, { version }: { version: string }): StoredContent {
    const row = db.one('SELECT fields FROM versions WHERE id = :version', { version });
    if (row === null) {
      throw new Error('a version that is looked at again is missing');
    }
    const files = db
      .all(
        `SELECT vo.path, o.data FROM version_objects vo JOIN objects o ON o.space_id = vo.space_id AND o.oid = vo.oid
         WHERE vo.version_id = :version AND vo.path IS NOT NULL ORDER BY vo.path`,
        { version }
      )
      .map(file => ({ path: file.text('path'), text: inflateSync(file.bytes('data')).toString('utf8') }));
    return { files, fields: row.json<PublishedFields>('fields'), beside: wordsBeside(db, version) };
  }
};
