import type { Db } from './rows.js';

/** What can be searched, in the order of the index. */
export const searchColumns = 'title, question, answer, description, tags, markdown, code, outputs';

/**
 * Brings the index in line with one entry: only its newest published version
 * can be found. Texts of other versions stay beside the index, so that it can
 * be built again; text that was taken out is overwritten (`secure-delete`).
 */
export function indexEntry(db: Db, entry: string): void {
  const texts = db.all(
    `SELECT t.id, t.indexed, v.number = (
       SELECT max(number) FROM versions WHERE entry_id = v.entry_id AND state = 'published'
     ) AND v.state = 'published' AS current
     FROM search_texts t JOIN versions v ON v.id = t.version_id WHERE v.entry_id = :entry`,
    { entry }
  );
  for (const text of texts) {
    const id = text.number('id');
    const current = text.numberOrNull('current') === 1;
    if (text.number('indexed') === 1 && !current) {
      db.run(
        `INSERT INTO search(search, rowid, ${searchColumns}) SELECT 'delete', id, ${searchColumns} FROM search_texts WHERE id = :id`,
        { id }
      );
      db.run('UPDATE search_texts SET indexed = 0 WHERE id = :id', { id });
    }
    if (text.number('indexed') === 0 && current) {
      db.run(
        `INSERT INTO search(rowid, ${searchColumns}) SELECT id, ${searchColumns} FROM search_texts WHERE id = :id`,
        { id }
      );
      db.run('UPDATE search_texts SET indexed = 1 WHERE id = :id', { id });
    }
  }
}
