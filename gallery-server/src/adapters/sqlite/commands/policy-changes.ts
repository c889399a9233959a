import { isAtLeastAsStrict } from '@vitrine/core/redaction';
import type { Outcome } from '../../../domain/outcome.js';
import type { PolicyChanged, PolicyWish, ProposalState } from '../../../domain/policies/model.js';
import type { PolicyWriter } from '../../../domain/policies/ports.js';
import { appendEvent, instanceChain } from '../audit.js';
import { Refused, runCommand } from '../command.js';
import { keepRules } from '../policies.js';
import { newId } from '../rows.js';
import type { Db, Row } from '../rows.js';
import { callerOf, need, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';
import { baseOf, needsSecond, subjectOf, touchedBy } from '../wishes.js';
import type { Touched } from '../wishes.js';
import { versionsUnderStricterPolicy, voidDecisions } from './decisions.js';

type Cmd<K extends keyof PolicyWriter> = Parameters<PolicyWriter[K]>[0] & Acting;

const chainOf = (wish: PolicyWish): string => (wish.kind === 'space' ? wish.space : instanceChain);

const actions = { space: 'policy.change', label: 'label.set', floor: 'floor.set' } as const;

/** Refuses what the caller may not wish. A personal space is under the rules of its kind and of the gallery. */
function needWish(db: Db, acting: Acting, wish: PolicyWish): void {
  const caller = callerOf(db, acting);
  if (wish.kind !== 'space') {
    need(caller, 'policy.write', null);
    return;
  }
  const { space, role } = spaceFor(db, caller, wish.space);
  need(caller, 'policy.change', role);
  if (space.kind === 'personal') {
    throw new Refused('not-allowed');
  }
}

/** Only what was written can be chosen, and only a label that is there can be put on. */
function checkWish(db: Db, wish: PolicyWish): void {
  const { policyHash } = wish;
  const written = `SELECT 1 AS one FROM policy_versions WHERE hash = :policyHash
    UNION ALL SELECT 1 FROM spaces WHERE id = :space AND policy_hash = :policyHash`;
  const space = wish.kind === 'space' ? wish.space : '';
  if (policyHash !== null && db.one(written, { policyHash, space }) === null) {
    throw new Refused('request-invalid', { place: 'policyHash' });
  }
  if (wish.kind === 'space' && wish.label !== '') {
    const known = `SELECT 1 AS one FROM labels WHERE name = :label
      UNION ALL SELECT 1 FROM spaces WHERE id = :space AND label = :label`;
    if (db.one(known, { label: wish.label, space }) === null) {
      throw new Refused('request-invalid', { place: 'label' });
    }
  }
  if (wish.kind !== 'label') {
    return;
  }
  if (!/^[^\p{C}]{1,40}$/u.test(wish.label) || wish.label.trim() !== wish.label) {
    throw new Refused('request-invalid', { place: 'label' });
  }
  const worn = `SELECT 1 AS one FROM spaces WHERE label = :label COLLATE NOCASE LIMIT 1`;
  if (policyHash === null && db.one(worn, { label: wish.label }) !== null) {
    throw new Refused('label-worn');
  }
}

/** Hash of the rules that a wish would take the place of. */
function heldBy(db: Db, wish: PolicyWish): string | null {
  const held = {
    space: 'SELECT policy_hash FROM spaces WHERE id = :subject',
    label: 'SELECT policy_hash FROM labels WHERE name = :subject',
    floor: 'SELECT policy_hash FROM floor'
  }[wish.kind];
  return db.one(held, { subject: subjectOf(wish) })?.text('policy_hash') ?? null;
}

function isSame(db: Db, wish: PolicyWish): boolean {
  const label = wish.kind === 'space' ? 'SELECT 1 AS one FROM spaces WHERE id = :space AND label = :label' : null;
  return heldBy(db, wish) === wish.policyHash && (label === null || db.one(label, { ...wish }) !== null);
}

function write(db: Db, wish: PolicyWish, now: number): void {
  switch (wish.kind) {
    case 'space':
      db.run('UPDATE spaces SET policy_hash = :policyHash, label = :label WHERE id = :space', { ...wish });
      break;
    case 'label':
      if (wish.policyHash === null) {
        db.run('DELETE FROM labels WHERE name = :label', { label: wish.label });
      } else {
        db.run(
          `INSERT INTO labels VALUES (:label, :policyHash, :now)
           ON CONFLICT (name) DO UPDATE SET policy_hash = excluded.policy_hash`,
          { ...wish, now }
        );
      }
      break;
    case 'floor':
      db.run('DELETE FROM floor');
      if (wish.policyHash !== null) {
        db.run('INSERT INTO floor VALUES (1, :policyHash)', { policyHash: wish.policyHash });
      }
      break;
  }
}

/** What waits for somebody to agree was wished in view of rules that are gone now. */
function lapseOthers(db: Db, wish: PolicyWish, touched: readonly Touched[], now: number): void {
  const lapse = `UPDATE policy_proposals SET state = 'lapsed', decided_at = :now
    WHERE state = 'open' AND kind = :kind AND subject = :subject`;
  db.run(lapse, { now, kind: wish.kind, subject: subjectOf(wish) });
  for (const { id } of touched) {
    db.run(lapse, { now, kind: 'space', subject: id });
  }
}

/** Makes a wish true, with everything that follows from it in each space that it touches. */
function apply(db: Db, wish: PolicyWish, actor: string, now: number): { spaces: number; waiting: number } {
  const touched = touchedBy(db, wish);
  for (const { after } of touched) {
    keepRules(db, after, now);
  }
  write(db, wish, now);
  lapseOthers(db, wish, touched, now);
  let waiting = 0;
  for (const { id, before, after } of touched) {
    waiting += voidDecisions(db, id, now, actor).length;
    if (!isAtLeastAsStrict(before.policy, after.policy)) {
      versionsUnderStricterPolicy(db, id, now);
    }
    // The record of a space tells what holds in it, also where that was decided for all of them.
    if (wish.kind !== 'space') {
      const payload = { from: before.hash, to: after.hash, by: wish.kind };
      appendEvent(db, { chain: id, actor, action: 'policy.change', subject: id, outcome: 'done', payload, time: now });
    }
  }
  return { spaces: touched.length, waiting };
}

const told = (db: Db, wish: PolicyWish): Readonly<Record<string, unknown>> => ({
  ...wish,
  before: heldBy(db, wish),
  ...(wish.kind === 'space' ? { effective: touchedBy(db, wish)[0]?.after.hash ?? null } : {})
});

function propose(db: Db, wish: PolicyWish, base: string, actor: string, now: number): string {
  const id = newId();
  const inserted = db.run(
    `INSERT OR IGNORE INTO policy_proposals VALUES (:id, :kind, :subject, :wish, :base, :actor, :now, 'open', NULL, NULL)`,
    { id, kind: wish.kind, subject: subjectOf(wish), wish: JSON.stringify(wish), base, actor, now }
  );
  if (inserted === 0) {
    throw new Refused('proposal-waits');
  }
  return id;
}

/** Changes what holds. What loosens rules that two have to agree about waits for the second. */
export function changePolicy(db: Db, cmd: Cmd<'changePolicy'>): Outcome<PolicyChanged> {
  const { actor, wish, base, now } = cmd;
  return runCommand<PolicyChanged>(db, {
    action: actions[wish.kind],
    actor,
    subject: subjectOf(wish) || 'floor',
    space: wish.kind === 'space' ? wish.space : null,
    now,
    once: { key: cmd.key, body: [wish, base] },
    work: () => {
      needWish(db, cmd, wish);
      checkWish(db, wish);
      if (baseOf(db, wish) !== base) {
        throw new Refused('rules-changed');
      }
      if (isSame(db, wish)) {
        throw new Refused('policy-same');
      }
      const chain = chainOf(wish);
      const payload = told(db, wish);
      if (needsSecond(db, wish, touchedBy(db, wish))) {
        const proposal = propose(db, wish, base, actor, now);
        const value: PolicyChanged = { state: 'proposed', proposal, spaces: 0, waiting: 0 };
        return { value, action: 'policy.propose', chain, payload: { ...payload, proposal } };
      }
      const done = apply(db, wish, actor, now);
      return { value: { state: 'done', proposal: null, ...done }, chain, payload: { ...payload, ...done } };
    }
  });
}

interface Open {
  id: string;
  wish: PolicyWish;
  by: string;
}

/** A proposal that still waits; one about what the caller may not know of isn't there. */
function openProposal(db: Db, acting: Acting, row: Row | null): Open {
  if (row === null) {
    throw new Refused('not-found');
  }
  const wish = row.json<PolicyWish>('wish');
  needWish(db, acting, wish);
  if (row.text('state') !== 'open') {
    throw new Refused('proposal-closed');
  }
  return { id: row.text('id'), wish, by: row.text('proposed_by') };
}

/** Whether whoever proposed could still do so, in view of the same rules. */
function stands(db: Db, { wish, by }: Open, base: string): boolean {
  try {
    needWish(db, { actor: by }, wish);
  } catch (error) {
    if (error instanceof Refused) {
      return false;
    }
    throw error;
  }
  return baseOf(db, wish) === base;
}

/** Agrees to a loosening as the second, declines it, or takes one's own back. */
export function decideProposal(
  db: Db,
  cmd: Cmd<'decideProposal'>
): Outcome<{ state: ProposalState; wish: PolicyWish }> {
  const { actor, proposal, decision, now } = cmd;
  const row = db.one('SELECT * FROM policy_proposals WHERE id = :proposal', { proposal });
  const asked = row?.json<PolicyWish>('wish') ?? null;
  return runCommand<{ state: ProposalState; wish: PolicyWish }>(db, {
    action: `policy.${decision}`,
    actor,
    subject: proposal,
    space: asked?.kind === 'space' ? asked.space : null,
    now,
    work: () => {
      const open = openProposal(db, cmd, row);
      const { wish } = open;
      if ((decision === 'withdraw') !== (open.by === actor)) {
        throw new Refused(decision === 'withdraw' ? 'not-allowed' : 'second-administrator');
      }
      const agreed = decision === 'agree' && stands(db, open, row?.text('base') ?? '');
      const state: ProposalState =
        decision === 'withdraw' ? 'withdrawn' : decision === 'decline' ? 'declined' : agreed ? 'agreed' : 'lapsed';
      db.run('UPDATE policy_proposals SET state = :state, decided_by = :actor, decided_at = :now WHERE id = :id', {
        state,
        actor,
        now,
        id: open.id
      });
      const payload = { ...told(db, wish), proposedBy: open.by };
      const done = agreed ? apply(db, wish, actor, now) : {};
      return {
        value: { state, wish },
        ...(state === 'lapsed' ? { action: 'policy.lapse' } : {}),
        chain: chainOf(wish),
        payload: { ...payload, ...done }
      };
    }
  });
}
