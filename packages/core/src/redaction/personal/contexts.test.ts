import { describe, expect, it } from 'vitest';
import { createMatcher } from '../detect/matcher.js';
import { plainView } from '../views/view.js';
import { personalDetectors, personalRecognisers } from './index.js';

const matcher = createMatcher(personalDetectors);

const found = (text: string): string[] =>
  [...matcher.find(text), ...personalRecognisers.flatMap(one => one.find(plainView(text)))].map(({ start, end }) =>
    text.slice(start, end)
  );

/** Addresses and numbers of nobody, where people write them. */
const values: Readonly<Record<string, readonly string[]>> = {
  'a mail address': [
    'mailto:«ines.cardoso@lab.example»',
    '<«o.brien+list@mail.example.org»>',
    '"email": "«kenji_w@example.co.jp»"',
    "df['mail'] = '«a.b@example.net»'",
    '0   «nora@example.com»  12',
    'user=«nora%40x@example.com»',
    'Kontakt: «grün@schön.example»',
    '«пётр@почта.example»',
    'to=«first-last@sub.dom.example.ac.uk»;',
    '[«mira@example.org»](mailto:x)'
  ],
  'a telephone number': [
    'phone: «+49 30 901820»',
    'tel:«+33 1 70 18 99 00»',
    'Mobile «07700 900123»',
    '{"mobile": "«+1 415 555 0132»"}',
    "call('«+44 20 7946 0958»')",
    'Tel. «+41 44 668 18 00»',
    'WhatsApp: «+55 11 91234 5678»',
    'fax = "«+81 3-1234-5678»"',
    'телефон: «+7 495 123-45-67»',
    '电话：«010-6552 9988»',
    '0  «(415) 555-0132»  yes',
    'ring «+353 1 234 5678» ext. 9',
    'call me at «78 651 450», please',
    'nobody was answering at «(99) 645-791»',
    'reach us on «477 11 28 98»',
    'erreichbar unter «30 901820-11»',
    'joignable au «70 18 99 00»',
    'llámame al «612 34 56 78»',
    'zadzwoń pod «512 345 678»',
    'звоните по «495 123-45-67»'
  ],
  'an address of a computer': [
    'ssh root@«203.0.113.77»',
    'client_ip = "«198.51.100.4»"',
    '«203.0.113.9» - - [10/Oct/2020:13:55:36]',
    'ip address: «8.8.4.4»',
    'X-Forwarded-For: «198.51.100.178»',
    'peer «2001:db8:85a3::8a2e:370:7334» up',
    'allow «203.0.113.128/25»;'
  ],
  'what its name tells': [
    'policy number: «HX-4471902»',
    'member id «M00481920»',
    'loyalty no. «LX9913204»',
    'employee number = «E448190»',
    'staff_id: "«ST-40119»"',
    'student no «S1048829»',
    'claim number «CL-2021-44810»',
    'Kundennummer: «K4481920»',
    'account number is «00481920»',
    'Kontonummer: «532013000»',
    'rekeningnummer «0417164300»',
    "driver's license: «D440-2199-1»",
    'Führerschein: «B072RRE2I55»',
    'passport number is «K4471902»',
    'passeport : «17FV82910»',
    'Kennzeichen: «B-XK 4471»',
    'matrícula «4471 BXK»',
    'cvv: «921»',
    'device serial no. «SN30457100»',
    'advertising_id = "«38400000-8cf0-11bd-b23e-10b96e40000d»"',
    'twitter handle: «@some_body7»',
    'https://www.linkedin.com/in/«some-body-7»/',
    'instagram: «@some.body»',
    'gps: «52.04125, -8.74312»',
    'home location: «52.0412, -8.7431»',
    'home_lat = «52.04125»'
  ]
};

describe.each(Object.entries(values))('%s is found', (_, lines) => {
  it.each(lines)('%s', line => {
    const value = /«([^»]*)»/.exec(line)?.[1] ?? '';
    const all = found(line.replace(/[«»]/g, ''));
    expect(
      all.some(one => one.includes(value)),
      JSON.stringify(all)
    ).toBe(true);
  });
});

/** What stands in notebooks and looks like numbers of people. */
const others: Readonly<Record<string, readonly string[]>> = {
  'times and days': [
    'started 1700000000, ended 1700003600',
    'ts = 1634567890123',
    '2021-05-12T10:22:01.123456Z',
    '20210512102201',
    'in 2015-2016-2017',
    '00:12:34.567890',
    'np.datetime64("2021-05-12")'
  ],
  'orders and counts': [
    'order 4829137 shipped',
    'total 130692544 rows, 1234567893 bytes',
    'shape (60000, 28, 28)',
    'loss: 0.4012888888881881',
    'epoch 12/100 - 391/391 - 12s 31ms/step',
    'n = 1880, p = 0.0321',
    '[[4532 1488 3403 5521] [2131 4412 3412 3344]]',
    'seed = 123456789',
    'batch 100000000 of 200000000',
    'sends us at 12:30:45',
    'called me at 2021-05-12',
    'reach us at 3.5 million'
  ],
  'versions and builds': [
    'numpy==1.26.4 pandas==2.2.1',
    'opencv-python==4.8.0.79',
    'CUDA Version: 12.2, Driver 535.104.05',
    'Chrome/120.100.100.10',
    'build 20210512.3',
    'python 3.11.4 | packaged by conda-forge',
    'v10.15.7.1'
  ],
  'hashes and ids of things': [
    'b7a5e6d2-1234-4f6a-8b9c-130692544000',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'commit 880400952f7cbb6a7d0368648fc39c4c',
    'id="b7466129"',
    'ENSG00000141510 rs12345678 GSE123456 SRR1234567',
    'doi:10.1038/s41586-020-2649-2',
    'arXiv:2005.14165',
    'ISBN-like 3-598-21508-8'
  ],
  'places on a map': [
    'folium.Map(location=[45.5236, -122.6750])',
    'extent = [-74.25559, -73.70001, 40.49612, 40.91553]',
    'POINT (30.5234 50.4501)',
    'zoom_start=12, tiles=None'
  ],
  'sums and code': [
    'C = A @ B  # matrix product',
    'x[1000:2000:5]',
    'a + 1234567 - 7654321',
    '1e+10 2.5e+08 -3.0e-05',
    '@@ -12,7 +123456789,12 @@',
    'std::vector<std::pair<int, int>> v;',
    'git clone git@github.com:pandas-dev/pandas.git',
    '<a href="icon@2x.png">',
    '127.0.0.1:8888',
    '0.0.0.0',
    '255.255.255.0',
    'account = accounts[0]',
    'license: MIT, licensed under Apache-2.0',
    'device = "cuda:0"',
    'policy_gradient = 3'
  ]
};

describe.each(Object.entries(others))('%s stay', (_, lines) => {
  it.each(lines)('%s', text => {
    expect(found(text)).toEqual([]);
  });
});
