import { describe, expect, it } from 'vitest';
import { createMatcher } from '../detect/matcher.js';
import { plainView } from '../views/view.js';
import { personalDetectors } from './index.js';
import { ipv6Recogniser, isIpv6 } from './network.js';

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

describe('an address of a computer', () => {
  it.each([
    'my ip: 684D:1111:222:3333:4444:5555:6:77',
    'Connect to [2001:db8::1]:8080',
    "'fe80::1ff:fe23:4567:890a%eth2'",
    '::ffff:203.0.113.9',
    '2001:db8::/32'
  ])('is found: %s', text => {
    expect(ipv6Recogniser.find(plainView(text))).toHaveLength(1);
  });

  it.each([
    'std::cout',
    'MyClass::toString',
    'x[10::2]',
    'a[1000::2000]',
    '12345:db8::1',
    '12:34:56',
    'A::B',
    '{"a":1,"b":2}'
  ])('is not: %s', text => {
    expect(ipv6Recogniser.find(plainView(text))).toEqual([]);
  });

  it('has one gap and eight groups at most', () => {
    expect(['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7', '1::2::3abc', '2001:db8:1:2:3:4:5:6:7'].map(isIpv6)).toEqual([
      true,
      false,
      false,
      false
    ]);
  });

  it.each([
    ['from 203.0.113.77 at noon', '203.0.113.77'],
    ['http://198.51.100.23/x', '198.51.100.23'],
    ['ip_address = "8.8.4.4"', '8.8.4.4']
  ])('of the fourth version is found: %s', (text, address) => {
    expect(found(text)).toContain(address);
  });

  it.each([
    'opencv-python==4.8.0.79',
    'version 120.10.609.109',
    'Chrome/120.100.100.10',
    '1.2.3.4',
    '3.141.592.653.58'
  ])('is no version: %s', text => {
    expect(found(text)).toEqual([]);
  });
});

describe('what only a name tells', () => {
  it.each([
    ['account_number = "00123456789"', '00123456789'],
    ['account number 12345678 at the bank', '12345678'],
    ['plate BQX-0713 was seen', 'BQX-0713'],
    ['Kontonummer: 532013000', '532013000'],
    ['policy no. HX-4471902', 'HX-4471902'],
    ['passport number is K4471902', 'K4471902'],
    ["driver's license: D440-2199", 'D440-2199'],
    ['License plate: BQX-0713', 'BQX-0713'],
    ['cvv: 921', '921'],
    ['device serial no. SN30457100', 'SN30457100'],
    ['twitter handle: @some_body7', '@some_body7'],
    ['https://www.linkedin.com/in/some-body-7/', 'some-body-7'],
    ['home location: 52.0412, -8.7431', '52.0412, -8.7431'],
    ['home_lat = 52.04125', '52.04125'],
    [
      'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
      'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'
    ]
  ])('is found: %s', (text, value) => {
    expect(found(text).some(one => one.endsWith(value))).toBe(true);
  });

  it.each([
    'account = accounts[0]',
    'account_id = get_account_id()',
    'license: MIT, licensed under Apache-2.0',
    'plates = 12; device = "cuda:0"',
    'passport = load("passport.pkl")',
    '<<<<<<< HEAD',
    'folium.Map(location=[45.5236, -122.6750])',
    'https://twitter.com/share?url=x'
  ])('is not: %s', text => {
    expect(found(text)).toEqual([]);
  });
});
