import type { Migration } from './migration.js';

/**
 * What shuts a version, and what opens it again. One quarantine of a version is open at a time; those
 * that ended stay, because they are decisions. What was shut together is a batch, and opens together. `checks` says by which engine and rules a stored version
 * was looked at last; without a row it is those it was published with.
 */
export const quarantine: Migration = {
  name: 'quarantine',
  sql: `
CREATE TABLE quarantines (
  id TEXT PRIMARY KEY,
  batch TEXT NOT NULL,
  version_id TEXT NOT NULL REFERENCES versions(id),
  cause TEXT NOT NULL CHECK (cause IN ('found', 'unchecked', 'report')),
  prior TEXT NOT NULL CHECK (prior IN ('draft', 'pending', 'published', 'withdrawn', 'recalled')),
  reporter TEXT REFERENCES accounts(id),
  kind TEXT NOT NULL,
  note TEXT NOT NULL,
  places TEXT NOT NULL,
  found INTEGER NOT NULL,
  engine TEXT NOT NULL,
  time INTEGER NOT NULL,
  ended_at INTEGER,
  ended_how TEXT CHECK (ended_how IN ('released', 'purged')),
  ended_by TEXT REFERENCES accounts(id),
  ended_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX quarantines_open ON quarantines(version_id) WHERE ended_at IS NULL;
CREATE INDEX quarantines_batch ON quarantines(batch);
CREATE INDEX quarantines_version ON quarantines(version_id);
CREATE INDEX quarantines_reporter ON quarantines(reporter, time) WHERE reporter IS NOT NULL;

CREATE TABLE checks (
  version_id TEXT PRIMARY KEY REFERENCES versions(id),
  engine TEXT NOT NULL,
  policy_hash TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('clean', 'found', 'unchecked')),
  time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rescans (
  id TEXT PRIMARY KEY,
  engine TEXT NOT NULL,
  started_by TEXT REFERENCES accounts(id),
  started_at INTEGER NOT NULL,
  total INTEGER NOT NULL,
  checked INTEGER NOT NULL DEFAULT 0,
  shut INTEGER NOT NULL DEFAULT 0,
  cursor TEXT NOT NULL DEFAULT '',
  ended_at INTEGER,
  ended_how TEXT CHECK (ended_how IN ('done', 'cancelled'))
) STRICT;
CREATE UNIQUE INDEX rescans_running ON rescans((1)) WHERE ended_at IS NULL;
`
};
