import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { agreeSentence } from '@vitrine/core/words';
import { Button } from '../button/Button.js';
import { Caption } from '../caption/Caption.js';
import type { SourceRenderer } from '../notebook/NotebookView.js';
import { RailRow } from '../rail/Rail.js';
import { ReviewRow } from '../review/ReviewRow.js';
import { Doors } from '../state/StateMessage.js';
import { ProgressLine } from '../state/Skeleton.js';
import { StatusGlyph } from '../status/StatusGlyph.js';
import { AudienceMenu } from './AudienceMenu.js';
import { AboutRow, ChangesRow, TitleField, VersionChoice } from './Fields.js';
import { waitsFor, type PublishActions, type PublishRow, type PublishState } from './model.js';
import { PreviewPane } from './Preview.js';
import { useLeading } from './leading.js';
import { ResultView } from './Result.js';
import { useTrans } from '../trans.js';
import type { Trans } from '../words.js';

export interface PublishViewProps {
  state: PublishState;
  actions: PublishActions;
  renderMarkdown?: SourceRenderer;
  renderCode?: SourceRenderer;
  renderHtml?: (html: string) => ReactNode;
}

/** The whole publish dialog: one sentence, what readers will see, what is said about it, one button. */
export function PublishView(props: PublishViewProps): JSX.Element {
  const { state, actions, renderMarkdown, renderCode, renderHtml } = props;
  const root = useRef<HTMLDivElement>(null);
  const [nudged, setNudged] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const leading = useLeading(root, scroller, actions.setView);
  const trans = useTrans();
  const waits = waitsFor(state, trans);
  if (state.phase === 'done' && state.result !== null) {
    return (
      <div className="vt-publish vt-mod-done">
        <ResultView state={state} result={state.result} actions={actions} />
      </div>
    );
  }
  const busy = state.phase === 'publishing';
  const publish = (): void => {
    if (waits === null) {
      setNudged(false);
      actions.publish();
    } else {
      setNudged(true);
      if (state.fields.title.trim() === '') {
        root.current?.querySelector<HTMLElement>('.vt-title-input')?.focus();
      }
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // Lab's dialog takes Enter for its default button.
      event.stopPropagation();
      publish();
    }
  };
  return (
    <div className="vt-publish" ref={root} onKeyDown={onKeyDown} aria-busy={busy || state.phase === 'checking'}>
      <header className="vt-publish-head">
        <h2 className="vt-headline" dir="auto" aria-live="polite">
          {state.headline}
        </h2>
        <Caption parts={state.caption} />
      </header>
      <div className="vt-publish-body">
        <PreviewPane
          cells={state.cells}
          originals={state.originals}
          loading={state.phase === 'checking'}
          view={state.view}
          actions={actions}
          review={state.review}
          held={busy}
          renderMarkdown={renderMarkdown}
          renderCode={renderCode}
          renderHtml={renderHtml}
          reason={state.reason}
          scroller={scroller}
          back={leading.back}
          skip={leading.skip}
        />
        <div className="vt-publish-side">
          <TitleField state={state} actions={actions} />
          <VersionChoice state={state} actions={actions} />
          <div className="vt-rows">
            <ChangesRow state={state} actions={actions} />
            {state.review === null ? null : <ReviewRow review={state.review} actions={actions} {...leading.row} />}
            {state.rows.map(row => (
              <EvidenceRow key={row.id} row={row} act={actions.act} />
            ))}
            <AboutRow state={state} actions={actions} />
          </div>
        </div>
      </div>
      <ProblemBand state={state} actions={actions} show={leading.showNeeded} />
      <footer className="vt-publish-foot">
        <FootNote state={state} waits={waits} nudged={nudged} />
        <Button plain onClick={actions.cancel}>
          {trans.__('Cancel')}
        </Button>
        <AudienceMenu
          audiences={state.audiences}
          audience={state.audience}
          waitsFor={state.fields.title.trim() === '' && state.phase !== 'checking' && !busy ? null : waits}
          onPublish={publish}
          onChoose={actions.setAudience}
        />
      </footer>
    </div>
  );
}

function EvidenceRow({ row, act }: { row: PublishRow; act: (id: string) => void }): JSX.Element {
  const { action, lines = [] } = row;
  return (
    <RailRow
      label={row.label}
      summary={row.summary}
      status={row.status ?? undefined}
      icon={iconOf(row.id)}
      open={row.open ?? false}
    >
      {lines.length === 0 && action === undefined ? null : (
        <>
          {lines.map((line, index) => (
            <p key={index} dir="auto">
              {line}
            </p>
          ))}
          {action === undefined ? null : <Button onClick={() => act(action.id)}>{action.label}</Button>}
        </>
      )}
    </RailRow>
  );
}

function iconOf(id: string): 'inputs' | 'environment' | 'execution' | 'shield' {
  return id === 'inputs' || id === 'environment' || id === 'execution' ? id : id === 'how' ? 'execution' : 'shield';
}

/** The door that leads to what the gallery found: it's in this window, so nobody else is asked. */
const SHOW = 'show-found';

function ProblemBand({ state, actions, show }: PublishViewProps & { show: () => void }): JSX.Element | null {
  const { problem } = state;
  const band = useRef<HTMLDivElement>(null);
  useEffect(() => {
    band.current?.scrollIntoView?.({ block: 'nearest' });
  }, [problem]);
  if (problem === null) {
    return null;
  }
  return (
    <div className="vt-problem" role="alert" ref={band}>
      <StatusGlyph status="danger" />
      <div className="vt-problem-text">
        <p dir="auto">
          {problem.sentence} {problem.next}
        </p>
        {problem.lines === undefined ? null : (
          <ul className="vt-problem-places">
            {problem.lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <Doors
        doors={(problem.actions ?? []).map(door => ({
          ...door,
          onPress: () => (door.id === SHOW ? show() : actions.act(door.id))
        }))}
      />
      <span className="vt-state-code">{problem.code}</span>
    </div>
  );
}

function FootNote({
  state,
  waits,
  nudged
}: {
  state: PublishState;
  waits: string | null;
  nudged: boolean;
}): JSX.Element {
  const trans = useTrans();
  const { phase, progress } = state;
  if ((phase === 'publishing' || phase === 'checking') && progress !== null) {
    return <ProgressLine {...progress} />;
  }
  if (waits !== null && (nudged || phase === 'checking')) {
    return (
      <p className="vt-foot-note" role="status">
        {waits}
      </p>
    );
  }
  const audience = state.audiences.find(one => one.space === state.audience);
  const asks = state.asks === true && phase !== 'publishing' && audience !== undefined;
  return (
    <p className="vt-foot-note">
      {noteOf(phase, trans)} {asks ? agreeSentence(audience, trans) : ''}
    </p>
  );
}

/** After a failure the problem says what was sent: a time-out can't promise that nothing left. */
function noteOf(phase: PublishState['phase'], trans: Trans): string {
  return phase === 'publishing'
    ? trans.__('Publishing')
    : phase === 'failed'
      ? trans.__('What you typed is kept.')
      : trans.__('Nothing has left this computer yet.');
}
