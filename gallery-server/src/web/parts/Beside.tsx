import { SafeHtml } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { ReviewNote } from '../../domain/reviews/model.js';
import type { BesideCell, BesideRun, FieldChange } from '../beside.js';

/** The form that everything typed on the page belongs to, wherever it stands. */
export const DECIDE = 'decide';

interface BesideProps {
  runs: readonly BesideRun[];
  /** Number of the version that readers have; null for a first one. */
  before: number | null;
  number: number;
  /** What was typed already; null where nobody can decide. */
  notes: readonly ReviewNote[] | null;
  /** Cell that was just opened: it isn't left folded. */
  cell: number | null;
}

const opWords: Readonly<Record<BesideCell['op'], string>> = {
  same: 'Same',
  changed: 'Changed',
  added: 'New',
  removed: 'Taken out'
};

function NoteField({ cell, notes }: { cell: number; notes: readonly ReviewNote[] }): JSX.Element {
  const typed = notes.find(note => note.cell === cell)?.text ?? '';
  const id = `note-${cell}`;
  return (
    <details className="vt-note" open={typed !== ''}>
      <summary>Note on cell {cell}</summary>
      <label className="vt-sr" htmlFor={id}>
        Note on cell {cell}
      </label>
      <textarea
        id={id}
        className="vt-input vt-area"
        name={id}
        form={DECIDE}
        rows={3}
        maxLength={2000}
        defaultValue={typed}
        dir="auto"
      />
    </details>
  );
}

function Cell({ line, beside, props }: { line: BesideCell; beside: boolean; props: BesideProps }): JSX.Element {
  const { op, a, b, before, after } = line;
  const moved = a !== null && b !== null && a !== b ? `, was cell ${a}` : '';
  return (
    <section className={`vt-beside vt-mod-${op}`} aria-label={`Cell ${b ?? a ?? ''}: ${opWords[op]}`}>
      <p className="vt-beside-head">
        {b === null ? `Cell ${a ?? ''} of v${props.before ?? ''}` : `Cell ${b}`}
        {op === 'added' && props.before === null ? null : <span className="vt-beside-word">{opWords[op] + moved}</span>}
      </p>
      <div className={beside ? 'vt-beside-pair' : undefined}>
        {beside ? (
          <div className="vt-beside-side">
            <p className="vt-meta">{before === null ? `Not in v${props.before ?? ''}` : `v${props.before ?? ''}`}</p>
            {before === null ? null : <SafeHtml className="vt-notebook" html={before} />}
          </div>
        ) : null}
        <div className="vt-beside-side">
          {beside ? <p className="vt-meta">{after === null ? `Not in v${props.number}` : `v${props.number}`}</p> : null}
          {after === null ? null : <SafeHtml className="vt-notebook" html={after} />}
        </div>
      </div>
      {b === null || props.notes === null ? null : <NoteField cell={b} notes={props.notes} />}
    </section>
  );
}

/** Cells side by side. What is the same is folded, unless it was asked for or has a note. */
export function Beside(props: BesideProps): JSX.Element {
  const { runs, before, notes, cell } = props;
  const wanted = (run: BesideRun): boolean =>
    run.cells.some(({ b }) => b !== null && (b === cell || notes?.some(note => note.cell === b) === true));
  return (
    <div className="vt-beside-list">
      {runs.map(run => {
        const first = run.cells[0];
        const lines = run.cells.map(line => (
          <Cell
            key={`${line.a ?? '-'}-${line.b ?? '-'}`}
            line={line}
            beside={before !== null && !run.same}
            props={props}
          />
        ));
        return run.same ? (
          <details key={`same-${first?.b ?? ''}`} className="vt-beside-same" open={wanted(run)}>
            <summary>
              {plural(run.cells.length, 'cell is', 'cells are')} the same ({rangeOf(run.cells)})
            </summary>
            {lines}
          </details>
        ) : (
          lines
        );
      })}
    </div>
  );
}

function rangeOf(cells: readonly BesideCell[]): string {
  const [first, last] = [cells[0]?.b ?? 0, cells.at(-1)?.b ?? 0];
  return first === last ? `cell ${first}` : `cells ${first}–${last}`;
}

/** Title and the rest, where they aren't what readers have now. */
export function FieldChanges({
  changes,
  before
}: {
  changes: readonly FieldChange[];
  before: number | null;
}): JSX.Element {
  return (
    <dl className="vt-field-changes">
      {changes.map(change => (
        <div key={change.name}>
          <dt>{change.name}</dt>
          {before === null || change.before === '' ? null : (
            <dd className="vt-meta" dir="auto">
              <del>{change.before}</del>
            </dd>
          )}
          <dd dir="auto">
            {change.after === '' ? <span className="vt-meta">Taken out</span> : <ins>{change.after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
