import type { Policy } from './policy.js';

type SpaceKind = 'personal' | 'team' | 'public';

/** What somebody other than the author has to say yes to before others read. */
export interface AskedFor {
  approval: boolean;
  /** How many outputs that the author lets out. */
  releases: number;
}

/** Approvals that a notebook needs before others read it; in a personal space there are no others. */
export function approvalsIn(kind: SpaceKind, { approvals = 0 }: Policy): number {
  return kind === 'personal' ? 0 : approvals;
}

/** What rules ask of somebody else than the author in a space of some kind; null where others may read at once. */
export function askedBy(kind: SpaceKind, policy: Policy, released: number): AskedFor | null {
  const approval = approvalsIn(kind, policy) > 0;
  const ofAnother = kind !== 'personal' && policy.releases === 'another' ? released : 0;
  return approval || ofAnother > 0 ? { approval, releases: ofAnother } : null;
}
