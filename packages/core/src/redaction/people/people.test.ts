import { describe, expect, it } from 'vitest';
import { createMatcher } from '../detect/matcher.js';
import { peopleDetectors } from './index.js';

const matcher = createMatcher(peopleDetectors);
const found = (text: string): string[] =>
  [...new Set(matcher.find(text).map(({ start, end }) => text.slice(start, end)))].sort((a, b) => b.length - a.length);

/** Each line: what must go stands between the marks. */
const marked = (line: string): { text: string; value: string } => ({
  text: line.replace(/[«»]/g, ''),
  value: /«([^]*)»/.exec(line)?.[1] ?? ''
});

const gone: Record<string, string[]> = {
  'names after a label': [
    'Patient: «Ingeborg Thorvaldsen»  Sex: F',
    'prepared by: «Léa van der Meulen»\n',
    '__author__ = "«Oskar Blomfeldt»"',
    '"author": "«Nuria Casals Prat»",',
    "df = load(owner='«Kofi Mensah»')",
    'Name:    «Maren Lindqvist»\nPhone: 1',
    'Unterschrift: «Jürgen Vogt»',
    'Médecin : «Hélène Carpentier»',
    'Pacjent: «Zofia Wrona»',
    'Автор: «Ольга Синицына»',
    '姓名：«王建国»',
    'Emergency contact: «O’Leary, Fintan»',
    'Signed-off-by: «Petra Nilsen <petra@nilsen.example>»',
    'Author: «Ravi Kulkarni <ravi.k@example.org>»\nDate: Mon',
    '# written by: «J. R. Abernathy»',
    'my name is «Tobias»'
  ],
  'names after a title': [
    'Dear Mr. «Abernathy», your results',
    'seen by Dr «Amara Okafor» today',
    'Sehr geehrte Frau Dr. «Lindenthal»',
    'Mme «Delacroix-Petit» a dit',
    'Hi «Giulia», thanks',
    '«佐藤»さん'
  ],
  'record numbers': [
    'note for MRN: «48120935» closed',
    'df[df.mrn == «48120935»]',
    "df[df['mrn'] == '«48120935»']",
    'patient_id = "«P771204»"',
    'load(subject_id="«SUBJ-9120-551»")',
    'Medical record number «00812-77»',
    'Fallnummer: «2231904»',
    'mrns = [«48120935, 48120936, 77120031»]',
    'Case no. «A-55120»'
  ],
  'days of a life': [
    'Patient born «03/11/1971» with a cough',
    'dob = "«1938-02-27»"',
    'date of birth: «27 February 1938»',
    'Geburtsdatum: «27.02.1938»',
    'admitted on «2019-07-04»',
    'discharge_date="«2019-07-09»"',
    'née le «4 mars 1952»',
    'birth_date = date(«1971, 3, 11»)',
    '生年月日: «1971年3月11日»'
  ],
  ages: [
    'Age: «93»',
    'aged «97»',
    'a «79» year old female',
    '«34»-year-old man',
    'She just turned «64» years old',
    'Patient is «91 years old»'
  ],
  addresses: [
    'ship to «41 Larkspur Road, Millbrook, VT 05401»',
    'lives at «Kastanienallee 12, 10435 Berlin»',
    '«14 rue des Lilas, 69003 Lyon»',
    'Calle «Calle Mayor 22»'.replace('Calle «', '«'),
    'ul. x'.replace('ul. x', 'mieszka przy «ul. Długa 5»'),
    'Please return to «P.O. Box 4471»',
    '«Unit 4471 Box 9120\nDPO AE 09120»',
    'Address: «Storgata 8, Bergen»',
    'ZIP: «97201»',
    'postcode «SW1A 2AA»',
    'originally from «Trondheim»',
    'the «corner of Elm Road and Birch Lane»',
    'Ship to:\n«12 Larch Close\n Apt. 4\n Millbrook\n Norway 40112»'
  ],
  employers: ['I work for «Larkspur Freight»', 'she works at «Birch & Sons»']
};

const kept: string[] = [
  'Name: Survived, dtype: int64',
  'Name: fare, Length: 891, dtype: float64',
  '"name": "Random Forest"',
  'author: TensorFlow Authors',
  'owner: None',
  'Author = get_author()',
  'patient_id = row["patient_id"]',
  'df.groupby("patient_id")',
  'patients aged between 20 and 30',
  'age = 34',
  'df[df.age > 90]',
  'IP address: 10.0.0.1',
  'see Press et al. 2007, ch. 9.4',
  'after Hastie et al. 2009, p. 12',
  'address: 0x7f3a1200',
  'email address is required',
  'date: 2021-03-04',
  'published 2021-03-04',
  'visit 2021',
  '3 Random Forest Street View',
  '12 Gradient Boosting Steps',
  'step 3 of the Decision Path',
  'as shown by Yuksel et al. When a line',
  'I am Groot-like models',
  "I'm using Python",
  'this is Jupyter Notebook',
  'called Adam',
  'Dr. PATIENT',
  'Hi there',
  'dear reader',
  'a 10 year old dataset',
  'The model was born in 2017',
  'zip(a, b)',
  'zip: bool',
  'this works for Python 3',
  'it works at Scale'
];

describe.each(Object.entries(gone))('%s', (_, lines) => {
  it.each(lines.map(marked))('go: $text', ({ text, value }) => {
    expect(found(text).some(one => one === value || (one.includes(value) && one.length <= value.length + 14))).toBe(
      true
    );
  });
});

describe('what only looks like it', () => {
  it.each(kept)('stays: %s', text => {
    expect(found(text)).toEqual([]);
  });
});

describe('what an earlier pass has written', () => {
  it.each([
    'This AGE-12 year old female',
    'originally from LOCATION-2, lives at ADDRESS-14, Millbrook',
    'Mr. NAME-1 flew to LOCATION',
    'Address: ADDRESS-1, 10435 Berlin',
    'MRN: ID-4481',
    'born on DATE-20210304'
  ])('stays: %s', text => {
    expect(found(text)).toEqual([]);
  });
});
