import { noisePng } from './noise';
import { notebookText, type Sketch } from './notebooks';

/** Different enough that no picture is the one before it, few enough to be drawn up in a second. */
const PICTURES = 10;

/** A notebook of about this many MB: 500 cells, printed rows and figures, as a long analysis leaves them. */
export function largeNotebook(megabytes: number, count = 500): string {
  const each = Math.floor((megabytes * 1_000_000) / count / 2);
  const row = 'step 1 of 9: mean 12.5 spread 0.25\n';
  const text = row.repeat(Math.ceil(each / row.length)).split(/(?<=\n)/);
  const figures = Array.from({ length: PICTURES }, (_, seed) => noisePng((each * 3) / 4, seed).toString('base64'));
  const notebook = JSON.parse(
    notebookText([
      ['md', '# A long analysis'],
      ...Array.from({ length: count }, (_, index): Sketch => ['code', `# part ${index}\nvalue_${index} = ${index}`])
    ])
  ) as { cells: { outputs: object[] }[] };
  for (const [index, cell] of notebook.cells.slice(1).entries()) {
    cell.outputs = [
      { output_type: 'stream', name: 'stdout', text },
      {
        output_type: 'display_data',
        metadata: {},
        data: { 'image/png': figures[index % PICTURES], 'text/plain': '<Figure>' }
      }
    ];
  }
  return JSON.stringify(notebook);
}
