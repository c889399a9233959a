import type { Db } from './rows.js';

/**
 * Overwrites what was taken away where it still stands: copies that were left in pages when rows moved between them,
 * and pages in the write-ahead log. False when a reader kept the log from being cut off; the next start does it again.
 */
export function overwrite(db: Db): boolean {
  if (db.one('SELECT 1 AS one FROM unclean') === null) {
    return true;
  }
  try {
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
