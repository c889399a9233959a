import { isObject } from '../notebook/json/json.js';
import type { Json } from '../notebook/json/json.js';

/** The part of JSON Schema that our own schemas use. */
export interface Schema {
  readonly type?: string;
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

/** The first place where a value doesn't fit, as a path of the schema's own names; null where all fits. */
export function misfit(value: Json, schema: Schema, path = 'the top'): string | null {
  if (schema.anyOf !== undefined) {
    const tries = schema.anyOf.map(one => misfit(value, one, path));
    // The deepest complaint is the one about the form that was meant.
    return tries.includes(null) ? null : (tries.sort((a, b) => (b ?? '').length - (a ?? '').length)[0] ?? path);
  }
  if (schema.const !== undefined && value !== schema.const) {
    return path;
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    return path;
  }
  if (schema.type !== undefined && !isOfType(value, schema.type)) {
    return path;
  }
  if (typeof value === 'number') {
    return value < (schema.minimum ?? value) || value > (schema.maximum ?? value) ? path : null;
  }
  if (typeof value === 'string') {
    return schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value) ? path : null;
  }
  return Array.isArray(value) ? misfitOfItems(value, schema, path) : misfitOfProperties(value, schema, path);
}

function misfitOfItems(value: Json[], schema: Schema, path: string): string | null {
  if (value.length > (schema.maxItems ?? value.length)) {
    return path;
  }
  const { items } = schema;
  const at = items === undefined ? -1 : value.findIndex(item => misfit(item, items, path) !== null);
  return at < 0 ? null : `${path}[${at}]`;
}

function misfitOfProperties(value: Json, schema: Schema, path: string): string | null {
  const { properties } = schema;
  if (!isObject(value) || properties === undefined) {
    return null;
  }
  if (schema.required?.some(name => !Object.hasOwn(value, name)) === true) {
    return path;
  }
  for (const [name, item] of Object.entries(value)) {
    const one = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (one === undefined) {
      if (schema.additionalProperties === false) {
        return path;
      }
      continue;
    }
    const found = misfit(item, one, path === 'the top' ? name : `${path}.${name}`);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

function isOfType(value: Json, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
