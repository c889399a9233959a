import type { Policy } from '@vitrine/core/redaction';
import { policyFacts } from '@vitrine/core/words';
import { looking } from '../../../domain/identity/model.js';
import type { Caller } from '../../../domain/identity/model.js';
import { done, refused } from '../../../domain/outcome.js';
import type { Outcome } from '../../../domain/outcome.js';
import type {
  Label,
  PolicySeries,
  PolicyVersion,
  Rules,
  RulesInBrief,
  SpaceRules
} from '../../../domain/policies/model.js';
import { may, nothing } from '../../../domain/rights/may.js';
import type { Action } from '../../../domain/rights/may.js';
import { effectivePolicy, floorOf, policyAt, policyBy, sourcesOf } from '../policies.js';
import type { Db, Row } from '../rows.js';
import { spaceQueries } from './spaces.js';

/** What may be told of the document behind a hash that a row refers to. */
export const briefOf = (db: Db, hash: string): RulesInBrief => ({ hash, ...policyFacts(policyAt(db, hash)) });

/** Whether somebody may do something about a space or, with null, about the gallery. */
export function allowed(db: Db, caller: Caller, action: Action, space: string | null): Outcome<void> {
  const view = space === null ? null : spaceQueries.space(db, { caller, id: space });
  if (space !== null && view === null) {
    return refused('not-found');
  }
  return may(caller, action, { role: view?.role ?? null, own: false }) ? done(undefined) : refused('not-allowed');
}

const count = (db: Db, sql: string, hash: string): number => db.one(sql, { hash })?.number('n') ?? 0;

function versionOf(db: Db, row: Row): PolicyVersion {
  const hash = row.text('hash');
  return {
    ...briefOf(db, hash),
    number: row.number('number'),
    writtenBy: row.textOrNull('display_name'),
    writtenAt: row.number('written_at'),
    used: {
      spaces: count(db, 'SELECT count(*) AS n FROM spaces WHERE policy_hash = :hash', hash),
      labels: db
        .all('SELECT name FROM labels WHERE policy_hash = :hash ORDER BY name', { hash })
        .map(label => label.text('name')),
      floor: floorOf(db) === hash,
      versions: count(db, 'SELECT count(*) AS n FROM versions WHERE policy_hash = :hash', hash)
    }
  };
}

function seriesOf(db: Db): PolicySeries[] {
  return db.all('SELECT id, name FROM policy_series ORDER BY created_at, rowid').map(row => ({
    id: row.text('id'),
    name: row.text('name'),
    versions: db
      .all(
        `SELECT v.*, a.display_name FROM policy_versions v LEFT JOIN accounts a ON a.id = v.written_by
         WHERE v.series_id = :id ORDER BY v.number DESC`,
        { id: row.text('id') }
      )
      .map(version => versionOf(db, version))
  }));
}

function labelsOf(db: Db): Label[] {
  return db.all('SELECT * FROM labels ORDER BY name').map(row => ({
    name: row.text('name'),
    rules: briefOf(db, row.text('policy_hash')),
    spaces:
      db
        .one('SELECT count(*) AS n FROM spaces WHERE label = :name COLLATE NOCASE', { name: row.text('name') })
        ?.number('n') ?? 0
  }));
}

/** What is used where is the business of who looks after all of it. */
function withoutUse(series: PolicySeries[]): PolicySeries[] {
  const used = { spaces: 0, labels: [], floor: false, versions: 0 };
  return series.map(one => ({
    ...one,
    versions: one.versions.map(version => ({ ...version, writtenBy: null, used }))
  }));
}

/** What holds where, for those who may know it. */
export const policyQueries = {
  effective(db: Db, { caller, space }: { caller: Caller; space: string }): Rules | null {
    const view = spaceQueries.space(db, { caller: looking(caller), id: space });
    const allows = (action: Action): boolean => may(caller, action, { role: view?.role ?? null, own: false });
    return view !== null && (allows('entry.publish') || allows('policy.change')) ? effectivePolicy(db, space) : null;
  },

  briefs(db: Db, { hashes }: { hashes: readonly string[] }): RulesInBrief[] {
    return [...new Set(hashes)].flatMap(hash => {
      const policy = policyBy(db, hash);
      return policy === null ? [] : [{ hash, ...policyFacts(policy) }];
    });
  },

  choices(
    db: Db,
    { caller, space }: { caller: Caller; space: string | null }
  ): Outcome<{ policies: PolicySeries[]; labels: Label[] }> {
    const right = allowed(db, caller, 'policy.read', space);
    if (!right.ok) {
      return right;
    }
    const series = seriesOf(db);
    const labels = labelsOf(db);
    return done(
      may(caller, 'policy.write', nothing)
        ? { policies: series, labels }
        : { policies: withoutUse(series), labels: labels.map(label => ({ ...label, spaces: 0 })) }
    );
  },

  document(db: Db, { caller, hash }: { caller: Caller; hash: string }): Outcome<Policy> {
    if (!may(caller, 'policy.write', nothing)) {
      return refused('not-allowed');
    }
    const written = db.one('SELECT 1 AS one FROM policy_versions WHERE hash = :hash', { hash }) !== null;
    const policy = written ? policyBy(db, hash) : null;
    return policy === null ? refused('not-found') : done(policy);
  },

  floor(db: Db, { caller }: { caller: Caller }): Outcome<RulesInBrief | null> {
    if (!may(caller, 'policy.read', nothing)) {
      return refused('not-allowed');
    }
    const hash = floorOf(db);
    return done(hash === null ? null : briefOf(db, hash));
  },

  ofSpace(db: Db, { caller, space }: { caller: Caller; space: string }): Outcome<SpaceRules> {
    const view = spaceQueries.space(db, { caller, id: space });
    if (view === null) {
      return refused('not-found');
    }
    const { own, label, floor } = sourcesOf(db, space);
    return done({
      own: briefOf(db, own),
      label: { name: view.label, rules: label === null ? null : briefOf(db, label) },
      floor: floor === null ? null : briefOf(db, floor),
      effective: effectivePolicy(db, space)
    });
  }
};
