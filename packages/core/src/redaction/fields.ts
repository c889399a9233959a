import { scannerFor } from './catalogue.js';
import type { FoundSpan, FoundText } from './gate.js';
import type { Policy } from './policy.js';
import { chosenOf, guarded } from './redact.js';
import type { ReportItem } from './report.js';
import { cleaned } from './session.js';
import type { Memory } from './session.js';

/** What is published beside a notebook: title, question, tags, file name, a list of packages. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A line of what was found in a field. */
export type FieldItem = Omit<ReportItem, 'cell' | 'place'> & { field: string };

/** Fields that may leave. */
export interface RedactedFields<T> {
  fields: T;
  items: FieldItem[];
}

/** A field in which something would be removed; texts by name, those of a list by position. */
export interface UnredactedField {
  field: string;
  texts: FoundText[];
}

type FieldsOf<T> = { [K in keyof T]: string | readonly string[] };

const ROUNDS = 6;

/**
 * Cleans what is published beside a notebook by the rules of the notebook itself. A value found in
 * one field is removed from all.
 * @param hide texts that the author wants removed besides, in their one form
 */
export function redactFields<T extends FieldsOf<T>>(
  fields: T,
  policy: Policy,
  hide: readonly string[] = []
): RedactedFields<T> {
  return guarded(() => {
    const memory: Memory = { chosen: chosenOf(hide, policy) };
    const items: FieldItem[] = [];
    let before = fields;
    for (let round = 0; round < ROUNDS; round++) {
      const { fields: value, items: found } = onceOver(before, policy, memory);
      items.push(...found);
      if (found.length === 0) {
        return { fields: value, items };
      }
      before = value;
    }
    return { fields: before, items };
  });
}

/** The fields in which something would be removed, and where in the texts as they were sent. */
export function findUnredactedFields<T extends FieldsOf<T>>(fields: T, policy: Policy): UnredactedField[] {
  return guarded(() => {
    const seen = new Map<string, FoundSpan[]>();
    const watch: Memory['watch'] = (path, removals) => {
      const spans = removals.map(({ start, end, type }) => ({ start, end, type }));
      seen.set(path, [...(seen.get(path) ?? []), ...spans]);
    };
    const { fields: clean } = onceOver(fields, policy, { watch });
    return (Object.keys(fields) as (keyof T & string)[])
      .filter(field => JSON.stringify(fields[field]) !== JSON.stringify(clean[field]))
      .map(field => ({
        field,
        texts: [...seen].flatMap(([path, spans]) =>
          path === field || path.startsWith(`${field}[`) ? [{ path, spans }] : []
        )
      }));
  });
}

function onceOver<T extends FieldsOf<T>>(given: T, policy: Policy, memory: Memory): RedactedFields<T> {
  const names = Object.keys(given) as (keyof T & string)[];
  memory.texts = () => Object.values<string | readonly string[]>(given).flat();
  const { value, items } = cleaned(
    scannerFor(policy),
    policy.profile !== 'strict',
    session => {
      const clean = names.map((name, index): [string, string | readonly string[]] => {
        // The number of a field stands where else that of a cell does.
        const where = (path: string) => ({ cell: index, place: 'key', path }) as const;
        const text: string | readonly string[] = given[name];
        return [
          name,
          typeof text === 'string'
            ? session.text(text, where(name))
            : text.map((one, at) => session.text(one, where(`${name}[${at}]`)))
        ];
      });
      return Object.fromEntries(clean) as T;
    },
    memory
  );
  return {
    fields: value,
    items: items.map(({ cell, place: _place, ...item }) => ({ field: names[cell ?? 0] ?? '', ...item }))
  };
}
