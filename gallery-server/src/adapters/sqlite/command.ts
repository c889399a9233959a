import { createHash } from 'node:crypto';
import type { ErrorCode } from '@vitrine/core/errors';
import type { Outcome, Refusal } from '../../domain/outcome.js';
import { appendEvent, instanceChain } from './audit.js';
import type { Appended } from './audit.js';
import type { Db } from './rows.js';
import { inTransaction } from './transaction.js';

/** Thrown inside a command: everything it did is undone, the refusal becomes an event. */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Refusal['params'] = {}
  ) {
    super(code);
  }
}

/** What one run of a command leaves for the audit chain. */
export interface Work<T> {
  value: T;
  /** What it came to, where that isn't what was asked for. */
  action?: string;
  /** Chain that tells it, the instance's when absent. */
  chain?: string;
  subject?: string;
  payload?: Readonly<Record<string, unknown>>;
  /** What can only be written once its event has a place in the chain. */
  told?(event: Appended): void;
}

/** A whole command: one synchronous function, one transaction. */
export interface Command<T> {
  action: string;
  actor: string | null;
  /** What it is about and the space it asks for, for the event of a refusal. */
  subject: string;
  space?: string | null;
  now: number;
  /**
   * Idempotency key and the body it stands for; secrets that are new in every attempt are not
   * part of it. An answer that doesn't stand any more is forgotten, and the work is done anew.
   */
  once?: { key: string; body: unknown; replayed?: (answer: T) => void; stands?: (answer: T) => boolean };
  work(): Work<T>;
}

/** Answers are kept this long; a client that retries does so within minutes. */
const keepAnswers = 7 * 24 * 3_600_000;

function replay<T>(db: Db, command: Command<T>, scope: string, request: string): { value: T } | null {
  const once = command.once;
  if (once === undefined || once.key === '') {
    return null;
  }
  const kept = db.one('SELECT request, answer FROM idempotency WHERE scope = :scope AND key = :key', {
    scope,
    key: once.key
  });
  if (kept === null) {
    return null;
  }
  if (kept.text('request') !== request) {
    throw new Refused('idempotency-reused');
  }
  const value = kept.json<{ value: T }>('answer').value;
  if (once.stands?.(value) === false) {
    db.run('DELETE FROM idempotency WHERE scope = :scope AND key = :key', { scope, key: once.key });
    return null;
  }
  once.replayed?.(value);
  return { value };
}

/** The chain that tells something about a space; that of the gallery where there is no such space. */
export function chainOf(db: Db, space: string | null | undefined): string {
  const found = space ? db.one('SELECT id FROM spaces WHERE id = :space', { space }) : null;
  return found?.text('id') ?? instanceChain;
}

function attempt<T>(db: Db, command: Command<T>): T {
  const scope = `${command.action}:${command.actor ?? ''}`;
  const request = createHash('sha256')
    .update(JSON.stringify(command.once?.body ?? null))
    .digest('hex');
  const earlier = replay(db, command, scope, request);
  if (earlier !== null) {
    return earlier.value;
  }
  const { value, chain, subject, payload, told, action = command.action } = command.work();
  const { actor, now: time } = command;
  const event = appendEvent(db, {
    chain: chain ?? instanceChain,
    actor,
    action,
    subject: subject ?? command.subject,
    outcome: 'done',
    payload: payload ?? {},
    time
  });
  told?.(event);
  if (command.once !== undefined && command.once.key !== '') {
    db.run('DELETE FROM idempotency WHERE time < :before', { before: time - keepAnswers });
    db.run('INSERT INTO idempotency VALUES (:scope, :key, :request, :answer, :time)', {
      scope,
      key: command.once.key,
      request,
      answer: JSON.stringify({ value }),
      time
    });
  }
  return value;
}

/** Runs a command from BEGIN to COMMIT. */
export function runCommand<T>(db: Db, command: Command<T>): Outcome<T> {
  return inTransaction(db, () => {
    let outcome: Outcome<T>;
    db.raw.exec('SAVEPOINT work');
    try {
      outcome = { ok: true, value: attempt(db, command) };
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }
      db.raw.exec('ROLLBACK TO work');
      const { actor, action, subject, now: time } = command;
      const chain = chainOf(db, command.space);
      appendEvent(db, { chain, actor, action, subject, outcome: 'denied', payload: { code: error.code }, time });
      outcome = { ok: false, refusal: { code: error.code, params: error.params } };
    }
    return outcome;
  });
}

/**
 * A command that no chain tells, because nobody but whoever asks has anything to do with it: whom a star
 * is from, what somebody has read. One transaction all the same.
 */
export function runQuietly<T>(db: Db, work: () => T): Outcome<T> {
  try {
    return { ok: true, value: inTransaction(db, work) };
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error;
    }
    return { ok: false, refusal: { code: error.code, params: error.params } };
  }
}
