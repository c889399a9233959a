import type { Migration } from './migration.js';

/**
 * Policies that administrators write: a series has a name, its versions are counted. A document never
 * changes under its hash, and one that is referred to can't go. Labels and the floor are rules that hold
 * beside a space's own.
 */
export const policies: Migration = {
  name: 'policies',
  sql: `
CREATE TRIGGER policies_hold BEFORE UPDATE ON policies
  BEGIN SELECT RAISE(ABORT, 'policies are never changed'); END;

CREATE TABLE policy_series (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE policy_versions (
  hash TEXT PRIMARY KEY REFERENCES policies(hash),
  series_id TEXT NOT NULL REFERENCES policy_series(id),
  number INTEGER NOT NULL CHECK (number > 0),
  written_by TEXT REFERENCES accounts(id),
  written_at INTEGER NOT NULL,
  UNIQUE (series_id, number)
) STRICT;
CREATE TRIGGER policy_versions_hold BEFORE UPDATE ON policy_versions
  BEGIN SELECT RAISE(ABORT, 'versions of policies are never changed'); END;

CREATE TABLE labels (
  name TEXT PRIMARY KEY COLLATE NOCASE,
  policy_hash TEXT NOT NULL REFERENCES policies(hash),
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE floor (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  policy_hash TEXT NOT NULL REFERENCES policies(hash)
) STRICT;
CREATE INDEX spaces_label ON spaces(label) WHERE label <> '';

CREATE TABLE policy_proposals (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('space', 'label', 'floor')),
  subject TEXT NOT NULL,
  wish TEXT NOT NULL,
  base TEXT NOT NULL,
  proposed_by TEXT NOT NULL REFERENCES accounts(id),
  proposed_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'agreed', 'declined', 'withdrawn', 'lapsed')),
  decided_by TEXT REFERENCES accounts(id),
  decided_at INTEGER
) STRICT;
CREATE UNIQUE INDEX policy_proposals_open ON policy_proposals(kind, subject) WHERE state = 'open';
`
};
