import type { Policy } from '@vitrine/core/redaction';
import { approvalsIn } from '../policies/model.js';
import type { SpaceKind } from '../spaces/model.js';
import type { Asked, ReleasedOutput } from './model.js';

/** What rules ask of somebody else than the author in a space of some kind; null where others may read at once. */
export function askedBy(kind: SpaceKind, policy: Policy, released: number): Asked | null {
  const approval = approvalsIn(kind, policy) > 0;
  const ofAnother = kind !== 'personal' && policy.releases === 'another' ? released : 0;
  return approval || ofAnother > 0 ? { approval, releases: ofAnother } : null;
}

const isOutput = (value: unknown): value is ReleasedOutput =>
  typeof value === 'object' &&
  value !== null &&
  Number.isSafeInteger(Reflect.get(value, 'cell')) &&
  Number.isSafeInteger(Reflect.get(value, 'output')) &&
  typeof Reflect.get(value, 'reason') === 'string';

interface Told {
  redaction?: { released?: unknown; removed?: unknown };
}

/** The outputs that a manifest lets out. What it says was checked before it was stored. */
export function releasedIn(manifest: string): ReleasedOutput[] {
  const { released } = (JSON.parse(manifest) as Told).redaction ?? {};
  return Array.isArray(released) ? released.filter(isOutput) : [];
}

/** How many values a manifest says were removed, as the author's computer counted them. */
export function removedBy(manifest: string): number {
  const { removed } = (JSON.parse(manifest) as Told).redaction ?? {};
  return typeof removed === 'number' ? removed : 0;
}
