import { approvalsIn } from '../../../domain/policies/model.js';
import type { SpaceKind } from '../../../domain/spaces/model.js';
import { settleHead } from '../heads.js';
import { effectivePolicy } from '../policies.js';
import type { Db } from '../rows.js';
import { indexEntry } from '../search-index.js';

/**
 * Ends every decision about what a space holds: they are bound to its label and its rules. Called inside the
 * transaction that changed one of the two. What lacks an approval that is demanded now waits for one, also
 * where it was taken back and may come again. Answers the versions that wait now.
 */
export function voidDecisions(db: Db, spaceId: string, now: number): string[] {
  const kind = db.one('SELECT kind FROM spaces WHERE id = :spaceId', { spaceId })?.text('kind') as SpaceKind;
  if (approvalsIn(kind, effectivePolicy(db, spaceId).policy) === 0) {
    return [];
  }
  db.run(
    `UPDATE withdrawn_versions SET prior = 'pending' WHERE prior = 'published' AND version_id IN
     (SELECT id FROM versions WHERE space_id = :spaceId AND state = 'withdrawn')`,
    { spaceId }
  );
  // What is shut isn't released past an approval either.
  db.run(
    `UPDATE quarantines SET prior = 'pending' WHERE prior = 'published' AND ended_at IS NULL AND version_id IN
     (SELECT id FROM versions WHERE space_id = :spaceId AND state = 'quarantined')`,
    { spaceId }
  );
  const rows = db.all(`SELECT id, entry_id FROM versions WHERE space_id = :spaceId AND state = 'published'`, {
    spaceId
  });
  db.run(`UPDATE versions SET state = 'pending' WHERE space_id = :spaceId AND state = 'published'`, { spaceId });
  for (const entry of new Set(rows.map(row => row.text('entry_id')))) {
    settleHead(db, spaceId, entry);
    indexEntry(db, entry);
  }
  return rows.map(row => {
    const id = row.text('id');
    db.run(`INSERT INTO outbox (topic, subject, time) VALUES ('version.pending', :id, :now)`, { id, now });
    return id;
  });
}

/** Stored versions keep the rules they were published under; what looks at them again starts here. */
export function versionsUnderStricterPolicy(db: Db, spaceId: string, now: number): void {
  db.run(`INSERT INTO outbox (topic, subject, time) VALUES ('policy.changed', :spaceId, :now)`, { spaceId, now });
}
