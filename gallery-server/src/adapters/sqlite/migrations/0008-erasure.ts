import type { Migration } from './migration.js';

/**
 * What was taken away for good, and by whom. A row in `unclean` stands from the transaction that took
 * something away until the places where it stood are overwritten: whatever ends the gallery in between,
 * the next start goes on.
 */
export const erasure: Migration = {
  name: 'erasure',
  sql: `
CREATE TABLE purges (
  version_id TEXT PRIMARY KEY REFERENCES versions(id),
  actor TEXT NOT NULL REFERENCES accounts(id),
  time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE unclean (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  since INTEGER NOT NULL
) STRICT;
`
};
