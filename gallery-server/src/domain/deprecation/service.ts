import { actingAs } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import type { Clock } from '../identity/secrets.js';
import { refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { WordsGate } from '../words/service.js';
import type { DeprecationStore } from './ports.js';

/** Longest reason, in characters. */
export const DEPRECATION_LIMIT = 1000;

export interface DeprecationDeps {
  store: DeprecationStore;
  words: Pick<WordsGate, 'check'>;
  clock: Clock;
}

export interface DeprecationWish {
  entry: string;
  reason: string;
  /** Entry to use instead, by its id or as the link that somebody copied; '' for none. */
  alternative: string;
}

/** The entry that somebody means who pasted a link, or typed an id; whether it is there is the store's to say. */
export function entryIn(typed: string): string | null {
  const text = typed.trim();
  return text === '' ? null : (/\/n\/([A-Za-z0-9_-]{1,64})(?=[/?#]|$)/.exec(text)?.[1] ?? text.slice(0, 64));
}

/** Saying that a notebook should not be used any more: readers see the words, so they are looked through here. */
export class DeprecationService {
  constructor(private readonly deps: DeprecationDeps) {}

  async deprecate(caller: Caller, key: string, wish: DeprecationWish): Promise<Outcome<{ entry: string }>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    const { entry } = wish;
    const reason = wish.reason.normalize('NFC').trim();
    const cmd = {
      key,
      actor: caller.account.id,
      ...actingAs(caller),
      entry,
      reason,
      alternative: entryIn(wish.alternative),
      now: this.deps.clock()
    };
    const home = await this.deps.store.deprecable(caller, entry);
    if (!home.ok) {
      // The store refuses it again, in the transaction that notes who tried.
      return this.deps.store.deprecate({ ...cmd, reason: '', policyHash: '' });
    }
    if (reason === '') {
      return refused('deprecation-reason-missing');
    }
    if (reason.length > DEPRECATION_LIMIT) {
      return refused('field-too-long', { field: 'reason', limit: DEPRECATION_LIMIT });
    }
    const { space, rules } = home.value;
    const texts = { reason };
    const told = { action: 'entry.deprecate', subject: entry, space, texts, policy: rules.policy };
    const fit = await this.deps.words.check(caller, told);
    return fit.ok ? this.deps.store.deprecate({ ...cmd, policyHash: rules.hash }) : fit;
  }

  async undo(caller: Caller, key: string, entry: string): Promise<Outcome<{ entry: string }>> {
    return caller.account === null
      ? refused('sign-in-needed')
      : this.deps.store.undeprecate({
          key,
          actor: caller.account.id,
          ...actingAs(caller),
          entry,
          now: this.deps.clock()
        });
  }
}
