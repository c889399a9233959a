import type { Columns, NamesByKind } from './columns.js';
import { joinColumns, readColumns } from './columns.js';
import { IndexDamaged } from './damaged.js';
import type { Rows, SegmentRow } from './rows.js';
import type { KeptBlock } from './vocabulary.js';

/** What is kept in memory of a segment. */
export interface Segment extends SegmentRow {
  columns: Columns;
  firsts: string[];
  /** Blocks that are kept for a while. */
  kept: (KeptBlock | undefined)[];
}

/** Reads what stays in memory of a segment. */
export function loadSegment(rows: Rows, row: SegmentRow, names: NamesByKind): Segment {
  const columns = joinColumns(rows.columns(row.id).map(readColumns), names);
  if (columns.ids.length !== row.docs) {
    throw new IndexDamaged('a segment has lost documents');
  }
  return { ...row, columns, firsts: rows.firsts(row.id), kept: [] };
}
