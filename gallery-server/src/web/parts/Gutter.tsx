import type { CellView } from '@vitrine/core/view';
import { anchorOf, groupedOutputs } from '@vitrine/core/view';
import { english, ordinal } from '@vitrine/core/words';
import { outputName } from '@vitrine/ui';

/** How the code cells of a notebook ran, as far as their numbers tell. */
export interface Ran {
  /** Of each cell that ran its place among those that did, from 1. */
  places: ReadonlyMap<number, number>;
  /** "Python 3.12.1"; '' where that isn't known. */
  environment: string;
}

/** The order in which cells ran, by the numbers that a kernel gave them. */
export function ranOf(counts: readonly (number | null | undefined)[], environment: string): Ran {
  const ran = counts
    .flatMap((count, cell) => (typeof count === 'number' ? [{ count, cell }] : []))
    .sort((a, b) => a.count - b.count || a.cell - b.cell);
  return { places: new Map(ran.map(({ cell }, at) => [cell, at + 1])), environment };
}

function runLine({ places, environment }: Ran, cell: number): string {
  const place = places.get(cell);
  const ran =
    place === undefined ? 'No record that this cell was run' : `Ran ${ordinal(place)} of ${places.size} cells`;
  return environment === '' ? ran : `${ran}, ${environment}`;
}

/** "Figure 2 of cell 3": the first of the parts that count as one gives it its name. */
function nameOf(cell: CellView, output: number | null): string {
  return output === null
    ? `cell ${cell.index}`
    : outputName(cell, groupedOutputs(cell.outputs)[output]?.[0] ?? 0, english);
}

const FIRST_LINE = 80;

function firstLine(source: string): string {
  const line = source.trimStart().split('\n', 1)[0] ?? '';
  return line.length > FIRST_LINE ? `${line.slice(0, FIRST_LINE)}…` : line;
}

/**
 * What stands at the edge of a cell or an output: its address, its text, and where it came from. The address is put in
 * when the page is sent, because a notebook is drawn before it has one.
 */
export function Gutter({ cell, output, ran }: { cell: CellView; output: number | null; ran: Ran }): JSX.Element {
  const anchor = anchorOf({ cell: cell.index, output });
  const name = nameOf(cell, output);
  return (
    <div className="vt-gutter">
      <div className="vt-gutter-tools">
        <a className="vt-gutter-link" href={`vt-here:${anchor}`} aria-label={`Link to ${name}`}>
          Link
        </a>
        <button type="button" className="vt-needs-script" data-vt-copy-of={anchor} aria-label={`Copy ${name}`}>
          Copy
        </button>
      </div>
      {cell.type === 'code' ? (
        <details className="vt-from">
          <summary aria-label={`Where from: ${name}`}>Where from</summary>
          <ol>
            {output === null ? null : <li>Output: {name}</li>}
            <li>
              Cell: <a href={`#${anchorOf({ cell: cell.index, output: null })}`}>cell {cell.index}</a>{' '}
              <code dir="ltr">{firstLine(cell.source)}</code>
            </li>
            <li>
              Inputs: <a href="#inputs">what was recorded for this notebook</a>
            </li>
            <li>Run: {runLine(ran, cell.index)}</li>
          </ol>
        </details>
      ) : null}
    </div>
  );
}
