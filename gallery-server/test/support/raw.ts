import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile } from '../../src/adapters/sqlite/database.js';

/** Every file of a folder as it lies on the disk, the write-ahead log and its index among them. */
export function rawFiles(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return new Map(names.map(entry => [entry.name, readFileSync(join(entry.parentPath, entry.name))]));
}

/** Which of some words or bytes stand in which files, whatever their case. */
export function foundIn(folder: string, wanted: readonly (string | Buffer)[]): string[] {
  const found: string[] = [];
  for (const [name, bytes] of rawFiles(folder)) {
    const text = bytes.toString('latin1').toLowerCase();
    for (const one of wanted) {
      const there =
        typeof one === 'string'
          ? text.includes(Buffer.from(one, 'utf8').toString('latin1').toLowerCase())
          : bytes.includes(one);
      if (there) {
        found.push(`${name}: ${typeof one === 'string' ? one : one.toString('hex').slice(0, 24)}`);
      }
    }
  }
  return found;
}

const bytesOf = ({ data }: Record<string, unknown>): Buffer => Buffer.from(data instanceof Uint8Array ? data : []);

/** Pieces of the packed bytes that a version alone has in the file: of its objects and of its page. */
export function packedPieces(dataDir: string, version: string): Buffer[] {
  const db = new DatabaseSync(databaseFile(dataDir), { readOnly: true });
  try {
    const rows = db
      .prepare(
        `SELECT o.data AS data FROM version_objects vo JOIN objects o ON o.space_id = vo.space_id AND o.oid = vo.oid
         WHERE vo.version_id = :version AND NOT EXISTS (SELECT 1 FROM version_objects other
           WHERE other.oid = vo.oid AND other.version_id <> :version)
         UNION ALL SELECT html FROM pages WHERE version_id = :version`
      )
      .all({ version });
    const others = db
      .prepare(
        `SELECT data FROM objects o WHERE NOT EXISTS (SELECT 1 FROM version_objects vo
           WHERE vo.version_id = :version AND vo.oid = o.oid AND vo.space_id = o.space_id)`
      )
      .all({ version })
      .map(bytesOf);
    return (
      rows
        .map(bytesOf)
        .flatMap(bytes =>
          // How packed bytes begin is common to many; a piece is short, so that it lies within one page of the file.
          [0.5, 0.6, 0.7, 0.8].map(part => {
            const at = Math.max(0, Math.floor(bytes.length * part));
            return bytes.subarray(at, Math.min(bytes.length, at + 16));
          })
        )
        // Two trees that name the same manifest hold the same bytes, and those are the other one's to keep.
        .filter(piece => !others.some(other => other.includes(piece)))
    );
  } finally {
    db.close();
  }
}
