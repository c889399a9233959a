import { kindOf } from './headers.js';
import { entry, textsOf } from './nodes.js';
import type { TreeNode } from './nodes.js';

interface AxisColumn {
  name: string;
  nodes: TreeNode[];
}

/** Where traces of plotly keep values. */
export const FIELDS = [
  'x',
  'y',
  'z',
  'text',
  'hovertext',
  'ids',
  'labels',
  'parents',
  'names',
  'values',
  'lat',
  'lon',
  'locations',
  'customdata',
  'theta',
  'r',
  'open',
  'close',
  'base',
  'a',
  'b',
  'c'
] as const;

/** Charts of plotly: values stand under `x` and `customdata`, their names in a template, an axis or a title. */
export function axesOf(dict: TreeNode): AxisColumn[][] {
  const traces = entry(dict, 'data');
  const layout = entry(dict, 'layout');
  if (traces?.kind === 'list' && traces.items.some(({ node }) => isTrace(node))) {
    return traces.items.map(({ node }) => columnsOf(node, layout));
  }
  return isTrace(dict) ? [columnsOf(dict, undefined)] : [];
}

const isTrace = (node: TreeNode): boolean =>
  node.kind === 'dict' &&
  FIELDS.some(field => entry(node, field)?.kind === 'list' || entry(entry(node, field), 'bdata') !== undefined);

function columnsOf(trace: TreeNode, layout: TreeNode | undefined): AxisColumn[] {
  const names = namesIn(
    [entry(trace, 'hovertemplate'), entry(trace, 'texttemplate')].flatMap(node => textsOf(node)).join('<br>')
  );
  const axis = (field: 'x' | 'y' | 'z'): string | undefined => {
    const which = entry(trace, `${field}axis`)?.text.replace(/^[xyz]/, '') ?? '';
    const title =
      entry(entry(layout, `${field}axis${which}`), 'title') ??
      entry(entry(entry(layout, 'scene'), `${field}axis`), 'title');
    return title?.kind === 'value' ? title.text : entry(title, 'text')?.text;
  };
  const columns: AxisColumn[] = [];
  for (const field of FIELDS) {
    const values = entry(trace, field);
    if (values === undefined || (values.kind === 'value' && field !== 'customdata')) {
      continue;
    }
    if (field === 'customdata') {
      columns.push(...custom(values, names));
      continue;
    }
    const name =
      names.get(field) ??
      (field === 'x' || field === 'y' || field === 'z' ? axis(field) : undefined) ??
      names.get(plural[field] ?? '') ??
      '';
    columns.push({
      name: headingOf(name),
      nodes: values.kind === 'list' ? values.items.map(item => item.node) : [values]
    });
  }
  const legend = entry(entry(entry(layout, 'legend'), 'title'), 'text')?.text ?? '';
  const name = entry(trace, 'name');
  const own = name === undefined ? undefined : [...names.keys()].find(key => key === name.text);
  if (name !== undefined && (kindOf(headingOf(legend)) !== null || own !== undefined)) {
    columns.push({
      name: headingOf(legend),
      nodes: [name, entry(trace, 'legendgroup'), entry(trace, 'offsetgroup')].filter(one => one !== undefined)
    });
  }
  return columns;
}

const plural: Readonly<Record<string, string>> = {
  labels: 'label',
  ids: 'id',
  locations: 'location',
  values: 'value',
  parents: 'parent',
  hovertext: 'hovertext'
};

function custom(values: TreeNode, names: ReadonlyMap<string, string>): AxisColumn[] {
  if (values.kind !== 'list') {
    return [{ name: headingOf(names.get('customdata[0]') ?? ''), nodes: [values] }];
  }
  const width = Math.max(
    ...values.items.slice(0, 50).map(({ node }) => (node.kind === 'list' ? node.items.length : 1)),
    0
  );
  return Array.from({ length: width }, (_, at) => ({
    name: headingOf(names.get(`customdata[${String(at)}]`) ?? (width === 1 ? (names.get('customdata') ?? '') : '')),
    nodes: values.items.flatMap(({ node }) => {
      const one = node.kind === 'list' ? node.items[at]?.node : node;
      return one === undefined ? [] : [one];
    })
  }));
}

/** `email=%{customdata[0]}<br>score=%{y}`: names of what a template shows. */
function namesIn(template: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const part of template.slice(0, 20_000).split(/<br ?\/?>|<extra>|\n|\\n/)) {
    const match = /^(.{1,80}?)\s{0,2}[=:]\s{0,2}[^%]{0,12}%\{([\w[\]]{1,40})/.exec(part);
    const [, name, field] = match ?? [];
    if (name !== undefined && field !== undefined) {
      names.set(field, name);
    }
    const bold = /^<b>%\{(hovertext|text|label|id)\}/.exec(part);
    if (bold?.[1] !== undefined && !names.has(bold[1])) {
      names.set(bold[1], '');
    }
  }
  return names;
}

const headingOf = (name: string): string =>
  name
    .replace(/<[^>]{0,60}>/g, '')
    .replace(/\([^)]{0,40}\)$/, '')
    .trim();
