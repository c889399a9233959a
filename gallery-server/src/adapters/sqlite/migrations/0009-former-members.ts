import type { Migration } from './migration.js';

/**
 * A person can be removed, and their row stays for what refers to it. What goes with them may be taken
 * away from a terminal, where nobody has signed in, so a purge needs no actor any more.
 */
export const formerMembers: Migration = {
  name: 'former-members',
  sql: `
ALTER TABLE accounts ADD COLUMN removed_at INTEGER;

CREATE TABLE purges_by_anybody (
  version_id TEXT PRIMARY KEY REFERENCES versions(id),
  actor TEXT REFERENCES accounts(id),
  time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO purges_by_anybody SELECT version_id, actor, time FROM purges;
DROP TABLE purges;
ALTER TABLE purges_by_anybody RENAME TO purges;
`
};
