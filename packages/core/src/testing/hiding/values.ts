import { made } from '../made.js';

/** What is hidden: drawn anew for each place, with the words that stand around it in real notebooks. */
export interface Kind {
  name: string;
  family: 'secret' | 'personal' | 'infrastructure';
  /** The text that is planted. */
  text(value: string): string;
  /** What must not be recoverable. */
  value(seed: number): string;
}

const kind = (
  name: string,
  family: Kind['family'],
  value: string | ((seed: number) => string),
  text: Kind['text'] = one => one
): Kind => ({ name, family, text, value: typeof value === 'string' ? seed => made(value, seed) : value });

/** Digits with the check digit of cards behind them. */
function luhn(digits: string): string {
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const one = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return all + (one > 9 ? one - 9 : one);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

function iban(digits: string): string {
  const rest = BigInt(`${digits}131400`) % 97n;
  return `DE${String(98n - rest).padStart(2, '0')}${digits}`;
}

/** A kind of each family that needs no words around it, and one that is its own context. */
export const fewKinds: readonly Kind[] = [
  kind('token', 'secret', 'ghp_{a36}'),
  kind('address password', 'secret', '{a18}', value => `postgresql://etl:${value}@warehouse.corp.test:5432/sales`),
  kind('e-mail', 'personal', '{z6}.{z7}@{z8}.org'),
  kind('home path', 'infrastructure', '{z9}', value => `/home/${value}/projects/churn/data.csv`)
];

/** More of them, for the long form. */
export const allKinds: readonly Kind[] = [
  ...fewKinds,
  kind('cloud key', 'secret', 'AKIA{Z16}'),
  kind('model key', 'secret', 'sk-ant-api03-{a93}AA'),
  kind('hub token', 'secret', 'hf_{a34}'),
  kind('chat token', 'secret', 'xoxb-{d11}-{d12}-{a24}'),
  kind('payment key', 'secret', 'sk_live_{a24}'),
  kind('package token', 'secret', 'npm_{a36}'),
  kind('signed token', 'secret', seed => {
    const part = (text: string): string => Buffer.from(text).toString('base64url');
    return `${part('{"alg":"HS256","typ":"JWT"}')}.${part(made('{"sub":"{d9}"}', seed))}.${made('{a43}', seed)}`;
  }),
  kind('named password', 'secret', '{a7}#{d3}{z4}', value => `password = ${value}`),
  kind('bearer', 'secret', '{a40}', value => `Authorization: Bearer ${value}`),
  kind('insurance number', 'personal', '2{d2}-4{d1}-1{d3}', value => `SSN: ${value}`),
  kind(
    'card',
    'personal',
    seed => luhn(made('4{d14}', seed)),
    value => `card number ${value}`
  ),
  kind('account', 'personal', seed => iban(made('{d18}', seed))),
  kind('record number', 'personal', 'MRN-{d8}', value => `patient ${value}`),
  kind('phone', 'personal', '+49 30 2{d7}', value => `phone ${value}`),
  kind('private address', 'infrastructure', '10.1{d2}.1{d2}.1{d1}', value => `http://${value}:8080/`),
  kind('bucket', 'infrastructure', '{z7}-{z5}-raw', value => `s3://${value}/2024/part-0.parquet`),
  kind('share', 'infrastructure', '{z8}', value => `C:\\Users\\${value}\\Documents\\churn.xlsx`)
];
