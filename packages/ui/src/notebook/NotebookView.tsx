import { memo, type MouseEvent, type ReactNode } from 'react';
import { anchorOf, groupedOutputs, type CellView, type OriginalView } from '@vitrine/core/view';
import { Output } from '../output/Output.js';
import { OutputFrame } from '../output/OutputFrame.js';
import { lightTwins } from '../placeholder/PlaceholderChip.js';
import { fateReason, reasonSentence, type HiddenReason } from '../output/words.js';
import { useTrans } from '../trans.js';
import { count, hiddenSentence } from '../words.js';

/** Turns a cell's source into what is drawn; each surface brings its own (Lab's renderer, the server's). */
export type SourceRenderer = (source: string, cell: CellView) => ReactNode;

export interface NotebookViewProps {
  /** Null for a cell that isn't there yet. */
  cells: readonly (CellView | OriginalView | null)[];
  renderMarkdown?: SourceRenderer;
  renderCode?: SourceRenderer;
  /** Turns the HTML of an output into what is drawn; without it the output's text is. */
  renderHtml?: (html: string) => ReactNode;
  /** What stands at the edge of a cell, and of each output of it; an output is a number as addresses count it. */
  gutter?: (cell: CellView, output: number | null) => ReactNode;
  /** What stands around an output that is drawn, by its place among the outputs of the cell. */
  around?: (cell: CellView, at: number, drawn: ReactNode) => ReactNode;
  /** Why outputs are hidden, where that is known. */
  reason?: HiddenReason | null;
  /** Hidden outputs become stops of `n` and `p`. */
  stops?: boolean;
  /** `before`: the notebook as it is on its author's computer. */
  view?: 'after' | 'before';
  /** Not looked at now; it stays drawn, so that it is there at once. */
  hidden?: boolean;
  label?: string;
  /** Characters of one source that are drawn; a preview needs no more, and megabytes of code stop a page. */
  longest?: number;
}

/** HTML that was made safe by whoever hands it in. */
export function SafeHtml({ html, className }: { html: string; className?: string }): JSX.Element {
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}

const asText: SourceRenderer = source => <p className="vt-plain">{source}</p>;
const asCode: SourceRenderer = source => (
  <pre>
    <code>{source}</code>
  </pre>
);

type Drawn = Required<Pick<NotebookViewProps, 'renderMarkdown' | 'renderCode' | 'stops' | 'view' | 'longest'>> &
  Pick<NotebookViewProps, 'renderHtml' | 'reason' | 'gutter' | 'around'>;

interface CellProps extends Drawn {
  cell: CellView | OriginalView;
}

/** Memoised: typing a title must not draw 300 cells again. */
const CellBox = memo(function CellBox(props: CellProps): JSX.Element {
  const { cell, view, longest, gutter } = props;
  const trans = useTrans();
  const long = cell.source.length > longest;
  const source = long ? beginning(cell.source, longest) : cell.source;
  const renderMarkdown = long ? asText : props.renderMarkdown;
  const renderCode = long ? asCode : props.renderCode;
  return (
    <section
      className={`vt-cell vt-cell-${cell.type}`}
      id={idOf(view, cell.index)}
      aria-label={trans.__('Cell %1', cell.index)}
    >
      {gutter?.(cell, null)}
      {'gone' in cell && cell.gone.length > 0 ? <GoneNote many={cell.gone.length} /> : null}
      {cell.type === 'markdown' ? (
        <div className="vt-prose" dir="auto">
          {renderMarkdown(source, cell)}
        </div>
      ) : cell.source === '' ? null : (
        <div
          className="vt-source"
          dir="ltr"
          tabIndex={0}
          role="group"
          aria-label={trans.__('Code of cell %1', cell.index)}
        >
          {cell.type === 'code' ? renderCode(source, cell) : asCode(source, cell)}
        </div>
      )}
      {long ? (
        <p className="vt-meta">{trans.__("The rest of this cell is too long to be drawn here. It's published too.")}</p>
      ) : null}
      {groupedOutputs(cell.outputs).map((places, group) => (
        <div key={group} className="vt-out" id={idOf(view, cell.index, group)}>
          {gutter?.(cell, group)}
          {places.map(at => (
            <Part key={at} {...props} at={at} group={group} first={at === places[0]} />
          ))}
        </div>
      ))}
    </section>
  );
});

/** One output of those that are drawn; a run of printed parts are several. */
function Part(props: CellProps & { at: number; group: number; first: boolean }): JSX.Element {
  const { cell, at, group, first, stops, renderMarkdown, renderHtml = null, reason = null, around } = props;
  const trans = useTrans();
  const fate = cell.fates?.find(({ output }) => output === group);
  const hides = 'hides' in cell ? cell.hides : [];
  return (
    <OutputFrame fate={fate} first={first} stays={hides[at] === true}>
      {action => {
        const drawn = (
          <Output
            cell={cell}
            at={at}
            stops={stops}
            action={action}
            hiddenSentence={({ hidden }) =>
              reasonSentence(hidden, fateReason(fate) ?? reason, hiddenSentence(hidden, trans), trans)
            }
            markdown={source => renderMarkdown(source, cell)}
            html={renderHtml}
          />
        );
        return around === undefined || cell.outputs[at]?.kind === 'hidden' ? drawn : around(cell, at, drawn);
      }}
    </OutputFrame>
  );
}

/** Two views of one notebook can stand on the same page. */
export const idOf = (view: 'after' | 'before', cell: number, output: number | null = null): string =>
  `${view === 'before' ? 'before-' : ''}${anchorOf({ cell, output })}`;

/** Where something went, also for who can't see the marks in the text. */
function GoneNote({ many }: { many: number }): JSX.Element {
  const trans = useTrans();
  return (
    <p className="vt-gone-note">
      {trans._n('%2 value goes from this cell', '%2 values go from this cell', many, count(many))}
    </p>
  );
}

/** Chips that a renderer drew have no handlers of their own. */
function onChip({ target }: MouseEvent, lit: boolean): void {
  const chip = target instanceof HTMLElement ? target.closest<HTMLElement>('.vt-chip') : null;
  if (chip !== null) {
    lightTwins(chip, lit);
  }
}

/** Whole lines of the beginning, or a part of a line that is longer than that. */
function beginning(source: string, longest: number): string {
  const end = source.lastIndexOf('\n', longest);
  return source.slice(0, end > 0 ? end : longest);
}

/** A notebook as its readers see it: prose, code, outputs that are kept, and a strip where another was. */
export function NotebookView(props: NotebookViewProps): JSX.Element {
  const { cells, renderMarkdown = asText, renderCode = asCode, stops = false, view = 'after' } = props;
  const { longest = Infinity, renderHtml, reason, gutter, around } = props;
  const trans = useTrans();
  if (cells.length === 0) {
    return <p className="vt-notebook-empty vt-meta">{trans.__('This notebook has no cells.')}</p>;
  }
  return (
    <div
      className={`vt-notebook vt-mod-${view}`}
      role="region"
      aria-label={props.label ?? trans.__('Notebook')}
      hidden={props.hidden}
      onMouseOver={event => onChip(event, true)}
      onMouseOut={event => onChip(event, false)}
    >
      {cells.map((cell, index) =>
        cell === null ? (
          <section key={index} className="vt-cell vt-mod-waiting" id={idOf(view, index)} aria-hidden="true" />
        ) : (
          <CellBox
            key={index}
            {...{ cell, renderMarkdown, renderCode, renderHtml, reason, gutter, around, stops, view, longest }}
          />
        )
      )}
    </div>
  );
}
