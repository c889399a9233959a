import type { PlaceholderType } from '../redaction/placeholders.js';
import type { RemovedPlace } from '../redaction/report.js';

/** A sensitive item in a notebook: what it is, where it stands, and what is around it. Never the value. */
export interface ScanItem {
  /** 0-based; null for the notebook itself. */
  cell: number | null;
  place: RemovedPlace;
  kind: PlaceholderType;
  /** Text around it, with a placeholder for every value that was found; '' where it can't be shown. */
  excerpt: string;
  /** Others of its kind in the same place that aren't listed one by one. */
  more: number;
}

/** What a look through a whole notebook brought up. */
export interface NotebookScan {
  cells: number;
  items: ScanItem[];
  /** All items, those that aren't listed included. */
  total: number;
  /** How many items there are of each kind, the most frequent first. */
  kinds: { kind: PlaceholderType; count: number }[];
  /** Cells that hold an item, the notebook itself not counted. */
  cellsWith: number;
  /** What no rule could look into. */
  unseen: { pictures: number; outputs: number };
  /** Outputs of the notebook, whatever is in them. */
  outputs: number;
}
