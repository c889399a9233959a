import type { OutputState, Unreleased } from './choices.js';
import type { Family } from './detect/model.js';
import { ENGINE, policyHash } from './policy.js';
import type { Policy } from './policy.js';

export type RemovedPlace = 'source' | 'output' | 'attachment' | 'metadata' | 'cell-metadata' | 'key' | 'id';

/** One line of the report: what was removed where, and how often; never what it was. */
export interface ReportItem {
  /** 0-based index over all cells; null for the notebook itself. */
  cell: number | null;
  place: RemovedPlace;
  kind: string;
  rule: string;
  count: number;
  /** Why it was looked for; `author` where the author chose it. Left out where it only isn't on the list of what may leave. */
  family?: Family | 'author';
  /** Placeholders that stand there now, the first `MOST_NAMES` of them. */
  names?: string[];
}

/** A column of a table can have a placeholder in each row. */
export const MOST_NAMES = 20;

/** What was done to a notebook. Holds kinds and counts, no values and no names of the author's making. */
export interface RedactionReport {
  format: 1;
  engine: string;
  /** Hash of the policy. */
  policy: string;
  profile: string;
  items: ReportItem[];
  totals: { hiddenOutputs: number; removed: number };
  /** Every output, in the notebook's order. */
  outputs?: OutputState[];
  /** Outputs that were asked for and stay hidden. */
  unreleased?: Unreleased[];
}

/** Adds the items up. */
export function reportOf(
  items: ReportItem[],
  policy: Policy,
  more: Pick<RedactionReport, 'outputs' | 'unreleased'> = {}
): RedactionReport {
  // Outputs that are gone, apart from what was taken out of those that stay.
  const sum = (outputs: boolean): number =>
    items.reduce((n, item) => n + (isHiddenOutput(item) === outputs ? item.count : 0), 0);
  return {
    format: 1,
    engine: ENGINE.version,
    policy: policyHash(policy),
    profile: policy.profile,
    items,
    totals: { hiddenOutputs: sum(true), removed: sum(false) },
    ...more
  };
}

/** The rule of an output that the author hid. */
export const CHOSEN_OUTPUT = 'chosen-output';

/** Whether a line of the report tells of outputs that are gone as a whole. */
export function isHiddenOutput({ place, rule }: Pick<ReportItem, 'place' | 'rule'>): boolean {
  return place === 'output' && (rule === 'allow-list' || rule === CHOSEN_OUTPUT);
}
