import type { Migration } from './migration.js';

/**
 * A page of cells is a row of its own, so that the first of a long notebook is read without the others, and figures are
 * rows too: a page names them. What was published before stays in `pages`, whole and with its figures inside.
 */
export const rendered: Migration = {
  name: 'rendered',
  sql: `
CREATE TABLE page_heads (
  version_id TEXT PRIMARY KEY REFERENCES versions(id),
  pages INTEGER NOT NULL CHECK (pages > 0),
  cover INTEGER,
  removed TEXT NOT NULL
) STRICT;

CREATE TABLE page_parts (
  version_id TEXT NOT NULL REFERENCES versions(id),
  number INTEGER NOT NULL CHECK (number > 0),
  html BLOB NOT NULL,
  PRIMARY KEY (version_id, number)
) STRICT;

CREATE TABLE figures (
  version_id TEXT NOT NULL REFERENCES versions(id),
  number INTEGER NOT NULL CHECK (number >= 0),
  type TEXT NOT NULL,
  width INTEGER,
  height INTEGER,
  data BLOB NOT NULL,
  PRIMARY KEY (version_id, number)
) STRICT;
`
};
