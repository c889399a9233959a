import { describe, expect, it } from 'vitest';
import { createMatcher } from '../detect/matcher.js';
import { peopleDetectors } from './index.js';

const matcher = createMatcher(peopleDetectors);

const found = (text: string): string[] => matcher.find(text).map(({ start, end }) => text.slice(start, end));

/** What is said of somebody's life, in the words of many languages. */
const lives: Readonly<Record<string, readonly string[]>> = {
  'ages over 89, and all that are told of a person': [
    'age: «93»',
    'a «94»-year-old woman',
    'Patient, «97», male',
    'aged «91» years',
    'die «92»-jährige Patientin',
    'une femme de «95» ans',
    'un hombre de «96» años',
    'una donna di «93» anni',
    'wiek: «94»',
    'Alter: «91»',
    'patient_age = «98»',
    '«102» years old',
    'leeftijd «93»',
    '«91» yo F',
    'pacjent, «93» lata',
    '"age": «96»,',
    'He turned «47» today',
    'died at the age of «61»'
  ],
  'days of a life': [
    'DOB: «12/05/1961»',
    "date_of_birth = '«1961-05-12»'",
    '{"birthDate": "«1961-05-12»"}',
    'birthday «May 12, 1961»',
    'Geburtsdatum: «12.05.1961»',
    'né le «12/05/1961»',
    'nacida el «12 de mayo de 1961»',
    'nato il «12 maggio 1961»',
    'geboren op «12-05-1961»',
    'født «12.05.1961»',
    'data urodzenia: «12.05.1961»',
    'дата рождения: «12.05.1961»',
    'doğum tarihi: «12.05.1961»',
    'datum narození «12. 5. 1961»',
    '生年月日：«1961年5月12日»',
    'Admitted «2019-03-02»',
    'discharged on «March 2, 2019»',
    'Date of death: «02-Mar-2019»',
    "df[df.dob == '«1961-05-12»']",
    'vaccinated on «3 June 2020»'
  ],
  'numbers under which somebody is kept': [
    'MRN: «00482913»',
    'medical record number: «48-29-13»',
    "patient_id='«PT-004829»'",
    'Patient ID: «PT004829»',
    'Fallnummer: «4829137»',
    'numéro de dossier : «482913»',
    'historia clínica: «482913»',
    'hospital number «H482913»',
    'NHC: «482913»',
    'case id «2021-4829»',
    'employee_id: «E48291»',
    'Kundennummer «48291374»',
    'accession number: «A21-48291»',
    'participants = [«10421, 10422, 10423»]',
    'visit_id == «4829137»'
  ],
  'where somebody lives': [
    'lives at «27 Thornbury Crescent, Leeds»',
    '«1184 Maple Avenue, Springfield, IL 62704»',
    'Wohnort: «Lindenstraße 14, 50674 Köln»',
    '«8 rue de la Paix, 75002 Paris»',
    'Adresse : «14 bis, avenue Foch, 69006 Lyon»',
    '«Via Garibaldi 12, 20121 Milano»',
    '«Calle de Alcalá 45, 28014 Madrid»',
    '«Keizersgracht 221, 1016 DV Amsterdam»',
    '«Storgatan 12, 111 23 Stockholm»',
    '«Rua Augusta 1200, São Paulo»',
    '«Mannerheimintie 5, 00100 Helsinki»',
    '«Vesterbrogade 30, 1620 København»',
    '«Váci utca 19, 1052 Budapest»',
    '〒«150-0001» 東京都渋谷区',
    'address = "«44 Quarry Lane»"',
    'PO Box «4471»',
    'billing address: «9 Hillside Court, Apt 4»',
    'postcode: «LS6 2AB»',
    'PLZ «50674»'
  ],
  'whom somebody works for and comes from': [
    'She works for «Tannenhof Logistik»',
    'he was employed by «Larch & Finch»',
    'I grew up in «Narvik»',
    'he is from «Tartu»',
    'Place of birth: «Ghent»',
    'Geburtsort: «Passau»'
  ]
};

describe.each(Object.entries(lives))('%s', (_, lines) => {
  it.each(lines)('%s', line => {
    const value = /«([^»]*)»/.exec(line)?.[1] ?? '';
    const all = found(line.replace(/[«»]/g, ''));
    expect(
      all.some(one => one.includes(value)),
      JSON.stringify(all)
    ).toBe(true);
  });
});

/** Numbers, days and words that only look like it. */
const plain: Readonly<Record<string, string>> = {
  ages:
    'age 12|ages 18-65|aged cheese|age_group = 90|df.age.mean() = 34.2|age > 90|page: 93|stage 94|average 95 years of data|' +
    'a 30 year mortgage|window of 91 days|top 100 songs',
  days:
    'date: 2021-05-12|updated 2021-05-12|released on May 12, 2021|Date,Open,High\n2021-05-12,1,2|visit 12|' +
    'for year in range(1961, 2020)|pd.Timestamp("2021-05-12")|start_date = "2020-01-01"|between 1961 and 2019|version 2021.05.12',
  numbers:
    'record 48|records: 4829137|case 1 of 3|subject: hello|patient_id = row["id"]|n_patients = 4829|customer_count: 48291|' +
    'visit 2021|case when x then 1|employees: 3|account balance: 4829.13|groupby("patient_id")|participants: 120 adults',
  places:
    'Table 12, Row 5|12 Angry Men|5 Street View images|address of the array|memory address 0x7ffd|IP address: 10.0.0.1|' +
    'email address required|3 Random Forest Drive|2 Data Lake|zip(a, b)|unzip file.zip|100 Hidden Units|2 Layer Network|' +
    'read 5 Lane Detection images|chapter 3 Square Roots',
  ties: 'this works for Python 3|it works at Scale|works for me|from the Stata manual|comes from sklearn|grew up in size'
};

describe.each(Object.entries(plain))('%s of no one', (_, lines) => {
  it.each(lines.split('|'))('%j', text => {
    expect(found(text)).toEqual([]);
  });
});
