import type { Migration } from './migration.js';

/**
 * Text of outputs that are kept can be searched. The index can't be given a column, so it is made
 * anew; versions from before kept no outputs.
 */
export const outputs: Migration = {
  name: 'outputs',
  sql: `
ALTER TABLE search_texts ADD COLUMN outputs TEXT NOT NULL DEFAULT '';
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(
  title, question, answer, description, tags, markdown, code, outputs,
  content = 'search_texts', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO search(search, rank) VALUES ('secure-delete', 1);
INSERT INTO search(rowid, title, question, answer, description, tags, markdown, code, outputs)
  SELECT id, title, question, answer, description, tags, markdown, code, outputs FROM search_texts WHERE indexed = 1;
`
};
