import type { CellView, OriginalView } from '@vitrine/core/view';
import type { ReviewActions, ReviewState } from '../review/model.js';
import type { HiddenReason } from '../output/words.js';
import { count, english, type CaptionPart, type Status, type Trans } from '../words.js';

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
  /** How many accounts can read there. */
  readers: number;
  /** What is removed there. */
  removal: string;
  kind: 'personal' | 'team' | 'public';
}

export interface PublishProblem {
  sentence: string;
  next: string;
  code: string;
  /** Where it is, one line each. */
  lines?: readonly string[];
  actions: readonly { id: string; label: string }[] | null;
}

export interface PublishResult {
  url: string;
  version: number;
  /** False when the same thing was there already. */
  created: boolean;
  /** Nobody else reads it before a reviewer of this space agreed; null where it can be read. */
  waits?: { space: string } | null;
  /** What its redaction receipt says in one line; not there before it was read. */
  receipt?: { said: string };
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
  /** Why outputs are hidden. */
  reason?: HiddenReason | null;
  fields: PublishFields;
  /** Fields that still hold what the notebook proposed. */
  proposed: readonly (keyof PublishFields)[];
  rows: readonly PublishRow[];
  audiences: readonly Audience[];
  audience: string;
  /** Somebody else has to agree before others read what goes there. */
  asks?: boolean;
  asNewEntry: boolean;
  entry: { title: string; version: number } | null;
  changes: string | null;
  problem: PublishProblem | null;
  result: PublishResult | null;
  view: 'after' | 'before';
  /** The notebook as it is on this computer; null until somebody asked for it. */
  originals: readonly (OriginalView | null)[] | null;
  /** What goes and what was decided; null until it was looked at. */
  review: ReviewState | null;
}

/** All that the dialog can ask for. */
export interface PublishActions extends ReviewActions {
  setField<K extends keyof PublishFields>(name: K, value: PublishFields[K]): void;
  setAudience(space: string): void;
  setAsNewEntry(asNew: boolean): void;
  publish(): void;
  cancel(): void;
  /** A door of a row or of a problem. */
  act(id: string): void;
  copyLink(): void;
  openPage(): void;
  openReceipt(): void;
  saveReceipt(): void;
  withdraw(reason: string): void;
  undoWithdraw(): void;
  /** `near`: the cell that is looked at. */
  setView(view: 'after' | 'before', near?: number): void;
}

/** The primary action names its object. */
export function publishLabel(audience: Audience | undefined, trans: Trans = english): string {
  return audience === undefined || audience.kind === 'personal'
    ? trans.__('Publish for me only')
    : trans.__('Publish to %1', audience.name);
}

/** Why publishing waits, or null when it can start. */
export function waitsFor(state: PublishState, trans: Trans = english): string | null {
  if (state.phase === 'checking') {
    return trans.__('Publish waits until every cell is checked.');
  }
  if (state.phase === 'publishing') {
    return trans.__('Publishing is under way.');
  }
  if (state.review?.busy === true) {
    return trans.__('Publish waits until your decision is carried out.');
  }
  return state.fields.title.trim() === '' ? trans.__('A title is needed first.') : null;
}

/** "Visible to 14 people in Team.", "Visible only to you." */
export function visibleTo(audience: Audience | undefined, trans: Trans = english): string {
  if (audience?.kind === 'public') {
    return trans.__('Visible to everyone with an account.');
  }
  return audience === undefined || audience.kind === 'personal' || audience.readers <= 1
    ? trans.__('Visible only to you.')
    : trans._n(
        'Visible to %2 person in %3.',
        'Visible to %2 people in %3.',
        audience.readers,
        count(audience.readers),
        audience.name
      );
}

/** Tags as they are typed: commas part them, blanks and doubles fall away. */
export function tagsFrom(text: string): string[] {
  return [...new Set(text.split(',').map(tag => tag.trim()))].filter(tag => tag !== '');
}
