import { removalsOf } from './apply.js';
import { scannerFor } from './catalogue.js';
import { KnownValues } from './known.js';
import type { PlaceholderType } from './placeholders.js';
import type { Policy } from './policy.js';
import type { Hit } from './scan.js';

/** A stretch of one text that would be removed. Offsets are UTF-16 code units, as JavaScript counts. */
export interface TextFinding {
  start: number;
  end: number;
  type: PlaceholderType;
}

/** A value that is written in pieces is one item, with the quotes and signs between them. */
const whole = (hit: Hit): Hit => ({ ...hit, parts: [{ start: hit.start, end: hit.end }] });

/** What `redact` would remove from a text that stands alone: in order, without overlaps. */
export function findingsIn(text: string, policy: Policy): TextFinding[] {
  const { hits, views } = scannerFor(policy).read(text);
  const known = new KnownValues();
  known.add(hits);
  return removalsOf([...hits, ...known.find(views)].map(whole)).map(({ start, end, type }) => ({ start, end, type }));
}
