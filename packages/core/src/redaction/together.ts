import type { Cell, Notebook } from '../notebook/model.js';
import { noChoices, placeKey, settledChoices } from './choices.js';
import type { Choices } from './choices.js';
import type { FieldItem, RedactedFields } from './fields.js';
import type { Policy } from './policy.js';
import { redact } from './redact.js';
import type { Redacted } from './redact.js';
import { reportOf } from './report.js';

/** A notebook and what is published beside it, cleaned as one. */
export interface RedactedTogether<T> extends Redacted, RedactedFields<T> {}

/** One text of a field; null for the reason of a release. */
interface Piece {
  name: string | null;
  text: string;
}

/**
 * Cleans a notebook and its fields in one session: a value found in either goes from both, and has the same
 * placeholder in both. The fields are read behind the last cell, as text that stands by itself, and so are the reasons
 * of outputs that are let out.
 */
export function redactTogether<T extends { [K in keyof T]: string | readonly string[] }>(
  notebook: Notebook,
  fields: T,
  policy: Policy,
  given: Choices = noChoices
): RedactedTogether<T> {
  const choices = settledChoices(given);
  const names = Object.keys(fields) as (keyof T & string)[];
  const pieces = names.flatMap((name): Piece[] => {
    const value: string | readonly string[] = fields[name];
    return (typeof value === 'string' ? [value] : value).map(text => ({ name, text }));
  });
  const told = pieces.length;
  pieces.push(...choices.release.map(({ reason }): Piece => ({ name: null, text: reason })));
  const own = notebook.cells.length;
  const beside = pieces.map(({ text }): Cell => ({ id: '', cell_type: 'raw', metadata: {}, source: text }));
  const whole = { ...notebook, cells: [...notebook.cells, ...beside] };
  const { notebook: all, report, released } = redact(whole, policy, { own, choices });
  const texts = all.cells.slice(own).map(cell => cell.source);
  const textsOf = (name: string): string[] => texts.filter((_, index) => pieces[index]?.name === name);
  const clean = names.map((name): [string, string | readonly string[]] => [
    name,
    typeof fields[name] === 'string' ? (textsOf(name)[0] ?? '') : textsOf(name)
  ]);
  return {
    notebook: { ...all, cells: all.cells.slice(0, own) },
    report: {
      ...report,
      ...reportOf(
        report.items.filter(({ cell }) => cell === null || cell < own),
        policy
      )
    },
    released: released.map(one => {
      const at = choices.release.findIndex(other => placeKey(other) === placeKey(one));
      return { ...one, reason: texts[told + at] ?? '' };
    }),
    fields: Object.fromEntries(clean) as T,
    items: report.items.flatMap(({ cell, place, ...item }): FieldItem[] => {
      const name = cell === null || place !== 'source' ? null : (pieces[cell - own]?.name ?? null);
      return name === null ? [] : [{ field: name, ...item }];
    })
  };
}
