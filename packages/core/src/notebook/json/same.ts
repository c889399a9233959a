import { isObject } from './json.js';
import type { Json, JsonObject } from './json.js';
import { canonicalJson } from './write.js';

/** Whether two values are written as the same canonical JSON; nearly always told without writing them. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) {
    return true;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index] as Json));
  }
  if (isObject(a) && isObject(b)) {
    const names = namesOf(a);
    if (names.length === namesOf(b).length && names.every(name => Object.hasOwn(b, name) && b[name] !== undefined)) {
      return names.every(name => sameJson(a[name] as Json, b[name] as Json));
    }
  }
  // Names or texts that differ can be written alike: half a surrogate pair is, and a number kept as it was.
  return canonicalJson(a) === canonicalJson(b);
}

const namesOf = (object: JsonObject): string[] => Object.keys(object).filter(name => object[name] !== undefined);
