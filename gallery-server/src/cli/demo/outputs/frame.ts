/** A table before it is drawn: the cells are finished texts. */
export interface Frame {
  /** What stands before each row, and the name above it. */
  index: readonly string[];
  indexName?: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

const HEAD = `<div>
<style scoped>
    .dataframe tbody tr th:only-of-type {
        vertical-align: middle;
    }

    .dataframe tbody tr th {
        vertical-align: top;
    }

    .dataframe thead th {
        text-align: right;
    }
</style>
<table border="1" class="dataframe">
  <thead>
    <tr style="text-align: right;">
`;

const markedUp = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escaped = (text: string): string => (/[&<>]/.test(text) ? markedUp(text) : text);

/** A table as pandas shows it on a page. */
export function frameHtml({ index, indexName, columns, rows }: Frame): string {
  const heading = (cells: readonly string[]): string =>
    ['', ...cells].map(cell => `      <th>${escaped(cell)}</th>\n`).join('');
  const named =
    indexName === undefined
      ? ''
      : `    <tr>\n      <th>${escaped(indexName)}</th>\n${'      <th></th>\n'.repeat(columns.length)}    </tr>\n`;
  let body = '';
  for (const [at, row] of rows.entries()) {
    const cells = row.map(cell => `      <td>${escaped(cell)}</td>\n`).join('');
    body += `    <tr>\n      <th>${escaped(index[at] ?? '')}</th>\n${cells}    </tr>\n`;
  }
  return `${HEAD}${heading(columns)}    </tr>\n${named}  </thead>\n  <tbody>\n${body}  </tbody>\n</table>\n</div>`;
}

const widthOf = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0);

/** The same table as a terminal shows it. */
export function frameText({ index, indexName, columns, rows }: Frame): string {
  const left = widthOf([...index, indexName ?? '']);
  const widths = columns.map((column, at) => widthOf([column, ...rows.map(row => row[at] ?? '')]));
  const line = (first: string, cells: readonly string[]): string =>
    first.padEnd(left) + cells.map((cell, at) => `  ${cell.padStart(widths[at] ?? 0)}`).join('');
  const named =
    indexName === undefined
      ? []
      : [
          line(
            indexName,
            columns.map(() => '')
          )
        ];
  return [line('', columns), ...named, ...rows.map((row, at) => line(index[at] ?? '', row))].join('\n');
}

/** A table in a box, as polars draws it. */
export function boxText({ columns, rows }: Frame, types: readonly string[], height: number): string {
  const cells = columns.map((column, at) => [column, '---', types[at] ?? 'str', ...rows.map(row => row[at] ?? '')]);
  const widths = cells.map(widthOf);
  const rule = (left: string, mid: string, right: string, dash: string): string =>
    left + widths.map(width => dash.repeat(width + 2)).join(mid) + right;
  const row = (at: number): string =>
    `│${cells.map((each, i) => ` ${(each[at] ?? '').padEnd(widths[i] ?? 0)} `).join('┆')}│`;
  return [
    `shape: (${height.toLocaleString('en-US')}, ${columns.length})`,
    rule('┌', '┬', '┐', '─'),
    ...[0, 1, 2].map(row),
    rule('╞', '╪', '╡', '═'),
    ...rows.map((_, at) => row(at + 3)),
    rule('└', '┴', '┘', '─')
  ].join('\n');
}
