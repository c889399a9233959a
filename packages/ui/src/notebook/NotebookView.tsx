import { memo, type MouseEvent, type ReactNode } from 'react';
import type { CellView } from '@vitrine/core/view';
import { Output } from '../output/Output.js';
import { lightTwins } from '../placeholder/PlaceholderChip.js';
import { reasonSentence, type HiddenReason } from '../output/words.js';
import { useTrans } from '../trans.js';
import { hiddenSentence, type HiddenKind, type Trans } from '../words.js';

/** Turns a cell's source into what is drawn; each surface brings its own (Lab's renderer, the server's). */
export type SourceRenderer = (source: string, cell: CellView) => ReactNode;

export interface NotebookViewProps {
  cells: readonly CellView[];
  renderMarkdown?: SourceRenderer;
  renderCode?: SourceRenderer;
  /** Turns the HTML of an output into what is drawn; without it the output's text is. */
  renderHtml?: (html: string) => ReactNode;
  /** Why outputs are hidden, where that is known. */
  reason?: HiddenReason | null;
  /** Hidden outputs become stops of `n` and `p`. */
  stops?: boolean;
  /** `before`: the strips say what stays here instead of what readers see. */
  view?: 'after' | 'before';
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
  Pick<NotebookViewProps, 'renderHtml' | 'reason'>;

interface CellProps extends Drawn {
  cell: CellView;
}

/** Memoised: typing a title must not draw 300 cells again. */
const CellBox = memo(function CellBox(props: CellProps): JSX.Element {
  const { cell, stops, view, longest, renderHtml = null, reason = null } = props;
  const trans = useTrans();
  const long = cell.source.length > longest;
  const source = long ? beginning(cell.source, longest) : cell.source;
  const renderMarkdown = long ? asText : props.renderMarkdown;
  const renderCode = long ? asCode : props.renderCode;
  return (
    <section
      className={`vt-cell vt-cell-${cell.type}`}
      id={`cell-${cell.index}`}
      aria-label={trans.__('Cell %1', cell.index)}
    >
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
      {cell.outputs.map((_, at) => (
        <Output
          key={at}
          cell={cell}
          at={at}
          stops={stops}
          hiddenSentence={({ hidden }) =>
            view === 'before'
              ? staysHere(hidden, trans)
              : reasonSentence(hidden, reason, hiddenSentence(hidden, trans), trans)
          }
          markdown={source => props.renderMarkdown(source, cell)}
          html={renderHtml}
        />
      ))}
    </section>
  );
});

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

function staysHere(kind: HiddenKind, trans: Trans): string {
  switch (kind) {
    case 'figure':
      return trans.__('Figure: stays on this computer');
    case 'table':
      return trans.__('Table: stays on this computer');
    case 'text':
      return trans.__('Printed text: stays on this computer');
    case 'error':
      return trans.__('Error message: stays on this computer');
    case 'interactive':
      return trans.__('Interactive output: stays on this computer');
    case 'other':
      return trans.__('Output: stays on this computer');
  }
}

/** A notebook as its readers see it: prose, code, outputs that are kept, and a strip where another was. */
export function NotebookView(props: NotebookViewProps): JSX.Element {
  const { cells, renderMarkdown = asText, renderCode = asCode, stops = false, view = 'after' } = props;
  const { longest = Infinity, renderHtml, reason } = props;
  const trans = useTrans();
  if (cells.length === 0) {
    return <p className="vt-notebook-empty vt-meta">{trans.__('This notebook has no cells.')}</p>;
  }
  return (
    <div
      className={`vt-notebook vt-mod-${view}`}
      role="region"
      aria-label={props.label ?? trans.__('Notebook')}
      onMouseOver={event => onChip(event, true)}
      onMouseOut={event => onChip(event, false)}
    >
      {cells.map(cell => (
        <CellBox
          key={`${cell.index}:${cell.id}`}
          {...{ cell, renderMarkdown, renderCode, renderHtml, reason, stops, view, longest }}
        />
      ))}
    </div>
  );
}
