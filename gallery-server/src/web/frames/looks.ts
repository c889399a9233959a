import { DARK, objectOf } from './stage.js';

type Layout = Record<string, unknown>;

const AXIS = { gridcolor: DARK.line, linecolor: DARK.line, zerolinecolor: DARK.line } as const;

/** A layout of plotly for a dark page: only what its template says is changed, never what its author said. */
export function plotlyLayout(layout: Layout, dark: boolean): Layout {
  const template = objectOf(layout['template']);
  const said = objectOf(template['layout']);
  const axis = (name: string): object => ({ ...objectOf(said[name]), ...AXIS });
  const looks = {
    ...said,
    paper_bgcolor: DARK.paper,
    plot_bgcolor: DARK.plot,
    font: { ...objectOf(said['font']), color: DARK.ink },
    xaxis: axis('xaxis'),
    yaxis: axis('yaxis')
  };
  return { ...layout, autosize: true, ...(dark ? { template: { ...template, layout: looks } } : {}) };
}

const words = { labelColor: DARK.ink, titleColor: DARK.ink };

/** What Vega takes for granted on a dark page; what a figure says itself comes before it. */
export const vegaDark = {
  background: DARK.paper,
  axis: { ...words, domainColor: DARK.line, gridColor: DARK.line, tickColor: DARK.line },
  header: words,
  legend: words,
  title: { color: DARK.ink, subtitleColor: DARK.ink },
  style: { 'guide-label': { fill: DARK.ink }, 'guide-title': { fill: DARK.ink }, cell: { stroke: DARK.line } },
  view: { stroke: DARK.line }
} as const;

/** Two configurations, the second before the first, part by part. */
export function joined(usual: Layout, said: Layout): Layout {
  const out: Layout = { ...usual };
  for (const [name, value] of Object.entries(said)) {
    const before = objectOf(usual[name]);
    out[name] = Object.keys(before).length > 0 ? { ...before, ...objectOf(value) } : value;
  }
  return out;
}
