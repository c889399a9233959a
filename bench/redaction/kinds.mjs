/**
 * What the bench looks for: each kind with the words that stand beside it, headings of columns, and a
 * maker of values. `harbor` is its letter in the list of 45 CFR 164.514(b)(2)(i).
 */
import { iban, luhn, vin } from './draw.mjs';
import * as w from './words.mjs';

/** @typedef {import('./draw.mjs').Draw} Draw */
/**
 * @typedef {object} Kind
 * @property {string} id
 * @property {'person' | 'secret' | 'machine' | 'row'} group
 * @property {string} [harbor]
 * @property {boolean} [neverBare] measured by itself as another kind
 * @property {string[]} words
 * @property {string[]} [columns]
 * @property {(draw: Draw) => string | {text: string, secret: string}} make the value; where only a part of it tells something, that too
 */

const name = draw => `${draw.of(w.GIVEN)} ${draw.of(w.FAMILY)}`;
const two = number => String(number).padStart(2, '0');
const day = draw => {
  const [year, month, date] = [draw.between(1935, 2004), draw.between(1, 12), draw.between(1, 28)];
  return draw.of([
    `${year}-${two(month)}-${two(date)}`,
    `${two(month)}/${two(date)}/${year}`,
    `${draw.of(w.MONTHS)} ${date}, ${year}`
  ]);
};
const american = draw => draw.made(`(${draw.of(['617', '212', '415', '312'])}) ${draw.of(['482', '739', '268'])}-{d4}`);
const phone = draw =>
  draw.of([() => american(draw), () => draw.made('+49 30 9018{d4}'), () => draw.made('+44 20 7946 {d4}')])();
const hostOf = draw =>
  draw.made(
    `${draw.of(['db', 'gpu', 'etl', 'node'])}-{d2}.${draw.of(['prod', 'lab', 'research'])}.${draw.of(['internal', 'corp', 'lan'])}`
  );
const password = draw => draw.made(`${draw.of(['Blau', 'tiger', 'Nova', 'kraken'])}{d2}!{a6}`);

/** A link or path of which one part tells something. */
const within = (before, secret, after = '') => ({ text: before + secret + after, secret });

/** @type {Kind[]} */
export const kinds = [
  {
    id: 'names-named',
    neverBare: true,
    group: 'person',
    harbor: 'A',
    words: ['patient name', 'customer', 'author', 'full name'],
    columns: ['full_name', 'patient', 'customer_name'],
    make: name
  },
  { id: 'names-text', group: 'person', harbor: 'A', words: [], make: name },
  {
    id: 'names-rare',
    group: 'person',
    harbor: 'A',
    words: [],
    make: draw => `${draw.of(w.RARE_GIVEN)} ${draw.of(w.RARE_FAMILY)}`
  },
  {
    id: 'address',
    group: 'person',
    harbor: 'B',
    words: ['address', 'home address', 'street'],
    columns: ['address', 'street_address'],
    make: draw =>
      `${draw.between(3, 980)} ${draw.of(w.STREETS)} ${draw.of(w.KINDS_OF_STREET)}, ${draw.of(w.TOWNS)}, ${draw.of(w.STATES)} ${draw.made('0{d4}')}`
  },
  {
    id: 'postcode',
    group: 'person',
    harbor: 'B',
    words: ['zip code', 'postcode', 'zip'],
    columns: ['zip', 'postal_code'],
    make: draw => draw.made('{d5}')
  },
  {
    id: 'coordinates',
    group: 'person',
    harbor: 'B',
    words: ['home location', 'gps'],
    columns: ['home_location'],
    make: draw => draw.made(`${draw.between(40, 52)}.{d5}, ${draw.between(2, 14)}.{d5}`)
  },
  {
    id: 'birth-date',
    group: 'person',
    harbor: 'C',
    words: ['date of birth', 'DOB', 'born on', 'admission date'],
    columns: ['dob', 'date_of_birth'],
    make: day
  },
  {
    id: 'high-age',
    group: 'person',
    harbor: 'C',
    words: ['age', 'patient age'],
    columns: ['age_at_death', 'age'],
    make: draw => String(draw.between(90, 104))
  },
  {
    id: 'phone',
    group: 'person',
    harbor: 'D',
    words: ['phone', 'mobile', 'tel'],
    columns: ['phone', 'mobile'],
    make: phone
  },
  { id: 'fax', group: 'person', harbor: 'E', words: ['fax', 'fax number'], columns: ['fax'], make: american },
  {
    id: 'email',
    group: 'person',
    harbor: 'F',
    words: ['email', 'contact'],
    columns: ['email'],
    make: draw => `${draw.of(w.GIVEN)}.${draw.of(w.FAMILY)}${draw.below(90)}@${draw.of(w.DOMAINS)}`.toLowerCase()
  },
  {
    id: 'ssn',
    group: 'person',
    harbor: 'G',
    words: ['SSN', 'social security number'],
    columns: ['ssn'],
    make: draw => draw.made(`${draw.between(101, 665)}-${draw.between(11, 98)}-${draw.between(1001, 9998)}`)
  },
  {
    id: 'record-number',
    group: 'person',
    harbor: 'H',
    words: ['MRN', 'medical record number'],
    columns: ['mrn'],
    make: draw => draw.made('{d8}')
  },
  {
    id: 'plan-number',
    group: 'person',
    harbor: 'I',
    words: ['member id', 'policy number', 'health plan id'],
    columns: ['member_id', 'policy_number'],
    make: draw => draw.made('{u3}{d9}')
  },
  {
    id: 'bank-account',
    group: 'person',
    harbor: 'J',
    words: ['IBAN', 'bank account'],
    columns: ['iban'],
    make: draw => iban('DE', draw.made('{d18}'))
  },
  {
    id: 'card',
    group: 'person',
    harbor: 'J',
    words: ['card number', 'credit card'],
    columns: ['card_number'],
    make: draw => luhn(draw.made('4{d14}'))
  },
  {
    id: 'account-number',
    group: 'person',
    harbor: 'J',
    words: ['account number', 'account no'],
    columns: ['account_number'],
    make: draw => draw.made('{d10}')
  },
  {
    id: 'licence',
    group: 'person',
    harbor: 'K',
    words: ['driver license', 'license number'],
    columns: ['drivers_license'],
    make: draw => draw.made('{u1}{d8}').replace(/^\d/, 'K')
  },
  { id: 'vehicle', group: 'person', harbor: 'L', words: ['VIN', 'vehicle id'], columns: ['vin'], make: vin },
  {
    id: 'plate',
    group: 'person',
    harbor: 'L',
    words: ['license plate', 'plate'],
    columns: ['license_plate'],
    make: draw => draw.made(`${draw.of(['KLM', 'BRT', 'XVD'])}-{d4}`)
  },
  {
    id: 'device',
    group: 'person',
    harbor: 'M',
    words: ['IMEI', 'device id'],
    columns: ['imei'],
    make: draw => luhn(draw.made('35{d12}'))
  },
  {
    id: 'mac',
    group: 'person',
    harbor: 'M',
    words: ['mac address', 'mac'],
    columns: ['mac_address'],
    make: draw => draw.made('a4:{h2}:{h2}:{h2}:{h2}:{h2}')
  },
  {
    id: 'profile',
    group: 'person',
    harbor: 'N',
    words: ['profile', 'homepage'],
    columns: ['linkedin'],
    make: draw =>
      within(
        'https://www.linkedin.com/in/',
        `${draw.of(w.GIVEN)}-${draw.of(w.FAMILY)}-${draw.made('{h6}')}`.toLowerCase()
      )
  },
  {
    id: 'ip',
    group: 'person',
    harbor: 'O',
    words: ['client ip', 'ip address'],
    columns: ['ip_address'],
    make: draw =>
      `${draw.of([81, 93, 145, 203])}.${draw.between(20, 250)}.${draw.between(1, 250)}.${draw.between(2, 250)}`
  },
  {
    id: 'national-id',
    group: 'person',
    harbor: 'R',
    words: ['passport number', 'national id number'],
    columns: ['passport_no', 'national_id'],
    make: draw => draw.made('{d9}')
  },
  {
    id: 'username',
    group: 'person',
    harbor: 'R',
    words: ['username', 'login'],
    columns: ['username'],
    make: draw => `${draw.of(w.GIVEN).charAt(0)}${draw.of(w.FAMILY)}${draw.below(90)}`.toLowerCase()
  },

  {
    id: 'cloud-key',
    group: 'secret',
    words: ['access key', 'key id'],
    make: draw => draw.made(['AK', 'IA{u16}'].join(''))
  },
  {
    id: 'code-token',
    group: 'secret',
    words: ['token', 'github token'],
    make: draw =>
      draw.made(
        draw
          .of([
            ['gh', 'p_{a36}'],
            ['gl', 'pat-{a20}'],
            ['npm', '_{a36}']
          ])
          .join('')
      )
  },
  {
    id: 'ai-token',
    group: 'secret',
    words: ['api key', 'hf token'],
    make: draw =>
      draw.made(
        draw
          .of([
            ['h', 'f_{a34}'],
            ['sk-', 'proj-{a48}'],
            ['gs', 'k_{a52}']
          ])
          .join('')
      )
  },
  {
    id: 'chat-token',
    group: 'secret',
    words: ['bot token', 'slack token'],
    make: draw => draw.made(['xo', 'xb-{d12}-{d12}-{a24}'].join(''))
  },
  {
    id: 'web-token',
    group: 'secret',
    words: ['jwt', 'bearer'],
    make: draw => draw.made(['ey', 'JhbGciOiJIUzI1NiJ9.', 'ey', 'JzdWIiOiI{a20}.{a43}'].join(''))
  },
  { id: 'plain-key', group: 'secret', words: ['api key', 'secret', 'client secret'], make: draw => draw.made('{h40}') },
  { id: 'password', group: 'secret', words: ['password', 'db password', 'passwd'], make: password },
  {
    id: 'password-in-link',
    group: 'secret',
    words: ['dsn', 'database url'],
    make: draw => within(`postgresql://svc_${draw.made('{l5}')}:`, draw.made('{a14}'), '@db.example.org:5432/main')
  },
  {
    id: 'private-key',
    group: 'secret',
    words: ['pem', 'private key'],
    make: draw =>
      ['-----BEGIN ', 'PRIVATE KEY-----', draw.made('\\n{b64}\\n{b64}\\n'), '-----END ', 'PRIVATE KEY-----'].join('')
  },

  {
    id: 'home-path',
    group: 'machine',
    words: ['path', 'data dir'],
    columns: ['path'],
    make: draw =>
      within(
        `/${draw.of(['home', 'Users'])}/`,
        `${draw.of(w.GIVEN).charAt(0)}${draw.of(w.FAMILY)}`.toLowerCase(),
        `/projects/${draw.made('{l6}')}/data.csv`
      )
  },
  { id: 'host', group: 'machine', words: ['host', 'server'], columns: ['hostname'], make: hostOf },
  {
    id: 'private-ip',
    group: 'machine',
    words: ['host', 'ip'],
    columns: ['ip'],
    make: draw => `10.${draw.between(1, 250)}.${draw.between(1, 250)}.${draw.between(2, 250)}`
  },
  {
    id: 'bucket',
    group: 'machine',
    words: ['bucket', 'source'],
    columns: ['uri'],
    make: draw =>
      within(
        `${draw.of(['s3', 'gs'])}://`,
        `${draw.of(['acme', 'north', 'lab'])}-${draw.made('{l6}')}-data`,
        `/raw/${draw.made('{l5}')}.parquet`
      )
  },
  {
    id: 'cloud-resource',
    group: 'machine',
    words: ['role', 'arn'],
    columns: ['arn'],
    make: draw => draw.made(`arn:aws:iam::{d12}:role/${draw.of(['etl', 'train'])}-{l5}`)
  },

  {
    id: 'pay',
    group: 'row',
    words: [],
    columns: ['salary', 'annual_income'],
    make: draw => draw.made(`${draw.between(31, 240)}{d3}`)
  },
  { id: 'health', group: 'row', words: [], columns: ['diagnosis'], make: draw => draw.of(w.DIAGNOSES) },
  {
    id: 'remark',
    group: 'row',
    words: [],
    columns: ['notes', 'comment'],
    make: draw =>
      `${draw.of(['called', 'moved', 'asked again', 'was upset'])} after ${draw.of(['the visit', 'his surgery', 'the second dose'])}`
  }
];

/** Of the eighteen, what no rule of the engine looks for. */
export const neverLooked = [
  { id: 'biometric', group: 'person', harbor: 'P' },
  { id: 'photograph', group: 'person', harbor: 'Q' }
];
