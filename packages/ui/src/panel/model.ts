import type { EntryLike } from '../card/entry.js';
import type { NoticeLike } from '../notices/NoticeList.js';

/** What failed and the next step. */
export interface Problem {
  sentence: string;
  next: string;
  code: string;
}

/** One heading with its rows; an empty section is left out unless it has something to say. */
export interface PanelSection {
  id: string;
  title: string;
  rows: readonly EntryLike[];
  /** What a row's own line says beside the caption: "newer version", "fork of this". */
  notes?: Readonly<Record<string, string>>;
}

/** What the reader is told, behind the bell. */
export interface PanelNotices {
  /** Whether the list is on the screen in place of the notebooks. */
  open: boolean;
  phase: 'loading' | 'ready' | 'error';
  items: readonly NoticeLike[];
  unread: number;
  /** Why the list isn't there, or is an old one. */
  problem: Problem | null;
}

/** A word that nobody wrote, and what was looked for instead. */
export interface Mended {
  typed: string;
  shown: string;
}

export interface GalleryPanelState {
  phase: 'loading' | 'ready' | 'signed-out' | 'offline' | 'error';
  query: string;
  sections: readonly PanelSection[];
  /** Rows of a search; null while nothing is searched. */
  results: { rows: readonly EntryLike[]; total: number; mended?: readonly Mended[] } | null;
  searching: boolean;
  /** When the gallery was last heard, for "Not connected since". */
  lastSeen: number | null;
  account: string | null;
  problem: Problem | null;
  /** What couldn't be done, while everything else is as it was. */
  undone: Problem | null;
  /** Null where nobody is signed in. */
  notices: PanelNotices | null;
  now?: number;
}

export interface GalleryPanelActions {
  search(query: string): void;
  /** The same words, with no slip mended. */
  searchAsTyped(): void;
  /** The newest version where none is named. */
  open(entry: string, version: number | null): void;
  fork(entry: string, version: number): void;
  openPage(entry: string): void;
  /** Gives the reader's star, or takes it back. */
  star(entry: string): void;
  showNotices(open: boolean): void;
  openNotice(notice: NoticeLike): void;
  /** One of them, or with null all. */
  readNotices(notice: string | null): void;
  signIn(): void;
  retry(): void;
}

/** Comments, and where something sensitive is, are on the page alone. */
export const onPageAlone = ({ kind, comment }: NoticeLike): boolean => comment !== null || kind === 'quarantined';
