import type { ScanItem, NotebookScan } from '@vitrine/core/scan';
import type { ScanLevel } from '@vitrine/ui';

/** One look through a notebook, under way. */
export interface Look {
  result: Promise<NotebookScan>;
  /** Stops it at once; its result never comes. */
  cancel(): void;
}

/** What the list of sensitive items needs of the notebook beside it. */
export interface ScanPorts {
  fileName(): string;
  look(level: ScanLevel, onProgress: (done: number, total: number) => void): Look;
  /** Shows the cell of an item; false where that cell isn't there any more. */
  goTo(item: ScanItem): boolean;
  /** Tells that the notebook isn't any more what was looked at. */
  onChanged(listener: () => void): () => void;
  /** Calls later; answers how not to. */
  later(milliseconds: number, act: () => void): () => void;
  reload(): void;
}
