import type { SearchSort } from '../../domain/search/model.js';
import type { Standing } from './rank.js';

const LONGEST = 512;

/** A place in the list as text that says nothing to a reader. */
export function writeCursor(sort: SearchSort, { worth, published, entry }: Standing): string {
  return Buffer.from(JSON.stringify([sort, worth, published, entry])).toString('base64url');
}

/** The place that a cursor names in this order; null for the beginning, also where nobody gave out such a one. */
export function readCursor(sort: SearchSort, cursor: string | null): Standing | null {
  if (cursor === null || cursor.length > LONGEST || !/^[\w-]+$/u.test(cursor)) {
    return null;
  }
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(read) || read.length !== 4) {
      return null;
    }
    const [named, worth, published, entry] = read as unknown[];
    const whole = named === sort && Number.isFinite(worth) && Number.isFinite(published) && typeof entry === 'string';
    return whole ? { worth: Number(worth), published: Number(published), entry } : null;
  } catch {
    return null;
  }
}
