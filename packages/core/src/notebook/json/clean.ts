import { VitrineError } from '../../errors/index.js';
import { LosslessNumber, wellFormed } from './json.js';
import type { Json } from './json.js';
import { defaultLimits } from './parse.js';

/**
 * Makes a value of a live model what `parseStrict` would have given: no half surrogate
 * pairs, no NaN, no `__proto__`, bounded nesting. What is in order is handed back, not copied.
 */
export function cleanJson(value: Json, depth = 0): Json {
  if (typeof value === 'string') {
    return wellFormed(value);
  }
  if (typeof value === 'number') {
    return value === 0 ? 0 : Number.isFinite(value) ? value : null;
  }
  if (typeof value !== 'object' || value === null || value instanceof LosslessNumber) {
    return value;
  }
  if (depth >= defaultLimits.depth) {
    throw new VitrineError('notebook-too-deep', { limit: defaultLimits.depth });
  }
  if (Array.isArray(value)) {
    let changed = false;
    const items = value.map(item => {
      const clean = cleanJson(item, depth + 1);
      changed ||= !Object.is(clean, item);
      return clean;
    });
    return changed ? items : value;
  }
  let changed = false;
  const pairs: [string, Json][] = [];
  for (const [name, item] of Object.entries(value)) {
    const key = wellFormed(name);
    if (key === '__proto__' || item === undefined) {
      changed = true;
      continue;
    }
    const clean = cleanJson(item, depth + 1);
    changed ||= key !== name || !Object.is(clean, item);
    pairs.push([key, clean]);
  }
  return changed ? Object.fromEntries(pairs) : value;
}
