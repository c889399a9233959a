import { VitrineError } from '@vitrine/core/errors';
import { sha256Hex } from '@vitrine/core/hash';
import { ENGINE } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { Origin, Preparation, Signature } from '@vitrine/core/snapshot';
import { actingAs, looking } from '../identity/model.js';
import type { Account, Caller } from '../identity/model.js';
import type { Clock, Secrets } from '../identity/secrets.js';
import { done, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { PolicyReader } from '../policies/ports.js';
import type { SpaceView } from '../spaces/model.js';
import type { SpaceReader } from '../spaces/ports.js';
import type { OpenedSnapshot, SnapshotInspector } from './inspector.js';
import type { StoredGate } from '../moves/service.js';
import type { WordsGate } from '../words/service.js';
import type { Published, SnapshotReader, SnapshotWriter } from './ports.js';

/** How long a ticket of `prepare` may be used. */
export const TICKET_LIFETIME = 15 * 60_000;
/** How long a withdrawal can be undone. */
export const UNDO_LIFETIME = 15 * 60_000;

/** Places are names of the format and numbers; anything else could be content. */
const PLACE = /^[\w ,.[\]-]{1,80}$/;

/** What a client wants to publish to. */
export interface PrepareWish {
  space: string;
  entry: string | null;
  base: number | null;
  origin: Origin | null;
}

export interface SnapshotDeps {
  store: SnapshotWriter & SnapshotReader;
  spaces: SpaceReader;
  policies: Pick<PolicyReader, 'effective'>;
  inspector: SnapshotInspector;
  words: Pick<WordsGate, 'check'>;
  stored: Pick<StoredGate, 'restorable'>;
  secrets: Secrets;
  clock: Clock;
}

/**
 * Whom a commit names: an id, and an address that nobody can write to. A commit can't be changed without
 * everything that stands on it, so the name of a person never stands in one.
 */
export function signatureOf({ id }: Account): Signature {
  return { name: id, email: `${id}@users.noreply.vitrine.invalid` };
}

/** Publishing and taking back, as rules: what is stored has been recomputed here. */
export class SnapshotService {
  constructor(private readonly deps: SnapshotDeps) {}

  /** What client and gallery must agree on before a commit can be made. */
  async prepare(caller: Caller, wish: PrepareWish): Promise<Outcome<Preparation & { policy: Policy }>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    if ((await this.deps.spaces.space(looking(caller), wish.space)) === null) {
      return refused('not-found');
    }
    const rules = await this.deps.policies.effective(caller, wish.space);
    const now = this.deps.clock();
    const signature = signatureOf(caller.account);
    const prepared = await this.deps.store.prepare({
      actor: caller.account.id,
      ...actingAs(caller),
      ...wish,
      author: signature,
      committer: signature,
      // Who may not publish here has no rules to follow; the store says so, and notes it.
      policyHash: rules?.hash ?? '',
      engine: ENGINE.version,
      now,
      expiresAt: now + TICKET_LIFETIME
    });
    if (!prepared.ok) {
      return prepared;
    }
    return rules === null ? refused('not-allowed') : done({ ...prepared.value, policy: rules.policy });
  }

  /**
   * Checks the bytes of a request and stores them whole or not at all. Nothing of
   * what the client says about them is believed.
   */
  async publish(caller: Caller, key: string, body: Uint8Array): Promise<Outcome<Published & { space: SpaceView }>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    const actor = caller.account.id;
    let space: string | null = null;
    try {
      const opened = await this.deps.inspector.open(body);
      try {
        const preparation = await this.deps.store.preparation(actor, opened.ticket, this.deps.clock());
        if (preparation === null) {
          return await this.turnedAway(actor, space, new VitrineError('ticket-expired'));
        }
        space = preparation.space;
        return await this.verified(caller, key, opened, preparation);
      } finally {
        opened.close();
      }
    } catch (error) {
      if (error instanceof VitrineError && error.status < 500) {
        return await this.turnedAway(actor, space, error);
      }
      if (error instanceof VitrineError && error.code === 'redaction-failed') {
        await this.note(actor, space, error);
      }
      throw error;
    }
  }

  /** Notes a publish that was refused before there was anything to look at. */
  async noteRefusal({ account }: Caller, error: VitrineError): Promise<void> {
    if (account !== null) {
      await this.note(account.id, null, error);
    }
  }

  private async verified(
    caller: Caller & { account: Account | null },
    key: string,
    opened: OpenedSnapshot,
    preparation: Preparation
  ): Promise<Outcome<Published & { space: SpaceView }>> {
    const space = await this.deps.spaces.space(looking(caller), preparation.space);
    if (space === null) {
      throw new VitrineError('not-found');
    }
    const rules = await this.deps.policies.effective(caller, preparation.space);
    if (rules?.hash !== preparation.policyHash) {
      throw new VitrineError(rules === null ? 'not-allowed' : 'policy-changed');
    }
    const inspected = await opened.verify(preparation, rules.policy);
    const published = await this.deps.store.publish({
      key,
      actor: caller.account?.id ?? '',
      ...actingAs(caller),
      ticket: opened.ticket,
      ...inspected,
      facts: { version: 0, ...inspected.facts },
      now: this.deps.clock()
    });
    return published.ok ? done({ ...published.value, space }) : published;
  }

  /** Every snapshot that is turned away is noted, so that trying can be seen; what it held is not. */
  private async turnedAway(actor: string, space: string | null, error: VitrineError): Promise<Outcome<never>> {
    const { code, params, places } = error;
    // Who has to wait hasn't been looked at yet.
    if (code === 'rate-limited') {
      return refused(code, params);
    }
    await this.note(actor, space, error);
    return { ok: false, refusal: places.length === 0 ? { code, params } : { code, params, places } };
  }

  private async note(actor: string, space: string | null, { code, params }: VitrineError): Promise<void> {
    const { cell, place, count } = params;
    await this.deps.store.refusePublish({
      actor,
      space,
      code,
      cell: typeof cell === 'number' ? cell : null,
      place: typeof place === 'string' && PLACE.test(place) ? place : null,
      count: typeof count === 'number' ? count : null,
      now: this.deps.clock()
    });
  }

  /** Takes one version, or with `version: null` the whole entry, back at once. */
  async withdraw(
    caller: Caller,
    key: string,
    wish: { entry: string; version: number | null; reason: string }
  ): Promise<
    Outcome<{ entry: string; versions: number[]; replacedBy: number | null; undo: string; undoUntil: number }>
  > {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    const reason = wish.reason.normalize('NFC').trim();
    if (reason === '') {
      return refused('reason-missing');
    }
    const fit = await this.reasonFits(caller, wish.entry, reason);
    if (!fit.ok) {
      return fit;
    }
    const now = this.deps.clock();
    const actor = caller.account.id;
    // New in every attempt: the store lets the newest one count when a request is repeated.
    const undo = this.deps.secrets.secret();
    const undoUntil = now + UNDO_LIFETIME;
    const withdrawn = await this.deps.store.withdraw({
      key,
      actor,
      ...actingAs(caller),
      entry: wish.entry,
      version: wish.version,
      reason,
      undoHash: sha256Hex(undo),
      undoUntil,
      now
    });
    return withdrawn.ok ? done({ ...withdrawn.value, undo, undoUntil }) : withdrawn;
  }

  /** A reason is read by everybody who could read the notebook. Whoever may not see it is refused by the store. */
  private async reasonFits(caller: Caller, entry: string, reason: string): Promise<Outcome<void>> {
    const home = await this.deps.store.home(looking(caller), entry);
    if (home === null) {
      return done(undefined);
    }
    const { space, rules } = home;
    const texts = { reason };
    return this.deps.words.check(caller, {
      action: 'version.withdraw',
      subject: entry,
      space,
      texts,
      policy: rules.policy
    });
  }

  async undoWithdraw(caller: Caller, undo: string): Promise<Outcome<{ entry: string; versions: number[] }>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    const undoHash = sha256Hex(undo);
    // Rules may have changed in the minutes between, and what is shown again is looked at like anything else.
    const fit = await this.deps.stored.restorable(caller, undoHash);
    if (!fit.ok) {
      return fit;
    }
    const { policyHash } = fit.value;
    const now = this.deps.clock();
    return this.deps.store.undoWithdraw({
      actor: caller.account.id,
      ...actingAs(caller),
      undoHash,
      ...(policyHash === null ? {} : { policyHash }),
      now
    });
  }
}
