import { byCodePoint } from '../notebook/json/json.js';
import { rulesOf } from '../redaction/catalogue.js';
import type { FieldItem } from '../redaction/fields.js';
import { placeholderTypes } from '../redaction/placeholders.js';
import { ENGINE } from '../redaction/policy.js';
import type { Policy } from '../redaction/policy.js';
import type { RedactionReport } from '../redaction/report.js';
import type { DeclaredCount, DeclaredPart } from './model.js';
import { MOST_COUNTS } from './schema.js';

/** What stands for a rule, a place or a kind that this side doesn't know: a newer client may have others. */
const OTHER = 'other';
/** The texts beside the notebook: title, question, tags. */
const FIELD = 'field';

const places = ['source', 'output', 'attachment', 'metadata', 'cell-metadata', 'key', 'id', FIELD] as const;
const kinds: ReadonlySet<string> = new Set([
  ...placeholderTypes,
  ...['figure', 'table', 'text', 'error', 'interactive'],
  ...['attachment', 'metadata', 'key', 'id']
]);
const MOST = 1_000_000_000;

/** What a client says with a version. */
export type Declaration = Omit<DeclaredPart, 'via'>;

/** What a client says about a version that it made: how often which rule removed something where. */
export function declaredOf(report: RedactionReport, fields: readonly FieldItem[]): Declaration {
  const counts = [
    ...report.items.map(({ rule, place, kind, count }) => ({ rule, place, kind, count })),
    ...fields.map(({ rule, kind, count }) => ({ rule, place: FIELD, kind, count }))
  ];
  return { engine: ENGINE.version, counts: summed(counts) };
}

/**
 * The same in words of this side's own. What a client says is signed with the receipt and shown to
 * readers, so it may hold nothing but names that are known here, and numbers.
 */
export function declaredFrom({ engine, counts }: Declaration, policy: Policy): Declaration {
  const rules = rulesOf(policy);
  const known = (name: string, names: { has(name: string): boolean }): string => (names.has(name) ? name : OTHER);
  return {
    engine,
    counts: summed(
      counts.map(({ rule, place, kind, count }) => ({
        rule: known(rule, rules),
        place: known(place, new Set<string>(places)),
        kind: known(kind, kinds),
        count
      }))
    )
  };
}

const keyOf = ({ place, kind, rule }: DeclaredCount): string => `${place} ${kind} ${rule}`;

/** One line for each rule, place and kind, in one order; what is beyond the longest list is counted together. */
function summed(counts: readonly DeclaredCount[]): DeclaredCount[] {
  const byKey = new Map<string, DeclaredCount>();
  for (const one of counts.filter(({ count }) => count > 0)) {
    add(byKey, one);
  }
  const inOrder = [...byKey.values()].sort((a, b) => byCodePoint(keyOf(a), keyOf(b)));
  if (inOrder.length <= MOST_COUNTS) {
    return inOrder;
  }
  const kept = new Map(inOrder.slice(0, MOST_COUNTS - kinds.size - 1).map(one => [keyOf(one), one]));
  for (const { kind, count } of inOrder.slice(kept.size)) {
    add(kept, { rule: OTHER, place: OTHER, kind: kinds.has(kind) ? kind : OTHER, count });
  }
  return [...kept.values()].sort((a, b) => byCodePoint(keyOf(a), keyOf(b)));
}

function add(to: Map<string, DeclaredCount>, one: DeclaredCount): void {
  const known = to.get(keyOf(one));
  to.set(keyOf(one), { ...one, count: Math.min(MOST, one.count + (known?.count ?? 0)) });
}
