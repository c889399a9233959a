import type { SearchHit, SearchReason, SearchSort } from '../../domain/search/model.js';
import { searchFields } from '../../domain/search/model.js';
import { ByteReader } from './bytes.js';
import { DEPRECATED, REVIEWED } from './columns.js';
import { markOf } from './marks.js';
import type { Ranked } from './rank.js';
import type { Rows } from './rows.js';
import type { Scope } from './scope.js';
import type { Strip } from './strips.js';
import { readStrips } from './strips.js';
import type { Wanted } from './wanted.js';

/** What stands at the head of a document. */
export interface Head {
  version: string;
  /** Words that tell what it is about, the weightiest first. */
  telling: string[];
  strips: Strip[];
}

/** Reads the head of a document. */
export function readHead(bytes: Uint8Array): Head {
  const reader = new ByteReader(bytes);
  const version = reader.text();
  const telling = Array.from({ length: reader.varint() }, () => reader.text());
  return { version, telling, strips: readStrips(reader) };
}

/** Where the words stand, the best first, and what moved the hit. */
function whyOf({ part, doc, mask }: Ranked, sort: SearchSort): SearchReason[] {
  const { flags, stars } = part.segment.columns;
  const fields: SearchReason[] = searchFields.filter((_, field) => mask & (1 << field));
  if (fields.length === 0 || sort !== 'worth') {
    return fields;
  }
  const moved: SearchReason[] = [];
  if (flags[doc] & REVIEWED) {
    moved.push('reviewed');
  }
  if (stars[doc] > 0) {
    moved.push('stars');
  }
  if (flags[doc] & DEPRECATED) {
    moved.push('deprecated');
  }
  return [...fields, ...moved];
}

/** A found document as it is told of. */
export function hitOf(
  scope: Scope,
  rows: Rows,
  wanted: readonly Wanted[],
  ranked: Ranked,
  sort: SearchSort
): SearchHit {
  const { part, doc, entry } = ranked;
  const head = readHead(rows.doc(part.segment.columns.ids[doc]).head);
  const mark = wanted.length === 0 ? null : markOf(scope, rows, part, doc, wanted, head.strips);
  return { entry, version: head.version, space: part.segment.space, mark, why: whyOf(ranked, sort) };
}
