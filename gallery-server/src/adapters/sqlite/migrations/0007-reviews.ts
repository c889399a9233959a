import type { Migration } from './migration.js';

/**
 * One approval before others read. A request is a place in the queue and has one decision at most; a
 * decision names what the reviewer saw. `shown`: whether more than its author and its reviewers could
 * ever read a version, and may hear of its end.
 */
export const reviews: Migration = {
  name: 'reviews',
  sql: `
ALTER TABLE versions ADD COLUMN shown INTEGER NOT NULL DEFAULT 1 CHECK (shown IN (0, 1));
ALTER TABLE versions ADD COLUMN released INTEGER NOT NULL DEFAULT 0;

CREATE TABLE review_requests (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  version_id TEXT NOT NULL REFERENCES versions(id),
  since INTEGER NOT NULL,
  closed TEXT CHECK (closed IN ('approved', 'returned', 'replaced', 'moved', 'withdrawn')),
  closed_at INTEGER,
  CHECK ((closed IS NULL) = (closed_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX review_requests_open ON review_requests(version_id) WHERE closed IS NULL;
CREATE INDEX review_requests_version ON review_requests(version_id);

CREATE TABLE reviews (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  request INTEGER NOT NULL UNIQUE REFERENCES review_requests(seq),
  version_id TEXT NOT NULL REFERENCES versions(id),
  reviewer TEXT NOT NULL REFERENCES accounts(id),
  outcome TEXT NOT NULL CHECK (outcome IN ('approved', 'returned')),
  content_id TEXT NOT NULL,
  space_id TEXT NOT NULL REFERENCES spaces(id),
  label TEXT NOT NULL,
  policy_hash TEXT NOT NULL REFERENCES policies(hash),
  receipt TEXT,
  engine TEXT NOT NULL,
  time INTEGER NOT NULL,
  void_at INTEGER
) STRICT;
CREATE INDEX reviews_version ON reviews(version_id);

CREATE TABLE review_notes (
  review INTEGER NOT NULL REFERENCES reviews(seq),
  position INTEGER NOT NULL,
  cell INTEGER,
  text TEXT NOT NULL,
  PRIMARY KEY (review, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE review_looks (
  version_id TEXT NOT NULL REFERENCES versions(id),
  account_id TEXT NOT NULL REFERENCES accounts(id),
  item TEXT NOT NULL,
  time INTEGER NOT NULL,
  PRIMARY KEY (version_id, account_id, item)
) STRICT, WITHOUT ROWID;
`
};
