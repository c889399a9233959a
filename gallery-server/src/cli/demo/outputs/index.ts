import { chartPng } from '../figures/charts.js';
import type { ChartKind } from '../figures/charts.js';
import type { OutputKind } from '../sections/section.js';
import type { CellOutput } from './cell.js';
import type { Frame } from './frame.js';
import { boxText, frameHtml, frameText } from './frame.js';
import { logLines, metricLines, olsText, summaryText } from './printed.js';
import type { Subject } from './tables.js';
import { describeFrame, groupFrame, headFrame, seriesText, tibbleText } from './tables.js';

const charts: ReadonlySet<string> = new Set<ChartKind>(['line', 'bars', 'heat', 'scatter', 'hist']);
const isChart = (kind: OutputKind): kind is ChartKind => charts.has(kind);

const printed = (text: string, name: 'stdout' | 'stderr' = 'stdout'): CellOutput => ({
  name,
  output_type: 'stream',
  text
});

const value = (count: number, text: string, more: Record<string, string> = {}): CellOutput => ({
  data: { ...more, 'text/plain': text },
  execution_count: count,
  output_type: 'execute_result'
});

const framed = (count: number, frame: Frame): CellOutput =>
  value(count, frameText(frame), { 'text/html': frameHtml(frame) });

function figure(kind: ChartKind, { draw, topic, measures }: Subject, drawn: boolean): CellOutput {
  const [across, up] = [measures[1] ?? measures[0], measures[0]];
  const along =
    kind === 'bars' ? topic.key : kind === 'line' ? 'day' : kind === 'hist' ? (up?.[0] ?? '') : (across?.[0] ?? '');
  const words = {
    across: along.replace(/_/g, ' '),
    up: kind === 'hist' ? 'count' : (up?.[0] ?? ''),
    low: kind === 'bars' ? 0 : (up?.[2] ?? 0),
    high: up?.[3] ?? 1
  };
  const picture: Record<string, string> = drawn ? { 'image/png': chartPng(kind, words, draw).toString('base64') } : {};
  return {
    data: { ...picture, 'text/plain': '<Figure size 480x300 with 1 Axes>' },
    output_type: 'display_data'
  };
}

function julia(subject: Subject): string {
  const frame = headFrame(subject);
  return `${frame.rows.length}×${frame.columns.length} DataFrame\n${frameText({ ...frame, index: frame.index.map(at => String(Number(at) + 1)) })}`;
}

/** What a cell gave, as Jupyter writes it; figures are drawn only where they are wanted. */
export function outputsOf(kind: OutputKind, count: number, subject: Subject, drawn: boolean): CellOutput[] {
  const { draw, topic, measures, source, size } = subject;
  const columns = measures.slice(1, 3).map(([name]) => name);
  const target = measures[0]?.[0] ?? '';
  if (isChart(kind)) {
    return [figure(kind, subject, drawn)];
  }
  switch (kind) {
    case 'none':
      return [];
    case 'head':
      return [framed(count, headFrame(subject))];
    case 'describe':
      return [framed(count, describeFrame(subject))];
    case 'group':
      return [framed(count, groupFrame(subject))];
    case 'series':
      return [value(count, seriesText(subject))];
    case 'value':
      return [value(count, draw.chance(0.5) ? String(draw.whole(2, 9000)) : draw.between(0, 1).toFixed(3))];
    case 'metrics':
      return [printed(metricLines(draw, source, topic.values))];
    case 'log':
      return [printed(logLines(draw, Math.min(400, Math.round(draw.whole(6, 14) * size * size))))];
    case 'ols':
      return [printed(olsText(draw, target, columns))];
    case 'summary':
      return [printed(summaryText(draw, `${target} ~ ${columns.join(' + ')}`, columns))];
    case 'tibble':
      return [value(count, tibbleText(subject))];
    case 'julia':
      return [value(count, julia(subject))];
    case 'polars': {
      const frame = headFrame(subject);
      const types = ['str', 'date', ...measures.map(each => (each[4] === 0 ? 'i64' : 'f64'))];
      return [value(count, boxText(frame, types, frame.rows.length))];
    }
  }
}

/** A library that has something to say about what was done. */
export function warned(text: string, line: number): CellOutput {
  return printed(`/tmp/ipykernel_${1000 + line}/${line}.py:${(line % 9) + 1}: ${text}\n`, 'stderr');
}
