import { describe, expect, it } from 'vitest';
import { tableRecogniser } from './index.js';

const tables = tableRecogniser(['secret', 'personal', 'infrastructure']);
const found = (text: string): string[] =>
  tables.find({ text } as never).map(({ start, end }) => text.slice(start, end));

type Table = Readonly<Record<string, readonly (string | number)[]>>;
const rowsOf = (table: Table): string[][] => {
  const columns = Object.values(table);
  return (columns[0] ?? []).map((_, row) => columns.map(column => String(column[row])));
};
/** The forms in which one table is seen. */
const forms: readonly (readonly [string, (table: Table) => string])[] = [
  ['CSV', table => [Object.keys(table), ...rowsOf(table)].map(row => row.join(',')).join('\n') + '\n'],
  [
    'a frame',
    table =>
      [['', ...Object.keys(table)], ...rowsOf(table).map((row, at) => [String(at), ...row])]
        .map(([index, ...row]) => index + row.map(cell => cell.padStart(24)).join(''))
        .join('\n')
  ],
  [
    'Markdown',
    table =>
      [Object.keys(table), Object.keys(table).map(() => '---'), ...rowsOf(table)]
        .map(row => `| ${row.join(' | ')} |`)
        .join('\n')
  ],
  [
    'HTML',
    table =>
      `<table><thead><tr>${Object.keys(table)
        .map(name => `<th>${name}</th>`)
        .join('')}</tr></thead><tbody>${rowsOf(table)
        .map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`
  ]
];
const inForms = <T>(rows: readonly T[]): (readonly [string, (table: Table) => string, T])[] =>
  forms.flatMap(([name, write]) => rows.map(row => [`${name}: ${JSON.stringify(row)}`, write, row] as const));

describe('ages in a table that tells of nobody else', () => {
  const bmi = [22.1, 31.4, 27.9, 24.6];

  it.each(inForms(['age', 'Age', 'AGE', 'ages', 'alter', 'edad', 'idade', 'leeftijd', 'wiek', 'age_years']))(
    'go where few reach them, in %s',
    (_, write, heading) => {
      expect(found(write({ [heading]: [34, 93, 51, 104], bmi }))).toEqual(['93', '104']);
    }
  );

  it.each(
    inForms<readonly [string, Table]>([
      ['ages of engines', { age: [320, 95, 610, 240], bmi }],
      ['ages of companies', { company: ['Alfa', 'Beta', 'Gamma', 'Delta'], age: [12, 95, 40, 101] }],
      ['ages of machines', { machine_id: [1, 2, 3, 4], age: [12, 95, 40, 101] }],
      ['ages of trees', { age: [30, 92, 55, 100], diameter: bmi }],
      ['days of concrete', { cement: bmi, age: [7, 28, 90, 100] }],
      ['every age there is', { age: [88, 89, 90, 91], qx: bmi }],
      ['every tenth age', { age: [70, 80, 90, 100], qx: bmi }],
      ['shares', { age: [65.2, 93.4, 45.8, 91.1], rooms: bmi }],
      ['another heading', { page: [34, 93, 51, 104], bmi }],
      ['a mean', { mean_age: [34, 93, 51, 104], bmi }],
      ['ages of the young', { age: [34, 13, 51, 89], bmi }]
    ])
  )('leaves, in %s, what is none', (_, write, [, table]) => {
    expect(found(write(table))).toEqual([]);
  });

  it('reads over what stands for no value', () => {
    expect(found('age,bmi\n34,1.5\n999,2.5\n92,1.5\n41,3.5\n')).toEqual(['92']);
  });
});

describe('where somebody lives, in a table that tells of nobody else', () => {
  const lat = ['52.51234', '48.13712', '50.11092'];
  const lon = ['13.39876', '11.57541', '8.68213'];

  it.each(
    inForms([
      ['home_lat', 'home_lon'],
      ['home_latitude', 'home_longitude'],
      ['residence_lat', 'residence_lng'],
      ['patient_lat', 'patient_lon'],
      ['customer_latitude', 'customer_longitude'],
      ['HomeLat', 'HomeLong'],
      ['patient_home_lat', 'patient_home_lon']
    ])
  )('goes, in %s', (_, write, [first = '', second = '']) => {
    expect(found(write({ [first]: lat, [second]: lon, rooms: [3, 4, 5] })).sort()).toEqual([...lat, ...lon].sort());
  });

  it.each(['patient_location', 'home_location', 'residence_coordinates', 'home_gps', 'household_position'])(
    'goes below %s',
    heading => {
      expect(found(`id;${heading};n\n1;52.51234 13.39876;3\n2;48.13712 11.57541;4\n`)).toHaveLength(2);
    }
  );

  it.each(
    inForms([
      ['lat', 'lon'],
      ['station_lat', 'station_lon'],
      ['store_latitude', 'store_longitude'],
      ['pickup_latitude', 'pickup_longitude'],
      ['home_score', 'away_score'],
      ['home_team_location', 'venue_location']
    ])
  )('leaves, in %s, places of nobody', (_, write, [first = '', second = '']) => {
    expect(found(write({ [first]: lat, [second]: lon, rooms: [3, 4, 5] }))).toEqual([]);
  });
});
