import { VitrineError } from '../errors/index.js';
import { isObject } from '../notebook/json/json.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import { parseStrict } from '../notebook/json/parse.js';
import { compilePattern, PatternRefused } from './linear/index.js';
import { placeholderTypes } from './placeholders.js';
import { releasers } from './policy.js';
import type { Policy } from './policy.js';

const PROFILES = ['open', 'balanced', 'strict'] as const;
const FAMILIES = ['secret', 'personal', 'infrastructure', 'record'] as const;
const IDENTITIES = ['plain', 'keyed'] as const;
const PICTURES = ['kept', 'hidden'] as const;
const INTERACTIVE = ['allowed', 'off'] as const;
const MOST = { patterns: 100, words: 2000, approvals: 1, loosenedBy: 2 } as const;

/** JSON Schema of a policy; what it can't say (that a pattern is of linear shape) the reader does. */
export const policySchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Vitrine policy',
  type: 'object',
  additionalProperties: false,
  required: ['format', 'name', 'profile'],
  properties: {
    format: { const: 1 },
    name: { type: 'string', pattern: '^[^\\u0000-\\u001f]{1,60}$' },
    version: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    profile: { enum: PROFILES },
    families: { type: 'array', maxItems: FAMILIES.length, items: { enum: FAMILIES } },
    patterns: {
      type: 'array',
      maxItems: MOST.patterns,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'pattern'],
        properties: {
          id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' },
          pattern: { type: 'string', pattern: '^[^\\u0000]{1,500}$' },
          type: { enum: placeholderTypes },
          ignoreCase: { type: 'boolean' }
        }
      }
    },
    words: { type: 'array', maxItems: MOST.words, items: { type: 'string', pattern: '^[^\\u0000-\\u001f]{3,100}$' } },
    approvals: { type: 'integer', minimum: 0, maximum: MOST.approvals },
    releases: { enum: releasers },
    identities: { enum: IDENTITIES },
    pictures: { enum: PICTURES },
    interactive: { enum: INTERACTIVE },
    loosenedBy: { type: 'integer', minimum: 1, maximum: MOST.loosenedBy }
  }
} as const;

/** A policy, or everything that is wrong with what was given, as sentences. */
export type PolicyRead = { policy: Policy; mistakes: [] } | { policy: null; mistakes: string[] };

const listed = (values: readonly string[]): string => `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;

/** Collects what is wrong, field by field. */
class Mistakes {
  readonly all: string[] = [];

  say(sentence: string): void {
    this.all.push(sentence);
  }

  unknown(json: JsonObject, known: object, place: string): void {
    for (const name of Object.keys(json).filter(each => !Object.hasOwn(known, each))) {
      this.say(`${place}${JSON.stringify(name.slice(0, 40))} isn't known.`);
    }
  }

  text(value: Json | undefined, place: string, form: string, what: string): void {
    if (typeof value !== 'string' || !new RegExp(form, 'u').test(value)) {
      this.say(`${place} has to be ${what}.`);
    }
  }

  oneOf(value: Json | undefined, place: string, values: readonly string[]): void {
    if (typeof value !== 'string' || !values.includes(value)) {
      this.say(`${place} has to be ${listed(values)}.`);
    }
  }

  whole(value: Json | undefined, place: string, least: number, most: number): void {
    if (value !== undefined && !(Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most)) {
      this.say(`${place} has to be ${least} or ${most}.`);
    }
  }

  list(value: Json | undefined, place: string, most: number, each: (item: Json, place: string) => void): void {
    if (value === undefined) {
      return;
    }
    if (!Array.isArray(value) || value.length > most) {
      this.say(`${place} has to be a list of at most ${most}.`);
      return;
    }
    value.forEach((item, index) => each(item, `${place}[${index}]`));
  }
}

function checkPattern(mistakes: Mistakes, item: Json, place: string, ids: Set<string>): void {
  const { properties } = policySchema.properties.patterns.items;
  if (!isObject(item)) {
    mistakes.say(`${place} has to be an object with "id" and "pattern".`);
    return;
  }
  const { id, pattern, type, ignoreCase } = item;
  mistakes.unknown(item, properties, `${place}: `);
  mistakes.text(id, `${place}.id`, properties.id.pattern, 'lower-case letters, digits and hyphens, at most 40');
  if (typeof id === 'string' && ids.size === ids.add(id).size) {
    mistakes.say(`${place}.id is given twice.`);
  }
  if (type !== undefined) {
    mistakes.oneOf(type, `${place}.type`, placeholderTypes);
  }
  if (ignoreCase !== undefined && typeof ignoreCase !== 'boolean') {
    mistakes.say(`${place}.ignoreCase has to be true or false.`);
  }
  if (typeof pattern !== 'string' || pattern.length === 0 || pattern.length > 500) {
    mistakes.say(`${place}.pattern has to be a text of at most 500 characters.`);
    return;
  }
  try {
    compilePattern(pattern, ignoreCase === true);
  } catch (error) {
    if (!(error instanceof PatternRefused)) {
      throw error;
    }
    mistakes.say(`${place}.pattern ${error.message}.`);
  }
}

/** What is asked of people, beside what is removed. */
function checkSharing(mistakes: Mistakes, json: JsonObject): void {
  const { approvals, releases, identities, pictures, interactive, loosenedBy } = json;
  mistakes.whole(approvals, 'approvals', 0, MOST.approvals);
  mistakes.whole(loosenedBy, 'loosenedBy', 1, MOST.loosenedBy);
  const choices = [
    [releases, 'releases', releasers],
    [identities, 'identities', IDENTITIES],
    [pictures, 'pictures', PICTURES],
    [interactive, 'interactive', INTERACTIVE]
  ] as const;
  for (const [value, place, values] of choices) {
    if (value !== undefined) {
      mistakes.oneOf(value, place, values);
    }
  }
}

/** Checks a policy whole: every mistake is said, not only the first. */
export function policyFrom(json: Json): PolicyRead {
  const mistakes = new Mistakes();
  if (!isObject(json)) {
    return { policy: null, mistakes: ['A policy has to be an object with "format", "name" and "profile".'] };
  }
  const { properties } = policySchema;
  const { format, name, version, profile, families, patterns, words } = json;
  mistakes.unknown(json, properties, '');
  if (format !== 1) {
    mistakes.say('format has to be 1.');
  }
  mistakes.text(name, 'name', properties.name.pattern, 'a text of at most 60 characters');
  if (version !== undefined && !(Number.isSafeInteger(version) && Number(version) >= 1 && Number(version) <= 1e6)) {
    mistakes.say('version has to be a whole number from 1 on.');
  }
  mistakes.oneOf(profile, 'profile', PROFILES);
  mistakes.list(families, 'families', FAMILIES.length, (item, place) => mistakes.oneOf(item, place, FAMILIES));
  const ids = new Set<string>();
  mistakes.list(patterns, 'patterns', MOST.patterns, (item, place) => checkPattern(mistakes, item, place, ids));
  const form = properties.words.items.pattern;
  mistakes.list(words, 'words', MOST.words, (item, place) =>
    mistakes.text(item, place, form, 'a text of 3 to 100 characters')
  );
  checkSharing(mistakes, json);
  return mistakes.all.length > 0
    ? { policy: null, mistakes: mistakes.all }
    : { policy: json as unknown as Policy, mistakes: [] };
}

/** Reads a policy from the text of a file. */
export function readPolicy(text: string): PolicyRead {
  try {
    return policyFrom(parseStrict(text, { bytes: 1024 * 1024, depth: 8 }));
  } catch (error) {
    if (!(error instanceof VitrineError)) {
      throw error;
    }
    const { line, column, place } = error.params;
    const where = typeof line === 'number' ? ` at line ${line}, column ${Number(column)}` : '';
    return {
      policy: null,
      mistakes: [`It isn't valid JSON${where === '' && typeof place === 'string' ? ` at ${place}` : where}.`]
    };
  }
}
