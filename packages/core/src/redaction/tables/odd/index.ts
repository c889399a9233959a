import type { Family, Finding } from '../../detect/model.js';
import type { Recogniser } from '../../detect/recogniser.js';
import { htmlRows } from '../html.js';
import { oddInLists, oddInRecords } from './lists.js';
import type { OddSpan } from './lists.js';
import { oddInCells, oddInLines } from './rows.js';
import { isSuspect } from './suspect.js';

/** A long number or a long word as all that a cell says. */
const CELL = />\s{0,40}(?:\d{8,13}|[\w+/=.~-]{20,200})(?:\.0)?\s{0,40}</;

/**
 * What can't belong where it stands: a key or the number of a person amid numbers of another size, in a table, in
 * the points of a chart. No word announces it; the column does.
 */
export function oddRecogniser(wanted: readonly Family[]): Recogniser {
  const families = new Set(wanted);
  return {
    id: 'odd',
    find: ({ text, loose }) => {
      if (loose === true || !isSuspect(text)) {
        return [];
      }
      const spans: OddSpan[] = [
        ...(text.includes('</t') && CELL.test(text) ? htmlRows(text).flatMap(rows => oddInCells(rows)) : []),
        ...(text.includes('\n') ? oddInLines(text) : []),
        ...(text.includes('[') ? oddInLists(text) : []),
        ...(text.includes('":') || text.includes("':") ? oddInRecords(text) : [])
      ];
      return spans.flatMap(({ start, end, odd }): Finding[] =>
        families.has(odd)
          ? [{ start, end, type: odd === 'secret' ? 'SECRET' : 'ID', family: odd, rule: 'out-of-place' }]
          : []
      );
    }
  };
}
