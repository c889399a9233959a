import { actingAs } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import type { Clock } from '../identity/secrets.js';
import { done, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ErasureStore, Purged } from './ports.js';

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
