import type { Family } from '../detect/model.js';
import type { PlaceholderType } from '../placeholders.js';
import { holdsAges } from './ages.js';
import { kindOf } from './headers.js';
import type { ColumnKind } from './headers.js';
import { bears, isNothing, kindOfValues } from './values.js';

/** A column of a table: what stands above it, and what stands in it. */
export interface Column {
  name: string;
  /** Values as texts; some of them are enough. */
  values: readonly string[];
  /** Values that can't be read here: typed arrays in base64. */
  encoded?: boolean;
}

/** What a column holds, as a finding says it. */
export interface Sensitive {
  type: PlaceholderType;
  family: Family;
  /** Only these values: ages over 89. */
  only?: (value: string) => boolean;
}

const byValues: Readonly<Record<string, PlaceholderType>> = {
  email: 'EMAIL',
  mac: 'ID',
  id: 'ID',
  phone: 'PHONE',
  account: 'ACCOUNT',
  name: 'NAME'
};
/** Ages that few people reach give a person away. */
const old = (value: string): boolean => Number(value) > 89 && Number(value) < 125;
const SAMPLE = 200;

/**
 * Which columns of a table hold something about people, by what stands above them and what stands in
 * them; null for the others, in the order of the columns.
 *
 * @param columns headings and values of one table, as many rows as there are at hand
 */
export function sensitiveColumns(columns: readonly Column[]): (Sensitive | null)[] {
  const judged = columns.map(({ name, values, encoded = false }) => ({
    kind: kindOf(name),
    encoded,
    values: values.slice(0, SAMPLE).filter(value => !isNothing(value))
  }));
  const sure = judged.map(
    ({ kind, values, encoded }) =>
      kind !== null &&
      kind.needs !== 'company' &&
      (encoded ? kind.needs === 'sure' || kind.of === 'pay' : bears(kind, values, false))
  );
  const told = judged.map(({ values }, at) => (sure[at] === true ? null : kindOfValues(values)));
  const people =
    judged.some(({ kind }, at) => sure[at] === true && kind !== null && ofPeople(kind)) ||
    told.some(kind => kind === 'email' || kind === 'phone');
  const headings = columns.map(({ name }) => name);
  return judged.map(({ kind, values }, at) => {
    const heading = headings[at] ?? '';
    if (sure[at] !== true && !people && holdsAges(heading, values, headings)) {
      return { type: 'AGE', family: 'personal', only: old };
    }
    if (kind !== null && (sure[at] === true || (people && bears(kind, values, true)))) {
      return kind.of === 'age'
        ? { type: kind.type, family: kind.family, only: old }
        : { type: kind.type, family: kind.family };
    }
    const seen = told[at] ?? null;
    const type = seen === null ? undefined : byValues[seen];
    return type === undefined ? null : { type, family: 'personal' };
  });
}

const ofPeople = ({ of }: ColumnKind): boolean =>
  !['secret', 'host', 'pay', 'amount', 'note', 'zip', 'geo', 'place', 'ip', 'mac'].includes(of);
