import { describe, expect, test } from 'vitest';
import { made } from '../../../testing/made.js';
import { worked } from '../../../testing/work.js';
import type { Family } from '../../detect/model.js';
import { plainView } from '../../views/view.js';
import { oddRecogniser } from './index.js';

const KEY = made('{h64}', 5);
const MIXED = made('{a43}', 6);

const foundIn = (text: string, wanted: readonly Family[] = ['secret', 'personal']): string[] =>
  oddRecogniser(wanted)
    .find(plainView(text))
    .map(({ start, end, family }) => `${family}: ${text.slice(start, end)}`);

const lines = (...all: string[]): string => all.join('\n');
const cells = (...all: string[]): string => `<tr>${all.map(one => `<td>${one}</td>`).join('')}</tr>`;

/** Tables of numbers with a value in their midst. */
const tables: Readonly<Record<string, (value: string) => string>> = {
  'a page': value =>
    `<table><tr><th></th><th>mean</th></tr>${cells('401.8', '16.7', value)}${cells('446.1', '15.2', '37.8')}${cells('401.2', '14.1', '35.4')}</table>`,
  'a page whose labels span rows': value =>
    `<table><tr><th rowspan="3">A</th><td>1</td><td>0.5</td><td>2</td></tr>${cells('2', value, '3')}${cells('3', '0.7', '4')}</table>`,
  'a frame': value => lines('   a  b    c', '0  1  2  0.5', `1  3  ${value}  0.7`, '2  4  5  0.9'),
  'a frame with missing values': value =>
    lines('    a    b', `0  1.0  ${value}  7`, '1  NaN  2.0  8', '2  4.0  5.0  9'),
  Markdown: value =>
    lines('| n | m | x |', '|---|---|---|', '| 1 | 0.5 | 3 |', `| 2 | ${value} | 4 |`, '| 3 | 0.7 | 9 |'),
  'a shell of SQL': value =>
    lines('+---+------+----+', '| 1 | 0.5 | 3 |', `| 2 | ${value} | 4 |`, '| 3 | 0.7 | 9 |', '+---+------+----+'),
  commas: value => lines('a,b,c', '1,2,3', `4,${value},6`, '7,8,9'),
  tabs: value => lines('1\t2\t3', `4\t${value}\t6`, '7\t8\t9'),
  LaTeX: value => lines('1 & 2 & 3 \\\\', `4 & 5 & ${value} \\\\`, '7 & 8 & 9 \\\\'),
  'a chart': value => `{"type":"scatter","y":[3,${/^\d+$/.test(value) ? value : JSON.stringify(value)},7]}`,
  'a chart in rows': value =>
    `{"customdata":[[1,3],[2,${/^\d+$/.test(value) ? value : JSON.stringify(value)}],[3,5],[4,6]]}`,
  records: value => `[{"a":1,"v":2.5},{"a":2,"v":${/^\d+$/.test(value) ? value : JSON.stringify(value)}},{"a":3,"v":4}]`
};

describe('a value that is out of place in', () => {
  test.each(Object.entries(tables))('%s is found', (_, file) => {
    expect(foundIn(file('604417238'))).toEqual(['personal: 604417238']);
    expect(foundIn(file('60441723815'))).toEqual(['personal: 60441723815']);
    expect(foundIn(file(KEY))).toEqual([`secret: ${KEY}`]);
    expect(foundIn(file(MIXED), ['secret'])).toEqual([`secret: ${MIXED}`]);
    expect(foundIn(file('604417238'), ['secret'])).toEqual([]);
  });

  test.each(Object.entries(tables))(
    '%s is not: a number like the others, a word, a time, a round number',
    (_, file) => {
      for (const value of [
        '12',
        '8123.5',
        '1699999999',
        '1699999999123',
        '20240229',
        '150000000',
        'Survived',
        'convolution_layer_block_nine'
      ]) {
        expect(foundIn(file(value)), value).toEqual([]);
      }
    }
  );
});

test.each([
  ['a column of keys of rows', lines('1 2 604417238', '3 4 604417239', '5 6 604417240')],
  ['a column of hashes', lines(`1 2 ${KEY}`, `3 4 ${KEY}`, `5 6 ${made('{h64}', 8)}`)],
  ['points that are all large', '{"y":[604417238,504417230,704417231]}'],
  ['one that towers, though not by that much', '{"y":[61234,604417238,7]}'],
  ['a table of two numbers alone', lines('rows 4', 'bytes 604417238', 'files 3')],
  ['sizes of files', '[{"size":12},{"size":604417238},{"size":3},{"size":44}]'],
  ['a digest beside numbers', `[{"sha256":1},{"sha256":"${KEY}"},{"sha256":3},{"sha256":4}]`],
  ['a list in code', 'steps = [3, 604417238, 7]'],
  ['words among words', `{"x":["alpha","${KEY}","beta"]}`],
  ['numbers without a list', `{"a":3,"b":604417238,"c":7}`],
  ['a summary with a large column', lines('count 4 8', 'mean 2 32000000', 'max 9 604417238')]
])('%s is left alone', (_, text) => {
  expect(foundIn(text)).toEqual([]);
});

test('what drives it to its limits is read in time that grows with it', () => {
  const size = 60_000;
  for (const pump of [
    '604417238 ',
    `${KEY} 1 2\n`,
    '1 604417238 2\n',
    '{"y":[3,604417238,',
    '[[',
    '"v":604417238,',
    `<td>${KEY}</td>`,
    '"a":[1,[2,'
  ]) {
    const text = pump.repeat(Math.ceil(size / pump.length));
    expect(
      worked(() => foundIn(text)),
      pump
    ).toBeLessThan(250);
  }
});
