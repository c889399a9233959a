import { notebookText, type Sketch } from './notebooks';

/** A notebook of about this many MB: 500 cells, printed rows and figures, as a long analysis leaves them. */
export function largeNotebook(megabytes: number, count = 500): string {
  const each = Math.floor((megabytes * 1_000_000) / count / 2);
  const row = 'step 1 of 9: mean 12.5 spread 0.25\n';
  const text = row.repeat(Math.ceil(each / row.length)).split(/(?<=\n)/);
  const figure = 'iVBORw0KGgo'.repeat(Math.ceil(each / 11)).slice(0, each - (each % 4));
  const notebook = JSON.parse(
    notebookText([
      ['md', '# A long analysis'],
      ...Array.from({ length: count }, (_, index): Sketch => ['code', `# part ${index}\nvalue_${index} = ${index}`])
    ])
  ) as { cells: { outputs: object[] }[] };
  for (const cell of notebook.cells.slice(1)) {
    cell.outputs = [
      { output_type: 'stream', name: 'stdout', text },
      { output_type: 'display_data', metadata: {}, data: { 'image/png': figure, 'text/plain': '<Figure>' } }
    ];
  }
  return JSON.stringify(notebook);
}
