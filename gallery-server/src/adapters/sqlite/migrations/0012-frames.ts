import type { Migration } from './migration.js';

/** Figures that a script draws: their data lies beside the page and is sent by itself. Earlier versions have none. */
export const frames: Migration = {
  name: 'frames',
  sql: `
CREATE TABLE frames (
  version_id TEXT NOT NULL REFERENCES versions(id),
  number INTEGER NOT NULL CHECK (number >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('plotly', 'vega', 'vega-lite')),
  title TEXT NOT NULL,
  spec BLOB NOT NULL,
  PRIMARY KEY (version_id, number)
) STRICT;
`
};
