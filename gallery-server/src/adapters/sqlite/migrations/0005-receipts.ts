import type { Migration } from './migration.js';

/**
 * What the gallery signed when it stored a version; there is at most one for each. A key is noted when it
 * signs for the first time, so that the record can tell since when.
 */
export const receipts: Migration = {
  name: 'receipts',
  sql: `
CREATE TABLE receipts (
  version_id TEXT PRIMARY KEY REFERENCES versions(id),
  document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_keys (
  id TEXT PRIMARY KEY,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
};
