/** A cell as (kind, source), with a printed output where it is code. */
export type Sketch = ['md' | 'code', string];

let made = 0;

/** A name nobody else uses, so that tests don't meet each other's notebooks. */
export const freshName = (word: string): string => `${word}-${process.pid}-${++made}.ipynb`;

/** The text of a notebook file, as Lab would have saved it after it ran. */
export function notebookText(cells: Sketch[], nbformat = 4, minor = 5): string {
  return JSON.stringify({
    cells: cells.map(([kind, source], index) => ({
      cell_type: kind === 'md' ? 'markdown' : 'code',
      id: `cell-${index}`,
      metadata: {},
      source,
      ...(kind === 'md' ? {} : { execution_count: index + 1, outputs: [printed(`ran ${index}`)] })
    })),
    metadata: {
      kernelspec: { display_name: 'Python 3 (ipykernel)', language: 'python', name: 'python3' },
      language_info: { name: 'python', version: '3.11.0' }
    },
    nbformat,
    nbformat_minor: minor
  });
}

const printed = (text: string): object => ({ output_type: 'stream', name: 'stdout', text });

/** A short notebook with a title that can be found again. */
export const plain = (title: string): string =>
  notebookText([
    ['md', `# ${title}\n\nA question that somebody had.`],
    ['code', 'print("secret of the output")'],
    ['md', '## And then\n\nSome **more** text.'],
    ['code', 'total = sum(range(10))\ntotal']
  ]);
