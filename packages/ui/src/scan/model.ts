import type { NotebookScan, ScanItem } from '@vitrine/core/scan';
import { count, english, type Trans } from '../words.js';

/** How far a scan looks. */
export type ScanLevel = 'open' | 'balanced' | 'strict';

/** All that the list of sensitive items shows; the host keeps it. */
export interface ScanState {
  phase: 'scanning' | 'done' | 'cancelled' | 'failed';
  fileName: string;
  level: ScanLevel;
  /** After one second of waiting; before, nothing is counted. */
  progress: { done: number; total: number } | null;
  /** The last result; it stays while a new one is made. */
  scan: NotebookScan | null;
  /** Kinds that are shown; all of them where none is chosen. */
  kinds: readonly string[];
  /** Whether the notebook is another one by now. */
  changed: boolean;
  /** So many rows are drawn. */
  shown: number;
  /** What came of the last try to go somewhere. */
  notice: string | null;
  problem: { sentence: string; next: string; code: string; door: { id: 'retry' | 'reload'; label: string } } | null;
}

/** All that it can ask for. */
export interface ScanActions {
  scan(): void;
  cancel(): void;
  setLevel(level: ScanLevel): void;
  /** Shows one kind more or less; null shows all. */
  toggleKind(kind: string | null): void;
  showMore(): void;
  goTo(item: ScanItem): void;
  reload(): void;
}

/** The items of the chosen kinds. */
export function chosenItems({ scan, kinds }: Pick<ScanState, 'scan' | 'kinds'>): readonly ScanItem[] {
  const items = scan?.items ?? [];
  return kinds.length === 0 ? items : items.filter(({ kind }) => kinds.includes(kind));
}

/** The result in one sentence; nothing is claimed that wasn't looked at. */
export function scanSentence(state: ScanState, trans: Trans = english): string {
  const { phase, scan } = state;
  if (phase === 'scanning') {
    return trans.__('Scanning this notebook');
  }
  if (phase === 'cancelled') {
    return trans.__('The scan was cancelled.');
  }
  if (scan === null) {
    return trans.__("This notebook couldn't be scanned.");
  }
  const { total, cells, cellsWith } = scan;
  if (total === 0) {
    return trans._n(
      'Found no sensitive items in %2 cell.',
      'Found no sensitive items in %2 cells.',
      cells,
      count(cells)
    );
  }
  const items = trans._n('%2 sensitive item', '%2 sensitive items', total, count(total));
  return cellsWith === 0
    ? trans.__('%1 in the metadata of the notebook.', items)
    : trans._n('%2 in %3 cell.', '%2 in %3 cells.', cellsWith, items, count(cellsWith));
}

/** What the rules couldn't look into, counted; nothing where there is nothing of it. */
export function unseenSentences({ unseen }: Pick<NotebookScan, 'unseen'>, trans: Trans = english): string[] {
  const { pictures, outputs } = unseen;
  return [
    pictures > 0 &&
      trans._n(
        "%2 picture: what is drawn in it can't be read.",
        "%2 pictures: what is drawn in them can't be read.",
        pictures,
        count(pictures)
      ),
    outputs > 0 &&
      trans._n(
        "%2 output has a part in a form that can't be read.",
        "%2 outputs have a part in a form that can't be read.",
        outputs,
        count(outputs)
      )
  ].filter(sentence => sentence !== false);
}

/** Why an item is one: what kind of harm it does where it is read. */
export function reasonWord(kind: string, trans: Trans = english): string {
  switch (kind) {
    case 'SECRET':
    case 'TOKEN':
    case 'PASSWORD':
    case 'KEY':
      return trans.__('Whoever reads it can use it');
    case 'ENCODED':
      return trans.__("Can't be read, so it could hold anything");
    case 'PATH':
    case 'HOST':
    case 'IP':
    case 'URL':
    case 'BUCKET':
    case 'RESOURCE':
    case 'USER':
      return trans.__('Tells about your machines');
    default:
      return trans.__('Tells about a person');
  }
}

/** What a level looks for, as a choice. */
export function levelWord(level: ScanLevel, trans: Trans = english): string {
  switch (level) {
    case 'open':
      return trans.__('Secrets');
    case 'balanced':
      return trans.__('Secrets, personal data and traces of your machines');
    case 'strict':
      return trans.__('All that, and details of single people in tables');
  }
}
