import type { NoticeKind } from '@vitrine/core/words';

/** Something that an account is told. */
export interface Notice {
  id: string;
  kind: NoticeKind;
  at: number;
  read: boolean;
  /** Who did it; '' where it was the gallery, or is nobody's business. */
  by: string;
  entry: string;
  /** A fixed version; null for the notebook as it is now. */
  version: number | null;
  comment: string | null;
  /** Title of the notebook that it leads to; '' where it can't be read. */
  title: string;
  /** Title of the other notebook that it is about; '' where there is none. */
  other: string;
}

/** Notices as a page shows them, the newest first. */
export interface Notices {
  items: Notice[];
  unread: number;
  /** Kinds that the account doesn't want to be told of. */
  off: NoticeKind[];
}

/** So many are kept for an account; older ones go. */
export const NOTICES_KEPT = 200;
