import { ENGINE, loadRecognisers, policies, redactFields } from '@vitrine/core/redaction';
import { actingAs } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import type { Clock } from '../identity/secrets.js';
import { refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { REASON_LIMIT } from './model.js';
import type { Released, Reported, ReportKind } from './model.js';
import type { QuarantineWriter } from './ports.js';

/** What somebody says that they saw. */
export interface ReportWish {
  entry: string;
  version: number;
  kind: ReportKind;
  cell: number | null;
  note: string;
}

/**
 * What a person wrote about something sensitive, without what is sensitive in it: whoever reports a
 * name tends to repeat it. The strictest rules there are, whatever the space asks for.
 */
export async function cleanNote(note: string): Promise<string> {
  await loadRecognisers();
  const text = note
    .normalize('NFC')
    .replace(/[^\P{C}\n\t]+/gu, ' ')
    .trim();
  return redactFields({ note: text }, policies.regulated).fields.note;
}

/** Shutting what something sensitive may be in, and opening it again. */
export class QuarantineService {
  constructor(private readonly deps: { store: QuarantineWriter; clock: Clock }) {}

  /** Shuts an entry at once, before anybody has looked: a false alarm costs less than a leak. */
  async report(caller: Caller, key: string, wish: ReportWish): Promise<Outcome<Reported>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    if (wish.note.length > REASON_LIMIT) {
      return refused('field-too-long', { field: 'note', limit: REASON_LIMIT });
    }
    return this.deps.store.report({
      ...wish,
      note: await cleanNote(wish.note),
      key,
      actor: caller.account.id,
      ...actingAs(caller),
      engine: ENGINE.version,
      now: this.deps.clock()
    });
  }

  /** Opens it again: a decision of a second person, with a reason that stays. */
  async release(caller: Caller, key: string, wish: { id: string; reason: string }): Promise<Outcome<Released>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    if (wish.reason.length > REASON_LIMIT) {
      return refused('field-too-long', { field: 'reason', limit: REASON_LIMIT });
    }
    return this.deps.store.release({
      key,
      actor: caller.account.id,
      ...actingAs(caller),
      quarantine: wish.id,
      reason: await cleanNote(wish.reason),
      engine: ENGINE.version,
      now: this.deps.clock()
    });
  }
}
