import { byCodePoint, LosslessNumber, wellFormed } from './json.js';
import type { Json, JsonObject } from './json.js';

/** Compact JSON with names by code point; equal values give equal text. Made for hashing. */
export function canonicalJson(value: Json): string {
  return write(value, null, '');
}

/** JSON as a file: names by code point, indent 1, LF, one LF at the end. */
export function canonicalText(value: Json): string {
  return `${write(value, ' ', '\n')}\n`;
}

/** `step` is added to the line break on each level; null writes no breaks at all. */
function write(value: Json, step: string | null, line: string): string {
  if (value === null || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'string') {
    return JSON.stringify(wellFormed(value));
  }
  if (typeof value === 'number') {
    // As ECMAScript writes it; what isn't a number in JSON's sense is nothing.
    return Number.isFinite(value) ? String(value) : 'null';
  }
  if (value instanceof LosslessNumber) {
    return value.lexeme;
  }
  const inner = step === null ? '' : line + step;
  const items = Array.isArray(value)
    ? value.map(item => write(item, step, inner))
    : namesOf(value).map(
        name => `${JSON.stringify(wellFormed(name))}:${step ?? ''}${write(value[name] ?? null, step, inner)}`
      );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return items.length === 0
    ? open + close
    : open + inner + items.join(`,${inner}`) + (step === null ? '' : line) + close;
}

/** Names in order; what is `undefined` isn't there. */
function namesOf(object: JsonObject): string[] {
  return Object.keys(object)
    .filter(name => object[name] !== undefined)
    .sort(byCodePoint);
}
