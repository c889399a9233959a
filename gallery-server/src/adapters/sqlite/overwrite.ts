import { searchColumns } from './search-index.js';
import type { Db } from './rows.js';

/** Bytes of a separator as text; one may be cut in the middle of a character. */
const separatorText = (term: Uint8Array): string => new TextDecoder().decode(term).replace(/\uFFFD+$/, '');

/**
 * Whether a word stands in the index that no text has any more. The index forgets words where they
 * are listed, but not where they only mark the border between two of its pages.
 */
function remembers(db: Db): boolean {
  // The first byte says which index: the words themselves, or their first letters.
  const separators = db.all(`SELECT DISTINCT CAST(substr(term, 2) AS BLOB) AS term FROM search_idx
    WHERE length(term) > 1 AND substr(CAST(term AS BLOB), 1, 1) = x'30'`);
  return separators.some(row => {
    const term = separatorText(row.bytes('term'));
    return (
      term !== '' &&
      db.one('SELECT 1 AS one FROM search WHERE search MATCH :words LIMIT 1', {
        words: `"${term.replaceAll('"', '""')}"*`
      }) === null
    );
  });
}

function indexAnew(db: Db): void {
  db.raw.exec(`BEGIN IMMEDIATE;
    INSERT INTO search(search) VALUES ('delete-all');
    INSERT INTO search(rowid, ${searchColumns}) SELECT id, ${searchColumns} FROM search_texts WHERE indexed = 1;
    COMMIT`);
}

/**
 * Overwrites what was taken away where it still stands: words that the index remembers, copies that
 * were left in pages when rows moved between them, and pages in the write-ahead log. False when a
 * reader kept the log from being cut off; the next start does it again.
 */
export function overwrite(db: Db): boolean {
  if (db.one('SELECT 1 AS one FROM unclean') === null) {
    return true;
  }
  try {
    if (remembers(db)) {
      indexAnew(db);
    }
    db.raw.exec('VACUUM');
  } finally {
    if (db.raw.isTransaction) {
      db.raw.exec('ROLLBACK');
    }
  }
  if (db.one('PRAGMA wal_checkpoint(TRUNCATE)')?.number('busy') !== 0) {
    return false;
  }
  db.run('DELETE FROM unclean');
  return true;
}
