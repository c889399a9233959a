import type { EntryLike } from '../card/entry.js';

/** One heading with its rows; an empty section is left out unless it has something to say. */
export interface PanelSection {
  id: string;
  title: string;
  rows: readonly EntryLike[];
  /** What a row's own line says beside the caption: "newer version", "fork of this". */
  notes?: Readonly<Record<string, string>>;
}

export interface GalleryPanelState {
  phase: 'loading' | 'ready' | 'signed-out' | 'offline' | 'error';
  query: string;
  sections: readonly PanelSection[];
  /** Rows of a search; null while nothing is searched. */
  results: { rows: readonly EntryLike[]; total: number } | null;
  searching: boolean;
  /** When the gallery was last heard, for "Not connected since". */
  lastSeen: number | null;
  account: string | null;
  problem: { sentence: string; next: string; code: string } | null;
  now?: number;
}

export interface GalleryPanelActions {
  search(query: string): void;
  open(entry: string, version: number): void;
  fork(entry: string, version: number): void;
  openPage(entry: string): void;
  signIn(): void;
  retry(): void;
}
