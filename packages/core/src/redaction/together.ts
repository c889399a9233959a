import type { Cell, Notebook } from '../notebook/model.js';
import type { FieldItem, RedactedFields } from './fields.js';
import type { Policy } from './policy.js';
import { redact } from './redact.js';
import type { Redacted } from './redact.js';
import { reportOf } from './report.js';

/** A notebook and what is published beside it, cleaned as one. */
export interface RedactedTogether<T> extends Redacted, RedactedFields<T> {}

/** One text of a field. */
interface Piece {
  name: string;
  text: string;
}

/**
 * Cleans a notebook and its fields in one session: a value found in either goes from both, and has the same
 * placeholder in both. The fields are read behind the last cell, as text that stands by itself.
 */
export function redactTogether<T extends { [K in keyof T]: string | readonly string[] }>(
  notebook: Notebook,
  fields: T,
  policy: Policy
): RedactedTogether<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  const pieces = names.flatMap((name): Piece[] => {
    const value: string | readonly string[] = fields[name];
    return (typeof value === 'string' ? [value] : value).map(text => ({ name, text }));
  });
  const own = notebook.cells.length;
  const beside = pieces.map(({ text }): Cell => ({ id: '', cell_type: 'raw', metadata: {}, source: text }));
  const { notebook: all, report } = redact({ ...notebook, cells: [...notebook.cells, ...beside] }, policy, own);
  const texts = all.cells.slice(own).map(cell => cell.source);
  const textsOf = (name: string): string[] => texts.filter((_, index) => pieces[index]?.name === name);
  const clean = names.map((name): [string, string | readonly string[]] => [
    name,
    typeof fields[name] === 'string' ? (textsOf(name)[0] ?? '') : textsOf(name)
  ]);
  return {
    notebook: { ...all, cells: all.cells.slice(0, own) },
    report: reportOf(
      report.items.filter(({ cell }) => cell === null || cell < own),
      policy
    ),
    fields: Object.fromEntries(clean) as T,
    items: report.items.flatMap(({ cell, place, kind, rule, count }): FieldItem[] => {
      const name = cell === null || place !== 'source' ? undefined : pieces[cell - own]?.name;
      return name === undefined ? [] : [{ field: name, kind, rule, count }];
    })
  };
}
