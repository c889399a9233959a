import { createHash } from 'node:crypto';
import { isAtLeastAsStrict } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { PolicyWish, Rules } from '../../domain/policies/model.js';
import type { SpaceKind } from '../../domain/spaces/model.js';
import { effectivePolicy, floorOf, labelRulesOf, policyAt, sourcesOf, strictestOf } from './policies.js';
import type { Sources } from './policies.js';
import type { Db } from './rows.js';

/** A space in which a wish changes the rules or the label that decisions bind to. */
export interface Touched {
  id: string;
  name: string;
  kind: SpaceKind;
  label: string;
  before: Rules;
  after: Rules;
}

const where: Readonly<Record<PolicyWish['kind'], string>> = {
  space: 's.id = :subject',
  label: 's.label = :subject COLLATE NOCASE',
  floor: '1 = 1'
};

/** What a wish is about: a space, a label, or '' for the floor. */
export function subjectOf(wish: PolicyWish): string {
  return wish.kind === 'space' ? wish.space : wish.kind === 'label' ? wish.label : '';
}

function sourcesAfter(db: Db, wish: PolicyWish, before: Sources): Sources {
  switch (wish.kind) {
    case 'space':
      return { ...before, own: wish.policyHash, label: labelRulesOf(db, wish.label) };
    case 'label':
      return { ...before, label: wish.policyHash };
    case 'floor':
      return { ...before, floor: wish.policyHash };
  }
}

/** Every space that a wish touches, as it is and as it would be. */
export function touchedBy(db: Db, wish: PolicyWish): Touched[] {
  const floor = floorOf(db);
  return db
    .all(
      `SELECT s.id, s.name, s.kind, s.label, s.policy_hash, l.policy_hash AS label_hash
       FROM spaces s LEFT JOIN labels l ON l.name = s.label WHERE ${where[wish.kind]} ORDER BY s.name, s.id`,
      { subject: subjectOf(wish) }
    )
    .map(row => {
      const sources = { own: row.text('policy_hash'), label: row.textOrNull('label_hash'), floor };
      const label = row.text('label');
      return {
        id: row.text('id'),
        name: row.text('name'),
        kind: row.text('kind') as SpaceKind,
        label: wish.kind === 'space' ? wish.label : label,
        relabelled: wish.kind === 'space' && wish.label !== label,
        before: strictestOf(db, sources),
        after: strictestOf(db, sourcesAfter(db, wish, sources))
      };
    })
    .filter(({ relabelled, before, after }) => relabelled || before.hash !== after.hash)
    .map(({ relabelled: _relabelled, ...touched }) => touched);
}

/** What a wish was made in view of. Where it isn't the same any more, the wish means something else. */
export function baseOf(db: Db, wish: PolicyWish): string {
  const seen = (): unknown[] => {
    switch (wish.kind) {
      case 'space': {
        const label = db.one('SELECT label FROM spaces WHERE id = :space', { space: wish.space })?.text('label');
        return [sourcesOf(db, wish.space).own, label, effectivePolicy(db, wish.space).hash];
      }
      case 'label':
        return [labelRulesOf(db, wish.label)];
      case 'floor':
        return [floorOf(db)];
    }
  };
  return createHash('sha256')
    .update(JSON.stringify([wish.kind, subjectOf(wish), ...seen()]))
    .digest('hex');
}

/** The rules of a label or of the floor themselves, whether or not a space is under them. */
function direct(db: Db, wish: PolicyWish): [Policy, Policy | null][] {
  const held = wish.kind === 'label' ? labelRulesOf(db, wish.label) : wish.kind === 'floor' ? floorOf(db) : null;
  if (held === null) {
    return [];
  }
  return [[policyAt(db, held), wish.policyHash === null ? null : policyAt(db, wish.policyHash)]];
}

/** Whether a wish makes rules looser that say that two have to agree to it. */
export function needsSecond(db: Db, wish: PolicyWish, touched: readonly Touched[]): boolean {
  const pairs = touched.map(({ before, after }): [Policy, Policy | null] => [before.policy, after.policy]);
  return [...pairs, ...direct(db, wish)].some(
    ([before, after]) => (before.loosenedBy ?? 1) > 1 && (after === null || !isAtLeastAsStrict(after, before))
  );
}
