import type { Draw } from '../random.js';
import type { Measure, Topic } from '../topics/topic.js';
import { cellOf, dayText, valueOf } from './columns.js';
import type { Frame } from './frame.js';

/** What outputs are made from. */
export interface Subject {
  draw: Draw;
  topic: Topic;
  /** The columns that the section is about. */
  measures: readonly Measure[];
  /** The code that gave it. */
  source: string;
  /** How long what it prints is: 1 is usual. */
  size: number;
}

const counted = (length: number): string[] => Array.from({ length }, (_, at) => String(at));
const rowsFor = (size: number, usual: number): number => Math.min(60, Math.max(3, Math.round(usual * size)));

/** The first rows of the data. */
export function headFrame({ draw, topic, measures, size }: Subject): Frame {
  const length = rowsFor(size, 5);
  const from = draw.whole(0, 600);
  return {
    index: counted(length),
    columns: [topic.key, 'day', ...measures.map(([name]) => name)],
    rows: Array.from({ length }, (_, at) => [
      draw.early(topic.values),
      dayText(from + Math.floor(at / 2)),
      ...measures.map(measure => (draw.chance(0.02) ? 'NaN' : cellOf(draw, measure)))
    ])
  };
}

/** Count, mean, spread and quantiles of each column. */
export function describeFrame({ draw, measures }: Subject): Frame {
  const count = draw.whole(400, 40_000).toFixed(2);
  const sorted = measures.map(measure => Array.from({ length: 5 }, () => valueOf(draw, measure)).sort((a, b) => a - b));
  const of = (pick: (values: readonly number[], at: number) => number): string[] =>
    sorted.map((values, at) => pick(values, at).toFixed(2));
  const quantile = (at: number): string[] => of(values => values[at] ?? 0);
  return {
    index: ['count', 'mean', 'std', 'min', '25%', '50%', '75%', 'max'],
    columns: measures.map(([name]) => name),
    rows: [
      measures.map(() => count),
      of(values => values.reduce((sum, value) => sum + value, 0) / values.length),
      of(values => ((values[4] ?? 0) - (values[0] ?? 0)) / 3),
      quantile(0),
      quantile(1),
      quantile(2),
      quantile(3),
      quantile(4)
    ]
  };
}

/** One row for each thing that is told apart. */
export function groupFrame({ draw, topic, measures, size }: Subject): Frame {
  const names =
    size > 2 ? topic.values.flatMap(name => counted(Math.ceil(size)).map(at => `${name} ${at}`)) : topic.values;
  const index = names.slice(0, 60);
  return {
    index,
    indexName: topic.key,
    columns: [...measures.slice(0, 2).map(([name]) => name), 'rows'],
    rows: index.map(() => [
      ...measures.slice(0, 2).map(measure => cellOf(draw, measure, 2)),
      String(draw.whole(90, 4000))
    ])
  };
}

/** A column of its own, as pandas prints one. */
export function seriesText({ draw, topic, measures, source }: Subject): string {
  const whole = source.includes('.sum()');
  const names = [topic.key, 'day', ...measures.map(([name]) => name)];
  const width = Math.max(...names.map(name => name.length)) + 4;
  const values = names.map(() => (whole ? String(draw.whole(0, 240)) : draw.between(0, 0.4).toFixed(4)));
  return `${names.map((name, at) => name.padEnd(width) + (values[at] ?? '')).join('\n')}\ndtype: ${whole ? 'int64' : 'float64'}`;
}

/** A table as the tidyverse prints it. */
export function tibbleText(subject: Subject): string {
  const frame = headFrame(subject);
  const kinds = ['<chr>', '<date>', ...subject.measures.map(() => '<dbl>')];
  const cells = frame.columns.map((name, at) => [name, kinds[at] ?? '', ...frame.rows.map(row => row[at] ?? '')]);
  const widths = cells.map(column => Math.max(...column.map(text => text.length)));
  const line = (at: number, number: string): string =>
    number.padEnd(2) + cells.map((column, i) => ` ${(column[at] ?? '').padEnd(widths[i] ?? 0)}`).join('');
  return [
    `# A tibble: ${frame.rows.length} × ${frame.columns.length}`,
    line(0, ''),
    line(1, ''),
    ...frame.rows.map((_, at) => line(at + 2, String(at + 1)))
  ].join('\n');
}
