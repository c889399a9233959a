import { DatabaseSync } from 'node:sqlite';
import { eventHash, noPrevious } from '../../src/adapters/sqlite/audit.js';
import { databaseFile } from '../../src/adapters/sqlite/database.js';

/** What somebody does who may write to the file of the database, its guards first. */
export function tamper(dataDir: string, work: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(databaseFile(dataDir));
  try {
    const guards = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_events'`)
      .all();
    guards.forEach(guard => db.exec(`DROP TRIGGER ${String(guard['name'])}`));
    work(db);
  } finally {
    db.close();
  }
}

/** Computes every hash of a chain anew, so that it holds by itself whatever was changed. */
export function rehash(db: DatabaseSync, chain: string): void {
  let prev = noPrevious;
  let seq = 0;
  for (const row of db.prepare('SELECT * FROM audit_events WHERE chain = ? ORDER BY seq').all(chain)) {
    const text = (column: string): string => String(row[column]);
    const event = {
      chain,
      seq: Number(row['seq']),
      prev,
      time: Number(row['time']),
      actor: row['actor'] === null ? null : text('actor'),
      action: text('action'),
      subject: text('subject'),
      outcome: text('outcome'),
      commitment: text('commitment')
    };
    const hash = eventHash(event);
    db.prepare('UPDATE audit_events SET prev = ?, hash = ? WHERE chain = ? AND seq = ?').run(
      prev,
      hash,
      chain,
      event.seq
    );
    [prev, seq] = [hash, event.seq];
  }
  db.prepare('UPDATE audit_heads SET seq = ?, hash = ? WHERE chain = ?').run(seq, prev, chain);
}

/** Takes events off the end of a chain, with everything that the record itself kept of them. */
export function cutTail(db: DatabaseSync, chain: string, count: number): void {
  const seq =
    Number(db.prepare('SELECT max(seq) AS seq FROM audit_events WHERE chain = ?').get(chain)?.['seq']) - count;
  db.prepare('DELETE FROM audit_events WHERE chain = ? AND seq > ?').run(chain, seq);
  db.prepare('DELETE FROM audit_payloads WHERE chain = ? AND seq > ?').run(chain, seq);
  rehash(db, chain);
}
