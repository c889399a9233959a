import type { CellView } from '@vitrine/core/view';
import type { ReactNode } from 'react';
import { Button } from '../button/Button.js';
import { Caption } from '../caption/Caption.js';
import { NotebookView, type SourceRenderer } from '../notebook/NotebookView.js';
import { Skeleton } from '../state/Skeleton.js';
import { StateMessage, type Door } from '../state/StateMessage.js';
import { ByLine } from '../when/When.js';
import type { CaptionPart } from '../words.js';
import { useTrans } from '../trans.js';

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
  problem: { sentence: string; next: string; code: string } | null;
  now?: number;
}

export interface PreviewActions {
  fork(): void;
  openPage(): void;
  openVersion(version: number): void;
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
  const { newer, publishedAt, now = Date.now() } = state;
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
          <Button plain onClick={actions.report}>
            {trans.__('Report something sensitive')}
          </Button>
        </div>
      </header>
      <NotebookView cells={state.cells} {...{ renderMarkdown, renderCode, renderHtml }} label={state.title} />
    </article>
  );
}
