import type { Migration } from './migration.js';

/** What can be found lies in an index of its own, which is made of what is stored and of what was announced. */
export const searchApart: Migration = {
  name: 'search-apart',
  sql: `
DROP TABLE search;
DROP TABLE search_texts;
`
};
