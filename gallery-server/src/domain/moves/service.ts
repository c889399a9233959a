import { VitrineError } from '@vitrine/core/errors';
import type { Policy } from '@vitrine/core/redaction';
import { NOTEBOOK_PATH, textsOf } from '@vitrine/core/snapshot';
import { actingAs, looking } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import type { Denial, IdentityWriter } from '../identity/ports.js';
import type { Clock } from '../identity/secrets.js';
import { done, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { PolicyReader } from '../policies/ports.js';
import type { SnapshotInspector } from '../snapshots/inspector.js';
import type { SpaceReader } from '../spaces/ports.js';
import type { Moved, MoveStore, StoredVersion } from './ports.js';

export interface MoveDeps {
  store: MoveStore;
  spaces: Pick<SpaceReader, 'space'>;
  policies: Pick<PolicyReader, 'effective'>;
  inspector: Pick<SnapshotInspector, 'check'>;
  writer: Pick<IdentityWriter, 'recordDenial'>;
  clock: Clock;
}

/** The gate for what is stored already: nothing comes under other rules or before other eyes unseen. */
export class StoredGate {
  constructor(private readonly deps: MoveDeps) {}

  /** Takes an entry to another space, with every version of it, if the rules there find nothing more in them. */
  async move(caller: Caller, key: string, wish: { entry: string; space: string }): Promise<Outcome<Moved>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    const movable = await this.deps.store.movable(caller, wish.entry);
    const there = await this.deps.spaces.space(looking(caller), wish.space);
    if (there === null || (!movable.ok && movable.refusal.code === 'not-found')) {
      return this.denied(caller, { action: 'entry.move', subject: wish.entry, space: null }, 'not-found');
    }
    const rules = await this.deps.policies.effective(caller, wish.space);
    if (!movable.ok || rules === null) {
      const home = movable.ok ? movable.value.space : null;
      return this.denied(caller, { action: 'entry.move', subject: wish.entry, space: home }, 'not-allowed');
    }
    const { space, versions } = movable.value;
    const told = { action: 'entry.move', subject: wish.entry, space };
    // An output that was let out was let out for the readers of then.
    const fit = await this.fits(caller, told, versions, { policy: rules.policy, released: false });
    return fit.ok
      ? this.deps.store.move({
          key,
          actor: caller.account.id,
          ...actingAs(caller),
          ...wish,
          policyHash: rules.hash,
          versions: versions.map(({ id }) => id),
          now: this.deps.clock()
        })
      : fit;
  }

  /** Looks at what a withdrawal took back before it is shown again; answers the rules that were looked by. */
  async restorable(caller: Caller, undoHash: string): Promise<Outcome<{ policyHash: string | null }>> {
    const actor = caller.account?.id ?? '';
    const held = await this.deps.store.undoable(actor, undoHash);
    if (held === null) {
      return done({ policyHash: null });
    }
    const told = { action: 'version.undo-withdraw', subject: held.entry, space: held.space };
    const fit = await this.fits(caller, told, held.versions, { policy: held.rules.policy, released: true });
    return fit.ok ? done({ policyHash: held.rules.hash }) : fit;
  }

  private async fits(
    caller: Caller,
    told: Pick<Denial, 'action' | 'subject' | 'space'>,
    versions: readonly StoredVersion[],
    { policy, released }: { policy: Policy; released: boolean }
  ): Promise<Outcome<void>> {
    for (const { id, number } of versions) {
      const { files, fields, beside } = await this.deps.store.content(id);
      try {
        const looked = released ? files : files.filter(({ path }) => path === NOTEBOOK_PATH);
        await this.deps.inspector.check({ files: looked, texts: { ...textsOf(fields), ...beside } }, policy);
      } catch (error) {
        if (!(error instanceof VitrineError) || error.code === 'rate-limited') {
          throw error;
        }
        const found = error.code === 'not-redacted';
        const { cell = null, count = null, place = null } = error.params;
        const code = found ? ('stored-sensitive' as const) : error.code;
        await this.note(caller, told, { code, version: number, cell, place, count });
        if (!found) {
          throw error;
        }
        return { ok: false, refusal: { code, params: { version: number, cell, count }, places: error.places } };
      }
    }
    return done(undefined);
  }

  private async denied(
    caller: Caller,
    told: Pick<Denial, 'action' | 'subject' | 'space'>,
    code: 'not-found' | 'not-allowed'
  ): Promise<Outcome<never>> {
    await this.note(caller, told, { code });
    return refused(code);
  }

  private note(
    caller: Caller,
    told: Pick<Denial, 'action' | 'subject' | 'space'>,
    payload: NonNullable<Denial['payload']>
  ): Promise<void> {
    return this.deps.writer.recordDenial({
      actor: caller.account?.id ?? null,
      ...told,
      payload,
      now: this.deps.clock()
    });
  }
}
