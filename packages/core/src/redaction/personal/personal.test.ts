import { describe, expect, it } from 'vitest';
import { createMatcher } from '../detect/matcher.js';
import { personalDetectors } from './index.js';

const matcher = createMatcher(personalDetectors);
const found = (text: string): string[] => matcher.find(text).map(({ start, end }) => text.slice(start, end));

describe('a mail address', () => {
  it.each([
    ['write to ana.lima+lab@uni-x.example.org.', 'ana.lima+lab@uni-x.example.org'],
    ['"ana lima"@x.org or "a.l"@mail.example.org', '"a.l"@mail.example.org'],
    ['?mail=jörg@müller.example', 'jörg@müller.example'],
    ['用户@例子.公司', '用户@例子.公司'],
    ['<a@xn--d1acufc.xn--p1ai>', 'a@xn--d1acufc.xn--p1ai'],
    ['root@[192.0.2.17]', 'root@[192.0.2.17]']
  ])('is found: %s', (text, address) => {
    expect(found(text)).toContain(address);
  });

  it.each([
    'git clone git@github.com:pandas-dev/pandas.git',
    'C = A @ B  # matrix product',
    'npm i react@18.2.0',
    'icon@2x.png',
    '@property.setter',
    'https://$' + '{user}:$' + '{word}@api.example.com'
  ])('is not: %s', text => {
    expect(found(text)).toEqual([]);
  });
});

describe('a telephone number', () => {
  it.each([
    ['+44 20 7946 0958', '+44 20 7946 0958'],
    ['ring (+49) 30 901820 or so', '+49) 30 901820'],
    ['+1-202-555-0143 ext. 22', '+1-202-555-0143 ext. 22'],
    ['_: (415)555-0132', '(415)555-0132'],
    ['phone: 555 867 5309', '555 867 5309'],
    ['<th>Telefon</th></tr><tr><td>030 901820-11</td>', '030 901820-11'],
    ['电话：010-6552 9988', '010-6552 9988']
  ])('is found: %s', (text, number) => {
    expect(found(text).some(one => one.includes(number) || number.includes(one))).toBe(true);
  });

  it.each([
    'x +1234567',
    '1e+10 2.5e+08',
    '[+0.12345678, +12.3]',
    'phone_price_range = 2',
    'mobile: 2020-01-02',
    '@@ -12,7 +123456789,12 @@'
  ])('is not: %s', text => {
    expect(found(text)).toEqual([]);
  });
});
