import type { NotebookScan } from '@vitrine/core/scan';
import type { ScanActions, ScanState } from '../src/index.js';

const nothing = (): void => undefined;

/** A notebook in which nothing was found. */
export const cleanScan: NotebookScan = {
  cells: 12,
  items: [],
  total: 0,
  kinds: [],
  cellsWith: 0,
  unseen: { pictures: 0, outputs: 0 },
  outputs: 3
};

/** Something in each place, more of one kind than is listed, and what can't be read. */
export function scanState(over: Partial<ScanState> = {}): ScanState {
  return {
    phase: 'done',
    fileName: 'forecast.ipynb',
    level: 'balanced',
    progress: null,
    scan: {
      cells: 143,
      items: [
        { cell: null, place: 'metadata', kind: 'NAME', excerpt: '"author": "NAME-1"', more: 0 },
        { cell: 1, place: 'source', kind: 'TOKEN', excerpt: 'client = connect("TOKEN-1")', more: 0 },
        { cell: 4, place: 'output', kind: 'EMAIL', excerpt: '0 EMAIL-1 PHONE-1 north', more: 1 },
        { cell: 4, place: 'output', kind: 'PATH', excerpt: '', more: 0 },
        { cell: 9, place: 'cell-metadata', kind: 'EMAIL', excerpt: '"by": "EMAIL-1"', more: 0 }
      ],
      total: 6,
      kinds: [
        { kind: 'EMAIL', count: 3 },
        { kind: 'NAME', count: 1 },
        { kind: 'PATH', count: 1 },
        { kind: 'TOKEN', count: 1 }
      ],
      cellsWith: 3,
      unseen: { pictures: 4, outputs: 1 },
      outputs: 12
    },
    kinds: [],
    changed: false,
    shown: 200,
    notice: null,
    problem: null,
    ...over
  };
}

/** Asks for nothing. */
export const scanActions: ScanActions = {
  scan: nothing,
  cancel: nothing,
  setLevel: nothing,
  toggleKind: nothing,
  showMore: nothing,
  goTo: nothing,
  reload: nothing
};
