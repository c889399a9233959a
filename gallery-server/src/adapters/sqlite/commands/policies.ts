import { policyFrom, policyHash, policyText } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { Outcome } from '../../../domain/outcome.js';
import type { PolicyWriter, WritePolicy } from '../../../domain/policies/ports.js';
import { Refused, runCommand } from '../command.js';
import { keepRules, policyAt } from '../policies.js';
import { newId } from '../rows.js';
import type { Db } from '../rows.js';
import { callerOf, need } from '../spaces.js';
import type { Acting } from '../spaces.js';

type Written = Extract<Awaited<ReturnType<PolicyWriter['writePolicy']>>, { ok: true }>['value'];

/** Whether two documents ask for the same, whatever they are called. */
const sameRules = (a: Policy, b: Policy): boolean =>
  policyText({ ...a, name: '', version: 1 }) === policyText({ ...b, name: '', version: 1 });

function begin(db: Db, name: string, now: number): string {
  const id = newId();
  if (db.run('INSERT OR IGNORE INTO policy_series VALUES (:id, :name, :now)', { id, name, now }) === 0) {
    throw new Refused('policy-name-taken');
  }
  return id;
}

/** The series and the number that a new version gets in it. */
function placeOf(db: Db, { series, base, policy, now }: WritePolicy): { id: string; name: string; number: number } {
  if (series === null) {
    return { id: begin(db, policy.name, now), name: policy.name, number: 1 };
  }
  const row = db.one(
    `SELECT s.name, v.number, v.hash FROM policy_series s JOIN policy_versions v ON v.series_id = s.id
     WHERE s.id = :series ORDER BY v.number DESC LIMIT 1`,
    { series }
  );
  if (row === null) {
    throw new Refused('not-found');
  }
  const newest = row.number('number');
  if (newest !== base) {
    throw new Refused('policy-newer', { version: newest });
  }
  if (sameRules(policyAt(db, row.text('hash')), policy)) {
    throw new Refused('policy-same');
  }
  return { id: series, name: row.text('name'), number: newest + 1 };
}

/** Writes a policy: the first of its name, or the next version. What is there already stays as it is. */
export function writePolicy(db: Db, cmd: WritePolicy & Acting): Outcome<Written> {
  const { actor, series, base, policy, now } = cmd;
  return runCommand<Written>(db, {
    action: 'policy.write',
    actor,
    subject: series ?? 'policy',
    now,
    once: { key: cmd.key, body: [series, base, policyText(policy)] },
    work: () => {
      need(callerOf(db, cmd), 'policy.write', null);
      const { mistakes } = policyFrom(JSON.parse(policyText(policy)));
      if (mistakes.length > 0) {
        throw new Refused('policy-invalid', { count: mistakes.length });
      }
      const { id, name, number } = placeOf(db, cmd);
      const numbered = { ...policy, name, version: number };
      const hash = policyHash(numbered);
      keepRules(db, { hash, policy: numbered }, now);
      db.run('INSERT INTO policy_versions VALUES (:hash, :id, :number, :actor, :now)', {
        hash,
        id,
        number,
        actor,
        now
      });
      return { value: { series: id, number, hash }, subject: id, payload: { name, number, hash } };
    }
  });
}
