import { describe, expect, test } from 'vitest';
import { plainView } from '../views/view.js';
import { worked } from '../../testing/work.js';
import { tableRecogniser } from './index.js';

/** The text with what was found in brackets. */
function marked(text: string): string {
  const spans = tableRecogniser(['secret', 'personal', 'infrastructure', 'record'])
    .find(plainView(text))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start >= at) {
      result += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
      at = end;
    }
  }
  return result + text.slice(at);
}

const lines = (...all: string[]): string => all.join('\n');

const forms: readonly (readonly [string, string])[] = [
  [
    'a frame',
    lines('   full_name     city  score', '0  ⟦Jana Novak⟧  ⟦Kosice⟧    0.3', '1    ⟦Bo Lindt⟧    ⟦Graz⟧    0.4')
  ],
  [
    'a frame with a label',
    lines('        mrn  score', 'row               ', 'a    ⟦774120⟧    0.3', 'b    ⟦774121⟧    0.4')
  ],
  [
    'a frame that goes on below',
    lines(
      '   score  \\',
      '0    0.3',
      '1    0.4',
      '',
      '              email',
      '0  ⟦ana@firm.example⟧',
      '1   ⟦bo@firm.example⟧'
    )
  ],
  [
    'a frame with people as labels',
    lines(
      '              score  group',
      'full_name                 ',
      '⟦Chloe Berg⟧      0.3      a',
      '⟦Ivan Petrov⟧     0.4      b'
    )
  ],
  [
    'a frame with two kinds of labels',
    lines(
      '                   score',
      'group full_name         ',
      'a     ⟦Chloe Berg⟧     0.3',
      'b     ⟦Ivan Petrov⟧    0.4'
    )
  ],
  [
    'headings with one space between',
    lines(
      '            ssn age_group             phone',
      '0  ⟦123-45-6789⟧     18-30  ⟦+421 905 123 456⟧',
      '1  ⟦123-45-6780⟧     31-50  ⟦+421 905 123 457⟧'
    )
  ],
  [
    'a frame on its side',
    lines(
      '                    0         1',
      'full_name  ⟦Chloe Berg⟧  ⟦Bo Lindt⟧',
      'mrn            ⟦774120⟧    ⟦774121⟧'
    )
  ],
  ['LaTeX', lines('full_name & n \\\\', '\\midrule', '⟦Chloe Berg⟧ & 3 \\\\')],
  [
    'columns that do not line up',
    lines('   full_name  email', '0  ⟦Jana Novak⟧  ⟦ana@firm.example⟧', '1  ⟦Bo Lindt⟧  ⟦bo@firm.example⟧')
  ],
  [
    'wide letters',
    lines('       ssn  full_name', '0  ⟦123-45-6789⟧      ⟦高橋 直子⟧')
      .replace('       ssn', '           ssn')
      .replace('      ⟦高橋', '  ⟦高橋')
  ],
  ['a series', lines('0    ⟦Jana Novak⟧', '1      ⟦Bo Lindt⟧', 'Name: patient_name, dtype: object')],
  [
    'a tibble',
    lines(
      '  name       email           ',
      '  <chr>      <chr>           ',
      '1 ⟦Jana Novak⟧ ⟦ana@firm.example⟧',
      '2 ⟦Bo Lindt⟧   ⟦bo@firm.example⟧ '
    )
  ],
  ['Markdown', lines('| n | patient_name | score |', '|---|---|---|', '| 1 | ⟦Jana Novak⟧ | 0.3 |')],
  [
    'show() of Spark',
    lines(
      '+----------+-----+',
      '| last_name|score|',
      '+----------+-----+',
      '|     ⟦Novak⟧|  0.3|',
      '+----------+-----+'
    )
  ],
  ['psql', lines(' username | n ', '----------+---', ' ⟦jnovak⟧   | 3 ', ' ⟦blindt⟧   | 4 ')],
  [
    'polars',
    lines(
      '┌──────┬─────┐',
      '│ iban ┆ n   │',
      '│ ---  ┆ --- │',
      '│ str  ┆ i64 │',
      '╞══════╪═════╡',
      '│ ⟦SK9311110000001057361004⟧ ┆ 3   │',
      '└──────┴─────┘'
    )
  ],
  ['comma-separated', lines('first_name,score,dob', '⟦Jana⟧,0.3,⟦1961-02-03⟧', '"⟦Bo, jr⟧",0.4,⟦1971-02-03⟧')],
  ['semicolons', lines('Nachname;Wert;PLZ', '⟦Novak⟧;3;⟦04001⟧')],
  ['tabs', lines('email\tn', '⟦ana@firm.example⟧\t3')],
  ['between quotes', lines('d = """mrn,score', '⟦774120⟧,0.3', '⟦774121⟧,0.4""")')],
  ['written-out breaks', 'StringIO("phone,n\\n⟦0905 123 456⟧,3\\n⟦0905 123 457⟧,4")'],
  ['records', '[{"surname": "⟦Novak⟧", "n": 3}, {"surname": "⟦Lindt⟧", "n": 4}]'],
  ['records of Python', "[{'surname': '⟦Novak⟧', 'n': 3}, {'surname': '⟦Lindt⟧', 'n': 4}]"],
  ['columns in source', 'pd.DataFrame({"ssn": ["⟦123-45-6789⟧", "⟦123-45-6780⟧"], "n": [1, 2]})'],
  ['rows and names', 'pd.DataFrame([["⟦Jana Novak⟧", 1], ["⟦Bo Lindt⟧", 2]], columns=["full_name", "n"])'],
  ['rows of Spark', "[Row(email='⟦ana@firm.example⟧', n=3), Row(email='⟦bo@firm.example⟧', n=4)]"],
  ['a frame of R', 'data.frame(patient_id = c("⟦P4411⟧", "⟦P4412⟧"), n = c(1, 2))'],
  ['split', '{"columns": ["mrn", "n"], "index": [0, 1], "data": [["⟦774120⟧", 3], ["⟦774121⟧", 4]]}'],
  ['by columns', '{"email": {"0": "⟦ana@firm.example⟧", "1": "⟦bo@firm.example⟧"}, "n": {"0": 1, "1": 2}}'],
  ['by rows', '{"0": {"dob": "⟦1961-02-03⟧", "n": 1}, "1": {"dob": "⟦1971-02-03⟧", "n": 2}}'],
  [
    'a schema',
    '{"schema": {"fields": [{"name": "iban"}]}, "data": [{"iban": "⟦SK9311110000001057361004⟧"}, {"iban": "⟦SK9311110000001057361005⟧"}]}'
  ],
  [
    'lines of JSON',
    lines(
      '{"email": "⟦ana@firm.example⟧", "dob": "⟦1961-02-03⟧"}',
      '{"email": "⟦bo@firm.example⟧", "dob": "⟦1971-02-03⟧"}'
    )
  ],
  [
    'plotly, an axis',
    '{"data": [{"x": ["⟦774120⟧", "⟦774121⟧"], "y": [1, 2]}], "layout": {"xaxis": {"title": {"text": "mrn"}}}}'
  ],
  [
    'plotly, customdata',
    '{"data": [{"x": [1, 2], "customdata": [["⟦Jana Novak⟧", 3], ["⟦Bo Lindt⟧", 4]], "hovertemplate": "x=%{x}<br>patient_name=%{customdata[0]}<br>n=%{customdata[1]}<extra></extra>"}]}'
  ],
  [
    'plotly, a typed array',
    '{"data": [{"x": {"dtype": "i4", "bdata": "⟦qLwLAKm8CwA=⟧"}, "hovertemplate": "mrn=%{x}"}], "layout": {}}'
  ],
  [
    'a table of plotly',
    '{"type": "table", "header": {"values": ["email", "n"]}, "cells": {"values": [["⟦ana@firm.example⟧"], [3]]}}'
  ],
  ['vega', '{"datasets": {"data-1": [{"salary": ⟦61200⟧, "n": 1}, {"salary": ⟦58100⟧, "n": 2}]}}'],
  ['bokeh', '{"type": "map", "entries": [["phone", ["⟦0905 123 456⟧", "⟦0905 123 457⟧"]], ["n", [1, 2]]]}'],
  [
    'GeoJSON',
    '{"features": [{"properties": {"address": "⟦4 Dlha St⟧"}, "geometry": {"type": "Point"}}, {"properties": {"address": "⟦5 Dlha St⟧"}}]}'
  ],
  [
    'a data table',
    '{"columns": [["number", "index"], ["string", "email"]], "data": [[{"v": 0, "f": "0"}, "⟦ana@firm.example⟧"]]}'
  ],
  ['INSERT', "INSERT INTO t (id, email) VALUES (1, '⟦ana@firm.example⟧'), (2, '⟦bo@firm.example⟧');"],
  [
    'YAML',
    lines('- name: ⟦Jana Novak⟧', '  email: ⟦ana@firm.example⟧', '- name: ⟦Bo Lindt⟧', '  email: ⟦bo@firm.example⟧')
  ],
  [
    'HTML',
    '<table><thead><tr><th></th><th>email</th><th>n</th></tr></thead><tbody><tr><th>0</th><td><b title="a">⟦ana@firm.example⟧</b></td><td>3</td></tr></tbody></table>'
  ],
  [
    'HTML with rows that span',
    '<table><thead><tr><th>a</th><th>b</th><th>ssn</th></tr></thead><tbody><tr><th rowspan="2">x</th><th>1</th><td>⟦123-45-6789⟧</td></tr><tr><th>2</th><td>⟦123-45-6780⟧</td></tr></tbody></table>'
  ],
  [
    'HTML on its side',
    '<table><tr><th>full name</th><td>⟦Jana Novak⟧</td></tr><tr><th>date of birth</th><td>⟦1961-02-03⟧</td></tr></table>'
  ],
  [
    'describe()',
    lines(
      '              email',
      'count             2',
      'unique            2',
      'top     ⟦ana@firm.example⟧',
      'freq              1'
    )
      .replace('              email', '                   email')
      .replace('count  ', 'count       ')
      .replace('unique  ', 'unique       ')
      .replace('freq  ', 'freq       ')
  ],
  ['a column of addresses by its values', '{"c1": ["⟦ana@firm.example⟧", "⟦bo@firm.example⟧"], "user_count": [1, 2]}'],
  ['people under a plain name', '[{"name": "⟦Jana Novak⟧", "n": 1}, {"name": "⟦Peter Lindt⟧", "n": 2}]']
];

const harmless: readonly (readonly [string, string])[] = [
  [
    'names of models',
    lines('                  name  accuracy', '0        Random Forest      0.91', '1  Logistic Regression      0.88')
  ],
  ['names of features', '[{"name": "age", "importance": 0.3}, {"name": "income_ratio", "importance": 0.2}]'],
  [
    'names of cities',
    lines('            name  population', '0  San Francisco      808976', '1       New York     8363710')
  ],
  ['counts', lines('  user_count  email_valid  age_group', '0          3         True      31-50')],
  [
    'a description',
    lines(
      '             salary        mrn',
      'count      10.00000   10.00000',
      'mean    51234.00000  774120.00',
      'std       123.00000    1.00000',
      'min     41234.00000  774110.00',
      'max     61234.00000  774130.00'
    )
  ],
  [
    'df.info()',
    lines(
      ' #   Column  Non-Null Count  Dtype ',
      '---  ------  --------------  ----- ',
      ' 0   email   10 non-null     object',
      ' 1   dob     10 non-null     object'
    )
  ],
  ['correlations', lines('        salary  income', 'salary    1.00    0.31', 'income    0.31    1.00')],
  ['means by group', lines('            salary', 'department        ', 'sales        51234', 'care         48211')],
  ['houses', lines('   longitude  latitude  median_income', '0    -122.23     37.88         8.3252')],
  ['labels of tumours', lines('  diagnosis  radius', '0         M    17.9', '1         B    20.5')],
  ['numbers of cases', lines('diagnosis', 'I10    5', 'E11    3', 'Name: count, dtype: int64')],
  ['small ids', '[{"user_id": 1, "rating": 3}, {"user_id": 2, "rating": 4}]'],
  ['settings', 'config = {"name": "resnet", "user": "admin", "lr": 0.1}'],
  ['fields of a schema', '{"fields": [{"name": "email", "type": "string"}, {"name": "mrn", "type": "string"}]}'],
  ['a kernel', '{"kernelspec": {"display_name": "Python 3", "name": "python3"}}'],
  ['variables', 'connect(username=LOGIN, email=ADDRESS)'],
  ['code', 'for name, email in rows:\n    send(name, email)\nprint(name, email)']
];

describe('tables', () => {
  test.each(forms)('%s: cells of sensitive columns are found', (_, expected) => {
    expect(marked(expected.replace(/[⟦⟧]/g, ''))).toBe(expected);
  });

  test.each(harmless)('%s: left alone', (_, text) => {
    expect(marked(text)).toBe(text);
  });

  test.each([
    '| a',
    '<td>',
    '{"name":',
    '[',
    'name,',
    'name  ',
    '- name: a\n',
    "('",
    'insert into t (email) values (',
    '\\n,name'
  ])('linear on %s over and over', seed => {
    const text = `email ${seed.repeat(Math.ceil(200_000 / seed.length))}`;
    expect(worked(() => marked(text))).toBeLessThan(5000);
  });
});
