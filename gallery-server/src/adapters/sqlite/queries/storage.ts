import { readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SpaceKind } from '../../../domain/spaces/model.js';
import type { SpaceStorage, Storage } from '../../../domain/upkeep/model.js';
import { databaseFile } from '../database.js';
import type { Db } from '../rows.js';

/** What was taken away for good takes up nothing and counts for nothing. */
const kept = `SELECT space_id, count(DISTINCT entry_id) AS notebooks, count(*) AS versions
  FROM versions WHERE state <> 'purged' GROUP BY space_id`;
const packed = 'SELECT space_id, sum(length(data)) AS bytes FROM objects GROUP BY space_id';

const bySpace = `SELECT CASE WHEN s.kind = 'personal' THEN NULL ELSE s.id END AS id, s.kind,
    CASE WHEN s.kind = 'personal' THEN '' ELSE s.name END AS name,
    sum(coalesce(k.notebooks, 0)) AS notebooks, sum(coalesce(k.versions, 0)) AS versions,
    sum(coalesce(p.bytes, 0)) AS bytes
  FROM spaces s LEFT JOIN (${kept}) k ON k.space_id = s.id LEFT JOIN (${packed}) p ON p.space_id = s.id
  GROUP BY 1, 2, 3 ORDER BY bytes DESC, name`;

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function freeIn(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Counts what a data folder holds. */
export function storageOf(db: Db, dataDir: string): Storage {
  const spaces = db.all(bySpace).map((row): SpaceStorage => ({
    id: row.textOrNull('id'),
    kind: row.text('kind') as SpaceKind,
    name: row.text('name'),
    notebooks: row.number('notebooks'),
    versions: row.number('versions'),
    bytes: row.number('bytes')
  }));
  const pragma = (name: string): number => db.one(`PRAGMA ${name}`)?.number(name) ?? 0;
  const total = (of: 'notebooks' | 'versions'): number => spaces.reduce((sum, space) => sum + space[of], 0);
  const search = readdirSync(dataDir).filter(name => /^search-\d+\.db/.test(name));
  return {
    spaces,
    notebooks: total('notebooks'),
    versions: total('versions'),
    files: {
      database: pragma('page_count') * pragma('page_size'),
      log: sizeOf(`${databaseFile(dataDir)}-wal`),
      search: search.reduce((sum, name) => sum + sizeOf(join(dataDir, name)), 0),
      reusable: pragma('freelist_count') * pragma('page_size')
    },
    free: freeIn(dataDir),
    unclean: db.one('SELECT 1 AS one FROM unclean') !== null
  };
}
