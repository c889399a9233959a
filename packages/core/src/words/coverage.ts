import { english, type Trans } from './trans.js';

/** A kind of value in the table of what is found, as a reader is told. */
export function coverageWord(id: string, trans: Trans = english): string {
  const words: Readonly<Record<string, string>> = {
    'names-named': trans._p('kind', 'Names of people beside a word such as patient or author'),
    'names-text': trans._p('kind', 'Common names of people in running text'),
    'names-rare': trans._p('kind', 'Rare names of people in running text'),
    address: trans._p('kind', 'Street addresses'),
    postcode: trans._p('kind', 'Postcodes'),
    coordinates: trans._p('kind', 'Coordinates of a home'),
    'birth-date': trans._p('kind', 'Dates of birth and admission'),
    'high-age': trans._p('kind', 'Ages over 89'),
    phone: trans._p('kind', 'Phone numbers'),
    fax: trans._p('kind', 'Fax numbers'),
    email: trans._p('kind', 'E-mail addresses'),
    ssn: trans._p('kind', 'Social security numbers'),
    'record-number': trans._p('kind', 'Medical record numbers'),
    'plan-number': trans._p('kind', 'Numbers of a health plan'),
    'bank-account': trans._p('kind', 'Bank accounts (IBAN)'),
    card: trans._p('kind', 'Card numbers'),
    'account-number': trans._p('kind', 'Other account numbers'),
    licence: trans._p('kind', 'Numbers of licences'),
    vehicle: trans._p('kind', 'Vehicle identification numbers'),
    plate: trans._p('kind', 'Licence plates'),
    device: trans._p('kind', 'Numbers of devices (IMEI)'),
    mac: trans._p('kind', 'Hardware addresses (MAC)'),
    profile: trans._p('kind', 'Links to a profile'),
    ip: trans._p('kind', 'Network addresses (IP)'),
    'national-id': trans._p('kind', 'Numbers of passports and national documents'),
    username: trans._p('kind', 'User names'),
    biometric: trans._p('kind', 'Fingerprints, voices and other biometric marks'),
    photograph: trans._p('kind', 'Photographs of faces'),
    'cloud-key': trans._p('kind', 'Access keys of clouds'),
    'code-token': trans._p('kind', 'Tokens of code hosts and package registries'),
    'ai-token': trans._p('kind', 'Tokens of model services'),
    'chat-token': trans._p('kind', 'Tokens of chat services'),
    'web-token': trans._p('kind', 'Signed web tokens (JWT)'),
    'plain-key': trans._p('kind', 'Keys without a form of their own'),
    password: trans._p('kind', 'Passwords'),
    'password-in-link': trans._p('kind', 'Passwords in links'),
    'private-key': trans._p('kind', 'Private keys'),
    'home-path': trans._p('kind', 'User names in paths'),
    host: trans._p('kind', 'Names of internal machines'),
    'private-ip': trans._p('kind', 'Internal network addresses'),
    bucket: trans._p('kind', 'Storage buckets'),
    'cloud-resource': trans._p('kind', 'Accounts and resources in a cloud'),
    pay: trans._p('kind', 'Pay of single people'),
    health: trans._p('kind', 'Diagnoses of single people'),
    remark: trans._p('kind', 'Remarks about single people')
  };
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id;
}

/** What no rule looks for, in sentences for the page and the dialog. */
export const notLookedFor = (trans: Trans = english): string[] => [
  trans.__('What is drawn in a picture: text on a photograph, names on the axis of a chart that is a picture, faces.'),
  trans.__('Names of people that stand in running text, are rare, or are words as well.'),
  trans.__('Numbers of people and documents without a check digit, where no word beside them says what they are.'),
  trans.__('Passwords and keys without a form of their own, where no word beside them says what they are.'),
  trans.__('Small counts: a group of two people in a table can be recognised by those who know them.'),
  trans.__('What somebody can tell from several harmless values together.'),
  trans.__('What is encrypted, packed more than four times, or spoken in a recording.')
];

/** How much of a kind was found when it was measured; a dash where it can't stand in such a place. */
export function coverageFigure(share: number | null, trans: Trans = english): string {
  if (share === null) {
    return '–';
  }
  return share === 0 ? trans._p('measured', 'not detected') : trans._p('measured', '%1 %', Math.floor(share * 100));
}
