import { axesOf, FIELDS } from './axes.js';
import { sensitiveColumns } from './columns.js';
import type { Column, Sensitive } from './columns.js';
import { kindOf } from './headers.js';
import { entry, textsOf } from './nodes.js';
import type { TreeNode } from './nodes.js';

/** A value that has to go. */
export interface Found extends Sensitive {
  node: TreeNode;
}

interface TreeColumn {
  name: string;
  nodes: TreeNode[];
}

/**
 * Values of sensitive columns in a tree, in every orientation that libraries write tables in: records,
 * columns, rows with a list of names, index, split, schema and data, axes of charts, column sources.
 */
export function sensitiveNodes(root: TreeNode): Found[] {
  const found = new Map<TreeNode, Found>();
  const judge = (columns: readonly TreeColumn[]): void => {
    const asked = columns.map(({ name, nodes }): Column => ({
      name,
      values: nodes
        .slice(0, 400)
        .flatMap(one => (one.kind === 'value' ? [one.text] : leavesOf(one).map(leaf => leaf.text))),
      encoded: nodes.length > 0 && nodes.every(typed)
    }));
    sensitiveColumns(asked).forEach((kind, at) => {
      for (const one of kind === null ? [] : (columns[at]?.nodes ?? [])) {
        for (const leaf of leavesOf(one)) {
          if (
            kind !== null &&
            leaf.text.trim() !== '' &&
            (kind.only === undefined || kind.only(leaf.text)) &&
            !found.has(leaf)
          ) {
            found.set(leaf, { ...kind, node: leaf });
          }
        }
      }
    });
  };
  const stack: TreeNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const columns of tablesOf(node)) {
      if (columns.length > 0) {
        judge(columns);
      }
    }
    for (const item of node.items) {
      if (item.node.kind !== 'value') {
        stack.push(item.node);
      }
    }
  }
  return [...found.values()];
}

/** Values below a node: itself, those of a list, the text of a typed array, `{v, f}` of a data table. */
function leavesOf(node: TreeNode, depth = 0): TreeNode[] {
  if (node.kind === 'value') {
    return [node];
  }
  if (node.kind === 'dict') {
    const typed = [
      entry(node, 'bdata'),
      entry(node, '__ndarray__'),
      entry(entry(node, 'array'), 'data'),
      entry(node, 'v'),
      entry(node, 'f'),
      entry(node, 'value')
    ];
    return typed
      .filter(one => one !== undefined)
      .flatMap(one => (one.kind === 'value' ? [one] : leavesOf(one, depth + 1)));
  }
  return depth > 3 ? [] : node.items.flatMap(item => leavesOf(item.node, depth + 1));
}

function put(columns: Map<string, TreeNode[]>, name: string, node: TreeNode): void {
  const nodes = columns.get(name);
  if (nodes === undefined) {
    columns.set(name, [node]);
  } else {
    nodes.push(node);
  }
}

const META = new Set([
  'type',
  'id',
  'dtype',
  'shape',
  'order',
  'mode',
  'marker',
  'line',
  'xaxis',
  'yaxis',
  'style',
  'index',
  'columns',
  'data'
]);

/** Keys of which a chart or a table that is written in parts has one at least. */
const PARTS = new Set(['data', 'rows', 'values', 'data_array', 'cells', ...FIELDS]);
const hasParts = ({ items }: TreeNode): boolean => items.some(({ key }) => key !== null && PARTS.has(key));

function tablesOf(node: TreeNode): TreeColumn[][] {
  if (node.kind === 'value' || node.items.length === 0) {
    return [];
  }
  const tables =
    node.kind === 'list'
      ? [recordsOf(node), rowsBeside(node), pairsOf(node)]
      : [columnsOf(node), ...nestedOf(node), ...(hasParts(node) ? [splitOf(node), ...axesOf(node)] : [])];
  return tables.filter(table => table.length > 0);
}

/** `[{a, b}, {a, b}]`, with what lies one level deeper under its own names. */
function recordsOf(list: TreeNode): TreeColumn[] {
  const records = list.items.map(item => item.node).filter(one => one.kind === 'dict');
  if (records.length === 0 || records.length < list.items.length / 2) {
    return [];
  }
  const columns = new Map<string, TreeNode[]>();
  const gather = (record: TreeNode, depth: number): void => {
    for (const { key, node } of record.items) {
      if (key !== null && node.kind === 'dict' && depth < 2 && entry(node, 'bdata') === undefined) {
        gather(node, depth + 1);
      } else if (key !== null) {
        put(columns, key, node);
      }
    }
  };
  for (const record of records) {
    gather(record, 0);
  }
  const table = [...columns].map(([name, nodes]) => ({ name, nodes }));
  return records.length > 1 ? table : several(table);
}

/** One record alone may be a setting: two things about a person make it one of a person. */
function several(table: TreeColumn[]): TreeColumn[] {
  const sure = table.filter(
    ({ name, nodes }) => kindOf(name)?.needs === 'sure' && nodes.some(one => one.kind !== 'dict')
  );
  return sure.length > 1 || (sure.length === 1 && table.length > 1 && table.length < 40) ? table : [];
}

/** `[["Ann", 3], ["Bob", 5]]` beside `["name", "visits"]`, as arguments of one call. */
function rowsBeside(list: TreeNode): TreeColumn[] {
  const parts = list.items.map(item => item.node).filter(one => one.kind === 'list');
  // Arguments of a call; a list of rows has no names beside them.
  if (list.items.length > 12) {
    return [];
  }
  for (const rows of parts.filter(part => part.items.every(({ node }) => node.kind !== 'value'))) {
    for (const names of parts) {
      const columns = rows === names ? [] : tableOf(names, rows);
      if (columns.length > 0) {
        return columns;
      }
    }
  }
  return [];
}

/** `[["name", ["Ann"]], ["visits", [3]]]`: entries of a map, as bokeh writes them. */
function pairsOf(list: TreeNode): TreeColumn[] {
  const pairs = list.items.map(item => item.node);
  if (
    !pairs.every(
      one =>
        one.kind === 'list' &&
        one.items.length === 2 &&
        one.items[0]?.node.kind === 'value' &&
        one.items[1]?.node.kind !== 'value'
    )
  ) {
    return [];
  }
  return pairs.flatMap(({ items }) => {
    const [name, values] = items;
    return name === undefined || values === undefined ? [] : [{ name: name.node.text, nodes: [values.node] }];
  });
}

/** `{a: [..], b: [..]}`, and one record by itself. */
function columnsOf(dict: TreeNode): TreeColumn[] {
  const columns: TreeColumn[] = [];
  const samples = entry(entry(dict, 'properties'), 'samples');
  if (samples?.kind === 'list') {
    columns.push({ name: entry(dict, 'column')?.text ?? '', nodes: samples.items.map(item => item.node) });
  }
  for (const { key, node } of dict.items) {
    if (key !== null && (node.kind === 'list' || typed(node))) {
      const flat =
        node.kind === 'list' ? node.items.every(item => item.node.kind === 'value' || typed(item.node)) : true;
      if (flat) {
        columns.push({ name: key, nodes: node.kind === 'list' ? node.items.map(item => item.node) : [node] });
      }
    }
  }
  const record = several(
    dict.items.flatMap(({ key, node }) =>
      key !== null && node.kind === 'value' && node.quoted ? [{ name: key, nodes: [node] }] : []
    )
  );
  const sure = record.filter(({ name }) => kindOf(name)?.needs === 'sure');
  return [...columns, ...(sure.length > 1 ? record : [])];
}

const typed = (node: TreeNode): boolean =>
  entry(node, 'bdata') !== undefined || entry(node, '__ndarray__') !== undefined || entry(node, 'array') !== undefined;

/** `{columns: [..], data: [[..]]}`, `{schema: {fields}, data: [[..]]}`, `{header: {values}, cells: {values}}`. */
function splitOf(dict: TreeNode): TreeColumn[] {
  const names =
    entry(dict, 'columns') ??
    entry(entry(dict, 'schema'), 'fields') ??
    entry(dict, 'fields') ??
    entry(dict, 'header') ??
    entry(dict, 'headers') ??
    entry(dict, 'colnames') ??
    entry(dict, 'column_names');
  const rows = entry(dict, 'data') ?? entry(dict, 'rows') ?? entry(dict, 'values') ?? entry(dict, 'data_array');
  const cells = entry(entry(dict, 'cells'), 'values');
  const heads = entry(entry(dict, 'header'), 'values');
  if (cells !== undefined && heads !== undefined) {
    const headings = heads.items.map(item =>
      item.node.kind === 'value' ? item.node.text : (item.node.items[0]?.node.text ?? '')
    );
    return cells.items.map((item, at) => ({
      name: (headings[at] ?? '').replace(/<[^>]{0,40}>/g, ''),
      nodes: [item.node]
    }));
  }
  const table = names === undefined || rows === undefined ? [] : tableOf(names, rows);
  const index = entry(dict, 'index');
  const indexName = entry(dict, 'index_names') ?? entry(dict, 'index_name');
  return index === undefined || table.length === 0
    ? table
    : [...table, { name: textsOf(indexName)[0] ?? '', nodes: index.items.map(item => item.node) }];
}

/** Names as texts, as `["string", "name"]` or as `{name}`, and rows of as many values. */
function tableOf(names: TreeNode, rows: TreeNode): TreeColumn[] {
  if (names.kind !== 'list' || rows.kind !== 'list' || rows.items.length === 0) {
    return [];
  }
  const headings = names.items.map(({ node }) => {
    if (node.kind === 'value') {
      return node.text;
    }
    const named =
      entry(node, 'name') ??
      entry(node, 'field') ??
      entry(node, 'title') ??
      entry(node, 'headerName') ??
      entry(node, 'id') ??
      entry(node, 'column');
    return named?.text ?? node.items.at(-1)?.node.text ?? '';
  });
  const width = headings.length;
  if (width === 0 || !headings.some(heading => kindOf(heading) !== null)) {
    return [];
  }
  const fits = rows.items.filter(
    ({ node }) => node.kind === 'list' && (node.items.length === width || node.items.length === width + 1)
  );
  if (fits.length < rows.items.length / 2 || fits.length === 0) {
    return [];
  }
  return headings.map((name, at) => ({
    name,
    nodes: fits.flatMap(({ node }) => {
      const one = node.items[at + node.items.length - width];
      return one === undefined ? [] : [one.node];
    })
  }));
}

/** `{a: {0: .., 1: ..}}` by columns, `{0: {a: ..}}` by rows. */
function nestedOf(dict: TreeNode): TreeColumn[][] {
  const inner = dict.items.filter(
    item =>
      item.key !== null &&
      item.node.kind === 'dict' &&
      item.node.items.length > 0 &&
      item.node.items.every(one => one.node.kind === 'value')
  );
  if (inner.length === 0 || inner.length < dict.items.length / 2) {
    return [];
  }
  const byColumn = inner.map(({ key, node }) => ({ name: key ?? '', nodes: node.items.map(item => item.node) }));
  const numbered = inner.every(({ node }) => node.items.every(item => /^\d+$/.test(item.key ?? 'x')));
  const rows = new Map<string, TreeNode[]>();
  for (const { node } of inner) {
    for (const item of node.items) {
      put(rows, item.key ?? '', item.node);
    }
  }
  const byRow = [...rows].map(([name, nodes]) => ({ name, nodes }));
  if (numbered) {
    return [byColumn];
  }
  return inner.length > 1 && !inner.some(({ key }) => META.has(key ?? '')) ? [byRow] : [];
}
