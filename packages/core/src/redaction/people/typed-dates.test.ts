import { describe, expect, it } from 'vitest';
import { createMatcher } from '../detect/matcher.js';
import { peopleDetectors } from './index.js';

const matcher = createMatcher(peopleDetectors);
/** What goes, stretches that touch as one. */
const left = (text: string): string => {
  const gone = new Set(
    matcher.find(text).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))
  );
  return [...text].map((one, at) => (gone.has(at) ? '·' : one)).join('');
};

const rows: Readonly<Record<string, readonly string[]>> = {
  'in queries': [
    "WHERE birth_date = DATE '«1974-11-23»'",
    "WHERE date_of_birth >= TIMESTAMP '«1974-11-23 00:00:00»'",
    "AND dob = timestamp with time zone '«1974-11-23»'",
    "WHERE p.dob = to_date('«23-11-1974»', 'DD-MM-YYYY')",
    "WHERE dob < '«1974-11-23»'",
    "SET birth_date = CAST('«1974-11-23»' AS DATE)",
    "SET birth_date = CONVERT(date, '«1974-11-23»')",
    "WHERE birthdate = PARSE_DATE('%d.%m.%Y', '«23.11.1974»')",
    "WHERE date_of_death = STR_TO_DATE('«23/11/1974»', '%d/%m/%Y')",
    "SELECT to_date('«23-11-1974»', 'DD-MM-YYYY') AS birth_date",
    "SELECT DATE '«1974-11-23»' AS dob",
    "SELECT CAST('«1974-11-23»' AS date) AS date_of_birth",
    "WHERE admission_date = DATE '«2019-05-04»'",
    "WHERE discharge_date = to_date('«20190504»', 'YYYYMMDD')",
    'WHERE dob = make_date(«1974, 11, 23»)'
  ],
  'in programs': [
    'dob <- as.Date("«1974-11-23»")',
    'birth_date = lubridate::ymd("«1974-11-23»")',
    'const birthDate = new Date("«1974-11-23»")',
    'birthDate = LocalDate.of(«1974, 11, 23»)',
    'birthDate = LocalDate.parse("«1974-11-23»")',
    "df.filter(col('dob') == lit('«1974-11-23»'))",
    'geburtsdatum = date.fromisoformat("«1974-11-23»")'
  ],
  'in records': [
    '<birthDate value="«1974-11-23»"/>',
    '<birthTime value="«19741123»"/>',
    '<deceasedDateTime value="«2019-05-04T10:00:00Z»"/>',
    '<span itemprop="birthDate" content="«1974-11-23»">',
    '<birthDate>«1974-11-23»</birthDate>'
  ]
};

describe('days of a life with the type of the value', () => {
  it.each(Object.entries(rows).flatMap(([where, texts]) => texts.map(text => [where, text] as const)))(
    'go %s: %s',
    (_, row) => {
      const marked = row.replace(/«([^»]*)»/g, (_all, value: string) => '·'.repeat(value.length));
      expect(left(row.replace(/[«»]/g, ''))).toBe(marked);
    }
  );

  it.each(["DATE '1974-11-23' AND DATE '1975-02-01'", "'1974-11-23' and '1975-02-01'"])(
    'go from both ends of a stretch of births: %s',
    ends => {
      expect(left(`WHERE dob BETWEEN ${ends}`)).not.toMatch(/\d/);
    }
  );

  it.each([
    "WHERE created_at >= DATE '2021-04-01'",
    "WHERE order_date = to_date('01-04-2021', 'DD-MM-YYYY')",
    "SELECT to_date('01-04-2021', 'DD-MM-YYYY') AS order_date",
    "WHERE admission_date >= DATE '2021-04-01'",
    "WHERE dob = to_date(:dob, 'DD-MM-YYYY')",
    "WHERE birth_date = DATE 'YYYY-MM-DD'",
    'birth_rate >= 12.5',
    'WHERE birth_year > 1974',
    '<effectiveTime value="20210401"/>',
    'released = LocalDate.of(2021, 4, 1)',
    "stillborn_rate = DATE '2021-04-01'"
  ])('leaves %s', text => {
    expect(left(text)).toBe(text);
  });
});
