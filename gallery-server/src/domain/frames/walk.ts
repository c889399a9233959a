import { isObject } from '@vitrine/core/notebook';
import type { Json, JsonObject } from '@vitrine/core/notebook';

/** Deeper than any figure that somebody made on purpose. */
const DEEPEST = 60;

/** What becomes of a value under a name: something else, or nothing for `undefined`. */
export interface Rules {
  text(value: string, key: string): string | undefined;
  /** Whether what stands under this name stays as it is, or goes. */
  key(key: string, value: Json): 'walk' | 'keep' | 'drop';
}

/** Something in a figure that can't be made harmless without making it another figure. */
export class CannotBeDrawn extends Error {}

/** A copy of a value by some rules. An item of a list has the name of its list. */
export function walked(value: Json, rules: Rules, key = '', depth = 0): Json | undefined {
  if (depth > DEEPEST) {
    throw new CannotBeDrawn('too deep');
  }
  if (typeof value === 'string') {
    return rules.text(value, key);
  }
  if (Array.isArray(value)) {
    // An item that goes would move those after it.
    return value.map(item => walked(item, rules, key, depth + 1) ?? null);
  }
  return isObject(value) ? walkedObject(value, rules, depth) : value;
}

function walkedObject(value: JsonObject, rules: Rules, depth: number): JsonObject {
  const out: [string, Json][] = [];
  for (const [key, item] of Object.entries(value)) {
    const fate = key === '__proto__' ? 'drop' : rules.key(key, item);
    const clean = fate === 'drop' ? undefined : fate === 'keep' ? item : walked(item, rules, key, depth + 1);
    if (clean !== undefined) {
      out.push([key, clean]);
    }
  }
  return Object.fromEntries(out);
}

/** A picture that lies in its own address; SVG could bring more than a picture. */
export const isPicture = (text: string): boolean =>
  /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$/.test(text);
