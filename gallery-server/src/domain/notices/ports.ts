import type { NoticeKind } from '@vitrine/core/words';
import type { ActingAs, Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';
import type { Notices } from './model.js';

export interface ReadNoticesCommand extends ActingAs {
  actor: string;
  /** One of them; null for all. */
  notice: string | null;
  now: number;
}

export interface SwitchNoticesCommand extends ActingAs {
  actor: string;
  /** Kinds that are told of no more; every other one is told of. */
  off: readonly NoticeKind[];
}

/** What an account is told. Notices are made by the commands they tell of, in their transaction. */
export interface NoticeStore {
  notices(caller: Caller): Promise<Notices>;
  /** How many the caller hasn't read, of those that may still be shown. */
  unread(caller: Caller): Promise<number>;
  markRead(cmd: ReadNoticesCommand): Promise<Outcome<{ unread: number }>>;
  switchNotices(cmd: SwitchNoticesCommand): Promise<Outcome<{ off: NoticeKind[] }>>;
}
