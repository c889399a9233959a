import type { CellView } from '../notebook/cells.js';
import type { CaptionPart, Status } from '../words.js';

/** What the author may write; everything but the title may stay empty. */
export interface PublishFields {
  title: string;
  question: string;
  answer: string;
  description: string;
  tags: string[];
  note: string;
}

/** One folded line of evidence at the right. */
export interface PublishRow {
  id: string;
  label: string;
  summary: string;
  status: Status | null;
  /** Opened at once, because it needs a decision. */
  open?: boolean;
  lines?: readonly string[];
  action?: { id: string; label: string };
}

/** A space as a choice of readers. */
export interface Audience {
  space: string;
  name: string;
  /** "Only you", "14 people". */
  who: string;
  /** What is removed there. */
  removal: string;
  kind: 'personal' | 'team' | 'public';
}

export interface PublishProblem {
  sentence: string;
  next: string;
  code: string;
  actions: readonly { id: string; label: string }[] | null;
}

export interface PublishResult {
  url: string;
  version: number;
  /** "14 people in Team" or the audience's sentence. */
  audience: string;
  /** False when the same thing was there already. */
  created: boolean;
  /** Taken back within this visit; undo is still possible while true. */
  withdrawn?: boolean;
}

/** All that the publish dialog shows; the host keeps it. */
export interface PublishState {
  phase: 'checking' | 'ready' | 'publishing' | 'done' | 'failed';
  progress: { done: number; total: number; label: string } | null;
  headline: string;
  caption: readonly CaptionPart[];
  cells: readonly CellView[];
  fields: PublishFields;
  /** Fields that still hold what the notebook proposed. */
  proposed: readonly (keyof PublishFields)[];
  rows: readonly PublishRow[];
  audiences: readonly Audience[];
  audience: string;
  asNewEntry: boolean;
  entry: { title: string; version: number } | null;
  changes: string | null;
  problem: PublishProblem | null;
  result: PublishResult | null;
  view: 'after' | 'before';
}

/** All that the dialog can ask for. */
export interface PublishActions {
  setField<K extends keyof PublishFields>(name: K, value: PublishFields[K]): void;
  setAudience(space: string): void;
  setAsNewEntry(asNew: boolean): void;
  publish(): void;
  cancel(): void;
  /** A door of a row or of a problem. */
  act(id: string): void;
  copyLink(): void;
  openPage(): void;
  withdraw(reason: string): void;
  undoWithdraw(): void;
  setView(view: 'after' | 'before'): void;
}

/** The primary action names its object. */
export function publishLabel(audience: Audience | undefined): string {
  return audience === undefined || audience.kind === 'personal' ? 'Publish for me only' : `Publish to ${audience.name}`;
}

/** Why publishing waits, or null when it can start. */
export function waitsFor(state: PublishState): string | null {
  if (state.phase === 'checking') {
    return 'Publish waits until every cell is checked.';
  }
  if (state.phase === 'publishing') {
    return 'Publishing is under way.';
  }
  return state.fields.title.trim() === '' ? 'A title is needed first.' : null;
}

/** "Visible to 14 people.", "Visible only to you." */
export function visibleTo(audience: string): string {
  const text = audience.trim().replace(/\.$/, '');
  return /^only you\b/i.test(text)
    ? `Visible only to you${text.slice(8)}.`
    : `Visible to ${text.replace(/^Everyone\b/, 'everyone')}.`;
}

/** Tags as they are typed: commas part them, blanks and doubles fall away. */
export function tagsFrom(text: string): string[] {
  return [...new Set(text.split(',').map(tag => tag.trim()))].filter(tag => tag !== '');
}
