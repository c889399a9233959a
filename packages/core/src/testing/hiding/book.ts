/** Anything that JSON can say, while a notebook is put together. */
export type Part = null | boolean | number | string | readonly Part[] | { readonly [name: string]: Part };

type Fields = Readonly<Record<string, Part>>;

/** A place in which a text can hide: the file of a notebook that holds it there. */
export interface Place {
  name: string;
  file(text: string): string;
}

export const code = (source: Part, outputs: readonly Part[] = [], more: Fields = {}): Part => ({
  cell_type: 'code',
  id: 'a1b2c3d4',
  metadata: {},
  execution_count: 1,
  source,
  outputs,
  ...more
});

export const markdown = (source: Part, more: Fields = {}): Part => ({
  cell_type: 'markdown',
  id: 'b2c3d4e5',
  metadata: {},
  source,
  ...more
});

export const shown = (data: Fields, more: Fields = {}): Part => ({
  output_type: 'display_data',
  metadata: {},
  data,
  ...more
});

export const result = (data: Fields, more: Fields = {}): Part => ({
  output_type: 'execute_result',
  execution_count: 1,
  metadata: {},
  data,
  ...more
});

export const printed = (text: Part, name = 'stdout'): Part => ({ output_type: 'stream', name, text });

export const failed = (ename: Part, evalue: Part, traceback: Part): Part => ({
  output_type: 'error',
  ename,
  evalue,
  traceback
});

/** A notebook file; `metadata` and `top` add to what every notebook has. */
export const book = (cells: readonly Part[], metadata: Fields = {}, top: Fields = {}): string =>
  JSON.stringify({
    cells,
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python', version: '3.12.1' },
      ...metadata
    },
    nbformat: 4,
    nbformat_minor: 5,
    ...top
  });

type Table = Readonly<Record<string, (text: string) => Part>>;

/** Places of one theme: how each of a table puts the text into a notebook. */
export const places = (theme: string, rows: Table, wrap: (part: Part) => string): Place[] =>
  Object.entries(rows).map(([name, plant]) => ({ name: `${theme}: ${name}`, file: text => wrap(plant(text)) }));
