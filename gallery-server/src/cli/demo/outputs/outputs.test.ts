import { describe, expect, it } from 'vitest';
import { Draw } from '../random.js';
import type { OutputKind } from '../sections/section.js';
import { styles } from '../sections/index.js';
import { bikes } from '../topics/bikes.js';
import type { CellOutput } from './cell.js';
import { boxText, frameHtml, frameText } from './frame.js';
import { outputsOf, warned } from './index.js';
import { seriesText } from './tables.js';
import type { Subject } from './tables.js';

const frame = {
  index: ['0', '10'],
  columns: ['a', 'long name'],
  rows: [
    ['1', 'x < y & z'],
    ['2.50', '']
  ]
};
const subject = (name: string, more: Partial<Subject> = {}): Subject => ({
  draw: new Draw(1, name),
  topic: bikes,
  measures: bikes.measures.slice(0, 3),
  source: '',
  size: 1,
  ...more
});
const textOf = (output: CellOutput | undefined): string =>
  output === undefined ? '' : 'text' in output ? output.text : (output.data['text/plain'] ?? '');

describe('a table', () => {
  it('stands in columns, with numbers at the right', () => {
    expect(frameText(frame).split('\n')).toEqual(['       a  long name', '0      1  x < y & z', '10  2.50           ']);
    expect(frameText({ ...frame, indexName: 'key' }).split('\n')[1]).toBe('key                 ');
  });

  it('is HTML as pandas writes it, with its texts marked up', () => {
    const html = frameHtml(frame);
    expect(html).toContain('<table border="1" class="dataframe">');
    expect(html).toContain('      <td>x &lt; y &amp; z</td>\n');
    expect(html.match(/<tr/g)).toHaveLength(3);
    expect(frameHtml({ ...frame, indexName: 'key' }).match(/<tr/g)).toHaveLength(4);
  });

  it('is in a box as polars draws it, all lines of one width', () => {
    const [shape, ...lines] = boxText(frame, ['i64'], 12_345).split('\n');
    expect(shape).toBe('shape: (12,345, 2)');
    expect(new Set(lines.map(line => line.length)).size).toBe(1);
    expect(lines[3]).toContain('i64');
    expect(lines[3]).toContain('str');
  });
});

describe('what a cell gave', () => {
  const kinds = [...new Set(styles.flatMap(style => [...style.load, ...style.sections]).map(each => each.output))];

  it.each(kinds)('%s is the same from the same draw, and is never empty', kind => {
    const [first, again] = [1, 2].map(() => outputsOf(kind, 3, subject(kind), true));
    expect(first).toEqual(again);
    expect(textOf(first?.[0]).trim()).not.toBe('');
    expect(JSON.stringify(first)).not.toMatch(/undefined|NaN[^"\\ |<]|null/);
  });

  it('follows what the code prints', () => {
    const said = (source: string): string => textOf(outputsOf('metrics', 1, subject('m', { source }), false)[0]);
    expect(said('print(f"fold {fold}")').split('\n')).toHaveLength(6);
    expect(said('print("AUC", auc)')).toMatch(/^AUC 0\.\d{4}\naccuracy/);
    expect(said('print(f"{name:<18}")').split('\n')).toHaveLength(bikes.values.length + 1);
    expect(said('print(mae)')).toMatch(/^MAE/);
    expect(seriesText(subject('s', { source: 'a.isna().sum()' }))).toMatch(/dtype: int64$/);
    expect(seriesText(subject('s', { source: 'a.isna().mean()' }))).toMatch(/dtype: float64$/);
  });

  it('is longer in a long notebook', () => {
    const length = (kind: OutputKind, size: number): number =>
      JSON.stringify(outputsOf(kind, 1, subject(kind, { size }), false)).length;
    for (const kind of ['head', 'log', 'group', 'tibble', 'polars'] as const) {
      expect(length(kind, 6)).toBeGreaterThan(2 * length(kind, 1));
    }
  });

  it('has a picture only where figures are wanted', () => {
    const of = (drawn: boolean): CellOutput | undefined => outputsOf('scatter', 1, subject('p'), drawn)[0];
    expect(Object.keys((of(true) as { data: object }).data)).toEqual(['image/png', 'text/plain']);
    expect(Object.keys((of(false) as { data: object }).data)).toEqual(['text/plain']);
  });

  it('can be a warning, as a kernel writes one', () => {
    expect(textOf(warned('FutureWarning: later', 4242))).toMatch(
      /^\/tmp\/ipykernel_\d+\/4242\.py:\d: FutureWarning: later\n$/
    );
  });
});
