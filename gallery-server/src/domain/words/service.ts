import { VitrineError } from '@vitrine/core/errors';
import type { Policy } from '@vitrine/core/redaction';
import type { Caller } from '../identity/model.js';
import type { IdentityWriter } from '../identity/ports.js';
import type { Clock } from '../identity/secrets.js';
import { done } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { SnapshotInspector } from '../snapshots/inspector.js';

/** What holds for a name that stands for itself: a person or a town may, a secret may nowhere. */
export const namePolicy: Policy = { format: 1, name: 'Name', profile: 'open' };

/** What somebody typed and others will read. */
export interface TypedWords {
  /** What it is part of; the event of a refusal has this name. */
  action: string;
  subject: string;
  /** Space whose chain tells a refusal; null for that of the gallery. */
  space: string | null;
  /** Texts by the name of their field. */
  texts: Readonly<Record<string, string>>;
  policy: Policy;
}

/** The name of a space, of one that is made or of one that is there. */
export const nameOfSpace = (name: string, space: string | null): TypedWords => ({
  action: space === null ? 'space.create' : 'space.rename',
  subject: space ?? 'team',
  space,
  texts: { name },
  policy: namePolicy
});

/** The name of a policy, which everybody reads who sees a space that has it. */
export const nameOfPolicy = (name: string): TypedWords => ({
  action: 'policy.write',
  subject: 'policy',
  space: null,
  texts: { name },
  policy: namePolicy
});

/** A label, which everybody reads who sees a space that has it. */
export const nameOfLabel = (label: string): TypedWords => ({
  action: 'label.set',
  subject: 'label',
  space: null,
  texts: { label },
  policy: namePolicy
});

export interface WordsDeps {
  inspector: Pick<SnapshotInspector, 'check'>;
  writer: Pick<IdentityWriter, 'recordDenial'>;
  clock: Clock;
}

/** The gate for words that aren't part of a notebook: names, reasons, notes. */
export class WordsGate {
  constructor(private readonly deps: WordsDeps) {}

  /**
   * Refuses words in which something would be removed. The refusal is an event that tells the place
   * and never the words; a check that breaks lets nothing through.
   */
  async check(caller: Caller, typed: TypedWords): Promise<Outcome<void>> {
    const { action, subject, space, texts, policy } = typed;
    try {
      await this.deps.inspector.check({ files: [], texts }, policy);
      return done(undefined);
    } catch (error) {
      if (!(error instanceof VitrineError) || error.code === 'rate-limited') {
        throw error;
      }
      const found = error.code === 'not-redacted';
      const { places } = error;
      const { field = null, count = null } = error.params;
      const code = found ? ('words-sensitive' as const) : error.code;
      await this.deps.writer.recordDenial({
        actor: caller.account?.id ?? null,
        action,
        subject,
        space,
        payload: { code, place: field, count },
        now: this.deps.clock()
      });
      if (!found) {
        throw error;
      }
      return { ok: false, refusal: { code, params: { field, count }, places } };
    }
  }
}
