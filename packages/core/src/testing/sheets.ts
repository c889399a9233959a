/** A table of made-up people, and every form in which libraries write such a table. */

/** Headings and rows of texts. */
export interface Sheet {
  names: readonly string[];
  rows: readonly (readonly string[])[];
}

type Form = (sheet: Sheet) => string;

const widths = ({ names, rows }: Sheet): number[] =>
  names.map((name, at) => Math.max(name.length, ...rows.map(row => (row[at] ?? '').length)));
const numeric = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
const literal = (text: string): string => (numeric(text) ? text : `'${text}'`);
const json = (text: string): string | number => (numeric(text) ? Number(text) : text);
const record = (names: readonly string[], row: readonly string[]): Record<string, string | number> =>
  Object.fromEntries(names.map((name, at) => [name, json(row[at] ?? '')]));
const column = ({ rows }: Sheet, at: number): (string | number)[] => rows.map(row => json(row[at] ?? ''));
const columns = (sheet: Sheet): Record<string, (string | number)[]> =>
  Object.fromEntries(sheet.names.map((name, at) => [name, column(sheet, at)]));

/** As pandas prints: right-aligned, rows numbered. */
const frame: Form = sheet => {
  const wide = widths(sheet);
  const label = String(sheet.rows.length - 1).length;
  const line = (head: string, cells: readonly string[]): string =>
    head.padEnd(label) + cells.map((cell, at) => `  ${cell.padStart(wide[at] ?? 0)}`).join('');
  return [line('', sheet.names), ...sheet.rows.map((row, at) => line(String(at), row))].join('\n');
};

/** Wrapped: half of the columns above, half below. */
const wrapped: Form = sheet => {
  const half = Math.ceil(sheet.names.length / 2);
  const part = (from: number, to?: number): Sheet => ({
    names: sheet.names.slice(from, to),
    rows: sheet.rows.map(row => row.slice(from, to))
  });
  const [first = '', ...rest] = frame(part(0, half)).split('\n');
  return [`${first}  \\`, ...rest, '', frame(part(half))].join('\n');
};

/** With a footer, as long frames have it. */
const footed: Form = sheet => `${frame(sheet)}\n\n[${sheet.rows.length} rows x ${sheet.names.length} columns]`;

const bars = (sheet: Sheet, side: string, rule: (wide: number[]) => string[], left = true): string => {
  const wide = widths(sheet);
  const [top = '', middle = '', bottom = ''] = rule(wide);
  const line = (cells: readonly string[]): string =>
    `${side} ${cells.map((cell, at) => (left ? cell.padEnd(wide[at] ?? 0) : cell.padStart(wide[at] ?? 0))).join(` ${side} `)} ${side}`;
  return [top, line(sheet.names), middle, ...sheet.rows.map(line), bottom].filter(one => one !== '').join('\n');
};
const plus = (wide: number[]): string => `+${wide.map(one => '-'.repeat(one + 2)).join('+')}+`;

const markdown: Form = sheet =>
  bars(sheet, '|', wide => ['', `|${wide.map(one => '-'.repeat(one + 2)).join('|')}|`, '']);
const tightMarkdown: Form = ({ names, rows }) =>
  [names, names.map(() => ':--'), ...rows].map(cells => cells.join('|')).join('\n');
const mysql: Form = sheet => bars(sheet, '|', wide => [plus(wide), plus(wide), plus(wide)]);
const spark: Form = sheet => bars(sheet, '|', wide => [plus(wide), plus(wide), plus(wide)], false);
const psql: Form = sheet => {
  const wide = widths(sheet);
  const line = (cells: readonly string[]): string =>
    ` ${cells.map((cell, at) => cell.padEnd(wide[at] ?? 0)).join(' | ')}`;
  return [
    line(sheet.names),
    wide.map(one => '-'.repeat(one + 2)).join('+'),
    ...sheet.rows.map(line),
    `(${sheet.rows.length} rows)`
  ].join('\n');
};
const polars: Form = sheet => {
  const wide = widths(sheet).map(one => Math.max(one, 3));
  const rule = (left: string, line: string, cross: string, right: string): string =>
    left + wide.map(one => line.repeat(one + 2)).join(cross) + right;
  const row = (cells: readonly string[]): string =>
    `│ ${cells.map((cell, at) => cell.padEnd(wide[at] ?? 0)).join(' ┆ ')} │`;
  const all = (text: string): string[] => sheet.names.map(() => text);
  return [
    `shape: (${sheet.rows.length}, ${sheet.names.length})`,
    ...[rule('┌', '─', '┬', '┐'), row(sheet.names), row(all('---')), row(all('str')), rule('╞', '═', '╪', '╡')],
    ...[...sheet.rows.map(row), rule('└', '─', '┴', '┘')]
  ].join('\n');
};
const duckdb: Form = sheet => {
  const wide = widths(sheet).map(one => Math.max(one, 7));
  const rule = (left: string, cross: string, right: string): string =>
    left + wide.map(one => '─'.repeat(one + 2)).join(cross) + right;
  const row = (cells: readonly string[]): string =>
    `│ ${cells.map((cell, at) => cell.padEnd(wide[at] ?? 0)).join(' │ ')} │`;
  const types = sheet.names.map(() => 'varchar');
  return [
    rule('┌', '┬', '┐'),
    row(sheet.names),
    row(types),
    rule('├', '┼', '┤'),
    ...sheet.rows.map(row),
    rule('└', '┴', '┘')
  ].join('\n');
};
const delimited =
  (mark: string): Form =>
  ({ names, rows }) =>
    [names, ...rows].map(row => row.join(mark)).join('\n');
const quotedCsv: Form = ({ names, rows }) =>
  [names, ...rows].map(row => row.map(cell => `"${cell}"`).join(',')).join('\r\n');
const latex: Form = ({ names, rows }) =>
  [
    '\\begin{tabular}{ll}',
    '\\toprule',
    ...[names, ...rows].map(row => `${row.join(' & ')} \\\\`),
    '\\bottomrule',
    '\\end{tabular}'
  ].join('\n');

const cells = (tag: string, row: readonly string[]): string => row.map(cell => `<${tag}>${cell}</${tag}>`).join('');
const html: Form = ({ names, rows }) =>
  `<table border="1" class="dataframe"><thead><tr style="text-align: right;"><th></th>${cells('th', names)}</tr></thead><tbody>${rows
    .map((row, at) => `<tr><th>${at}</th>${cells('td', row)}</tr>`)
    .join('')}</tbody></table>`;
const plainHtml: Form = ({ names, rows }) =>
  `<table>\n${[names, ...rows].map(row => `  <tr>${cells('td', row)}</tr>`).join('\n')}\n</table>`;
const nestedHtml: Form = ({ names, rows }) =>
  `<table><thead><tr><th></th><th colspan="${names.length}">batch</th></tr><tr><th></th>${cells('th', names)}</tr></thead><tbody>${rows
    .map((row, at) => `<tr><th>${at}</th>${cells('td', row)}</tr>`)
    .join('')}</tbody></table>`;

const records: Form = ({ names, rows }) => JSON.stringify(rows.map(row => record(names, row)));
const indented: Form = ({ names, rows }) =>
  JSON.stringify({ count: 2, items: rows.map(row => record(names, row)) }, null, 2);
const lines: Form = ({ names, rows }) => rows.map(row => JSON.stringify(record(names, row))).join('\n');
const byColumn: Form = sheet => JSON.stringify(columns(sheet));
const indexed: Form = ({ names, rows }) =>
  JSON.stringify(Object.fromEntries(rows.map((row, at) => [`r${at}`, record(names, row)])));
const pandasJson: Form = sheet =>
  JSON.stringify(
    Object.fromEntries(
      sheet.names.map((name, at) => [
        name,
        Object.fromEntries(column(sheet, at).map((value, row) => [String(row), value]))
      ])
    )
  );
const split: Form = ({ names, rows }) =>
  JSON.stringify({ columns: names, index: rows.map((_, at) => at), data: rows.map(row => row.map(json)) });
const resource: Form = ({ names, rows }) =>
  JSON.stringify({
    schema: { fields: [{ name: 'index', type: 'integer' }, ...names.map(name => ({ name, type: 'string' }))] },
    data: rows.map((row, at) => ({ index: at, ...record(names, row) }))
  });
const vega: Form = ({ names, rows }) =>
  JSON.stringify({
    mark: 'bar',
    data: { values: rows.map(row => record(names, row)) },
    encoding: { x: { field: 'score' } }
  });
const vegaSets: Form = ({ names, rows }) =>
  JSON.stringify({ datasets: { 'data-1': rows.map(row => record(names, row)) }, data: { name: 'data-1' } });
const bokeh: Form = sheet =>
  JSON.stringify({
    roots: [
      {
        type: 'object',
        name: 'ColumnDataSource',
        attributes: { data: { type: 'map', entries: Object.entries(columns(sheet)) } }
      }
    ]
  });
const bokehOld: Form = sheet => JSON.stringify({ attributes: { data: columns(sheet) }, type: 'ColumnDataSource' });
const geojson: Form = ({ names, rows }) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map(row => ({
      type: 'Feature',
      properties: record(names, row),
      geometry: null
    }))
  });
const plotlyTable: Form = sheet =>
  JSON.stringify({
    data: [
      {
        type: 'table',
        header: { values: sheet.names },
        cells: { values: sheet.names.map((_, at) => column(sheet, at)) }
      }
    ]
  });
const plotlyCustom: Form = sheet =>
  JSON.stringify({
    data: [
      {
        type: 'scatter',
        customdata: sheet.rows.map(row => row.map(json)),
        hovertemplate: sheet.names.map((name, at) => `${name}=%{customdata[${at}]}`).join('<br>')
      }
    ]
  });

const python: Form = sheet =>
  `df = pd.DataFrame({\n${sheet.names
    .map((name, at) => `    '${name}': [${sheet.rows.map(row => literal(row[at] ?? '')).join(', ')}],`)
    .join('\n')}\n})`;
const pythonRows: Form = ({ names, rows }) =>
  `df = pd.DataFrame([${rows.map(row => `(${row.map(literal).join(', ')})`).join(', ')}], columns=[${names.map(name => `'${name}'`).join(', ')}])`;
const sparkRows: Form = ({ names, rows }) =>
  `[${rows.map(row => `Row(${names.map((name, at) => `${name}=${literal(row[at] ?? '')}`).join(', ')})`).join(', ')}]`;
const r: Form = sheet =>
  `df <- data.frame(${sheet.names.map((name, at) => `${name} = c(${sheet.rows.map(row => literal(row[at] ?? '')).join(', ')})`).join(', ')})`;
const insert: Form = ({ names, rows }) =>
  `INSERT INTO visits (${names.join(', ')}) VALUES ${rows.map(row => `(${row.map(literal).join(', ')})`).join(', ')};`;
const yaml: Form = ({ names, rows }) =>
  rows.map(row => names.map((name, at) => `${at === 0 ? '- ' : '  '}${name}: ${row[at] ?? ''}`).join('\n')).join('\n');

/** Every form by its name. */
export const sheetForms: Readonly<Record<string, Form>> = {
  ...{ frame, wrapped, footed, markdown, tightMarkdown, mysql, spark, psql, polars, duckdb, latex },
  ...{ csv: delimited(','), semicolons: delimited(';'), tabs: delimited('\t'), pipes: delimited('|'), quotedCsv },
  ...{ html, plainHtml, nestedHtml, records, indented, lines, byColumn, indexed, pandasJson, split, resource },
  ...{ vega, vegaSets, bokeh, bokehOld, geojson, plotlyTable, plotlyCustom },
  ...{ python, pythonRows, sparkRows, r, insert, yaml }
};
