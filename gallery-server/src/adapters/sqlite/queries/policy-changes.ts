import { approvalsIn } from '@vitrine/core/redaction';
import type { PublishedFields } from '@vitrine/core/snapshot';
import type { Caller } from '../../../domain/identity/model.js';
import { done, refused } from '../../../domain/outcome.js';
import type { Outcome } from '../../../domain/outcome.js';
import type {
  ChangeOfRules,
  Consequences,
  PolicyWish,
  Proposal,
  ProposalState,
  TouchedSpace
} from '../../../domain/policies/model.js';
import { may, nothing } from '../../../domain/rights/may.js';
import { policyBy } from '../policies.js';
import { asCaller, readable, readableFrom } from '../readable.js';
import type { Db, Row } from '../rows.js';
import { baseOf, needsSecond, touchedBy } from '../wishes.js';
import type { Touched } from '../wishes.js';
import { allowed, briefOf } from './policies.js';
import { spaceQueries } from './spaces.js';

/** Titles of one space that are shown before the rest is counted. */
const shown = 8;
/** Decided proposals that stay on the list. */
const kept = 20;

const notebooks = `SELECT count(DISTINCT entry_id) AS n FROM versions
  WHERE space_id = :space AND state IN ('published', 'pending')`;

const titles = `SELECT v.entry_id, v.fields FROM ${readableFrom} WHERE v.space_id = :space AND ${readable}
  AND v.state IN ('published', 'pending') AND NOT EXISTS (SELECT 1 FROM versions n WHERE n.entry_id = v.entry_id
    AND n.number > v.number AND n.state IN ('published', 'pending'))
  ORDER BY v.published_at DESC, v.id LIMIT ${shown}`;

const published = `SELECT count(*) AS n FROM versions WHERE space_id = :space AND state = 'published'`;

const counted = (db: Db, sql: string, space: string): number => db.one(sql, { space })?.number('n') ?? 0;

function spaceAs(db: Db, caller: Caller, { id, name, kind }: Touched): TouchedSpace | null {
  if (spaceQueries.space(db, { caller, id }) === null) {
    return null;
  }
  const rows = db.all(titles, { ...asCaller(caller), space: id });
  return {
    id,
    name,
    kind,
    notebooks: counted(db, notebooks, id),
    readable: rows.map(row => ({ entry: row.text('entry_id'), title: row.json<PublishedFields>('fields').title }))
  };
}

function groupsOf(db: Db, caller: Caller, touched: readonly Touched[]): ChangeOfRules[] {
  const groups = new Map<string, ChangeOfRules>();
  for (const one of touched) {
    const key = `${one.before.hash} ${one.after.hash}`;
    const group = groups.get(key) ?? {
      before: one.before.policy,
      after: one.after.policy,
      spaces: [],
      others: { spaces: 0, notebooks: 0 },
      waiting: 0
    };
    groups.set(key, group);
    const space = spaceAs(db, caller, one);
    if (space === null) {
      group.others.spaces += 1;
      group.others.notebooks += counted(db, notebooks, one.id);
    } else {
      group.spaces.push(space);
    }
    group.waiting += approvalsIn(one.kind, one.after.policy) > 0 ? counted(db, published, one.id) : 0;
  }
  return [...groups.values()];
}

/** Who may make a wish may see what it would do. */
function mayWish(db: Db, caller: Caller, wish: PolicyWish): Outcome<void> {
  if (wish.kind !== 'space') {
    return may(caller, 'policy.write', nothing) ? done(undefined) : refused('not-allowed');
  }
  const right = allowed(db, caller, 'policy.change', wish.space);
  const kind = right.ok ? spaceQueries.space(db, { caller, id: wish.space })?.kind : null;
  return kind === 'personal' ? refused('not-allowed') : right;
}

const known = (db: Db, wish: PolicyWish): boolean => wish.policyHash === null || policyBy(db, wish.policyHash) !== null;

function proposalOf(db: Db, row: Row): Proposal {
  const wish = row.json<PolicyWish>('wish');
  return {
    id: row.text('id'),
    wish,
    state: row.text('state') as ProposalState,
    about: row.textOrNull('space_name') ?? row.text('subject'),
    rules: wish.policyHash === null ? null : briefOf(db, wish.policyHash),
    proposedBy: { id: row.text('proposed_by'), name: row.text('proposer') },
    proposedAt: row.number('proposed_at'),
    decidedBy: row.textOrNull('decider'),
    decidedAt: row.numberOrNull('decided_at')
  };
}

const proposalRows = `SELECT p.*, a.display_name AS proposer, d.display_name AS decider, s.name AS space_name
  FROM policy_proposals p JOIN accounts a ON a.id = p.proposed_by LEFT JOIN accounts d ON d.id = p.decided_by
  LEFT JOIN spaces s ON p.kind = 'space' AND s.id = p.subject`;

/** What a change of rules would do, and what waits for a second administrator. */
export const policyChangeQueries = {
  consequences(db: Db, { caller, wish }: { caller: Caller; wish: PolicyWish }): Outcome<Consequences> {
    const right = mayWish(db, caller, wish);
    if (!right.ok) {
      return right;
    }
    if (!known(db, wish)) {
      return refused('request-invalid', { place: 'policyHash' });
    }
    const touched = touchedBy(db, wish);
    return done({
      base: baseOf(db, wish),
      second: needsSecond(db, wish, touched),
      groups: groupsOf(db, caller, touched)
    });
  },

  proposals(db: Db, { caller, space }: { caller: Caller; space: string | null }): Outcome<Proposal[]> {
    const right = allowed(db, caller, 'policy.read', space);
    if (!right.ok) {
      return right;
    }
    const rows = db.all(
      `${proposalRows} WHERE :space IS NULL OR (p.kind = 'space' AND p.subject = :space)
       ORDER BY p.state = 'open' DESC, coalesce(p.decided_at, p.proposed_at) DESC, p.id`,
      { space }
    );
    const seen = rows.filter(row => mayWish(db, caller, row.json<PolicyWish>('wish')).ok);
    return done(seen.slice(0, kept).map(row => proposalOf(db, row)));
  },

  proposal(db: Db, { caller, id }: { caller: Caller; id: string }): Outcome<Proposal> {
    const row = db.one(`${proposalRows} WHERE p.id = :id`, { id });
    if (row === null) {
      return refused('not-found');
    }
    const right = mayWish(db, caller, row.json<PolicyWish>('wish'));
    return right.ok ? done(proposalOf(db, row)) : right;
  }
};
