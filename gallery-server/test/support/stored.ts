import { DatabaseSync } from 'node:sqlite';
import { inflateSync } from 'node:zlib';
import { databaseFile } from '../../src/adapters/sqlite/database.js';

/** What packs a text in the database, and what doesn't. */
function textOf(value: Uint8Array): string {
  try {
    return inflateSync(value).toString('utf8');
  } catch {
    return Buffer.from(value).toString('utf8');
  }
}

/** Tables that tell what was tried, when and with which answer; everything else is what is kept. */
const telling = /^(?:audit_|sqlite_|tickets$|proofs$|idempotency$)/;

/** Every row of a gallery's database by table, packed texts opened: what somebody with the file in hand finds. */
export function storedRows(dataDir: string): Map<string, string[]> {
  const db = new DatabaseSync(databaseFile(dataDir), { readOnly: true });
  try {
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all();
    return new Map(
      tables.map(({ name }) => [
        String(name),
        db
          .prepare(`SELECT * FROM "${String(name)}"`)
          .all()
          .map(row =>
            JSON.stringify(
              Object.values(row).map(value => (value instanceof Uint8Array ? textOf(value) : String(value)))
            )
          )
      ])
    );
  } finally {
    db.close();
  }
}

/** What is kept, without what is told about it. */
export const keptRows = (dataDir: string): [string, string[]][] =>
  [...storedRows(dataDir)].filter(([table]) => !telling.test(table));

/** Events of refusals, in every chain. */
export function denials(dataDir: string): { chain: string; action: string; actor: string | null; payload: string }[] {
  const db = new DatabaseSync(databaseFile(dataDir), { readOnly: true });
  try {
    return db
      .prepare(
        `SELECT e.chain, e.action, e.actor, coalesce(p.payload, '') AS payload FROM audit_events e
         LEFT JOIN audit_payloads p ON p.chain = e.chain AND p.seq = e.seq
         WHERE e.outcome = 'denied' ORDER BY e.chain, e.seq`
      )
      .all()
      .map(row => ({
        chain: String(row['chain']),
        action: String(row['action']),
        actor: row['actor'] === null ? null : String(row['actor']),
        payload: String(row['payload'])
      }));
  } finally {
    db.close();
  }
}
