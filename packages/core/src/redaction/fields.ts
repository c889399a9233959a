import { scannerFor } from './catalogue.js';
import type { Policy } from './policy.js';
import { guarded } from './redact.js';
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

const ROUNDS = 6;

/**
 * Cleans what is published beside a notebook by the rules of the notebook itself. A value found in
 * one field is removed from all.
 */
export function redactFields<T extends { [K in keyof T]: string | readonly string[] }>(
  fields: T,
  policy: Policy
): RedactedFields<T> {
  return guarded(() => {
    const memory: Memory = {};
    const names = Object.keys(fields) as (keyof T & string)[];
    const items: FieldItem[] = [];
    let before = fields;
    for (let round = 0; round < ROUNDS; round++) {
      const given = before;
      memory.texts = () => Object.values<string | readonly string[]>(given).flat();
      const { value, items: found } = cleaned(
        scannerFor(policy),
        policy.profile !== 'strict',
        session => {
          // The number of a field stands where else that of a cell does.
          const clean = names.map((name, index): [string, string | readonly string[]] => {
            const where = { cell: index, place: 'key' } as const;
            const text: string | readonly string[] = given[name];
            return [
              name,
              typeof text === 'string' ? session.text(text, where) : text.map(one => session.text(one, where))
            ];
          });
          return Object.fromEntries(clean) as T;
        },
        memory
      );
      items.push(...found.map(({ cell, kind, rule, count }) => ({ field: names[cell ?? 0] ?? '', kind, rule, count })));
      if (found.length === 0) {
        return { fields: value, items };
      }
      before = value;
    }
    return { fields: before, items };
  });
}

/** The fields in which something would be removed. */
export function findUnredactedFields<T extends { [K in keyof T]: string | readonly string[] }>(
  fields: T,
  policy: Policy
): string[] {
  return [...new Set(redactFields(fields, policy).items.map(({ field }) => field))];
}
