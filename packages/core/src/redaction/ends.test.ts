import { beforeAll, describe, expect, it, test } from 'vitest';
import { cut } from '../testing/hiding/coders.js';
import { allKinds } from '../testing/hiding/index.js';
import { made } from '../testing/made.js';
import { parses, redactedSources } from '../testing/sources.js';
import { scannerOf } from './catalogue.js';
import { withWholeEnds } from './ends.js';
import { loadRecognisers } from './index.js';
import type { Hit } from './scan.js';

const TOKEN = made('ghp_{a36}', 21);
const OTHER = made('glpat-{a20}', 22);
const HEX = made('{h40}', 23);
const PASSWORD = made('{a6}!{a7}94', 24);

/** With every placeholder as a dot: what is left of a text. */
const left = (source: string): string => (redactedSources([source])[0] ?? '').replace(/\b[A-Z]{2,10}-\d{1,2}\b/g, '·');

beforeAll(() => loadRecognisers());

describe('a value inside the text of a literal ends before its quote', () => {
  const forms: Readonly<Record<string, (value: string) => string>> = {
    JSON: value => `cfg = "{\\"a\\":1,\\"source\\":\\"${value}\\"}"`,
    'JSON with more behind it': value => `cfg = "{\\"source\\": \\"${value}\\", \\"b\\": 2}"`,
    'a list of JSON': value => `cfg = "[\\"${value}\\"]"`,
    'a call': value => `code = 'connect(\\'${value}\\')'`,
    'a command': value => `cmd = "curl -H \\"x: ${value}\\" -d \\"{}\\""`,
    'JSON in JSON': value => `cfg = "{\\"a\\": \\"{\\\\\\"source\\\\\\":\\\\\\"${value}\\\\\\"}\\"}"`
  };
  const values = allKinds.map(kind => kind.text(kind.value(7))).filter(value => !/["'\\\n]/.test(value));

  it.each(Object.entries(forms))('%s', (_, form) => {
    const sources = values.map(form);
    const wrong = redactedSources(sources).filter((source, index) => parses(sources[index] ?? '') && !parses(source));
    expect(wrong).toEqual([]);
  });
});

describe('literals in pieces still stand apart without their value', () => {
  const [a = '', b = '', c = ''] = cut(TOKEN, 3);
  test.each([
    [
      'behind a line that goes on',
      `x = ("Authorization: B" "earer ${a}${b}" \\\n"${c}")`,
      'x = ("Authorization: B" "earer ·" \\\n"")'
    ],
    [
      'a line each',
      `x = ("Authorization: B"\n     "earer ${a}"\n     "${b}${c}")`,
      'x = ("Authorization: B"\n     "earer ·"\n     "")'
    ],
    ['a line each, in a list', `x = ["${a}",\n     "${b}",\n     "${c}"]`, 'x = ["·",\n     "",\n     ""]'],
    ['with a plus', `x = "${a}" + \\\n    "${b}" + r"${c}"`, 'x = "·" + \\\n    "" + r""'],
    ['of two kinds', `x = "${a}" '${b}' \\\n  b"${c}"`, `x = "·" '' \\\n  b""`]
  ])('%s', (_, source, rest) => {
    expect(left(source)).toBe(rest);
    expect(parses(source) && parses(left(source).replace('·', 'X'))).toBe(true);
  });
});

describe('what stands between two values, and behind one, stays', () => {
  test.each([
    ['elements', `<password>${PASSWORD}</password><name>Yorick</name>`, '<password>·</password><name>Yorick</name>'],
    [
      'three elements',
      `<a><token>${TOKEN}</token><kind>bearer</kind><scope>repo</scope></a>`,
      '<a><token>·</token><kind>bearer</kind><scope>repo</scope></a>'
    ],
    [
      'elements with names of their own',
      `<ns:key>${OTHER}</ns:key><ns:unit>celsius</ns:unit>`,
      '<ns:key>·</ns:key><ns:unit>celsius</ns:unit>'
    ],
    ['a drawing', `<desc>${TOKEN}</desc><text>Throughput</text>`, '<desc>·</desc><text>Throughput</text>'],
    ['cells', `<td>${TOKEN}</td><td>Throughput</td>`, '<td>·</td><td>Throughput</td>'],
    [
      'a dictionary',
      `{'access_token': '${HEX}',\n 'refresh_token': '${TOKEN}',\n 'user': {'theme': 'dark'}}`,
      `{'access_token': '·',\n 'refresh_token': '·',\n 'user': {'theme': 'dark'}}`
    ],
    [
      'a dictionary in double quotes',
      `{"token": "${HEX}",\n "expires_in": 3600}`,
      `{"token": "·",\n "expires_in": 3600}`
    ],
    [
      'a dictionary of one line',
      `{'access_token': '${TOKEN}', 'scope': 'repo'}`,
      `{'access_token': '·', 'scope': 'repo'}`
    ],
    [
      'a record',
      `Account(id=7, owner='Thandiwe Okonjo', mail='t.okonjo@firm.example', plan='free')`,
      `Account(id=7, owner='·', mail='·', plan='free')`
    ],
    [
      'rows',
      `[Row(patient_name='Thandiwe Okonjo', grade='high'),\n Row(patient_name='Matteo Lindqvist', grade='low')]`,
      `[Row(patient_name='·', grade='high'),\n Row(patient_name='·', grade='low')]`
    ],
    ['a list and the next text', `p = ["${TOKEN}"]\nq = "abcd"`, 'p = ["·"]\nq = "abcd"'],
    ['arguments', `send("${TOKEN}", "utf")`, 'send("·", "utf")']
  ])('%s', (_, source, rest) => {
    expect(left(source)).toBe(rest);
  });

  test.each([
    ['a word in two colours', `<b>${TOKEN.slice(0, 20)}</b><i>${TOKEN.slice(20)}</i>`],
    ['elements for parts', `<span>${TOKEN.slice(0, 20)}</span><wbr><span>${TOKEN.slice(20)}</span>`],
    ['cells for parts', `<td>${TOKEN.slice(0, 20)}</td><td>${TOKEN.slice(20)}</td>`],
    ['elements of XML for parts', `<k>${TOKEN.slice(0, 20)}</k><l>${TOKEN.slice(20)}</l>`],
    ['a break in a dictionary', `{'a': '${TOKEN.slice(0, 20)}'\n '${TOKEN.slice(20)}'}`]
  ])('but a value goes whole where its parts do: %s', (_, source) => {
    const out = redactedSources([source])[0] ?? '';
    expect(out).not.toContain(TOKEN.slice(5, 20));
    expect(out).not.toContain(TOKEN.slice(20));
  });
});

describe('the ends of what was found', () => {
  const hit = (text: string, ...values: readonly string[]): Hit => {
    const parts = values.map(value => ({ start: text.indexOf(value), end: text.indexOf(value) + value.length }));
    const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
    return { start, end, parts, value: values.join(''), type: 'TOKEN', family: 'secret', rule: 'r' };
  };
  const ends = (text: string, ...hits: readonly Hit[]): string[][] =>
    withWholeEnds(text, hits).map(({ parts, value }) => [
      value,
      ...parts.map(({ start, end }) => text.slice(start, end))
    ]);

  test.each([
    ['a backslash before a quote', 'x\\"abc123\\"', ['abc123\\'], [['abc123', 'abc123']]],
    ['two of them', 'x\\"abc123\\\\"', ['abc123\\\\'], [['abc123', 'abc123']]],
    ['a backslash before a letter', 'abc123\\n', ['abc123\\'], [['abc123\\', 'abc123\\']]],
    ['the quote that closes it', "x='abc123',", ["abc123'"], [['abc123', 'abc123']]],
    ['a quote of another kind', "x=\"O'Neil's'\"", ["O'Neil's'"], [["O'Neil's'", "O'Neil's'"]]],
    ['a quote that nothing opened', "abc123' ", ["abc123'"], [["abc123'", "abc123'"]]],
    ['nothing but a backslash', '"\\"', ['\\'], [['\\', '\\']]]
  ])('%s', (_, text, values, wanted) => {
    expect(ends(text, hit(text, ...values))).toEqual(wanted);
  });

  test.each([
    ['a word behind a value', 'q1w2e3r4 | refresh_token', ['refresh_token'], []],
    ['a part that is no word', 'q1w2e3r4 | z9y8x7w6', ['z9y8x7w6'], [['q1w2e3r4z9y8x7w6', 'q1w2e3r4', 'z9y8x7w6']]],
    [
      'a word and a part',
      'q1w2e3r4 | name | z9y8x7w6',
      ['name', 'z9y8x7w6'],
      [['q1w2e3r4z9y8x7w6', 'q1w2e3r4', 'z9y8x7w6']]
    ],
    ['a placeholder before a word', 'TOKEN-1 | Yorick', [], []]
  ])('%s', (_, text, more, wanted) => {
    const [first = ''] = text.split(' ');
    const joined = hit(text, first, ...(more.length > 0 ? more : ['Yorick']));
    const whole = first === 'TOKEN-1' ? [] : [hit(text, first)];
    expect(ends(text, ...whole, joined).slice(whole.length)).toEqual(wanted);
  });

  test('a word stays part of what is nowhere whole', () => {
    const text = '"abcdef" + "ghijkl"';
    expect(ends(text, hit(text, 'abcdef', 'ghijkl'))).toEqual([['abcdefghijkl', 'abcdef', 'ghijkl']]);
  });

  test('whatever is found in a text of quotes and backslashes lies in it, and none is empty', () => {
    const text = `a="\\"${TOKEN}\\\\"" b='${OTHER}\\'' c=\`${HEX}\\\``;
    for (const { parts } of withWholeEnds(text, scannerOf('strict').hits(text))) {
      for (const { start, end } of parts) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
