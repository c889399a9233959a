import type { Migration } from './migration.js';

/**
 * What readers say and do about notebooks: stars, deprecation, comments on a fixed version, and notices of it
 * all. Nothing here says more than ids where it can: what a notice tells is read when it is shown, as the
 * account that asks. A comment that was deleted keeps its place and loses its words.
 */
export const talk: Migration = {
  name: 'talk',
  sql: `
CREATE TABLE stars (
  entry_id TEXT NOT NULL REFERENCES entries(id),
  account_id TEXT NOT NULL REFERENCES accounts(id),
  time INTEGER NOT NULL,
  PRIMARY KEY (entry_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stars_account ON stars(account_id);

CREATE TABLE deprecations (
  entry_id TEXT PRIMARY KEY REFERENCES entries(id),
  actor TEXT NOT NULL REFERENCES accounts(id),
  reason TEXT NOT NULL,
  alternative TEXT REFERENCES entries(id),
  time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE comments (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  version_id TEXT NOT NULL REFERENCES versions(id),
  thread TEXT REFERENCES comments(id),
  cell INTEGER NOT NULL CHECK (cell >= 0),
  output INTEGER CHECK (output >= 0),
  author_id TEXT NOT NULL REFERENCES accounts(id),
  text TEXT NOT NULL,
  time INTEGER NOT NULL,
  edited_at INTEGER,
  deleted_at INTEGER,
  resolved_at INTEGER,
  resolved_by TEXT REFERENCES accounts(id),
  CHECK (deleted_at IS NULL OR text = ''),
  CHECK (thread IS NULL OR resolved_at IS NULL)
) STRICT;
CREATE INDEX comments_version ON comments(version_id);
CREATE INDEX comments_author ON comments(author_id, time);
CREATE INDEX comments_thread ON comments(thread) WHERE thread IS NOT NULL;

CREATE TABLE comment_mentions (
  comment_id TEXT NOT NULL REFERENCES comments(id),
  account_id TEXT NOT NULL REFERENCES accounts(id),
  words TEXT NOT NULL,
  PRIMARY KEY (comment_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_mentions_account ON comment_mentions(account_id);

CREATE TABLE notices (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL REFERENCES accounts(id),
  kind TEXT NOT NULL,
  actor TEXT REFERENCES accounts(id),
  entry_id TEXT NOT NULL REFERENCES entries(id),
  version_id TEXT REFERENCES versions(id),
  comment_id TEXT REFERENCES comments(id),
  other_entry TEXT REFERENCES entries(id),
  time INTEGER NOT NULL,
  read_at INTEGER
) STRICT;
CREATE INDEX notices_account ON notices(account_id, seq);
CREATE INDEX notices_version ON notices(version_id) WHERE version_id IS NOT NULL;
CREATE INDEX notices_comment ON notices(comment_id) WHERE comment_id IS NOT NULL;

CREATE TABLE notices_off (
  account_id TEXT NOT NULL REFERENCES accounts(id),
  kind TEXT NOT NULL,
  PRIMARY KEY (account_id, kind)
) STRICT, WITHOUT ROWID;
`
};
