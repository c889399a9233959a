import { useRef, type KeyboardEvent } from 'react';
import { Button } from '../button/Button.js';
import { Icon } from '../icon/Icon.js';
import { ProblemLine } from '../state/ProblemLine.js';
import { Skeleton } from '../state/Skeleton.js';
import { StateMessage } from '../state/StateMessage.js';
import { count } from '../words.js';
import type { GalleryPanelActions, GalleryPanelState, Mended } from './model.js';
import { NoticeBell, NoticesBody } from './PanelNotices.js';
import { PanelRow } from './PanelRow.js';
import { useTrans, withNodes } from '../trans.js';

export interface GalleryPanelViewProps {
  state: GalleryPanelState;
  actions: GalleryPanelActions;
}

function clock(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) {
    return;
  }
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type="search"], .vt-panel-stop')];
  const at = stops.findIndex(stop => stop === stop.ownerDocument.activeElement);
  if (at >= 0) {
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  }
}

/** The gallery beside the file browser: a search box, then rows. Opening one runs nothing. */
export function GalleryPanelView({ state, actions }: GalleryPanelViewProps): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  const trans = useTrans();
  const { phase, query, account, notices, undone } = state;
  const canSearch = phase !== 'signed-out';
  return (
    <div className="vt-panel" onKeyDown={walkRows}>
      {canSearch ? (
        <div className="vt-panel-head">
          <form
            className="vt-panel-search"
            role="search"
            onSubmit={event => {
              event.preventDefault();
              actions.search(query);
            }}
          >
            <Icon name="search" />
            <input
              ref={box}
              type="search"
              className="vt-input"
              dir="auto"
              placeholder={trans.__('Search the gallery')}
              aria-label={trans.__('Search the gallery')}
              value={query}
              onChange={event => actions.search(event.target.value)}
              onKeyDown={event => {
                if (event.key === 'Escape' && query !== '') {
                  event.stopPropagation();
                  actions.search('');
                }
              }}
            />
          </form>
          {notices === null ? null : <NoticeBell notices={notices} actions={actions} />}
        </div>
      ) : null}
      {undone === null ? null : (
        <div className="vt-panel-undone">
          <ProblemLine problem={undone} />
        </div>
      )}
      <div className="vt-panel-body" aria-busy={phase === 'loading' || state.searching}>
        {notices?.open === true && canSearch ? (
          <NoticesBody notices={notices} actions={actions} now={state.now ?? Date.now()} />
        ) : (
          <Body state={state} actions={actions} />
        )}
      </div>
      {account === null ? null : (
        <p className="vt-panel-foot vt-meta">{withNodes(trans.__('Signed in as %1', '%1'), <bdi>{account}</bdi>)}</p>
      )}
    </div>
  );
}

function Body({ state, actions }: GalleryPanelViewProps): JSX.Element {
  const trans = useTrans();
  const { phase, query, problem } = state;
  if (phase === 'signed-out') {
    return (
      <StateMessage
        tone="denied"
        title={trans.__("Sign in to see your team's notebooks")}
        actions={[{ id: 'sign-in', label: trans.__('Sign in'), primary: true, onPress: actions.signIn }]}
      />
    );
  }
  if (phase === 'loading') {
    return <Skeleton shape="rows" count={6} label={trans.__('Loading the gallery')} />;
  }
  if (phase === 'error') {
    return (
      <StateMessage
        tone="error"
        title={problem?.sentence ?? trans.__("The list can't be loaded.")}
        detail={problem?.next}
        code={problem?.code}
        actions={[{ id: 'retry', label: trans.__('Try again'), onPress: actions.retry }]}
      />
    );
  }
  const lists = <Lists state={state} actions={actions} />;
  return phase === 'offline' ? (
    <>
      <div className="vt-panel-offline" role="status">
        <Icon name="offline" />
        <span>
          {state.lastSeen === null
            ? trans.__("The gallery can't be reached.")
            : trans.__('Not connected since %1.', clock(state.lastSeen))}
        </span>
        <Button plain onClick={actions.retry}>
          {trans.__('Try again')}
        </Button>
      </div>
      <div className="vt-mod-kept">{lists}</div>
    </>
  ) : (
    <div className={state.searching && query !== '' ? 'vt-mod-dimmed' : ''}>{lists}</div>
  );
}

function Lists({ state, actions }: GalleryPanelViewProps): JSX.Element {
  const trans = useTrans();
  const { results, query } = state;
  const stars = state.account !== null;
  if (results !== null) {
    return results.rows.length === 0 ? (
      <StateMessage
        tone="empty"
        title={withNodes(trans.__('No notebook has %1.', '%1'), <b dir="auto">{query}</b>)}
        actions={[{ id: 'all', label: trans.__('Show all notebooks'), onPress: () => actions.search('') }]}
      />
    ) : (
      <section className="vt-panel-section" aria-label={trans.__('Search results')}>
        <h3 className="vt-panel-heading" role="status">
          {trans._n('%2 notebook', '%2 notebooks', results.total, count(results.total))}
        </h3>
        <MendedLine mended={results.mended ?? []} searchAsTyped={actions.searchAsTyped} />
        <ul>
          {results.rows.map(entry => (
            <PanelRow key={entry.id} entry={entry} actions={actions} stars={stars} />
          ))}
        </ul>
      </section>
    );
  }
  const filled = state.sections.filter(section => section.rows.length > 0);
  if (filled.length === 0) {
    return (
      <StateMessage
        tone="empty"
        title={trans.__('Nothing here yet.')}
        detail={trans.__('The first notebook is one button away: open one and press Publish in its toolbar.')}
      />
    );
  }
  return (
    <>
      {filled.map(section => (
        <section key={section.id} className="vt-panel-section" aria-label={section.title}>
          <h3 className="vt-panel-heading">{section.title}</h3>
          <ul>
            {section.rows.map(entry => (
              <PanelRow key={entry.id} entry={entry} note={section.notes?.[entry.id]} actions={actions} stars={stars} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** What was looked for in place of a slip, and the way back to it. */
function MendedLine({
  mended,
  searchAsTyped
}: {
  mended: readonly Mended[];
  searchAsTyped: () => void;
}): JSX.Element | null {
  const trans = useTrans();
  const listed = (words: readonly string[]): JSX.Element => <bdi>{words.join(', ')}</bdi>;
  return mended.length === 0 ? null : (
    <p className="vt-panel-lead vt-meta">
      {withNodes(trans.__('Showing %1.', '%1'), <em>{listed(mended.map(({ shown }) => shown))}</em>)}{' '}
      <Button plain onClick={searchAsTyped}>
        {withNodes(trans.__('Search instead for %1', '%1'), listed(mended.map(({ typed }) => typed)))}
      </Button>
    </p>
  );
}
