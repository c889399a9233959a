import type { Migration } from './migration.js';

/**
 * The ground. Space, label, policy and state are columns of every version,
 * because decisions bind to them. Objects never cross a space. Nothing cascades
 * into the audit chains; their payloads lie apart, so that they can be erased.
 */
export const ground: Migration = {
  name: 'ground',
  sql: `
CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE COLLATE NOCASE,
  display_name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('active', 'former')),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE proofs (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts(id),
  hash TEXT NOT NULL UNIQUE,
  via TEXT NOT NULL CHECK (via IN ('session', 'lab', 'cli')),
  origin TEXT NOT NULL,
  scopes TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX proofs_account ON proofs(account_id);

CREATE TABLE grants (
  secret_hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('welcome', 'code', 'device', 'demo')),
  account_id TEXT REFERENCES accounts(id),
  challenge TEXT NOT NULL,
  origin TEXT NOT NULL,
  redirect TEXT NOT NULL,
  scopes TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX grants_challenge ON grants(challenge) WHERE kind = 'device';

CREATE TABLE policies (
  hash TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE spaces (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('personal', 'team', 'public')),
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  policy_hash TEXT NOT NULL REFERENCES policies(hash),
  owner TEXT UNIQUE REFERENCES accounts(id),
  created_at INTEGER NOT NULL,
  CHECK ((kind = 'personal') = (owner IS NOT NULL))
) STRICT;

CREATE TABLE memberships (
  space_id TEXT NOT NULL REFERENCES spaces(id),
  account_id TEXT NOT NULL REFERENCES accounts(id),
  role TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'reviewer', 'administrator')),
  since INTEGER NOT NULL,
  PRIMARY KEY (space_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_account ON memberships(account_id);

CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  secret_hash TEXT NOT NULL UNIQUE,
  space_id TEXT REFERENCES spaces(id),
  role TEXT NOT NULL,
  invited_by TEXT NOT NULL REFERENCES accounts(id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  used_by TEXT REFERENCES accounts(id)
) STRICT;

CREATE TABLE entries (
  id TEXT PRIMARY KEY,
  space_id TEXT NOT NULL REFERENCES spaces(id),
  created_by TEXT NOT NULL REFERENCES accounts(id),
  created_at INTEGER NOT NULL,
  origin_version TEXT REFERENCES versions(id)
) STRICT;
CREATE INDEX entries_origin ON entries(origin_version) WHERE origin_version IS NOT NULL;

CREATE TABLE versions (
  id TEXT PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES entries(id),
  number INTEGER NOT NULL CHECK (number > 0),
  space_id TEXT NOT NULL REFERENCES spaces(id),
  label TEXT NOT NULL,
  policy_hash TEXT NOT NULL REFERENCES policies(hash),
  state TEXT NOT NULL CHECK (state IN
    ('draft', 'pending', 'published', 'quarantined', 'withdrawn', 'recalled', 'purged')),
  content_id TEXT NOT NULL,
  commit_oid TEXT NOT NULL,
  tree_oid TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES accounts(id),
  author_name TEXT NOT NULL,
  engine TEXT NOT NULL,
  fields TEXT NOT NULL,
  facts TEXT NOT NULL,
  note TEXT NOT NULL,
  origin TEXT,
  published_at INTEGER NOT NULL,
  UNIQUE (entry_id, number)
) STRICT;
CREATE INDEX versions_content ON versions(entry_id, content_id);
CREATE INDEX versions_space ON versions(space_id, state, published_at);
CREATE INDEX versions_author ON versions(author_id);

CREATE TABLE objects (
  id INTEGER PRIMARY KEY,
  space_id TEXT NOT NULL REFERENCES spaces(id),
  oid TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('blob', 'tree', 'commit')),
  size INTEGER NOT NULL,
  base TEXT,
  data BLOB NOT NULL,
  UNIQUE (space_id, oid),
  FOREIGN KEY (space_id, base) REFERENCES objects(space_id, oid)
) STRICT;

CREATE TABLE version_objects (
  version_id TEXT NOT NULL REFERENCES versions(id),
  space_id TEXT NOT NULL,
  oid TEXT NOT NULL,
  path TEXT,
  PRIMARY KEY (version_id, oid),
  FOREIGN KEY (space_id, oid) REFERENCES objects(space_id, oid)
) STRICT, WITHOUT ROWID;

CREATE TABLE refs (
  space_id TEXT NOT NULL REFERENCES spaces(id),
  name TEXT NOT NULL,
  oid TEXT NOT NULL,
  PRIMARY KEY (space_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE slots (
  version_id TEXT NOT NULL REFERENCES versions(id),
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (version_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE tickets (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts(id),
  preparation TEXT NOT NULL,
  base INTEGER,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  version_id TEXT REFERENCES versions(id)
) STRICT;
CREATE INDEX tickets_expiry ON tickets(expires_at);

CREATE TABLE pages (
  version_id TEXT PRIMARY KEY REFERENCES versions(id),
  html BLOB NOT NULL
) STRICT;

CREATE TABLE search_texts (
  id INTEGER PRIMARY KEY,
  version_id TEXT NOT NULL UNIQUE REFERENCES versions(id),
  indexed INTEGER NOT NULL DEFAULT 0 CHECK (indexed IN (0, 1)),
  title TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  description TEXT NOT NULL,
  tags TEXT NOT NULL,
  markdown TEXT NOT NULL,
  code TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(
  title, question, answer, description, tags, markdown, code,
  content = 'search_texts', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO search(search, rank) VALUES ('secure-delete', 1);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  topic TEXT NOT NULL,
  subject TEXT NOT NULL,
  time INTEGER NOT NULL
) STRICT;

CREATE TABLE withdrawals (
  id TEXT PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES entries(id),
  actor TEXT NOT NULL REFERENCES accounts(id),
  actor_name TEXT NOT NULL,
  reason TEXT NOT NULL,
  time INTEGER NOT NULL,
  undo_hash TEXT NOT NULL UNIQUE,
  undo_until INTEGER NOT NULL,
  undone_at INTEGER
) STRICT;
CREATE TABLE withdrawn_versions (
  withdrawal_id TEXT NOT NULL REFERENCES withdrawals(id),
  version_id TEXT NOT NULL REFERENCES versions(id),
  prior TEXT NOT NULL,
  PRIMARY KEY (withdrawal_id, version_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX withdrawn_version ON withdrawn_versions(version_id);

CREATE TABLE idempotency (
  scope TEXT NOT NULL,
  key TEXT NOT NULL,
  request TEXT NOT NULL,
  answer TEXT NOT NULL,
  time INTEGER NOT NULL,
  PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_time ON idempotency(time);

CREATE TABLE audit_events (
  chain TEXT NOT NULL,
  seq INTEGER NOT NULL,
  prev TEXT NOT NULL,
  time INTEGER NOT NULL,
  actor TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'denied')),
  commitment TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (chain, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER audit_events_stay BEFORE DELETE ON audit_events
  BEGIN SELECT RAISE(ABORT, 'audit events are never deleted'); END;
CREATE TRIGGER audit_events_hold BEFORE UPDATE ON audit_events
  BEGIN SELECT RAISE(ABORT, 'audit events are never changed'); END;
CREATE TABLE audit_payloads (
  chain TEXT NOT NULL,
  seq INTEGER NOT NULL,
  salt TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (chain, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit_heads (
  chain TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
};
