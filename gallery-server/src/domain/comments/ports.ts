import type { ActingAs, Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';
import type { Rules } from '../policies/model.js';
import type { OtherThreads, Thread } from './model.js';

/** A version that somebody says something about. */
export interface AboutVersion extends ActingAs {
  actor: string;
  entry: string;
  number: number;
  now: number;
}

/** Where a comment stands: a place in the notebook, or an answer in a thread. */
export type CommentPlace = { cell: number; output: number | null; thread: null } | { thread: string };

export interface CommentCommand extends AboutVersion {
  key: string;
  place: CommentPlace;
  text: string;
  /** Rules that the text was looked through by. */
  policyHash: string;
}

export interface EditCommentCommand extends AboutVersion {
  comment: string;
  text: string;
  policyHash: string;
}

export interface ChangeCommentCommand extends AboutVersion {
  comment: string;
}

/** Where a comment is. */
export interface Commented {
  entry: string;
  id: string;
  /** Id of the first comment of its thread. */
  thread: string;
}

/** Writes about comments; each is one transaction with its audit event and its notices. */
export interface CommentWriter {
  comment(cmd: CommentCommand): Promise<Outcome<Commented>>;
  editComment(cmd: EditCommentCommand): Promise<Outcome<Commented>>;
  deleteComment(cmd: ChangeCommentCommand): Promise<Outcome<Commented>>;
  /** Settles a thread, or opens it again; asked for twice, it stays as it is. */
  resolveThread(cmd: ChangeCommentCommand & { resolved: boolean }): Promise<Outcome<Commented>>;
}

/** Reads about comments, always as somebody. What can't be read has none, and no number of them either. */
export interface CommentReader {
  /** Threads of a version in the order of its cells; null where the caller may not read it. */
  threads(caller: Caller, entry: string, number: number): Promise<Thread[] | null>;
  /** How many threads other versions have that the caller may read, the newest first. */
  otherThreads(caller: Caller, entry: string, number: number): Promise<OtherThreads[]>;
  /** Words of a text that mention somebody who may read the version; none where the caller may not. */
  mentioned(caller: Caller, entry: string, number: number, text: string): Promise<string[]>;
  /** Where a version lies that the caller may comment on, and the rules for words about it. */
  commentable(caller: Caller, entry: string, number: number): Promise<Outcome<{ space: string; rules: Rules }>>;
}
