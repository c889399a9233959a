import { actingAs } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import type { Clock } from '../identity/secrets.js';
import { done, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ErasureStore, Purged, RemoveCommand, Removed } from './ports.js';

/** What somebody wants to take away, and what they typed to say so. */
export interface PurgeWish {
  entry: string;
  version: number;
  confirm: string;
}

/** Taking away for good: first from every reader, then from the disk. */
export class ErasureService {
  constructor(private readonly deps: { store: ErasureStore; clock: Clock; report(error: unknown): void }) {}

  /** Takes a version away. `overwritten` is false where its bytes go when the gallery starts next. */
  async purge(caller: Caller, key: string, wish: PurgeWish): Promise<Outcome<Purged & { overwritten: boolean }>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    const outcome = await this.deps.store.purge({
      ...wish,
      key,
      actor: caller.account.id,
      ...actingAs(caller),
      now: this.deps.clock()
    });
    return outcome.ok ? done({ ...outcome.value, overwritten: await this.overwritten() }) : outcome;
  }

  /** Removes a person. What they published for others stays, told of a former member. */
  async remove(
    caller: Caller,
    key: string,
    wish: { account: string; confirm: string }
  ): Promise<Outcome<Removed & { overwritten: boolean }>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    return this.removed({ key, actor: caller.account.id, ...actingAs(caller) }, wish);
  }

  /** The same for whoever holds the data folder, while no gallery runs on it. */
  async removeOffline(wish: {
    account: string;
    confirm: string;
  }): Promise<Outcome<Removed & { overwritten: boolean }>> {
    return this.removed({ key: '', actor: null }, wish);
  }

  private async removed(
    by: Pick<RemoveCommand, 'key' | 'actor' | 'via' | 'scopes'>,
    { account, confirm }: { account: string; confirm: string }
  ): Promise<Outcome<Removed & { overwritten: boolean }>> {
    const outcome = await this.deps.store.remove({ ...by, accountId: account, confirm, now: this.deps.clock() });
    return outcome.ok ? done({ ...outcome.value, overwritten: await this.overwritten() }) : outcome;
  }

  /** What was taken away stays so, whatever keeps the disk from being written. */
  private async overwritten(): Promise<boolean> {
    try {
      return await this.deps.store.overwrite();
    } catch (error) {
      this.deps.report(error);
      return false;
    }
  }
}
