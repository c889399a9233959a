import { describe, expect, it } from 'vitest';
import { kindOf, wordsOf } from './headers.js';

/** How one heading is written in files, frames and code. */
const spellings: readonly (readonly [string, (words: readonly string[]) => string])[] = [
  ['with underscores', words => words.join('_')],
  ['in capitals', words => words.join('_').toUpperCase()],
  ['in camel case', words => words.map((word, at) => (at === 0 ? word : capital(word))).join('')],
  ['as a class', words => words.map(capital).join('')],
  ['with blanks', words => words.map(capital).join(' ')],
  ['with hyphens', words => words.join('-')],
  ['with points', words => words.join('.')]
];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The words of a heading, and the kind of values that stand below it. */
const known: readonly (readonly [string, string])[] = [
  ['full name', 'name'],
  ['first name', 'name'],
  ['last name', 'name'],
  ['patient name', 'name'],
  ['customer last name', 'name'],
  ['email', 'email'],
  ['email address', 'email'],
  ['work email', 'email'],
  ['phone number', 'phone'],
  ['mobile phone', 'phone'],
  ['emergency contact phone', 'phone'],
  ['surgeon', 'name'],
  ['Interviewee', 'name'],
  ['policyholder', 'name'],
  ['date of birth', 'birth'],
  ['birth date', 'birth'],
  ['patient dob', 'birth'],
  ['home address', 'address'],
  ['street address', 'address'],
  ['zip code', 'zip'],
  ['passport number', 'id'],
  ['account number', 'account'],
  ['iban', 'account'],
  ['credit card number', 'card'],
  ['user name', 'user'],
  ['ip address', 'ip'],
  ['mac address', 'mac'],
  ['annual salary', 'pay'],
  ['primary diagnosis', 'health'],
  ['user password', 'secret'],
  ['db password', 'secret'],
  ['api key', 'secret'],
  ['access token', 'secret'],
  ['client secret', 'secret'],
  ['age', 'age']
];

/** Headings in other languages and scripts. */
const foreign: readonly (readonly [string, string])[] = [
  ['Vorname', 'name'],
  ['Nachname', 'name'],
  ['nombre_completo', 'name'],
  ['nom_complet', 'name'],
  ['Kundenname', 'name'],
  ['Patientenname', 'name'],
  ['klantnaam', 'name'],
  ['apellidos', 'name'],
  ['Prénom', 'name'],
  ['cognome', 'name'],
  ['sobrenome', 'name'],
  ['achternaam', 'name'],
  ['nazwisko', 'name'],
  ['förnamn', 'name'],
  ['soyadı', 'name'],
  ['имя', 'name'],
  ['Фамилия', 'name'],
  ['姓名', 'name'],
  ['氏名', 'name'],
  ['이름', 'name'],
  ['Geburtsdatum', 'birth'],
  ['fecha_nacimiento', 'birth'],
  ['date_de_naissance', 'birth'],
  ['Straße', 'address'],
  ['Telefonnummer', 'phone'],
  ['teléfono', 'phone'],
  ['Gehalt', 'pay'],
  ['Passwort', 'secret'],
  ['contraseña', 'secret'],
  ['mot_de_passe', 'secret'],
  ['пароль', 'secret'],
  ['密码', 'secret']
];

/** Headings of columns that hold nobody's own value. */
const nothing: readonly string[] = [
  'name_count',
  'n_names',
  'email_count',
  'num_phones',
  'avg_age',
  'mean_salary',
  'age_group',
  'age_bin',
  'salary_range',
  'phone_valid',
  'has_email',
  'is_patient',
  'password_strength',
  'password_length',
  'token_count',
  'n_tokens',
  'tokens',
  'token',
  'secret_count',
  'address_type',
  'email_status',
  'unique_names',
  'filename',
  'file_name',
  'model_name',
  'feature_name',
  'class_name',
  'species',
  'petal_length',
  'accuracy',
  'val_loss',
  'epoch',
  'precision',
  'index',
  'x',
  'y_true',
  'lr',
  'colour',
  'temperature',
  '0',
  '',
  'a'.repeat(61)
];

describe.each(known)('%s', (words, kind) => {
  it.each(spellings)(`is a heading of kind ${kind}, written %s`, (_, written) => {
    expect(kindOf(written(words.split(' ')))?.of).toBe(kind);
  });
});

describe('a heading', () => {
  it.each(foreign)('%s is of kind %s', (heading, kind) => {
    expect(kindOf(heading)?.of).toBe(kind);
  });

  it.each(nothing)('"%s" says nothing of people', heading => {
    expect(kindOf(heading)).toBeNull();
  });

  it.each([
    ['password', 'secret'],
    ['amount', 'record'],
    ['notes', 'record'],
    ['hostname', 'infrastructure'],
    ['surname', 'personal'],
    ['diagnosis', 'personal']
  ])('%s belongs to the family %s', (heading, family) => {
    expect(kindOf(heading)?.family).toBe(family);
  });

  it('says the same however often it is asked, also among very many others', () => {
    const first = kindOf('Customer_First_Name');
    for (let at = 0; at < 45_000; at++) {
      kindOf(`Column_${at}`);
    }
    expect(kindOf('Customer_First_Name')).toEqual(first);
    expect(first?.of).toBe('name');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is no word of ours', heading => {
    expect(kindOf(heading)).toBeNull();
  });
});

describe('the words of a heading', () => {
  it.each([
    ['patientFirstName', ['patient', 'first', 'name']],
    ['PATIENT_NAME', ['patient', 'name']],
    ['HTTPServerName', ['http', 'server', 'name']],
    ['Straße', ['strasse']],
    ['Prénom (client)', ['prenom', 'client']],
    ['icd10Code', ['icd10', 'code']],
    ['  e-mail  ', ['e', 'mail']],
    ['', []],
    ['---', []]
  ])('%s', (heading, words) => {
    expect(wordsOf(heading)).toEqual(words);
  });
});
