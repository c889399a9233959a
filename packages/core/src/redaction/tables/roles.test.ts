import { describe, expect, it } from 'vitest';
import { sensitiveColumns } from './columns.js';
import { kindOf } from './headers.js';

/** Names that no list has. */
const names = ['Ottilie Okonvik', 'Jadwika Szymbrand', 'Tjorben Benymara'];
const typesOf = (heading: string, values: readonly string[], others: Record<string, readonly string[]> = {}) =>
  sensitiveColumns([
    { name: heading, values },
    ...Object.entries(others).map(([name, each]) => ({ name, values: each }))
  ])[0]?.type ?? null;

describe('columns of roles', () => {
  it.each([
    'Coach',
    'Referee',
    'tutor',
    'named_nurse',
    'Consultant',
    'Teacher',
    'sales rep',
    'Lawyer',
    'judge',
    'Cashier',
    'Tester',
    'case manager',
    'team lead',
    'Betreuerin',
    'infirmière',
    'abogado',
    'verpleegkundige',
    'pielęgniarka'
  ])('%s holds names, known or not', heading => {
    expect(kindOf(heading)?.needs).toBe('shape');
    expect(typesOf(heading, names)).toBe('NAME');
  });

  it.each([
    ['numbers', ['12', '14', '9']],
    ['flags', ['yes', 'no', 'yes']],
    ['codes', ['T-100', 'T-101', 'T-102']],
    ['single words in small letters', ['forest', 'tree', 'boost']],
    ['single words', ['Forest', 'Tree', 'Boost']],
    ['sentences', ['Asks about the dose', 'Sees the patient', 'Nothing was said']]
  ])('with %s in it a role holds none', (_, values) => {
    expect(typesOf('Teacher', values)).toBeNull();
  });

  it('holds single words too beside a column of somebody', () => {
    expect(typesOf('Coach', ['Ottilie', 'Jadwika', 'Tjorben'], { email: ['a@b.example', 'c@d.example'] })).toBe('NAME');
  });

  it('believes words that other things wear beside telephone numbers alone', () => {
    const phones = ['+49 221 6828424', '+49 221 6828425', '+49 221 6828426'];
    expect(typesOf('operator', names)).toBeNull();
    expect(typesOf('operator', names, { pager: ['12', '13', '14'] })).toBeNull();
    expect(typesOf('operator', names, { pager: phones })).toBe('NAME');
    expect(typesOf('station', names, { pager: phones })).toBeNull();
  });
});
