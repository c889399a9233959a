import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { VitrineError } from '@vitrine/core/errors';
import type { AuditEvent, ChainReport, ExportedEvent, ExportQuery } from '../../domain/audit/ports.js';
import type { ChainHead } from '../../domain/audit/checkpoint.js';
import type { Standing } from '../../domain/audit/compare.js';
import { databaseFile } from './database.js';
import { failureOf } from './protocol.js';
import { eventsBetween, verifyChain } from './queries/chains.js';
import { standingsOf } from './queries/standings.js';
import { Db } from './rows.js';
import type { Row } from './rows.js';

/** The record of a data folder, for whoever holds it; nothing is written, and the gallery may run meanwhile. */
export interface RecordOnDisk {
  chains(): string[];
  verify(chain: string): ChainReport;
  standings(heads: readonly ChainHead[]): Standing[];
  /** Every event of a chain in order, a few at a time. */
  events(query: ExportQuery): Iterable<ExportedEvent>;
  close(): void;
}

const failed = (error: unknown): VitrineError => {
  const { code, params, detail } = failureOf(error);
  return new VitrineError(code, params, { cause: new Error(detail) });
};

function openDatabase(dataDir: string): DatabaseSync {
  const path = databaseFile(dataDir);
  const options = { readOnly: true, timeout: 5_000 };
  try {
    const db = new DatabaseSync(path, options);
    try {
      db.prepare('SELECT count(*) FROM audit_heads').get();
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    // A folder that nobody may write to, of a gallery that was stopped: its file alone is everything.
    if (existsSync(`${path}-wal`)) {
      throw failed(error);
    }
  }
  try {
    const db = new DatabaseSync(`${pathToFileURL(path).href}?immutable=1`, options);
    db.prepare('SELECT count(*) FROM audit_heads').get();
    return db;
  } catch (error) {
    throw failed(error);
  }
}

const exportedOf = (event: AuditEvent, row: Row): ExportedEvent => ({
  ...event,
  salt: row.textOrNull('salt')
});

/** Opens the record of a data folder that is there. Everything is read as of one moment. */
export function openRecordOnDisk(dataDir: string): RecordOnDisk {
  if (!existsSync(databaseFile(dataDir))) {
    throw new VitrineError('file-unreadable');
  }
  const raw = openDatabase(dataDir);
  raw.exec('PRAGMA query_only = ON; BEGIN');
  const db = new Db(raw);
  const known = new Set(
    db
      .all('SELECT chain FROM audit_heads UNION SELECT chain FROM audit_events ORDER BY chain')
      .map(row => row.text('chain'))
  );
  return {
    chains: () => [...known],
    verify: chain => verifyChain(db, chain),
    standings: heads => standingsOf(db, { heads }),
    *events(query) {
      for (const [event, row] of eventsBetween(db, query)) {
        yield exportedOf(event, row);
      }
    },
    close: () => raw.close()
  };
}
