import { createHash, randomBytes } from 'node:crypto';
import type { Db } from './rows.js';

/** The chain of what belongs to no space. */
export const instanceChain = 'instance';

/** What a command tells the chain. Payloads are erasable, so content-like values go there alone. */
export interface Told {
  chain: string;
  actor: string | null;
  action: string;
  subject: string;
  outcome: 'done' | 'denied';
  payload: Readonly<Record<string, unknown>>;
  time: number;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** First link of every chain. */
export const noPrevious = '0'.repeat(64);

/** Commitment to a payload that survives its erasure. */
export const commitmentOf = (salt: string, payload: string): string => sha256(`${salt}\n${payload}`);

/** Hash of an event over everything it says and the event before it. */
export function eventHash(event: {
  chain: string;
  seq: number;
  prev: string;
  time: number;
  actor: string | null;
  action: string;
  subject: string;
  outcome: string;
  commitment: string;
}): string {
  const { chain, seq, prev, time, actor, action, subject, outcome, commitment } = event;
  return sha256(
    JSON.stringify(['vitrine-audit-1', chain, seq, prev, time, actor, action, subject, outcome, commitment])
  );
}

/** Where an event stands. */
export interface Appended {
  chain: string;
  seq: number;
}

/** Appends one event; called inside the transaction of what it tells. */
export function appendEvent(db: Db, told: Told): Appended {
  const head = db.one('SELECT seq, hash FROM audit_heads WHERE chain = :chain', { chain: told.chain });
  const seq = (head?.number('seq') ?? 0) + 1;
  const prev = head?.text('hash') ?? noPrevious;
  const salt = randomBytes(16).toString('hex');
  const payload = JSON.stringify(told.payload);
  const { chain, actor, action, subject, outcome, time } = told;
  const event = { chain, seq, prev, time, actor, action, subject, outcome, commitment: commitmentOf(salt, payload) };
  const hash = eventHash(event);
  db.run(
    `INSERT INTO audit_events (chain, seq, prev, time, actor, action, subject, outcome, commitment, hash)
     VALUES (:chain, :seq, :prev, :time, :actor, :action, :subject, :outcome, :commitment, :hash)`,
    { ...event, hash }
  );
  db.run('INSERT INTO audit_payloads VALUES (:chain, :seq, :salt, :payload)', { chain, seq, salt, payload });
  db.run(
    `INSERT INTO audit_heads VALUES (:chain, :seq, :hash)
     ON CONFLICT (chain) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
    { chain, seq, hash }
  );
  return { chain, seq };
}
