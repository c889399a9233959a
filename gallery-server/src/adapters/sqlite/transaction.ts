import type { Db } from './rows.js';

/** All of some work, or nothing of it; the lock is taken at the beginning, so that nobody else writes in between. */
export function inTransaction<T>(db: Db, work: () => T): T {
  db.raw.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    db.raw.exec('COMMIT');
    return value;
  } catch (error) {
    // Some failures have ended the transaction themselves.
    if (db.raw.isTransaction) {
      db.raw.exec('ROLLBACK');
    }
    throw error;
  }
}
