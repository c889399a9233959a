import { readNotebook } from '@vitrine/core/notebook';
import { cellsOf, groupsOf } from '@vitrine/core/view';
import type { EntryReader } from '../entries/ports.js';
import { actingAs, looking } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import type { Clock } from '../identity/secrets.js';
import { refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { WordsGate } from '../words/service.js';
import { COMMENT_LIMIT } from './model.js';
import type { AboutVersion, Commented, CommentPlace, CommentReader, CommentWriter } from './ports.js';

export interface CommentDeps {
  store: CommentWriter & CommentReader;
  entries: Pick<EntryReader, 'version'>;
  words: Pick<WordsGate, 'check'>;
  clock: Clock;
}

interface At {
  entry: string;
  number: number;
}

/** Words as they are kept. */
export const cleanComment = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/**
 * A text to look through, where whom it mentions stands for no name: the page shows the names of people who
 * may read a version in any case. Every place in it stays where it was.
 */
function withoutMentions(text: string, mentions: readonly string[]): string {
  return mentions.reduce((left, words) => left.replaceAll(words, `@${'x'.repeat(words.length - 1)}`), text);
}

/** Whether a notebook has a cell, and of an output whether the cell has so many. */
function hasPlace(notebook: string, cell: number, output: number | null): boolean {
  const found = readNotebook(notebook).cells[cell];
  if (found === undefined || output === null) {
    return found !== undefined;
  }
  return groupsOf(cellsOf({ cells: [found] })[0]?.outputs ?? []).includes(output);
}

/** What readers say about a version, as rules: what is stored of their words has been looked through here. */
export class CommentService {
  constructor(private readonly deps: CommentDeps) {}

  /** Says something about a cell or an output, or answers. Words that hold what the space removes are refused whole. */
  async say(
    caller: Caller,
    key: string,
    wish: At & { place: CommentPlace; text: string }
  ): Promise<Outcome<Commented>> {
    const checked = await this.checked(caller, 'comment.write', wish, wish.text);
    if (!checked.ok) {
      return checked;
    }
    const { place } = wish;
    if (place.thread === null && !(await this.isThere(caller, wish, place.cell, place.output))) {
      return refused('comment-place-unknown');
    }
    const { text, policyHash } = checked.value;
    return this.deps.store.comment({ ...this.about(caller, wish), key, place, text, policyHash });
  }

  /** Puts other words in the place of one's own. */
  async edit(caller: Caller, wish: At & { comment: string; text: string }): Promise<Outcome<Commented>> {
    const checked = await this.checked(caller, 'comment.edit', wish, wish.text);
    const about = { ...this.about(caller, wish), comment: wish.comment };
    return checked.ok ? this.deps.store.editComment({ ...about, ...checked.value }) : checked;
  }

  async delete(caller: Caller, wish: At & { comment: string }): Promise<Outcome<Commented>> {
    return caller.account === null
      ? refused('sign-in-needed')
      : this.deps.store.deleteComment({ ...this.about(caller, wish), comment: wish.comment });
  }

  async resolve(caller: Caller, wish: At & { comment: string; resolved: boolean }): Promise<Outcome<Commented>> {
    const { comment, resolved } = wish;
    return caller.account === null
      ? refused('sign-in-needed')
      : this.deps.store.resolveThread({ ...this.about(caller, wish), comment, resolved });
  }

  private about(caller: Caller, { entry, number }: At): AboutVersion {
    return { actor: caller.account?.id ?? '', ...actingAs(caller), entry, number, now: this.deps.clock() };
  }

  /** The words as they may be stored, with the rules they were looked through by. */
  private async checked(
    caller: Caller,
    action: 'comment.write' | 'comment.edit',
    { entry, number }: At,
    typed: string
  ): Promise<Outcome<{ text: string; policyHash: string }>> {
    if (caller.account === null) {
      return refused('sign-in-needed');
    }
    const text = cleanComment(typed);
    const home = await this.deps.store.commentable(caller, entry, number);
    if (!home.ok) {
      // The store refuses it again, in the transaction that notes who tried.
      return { ok: true, value: { text: '', policyHash: '' } };
    }
    if (text === '') {
      return refused('comment-missing');
    }
    if (text.length > COMMENT_LIMIT) {
      return refused('field-too-long', { field: 'comment', limit: COMMENT_LIMIT });
    }
    const { space, rules } = home.value;
    const known = await this.deps.store.mentioned(caller, entry, number, text);
    const fit = await this.deps.words.check(caller, {
      action,
      subject: entry,
      space,
      texts: { comment: withoutMentions(text, known) },
      policy: rules.policy
    });
    return fit.ok ? { ok: true, value: { text, policyHash: rules.hash } } : fit;
  }

  /** Of a version that can't be read, the store says so. */
  private async isThere(caller: Caller, { entry, number }: At, cell: number, output: number | null): Promise<boolean> {
    const found = await this.deps.entries.version(looking(caller), entry, number);
    return found.kind !== 'found' || hasPlace(found.value.notebook, cell, output);
  }
}
