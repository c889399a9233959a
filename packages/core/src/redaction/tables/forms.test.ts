import { describe, expect, it } from 'vitest';
import { sheetForms } from '../../testing/sheets.js';
import type { Sheet } from '../../testing/sheets.js';
import { plainView } from '../views/view.js';
import { tableRecogniser } from './index.js';

const all = tableRecogniser(['secret', 'personal', 'infrastructure', 'record']);

/** What is left of a text, each stretch that was found as one mark. */
function without(text: string): string {
  const spans = all.find(plainView(text)).sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end > at) {
      result += `${text.slice(at, Math.max(at, start))}§`;
      at = end;
    }
  }
  return result + text.slice(at);
}

/** A heading and two of its values. */
type Column = readonly [string, string, string];

/** Columns of people: one is enough for a table to be one of people. */
const sensitive: readonly Column[] = [
  ['full_name', 'Milena Horak', 'Tobias Renner'],
  ['first_name', 'Milena', 'Tobias'],
  ['surname', 'Horak', 'Renner'],
  ['patient_name', 'Milena Horak', 'Tobias Renner'],
  ['customerName', 'Milena Horak', 'Tobias Renner'],
  ['nachname', 'Horak', 'Renner'],
  ['apellidos', 'Ruiz Lara', 'Sanz Vega'],
  ['email', 'm.horak@firm.example', 't.renner@firm.example'],
  ['contact_email', 'm.horak@firm.example', 't.renner@firm.example'],
  ['phone', '0660 4417 209', '0660 8853 117'],
  ['mobile_number', '0660 4417 209', '0660 8853 117'],
  ['date_of_birth', '1984-07-12', '1971-02-28'],
  ['dob', '1984-07-12', '1971-02-28'],
  ['geburtsdatum', '12.07.1984', '28.02.1971'],
  ['mrn', 'QX774120', 'QX774385'],
  ['ssn', '512-44-8731', '418-29-5530'],
  ['home_address', '14 Larch Road', '9 Mill Lane'],
  ['street_address', '14 Larch Road', '9 Mill Lane'],
  ['passport_no', 'C4417209X', 'C8853117Q'],
  ['iban', 'AT611904300234573201', 'AT483200000012345864'],
  ['username', 'mhorak84', 'trenner7'],
  ['password', 'vI9-larch-Q7', 'w2!Mill#lane'],
  ['api_key', 'k7Qx92LmZ04bTt', 'p3Vw81NcY55aRr']
];

/** Columns that hold nothing about anybody, and whose values must stay as they are. */
const harmless: readonly Column[] = [
  ['score', '0.31', '0.44'],
  ['visits', '17', '23'],
  ['model', 'resnet50', 'vgg16'],
  ['colour', 'red', 'green'],
  ['split', 'train', 'test']
];

const sheetOf = (people: readonly Column[]): Sheet => {
  const columns = [...people, harmless[0], harmless[2]] as Column[];
  return {
    names: columns.map(([name]) => name),
    rows: [1, 2].map(row => columns.map(column => column[row] ?? ''))
  };
};

describe.each(Object.entries(sheetForms))('a table as %s', (_, form) => {
  it.each(sensitive)('loses what stands below %s, and nothing else', (...column) => {
    const text = form(sheetOf([column]));
    const kept = without(text);
    expect(text).toContain(column[1]);
    expect(kept).not.toContain(column[1]);
    expect(kept).not.toContain(column[2]);
    expect(kept).toBe(text.replaceAll(column[1], '§').replaceAll(column[2], '§'));
  });

  it('loses several columns at once', () => {
    const people = sensitive.filter(([name]) => name === 'email' || name === 'date_of_birth');
    const text = form(sheetOf(people));
    const values = people.flatMap(([, one, two]) => [one, two]);
    expect(without(text)).toBe(values.reduce((left, value) => left.replaceAll(value, '§'), text));
  });

  it('keeps what is about nobody', () => {
    const text = form({
      names: harmless.map(([name]) => name),
      rows: [1, 2].map(row => harmless.map(column => column[row] ?? ''))
    });
    expect(without(text)).toBe(text);
  });

  it('keeps what counts people or groups them', () => {
    const text = form({
      names: ['name_count', 'email_domain_count', 'age_group', 'score'],
      rows: [
        ['12', '7', '30-39', '0.4'],
        ['9', '3', '40-49', '0.6']
      ]
    });
    expect(without(text)).toBe(text);
  });

  it('reads the same once it was cleaned', () => {
    const text = form(sheetOf([sensitive[0] as Column])).replaceAll(/Milena Horak|Tobias Renner/g, 'NAME-1');
    expect(without(text).replaceAll('§', 'NAME-1')).toBe(text);
  });
});
