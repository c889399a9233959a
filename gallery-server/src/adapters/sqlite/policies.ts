import { policyHash, policyText, strictest } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { Rules } from '../../domain/policies/model.js';
import type { Db } from './rows.js';

/** What holds in a space: its own rules, those of its label and those of the whole gallery, by hash. */
export interface Sources {
  own: string;
  label: string | null;
  floor: string | null;
}

/** The document behind a hash, or null. It was checked before it came into the table. */
export function policyBy(db: Db, hash: string): Policy | null {
  return db.one('SELECT document FROM policies WHERE hash = :hash', { hash })?.json<Policy>('document') ?? null;
}

/** The document behind a hash that a row refers to. */
export function policyAt(db: Db, hash: string): Policy {
  const policy = policyBy(db, hash);
  if (policy === null) {
    throw new Error('a policy that is in force is missing');
  }
  return policy;
}

/** Documents never change under their hash, so neither does the strictest of some. */
const made = new Map<string, Rules>();
const mostKept = 500;

/** The strictest of some rules. */
export function strictestOf(db: Db, { own, label, floor }: Sources): Rules {
  const key = JSON.stringify([own, label, floor]);
  let rules = made.get(key);
  if (rules === undefined) {
    if (made.size >= mostKept) {
      made.clear();
    }
    const others = [label, floor].filter(hash => hash !== null).map(hash => policyAt(db, hash));
    const policy = strictest(policyAt(db, own), ...others);
    rules = { policy, hash: policyHash(policy) };
    made.set(key, rules);
  }
  return rules;
}

/** Hash of the gallery's floor, or null while there is none. */
export const floorOf = (db: Db): string | null => db.one('SELECT policy_hash FROM floor')?.text('policy_hash') ?? null;

/** Hash of the rules of a label; null for a label without any, and without a label. */
export const labelRulesOf = (db: Db, label: string): string | null =>
  label === ''
    ? null
    : (db.one('SELECT policy_hash FROM labels WHERE name = :label', { label })?.text('policy_hash') ?? null);

/** Where the rules of a space come from. */
export function sourcesOf(db: Db, spaceId: string): Sources {
  const row = db.one('SELECT policy_hash, label FROM spaces WHERE id = :spaceId', { spaceId });
  if (row === null) {
    throw new Error('a space whose rules are asked for is missing');
  }
  return { own: row.text('policy_hash'), label: labelRulesOf(db, row.text('label')), floor: floorOf(db) };
}

/** The rules that hold in a space: the strictest of its own, those of its label and the gallery's floor. */
export function effectivePolicy(db: Db, spaceId: string): Rules {
  return strictestOf(db, sourcesOf(db, spaceId));
}

/** Puts rules into the table, so that versions and decisions can refer to them. */
export function keepRules(db: Db, { hash, policy }: Rules, now: number): void {
  db.run('INSERT OR IGNORE INTO policies VALUES (:hash, :document, :now)', { hash, document: policyText(policy), now });
}
