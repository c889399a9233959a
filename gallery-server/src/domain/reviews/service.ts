import { ENGINE } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { actingAs } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import type { Clock } from '../identity/secrets.js';
import { refused } from '../outcome.js';
import type { Outcome, Refusal } from '../outcome.js';
import { itemsOf, releasedItems } from './items.js';
import type { Decision, ReviewNote, Seen } from './model.js';
import type { SpaceReader } from '../spaces/ports.js';
import type { WordsGate } from '../words/service.js';
import type { ReviewReader, ReviewWriter } from './ports.js';

/** Longest note, and how many go with one decision. */
export const NOTE_LIMIT = 2000;
export const NOTES_LIMIT = 100;

export interface ReviewWish {
  entry: string;
  number: number;
  decision: Decision;
  seen: Seen;
  notes: readonly ReviewNote[];
}

export interface ReviewDeps {
  store: ReviewWriter & ReviewReader;
  spaces: Pick<SpaceReader, 'space'>;
  words: Pick<WordsGate, 'check'>;
  clock: Clock;
}

const cleaned = ({ cell, text }: ReviewNote): ReviewNote => ({
  cell,
  text: text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
});

/** A second person's decisions, as rules: what is stored of their words has been looked through here. */
export class ReviewService {
  constructor(private readonly deps: ReviewDeps) {}

  /** Approves or returns what the reviewer saw. Notes that hold what the space removes are refused whole. */
  async decide(
    caller: Caller,
    key: string,
    wish: ReviewWish
  ): Promise<Outcome<{ entry: string; number: number; decision: Decision }>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    const notes = wish.notes.map(cleaned).filter(note => note.text !== '');
    const policy = await this.deps.store.rules(wish.seen.policyHash);
    const refusal = policy === null ? null : await this.refusalOf(caller, wish, notes, policy);
    if (refusal !== null) {
      return { ok: false, refusal };
    }
    const { entry, number, decision, seen } = wish;
    return this.deps.store.decide({
      key,
      actor: caller.account.id,
      ...actingAs(caller),
      entry,
      number,
      decision,
      seen,
      // By rules that aren't known nothing can be looked through; the store refuses such a decision.
      notes: policy === null ? [] : notes,
      engine: ENGINE.version,
      now: this.deps.clock()
    });
  }

  /** Notes that a reviewer opened an item; only what is in the version can be opened. */
  async look(caller: Caller, entry: string, number: number, item: string): Promise<Outcome<void>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    const viewed = await this.deps.store.view(caller, entry, number);
    if (!viewed.ok) {
      return viewed;
    }
    if (viewed.value.kind !== 'found') {
      return refused('not-found');
    }
    const { version } = viewed.value.value;
    if (![...releasedItems(version), ...itemsOf(version)].some(({ id }) => id === item)) {
      return refused('request-invalid', { place: 'body.item' });
    }
    const actor = caller.account.id;
    return this.deps.store.look({ actor, ...actingAs(caller), entry, number, item, now: this.deps.clock() });
  }

  private async refusalOf(
    caller: Caller,
    { entry, decision, seen }: ReviewWish,
    notes: readonly ReviewNote[],
    policy: Policy
  ): Promise<Refusal | null> {
    if (notes.length > NOTES_LIMIT || notes.some(note => note.text.length > NOTE_LIMIT)) {
      return { code: 'field-too-long', params: { field: 'note', limit: NOTE_LIMIT } };
    }
    if (notes.length === 0) {
      return null;
    }
    const checked = await this.deps.words.check(caller, {
      action: decision === 'approved' ? 'review.approve' : 'review.return',
      subject: entry,
      // Only a space that the caller may know of is told what they tried.
      space: (await this.deps.spaces.space(caller, seen.space))?.id ?? null,
      texts: Object.fromEntries(notes.map((note, at) => [`note ${at}`, note.text])),
      policy
    });
    if (checked.ok) {
      return null;
    }
    const at = Number(/^note (\d+)$/.exec(String(checked.refusal.params['field']))?.[1] ?? Number.NaN);
    return { code: 'note-sensitive', params: { cell: notes[at]?.cell ?? null } };
  }
}
