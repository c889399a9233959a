import type { CellView } from '@vitrine/core/view';
import { useCallback, type ReactNode } from 'react';
import { Button } from '../button/Button.js';
import { Caption } from '../caption/Caption.js';
import { DeprecatedNote, Instead, type DeprecatedLike } from '../deprecated/DeprecatedNote.js';
import { NotebookView, type SourceRenderer } from '../notebook/NotebookView.js';
import type { HiddenReason } from '../output/words.js';
import { StarButton, type StarLike } from '../star/StarButton.js';
import { ProblemLine } from '../state/ProblemLine.js';
import { Skeleton } from '../state/Skeleton.js';
import { StateMessage, type Door } from '../state/StateMessage.js';
import { ByLine } from '../when/When.js';
import { count, type CaptionPart } from '../words.js';
import { useTrans } from '../trans.js';
import type { Problem } from './model.js';

export interface PreviewState {
  phase: 'loading' | 'ready' | 'error' | 'denied';
  title: string;
  question: string;
  answer: string;
  caption: readonly CaptionPart[];
  cells: readonly CellView[];
  version: number;
  /** Newest version, when another than this is open. */
  newer: number | null;
  authorName: string;
  publishedAt: number;
  problem: Problem | null;
  /** What readers and its author think of it; null where nobody tells. */
  regard: (StarLike & { deprecated: DeprecatedLike | null }) | null;
  /** How many comments this version has on its page; null where nobody tells. */
  comments: number | null;
  /** Why outputs are hidden, where that is known. */
  reason?: HiddenReason | null;
  /** What couldn't be done, while the notebook stays open. */
  undone: Problem | null;
  now?: number;
}

export interface PreviewActions {
  fork(): void;
  openPage(): void;
  openVersion(version: number): void;
  /** Another notebook, in a tab of its own. */
  openEntry(entry: string): void;
  /** The page, at what is said about this version. */
  openComments(): void;
  star(): void;
  /** Asks before it does anything. */
  report(): void;
  retry(): void;
}

export interface PreviewViewProps {
  state: PreviewState;
  actions: PreviewActions;
  renderMarkdown?: SourceRenderer;
  renderCode?: SourceRenderer;
  renderHtml?: (html: string) => ReactNode;
}

/** A published notebook in a read-only tab of Lab. Nothing runs. */
export function PreviewView(props: PreviewViewProps): JSX.Element {
  const { state, actions, renderMarkdown, renderCode, renderHtml } = props;
  const trans = useTrans();
  const { openPage } = actions;
  // The same one each time, so that cells that are drawn stay.
  const around = useCallback(
    (cell: CellView, at: number, drawn: ReactNode): ReactNode => {
      const output = cell.outputs[at];
      return output?.kind === 'plate' && (output.what === 'plotly' || output.what === 'vega') ? (
        <>
          {drawn}
          <Button plain onClick={openPage}>
            {trans.__('See it on its page')}
          </Button>
        </>
      ) : (
        drawn
      );
    },
    [openPage, trans]
  );
  const again: Door = { id: 'retry', label: trans.__('Try again'), onPress: actions.retry };
  if (state.phase === 'loading') {
    return (
      <div className="vt-preview">
        <Skeleton shape="cells" count={4} label={trans.__('Loading the notebook')} />
      </div>
    );
  }
  if (state.phase === 'denied') {
    return (
      <StateMessage
        tone="denied"
        title={trans.__("This notebook doesn't exist, or you can't see it.")}
        actions={[again]}
      />
    );
  }
  if (state.phase === 'error') {
    const { problem } = state;
    return (
      <StateMessage
        tone="error"
        title={problem?.sentence ?? trans.__("The notebook can't be loaded.")}
        detail={problem?.next}
        code={problem?.code}
        actions={[again]}
      />
    );
  }
  const { newer, publishedAt, regard, comments, now = Date.now() } = state;
  return (
    <article className="vt-preview">
      {newer === null ? null : (
        <p className="vt-thin-bar" role="status">
          {trans.__("You're reading v%1. v%2 is newer.", state.version, newer)}{' '}
          <Button plain onClick={() => actions.openVersion(newer)}>
            {trans.__('Open v%1', newer)}
          </Button>
        </p>
      )}
      <DeprecatedBar regard={regard} openEntry={actions.openEntry} />
      <header className="vt-preview-head">
        {state.question === '' ? null : (
          <p className="vt-question" dir="auto">
            {state.question}
          </p>
        )}
        <h1 className="vt-view-title" dir="auto">
          {state.title}
        </h1>
        {state.answer === '' ? null : (
          <p className="vt-answer" dir="auto">
            {state.answer}
          </p>
        )}
        <Caption parts={state.caption} />
        <p className="vt-meta">
          <ByLine author={state.authorName} at={publishedAt} now={now}>
            {' '}
            · {trans.__('Read only, nothing runs')}
          </ByLine>
        </p>
        <div className="vt-doors">
          <Button primary icon="fork" onClick={actions.fork}>
            {trans.__('Fork this notebook')}
          </Button>
          <Button icon="open" onClick={actions.openPage}>
            {trans.__('Open page')}
          </Button>
          {regard === null ? null : <StarButton star={regard} title={state.title} onPress={actions.star} />}
          <Button plain onClick={actions.report}>
            {trans.__('Report something sensitive')}
          </Button>
        </div>
        <ProblemLine problem={state.undone} />
        {comments === null || comments === 0 ? null : (
          <p>
            <Button plain icon="comment" onClick={actions.openComments}>
              {trans._n('%2 comment on the page', '%2 comments on the page', comments, count(comments))}
            </Button>
          </p>
        )}
      </header>
      <NotebookView
        cells={state.cells}
        {...{ renderMarkdown, renderCode, renderHtml, around }}
        reason={state.reason}
        label={state.title}
      />
    </article>
  );
}

function DeprecatedBar({
  regard,
  openEntry
}: Pick<PreviewState, 'regard'> & Pick<PreviewActions, 'openEntry'>): JSX.Element | null {
  const deprecated = regard?.deprecated ?? null;
  return deprecated === null ? null : (
    <p className="vt-thin-bar vt-mod-deprecated">
      <DeprecatedNote deprecated={deprecated}>
        {deprecated.alternative === null ? null : (
          <>
            {' '}
            <Instead alternative={deprecated.alternative} onOpen={openEntry} />
          </>
        )}
      </DeprecatedNote>
    </p>
  );
}
