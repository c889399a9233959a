import type { PublishedFields } from '@vitrine/core/snapshot';
import { eraseComments, eraseRegard } from './commands/comments.js';
import { closeRequest, eraseNotes } from './commands/decisions.js';
import { settleHead } from './heads.js';
import { announce } from './outbox.js';
import type { Db, Row } from './rows.js';

const noFields = JSON.stringify({
  title: '',
  question: '',
  answer: '',
  description: '',
  tags: [],
  note: '',
  fileName: ''
} satisfies PublishedFields);

/** Rows that hold what a version says. Its receipt says what was done to it and stays, like every decision. */
const content = ['slots', 'pages', 'page_heads', 'page_parts', 'figures', 'frames', 'checks'] as const;

function eraseRows(db: Db, version: string): void {
  for (const table of content) {
    db.run(`DELETE FROM ${table} WHERE version_id = :version`, { version });
  }
  db.run(`UPDATE versions SET state = 'purged', fields = :noFields, facts = '{}', note = '' WHERE id = :version`, {
    noFields,
    version
  });
  db.run(`DELETE FROM tickets WHERE version_id = :version`, { version });
  db.run('DELETE FROM outbox WHERE subject = :version', { version });
  eraseNotes(db, version);
  eraseComments(db, version);
  // Why outputs were let out is part of what was published.
  db.run(
    `DELETE FROM audit_payloads WHERE (chain, seq) IN (
       SELECT e.chain, e.seq FROM audit_events e JOIN versions v ON v.id = e.subject
       WHERE v.id = :version AND v.released > 0 AND e.action = 'version.publish')`,
    { version }
  );
}

/** Objects that no version needs any more; what another version in the space shares with it stays. */
function eraseObjects(db: Db, version: string, space: string): void {
  const oids = db.all('SELECT oid FROM version_objects WHERE version_id = :version', { version });
  db.run('DELETE FROM version_objects WHERE version_id = :version', { version });
  for (const oid of oids.map(row => row.text('oid'))) {
    db.run(
      `DELETE FROM objects WHERE space_id = :space AND oid = :oid AND NOT EXISTS (
         SELECT 1 FROM version_objects vo WHERE vo.space_id = :space AND vo.oid = :oid)`,
      { space, oid }
    );
  }
}

function endQuarantine(db: Db, version: string, actor: string | null, now: number): void {
  db.run(
    `UPDATE quarantines SET ended_at = :now, ended_how = 'purged', ended_by = :actor
     WHERE version_id = :version AND ended_at IS NULL`,
    { version, actor, now }
  );
  db.run(`UPDATE quarantines SET note = '', places = '[]' WHERE version_id = :version`, { version });
}

/**
 * Takes versions of one entry away, inside the transaction that tells it. That they were there, who
 * decided what about them and why stays; nothing of what they said does.
 */
export function eraseVersions(db: Db, entry: string, rows: readonly Row[], actor: string | null, now: number): void {
  for (const version of rows.map(row => row.text('id'))) {
    closeRequest(db, version, 'withdrawn', now);
    db.run(`UPDATE versions SET state = 'purged' WHERE id = :version`, { version });
  }
  for (const row of rows) {
    const version = row.text('id');
    eraseRows(db, version);
    eraseObjects(db, version, row.text('space_id'));
    endQuarantine(db, version, actor, now);
    db.run('INSERT INTO purges VALUES (:version, :actor, :now)', { version, actor, now });
    announce(db, 'version.purged', version, now);
  }
  eraseRegard(db, entry);
  // Kept answers name the entry; some of their keys were made of what was said about it.
  db.run('DELETE FROM idempotency WHERE instr(answer, :entry) > 0', { entry });
  settleHead(db, rows[0]?.text('space_id') ?? '', entry);
  needsOverwriting(db, now);
}

/** Says that places in the file hold what was taken away, until they are overwritten. */
export function needsOverwriting(db: Db, now: number): void {
  db.run('INSERT OR IGNORE INTO unclean VALUES (1, :now)', { now });
}
