import type { ReleasedOutput } from './model.js';

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
