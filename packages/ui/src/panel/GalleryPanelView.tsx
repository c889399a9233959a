import { useRef, type KeyboardEvent } from 'react';
import { Button } from '../button/Button.js';
import { Caption } from '../caption/Caption.js';
import { captionOf, placeOf, type EntryLike } from '../card/entry.js';
import { Marked } from '../card/ResultRow.js';
import { Icon } from '../icon/Icon.js';
import { Skeleton } from '../state/Skeleton.js';
import { StateMessage } from '../state/StateMessage.js';
import { count } from '../words.js';
import type { GalleryPanelActions, GalleryPanelState } from './model.js';
import { useTrans, withNodes } from '../trans.js';

export interface GalleryPanelViewProps {
  state: GalleryPanelState;
  actions: GalleryPanelActions;
}

function clock(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

interface RowProps {
  entry: EntryLike;
  note?: string;
  actions: GalleryPanelActions;
}

function Row({ entry, note, actions }: RowProps): JSX.Element {
  const trans = useTrans();
  const { fields, number } = entry.latest;
  const { hit } = entry;
  return (
    <li className="vt-panel-row">
      <button
        type="button"
        className="vt-panel-open"
        onClick={() => actions.open(entry.id, number)}
        title={fields.title}
      >
        <span className="vt-panel-title" dir="auto">
          {fields.title}
        </span>
        {note === undefined ? null : <span className="vt-panel-note">{note}</span>}
        {hit === null || hit.where === 'title' ? null : (
          <span className="vt-panel-hit" dir="auto">
            {placeOf(hit, trans)}: <Marked hit={hit} />
          </span>
        )}
      </button>
      <Caption parts={captionOf(entry, trans)} />
      <span className="vt-panel-tools">
        <button
          type="button"
          className="vt-tool"
          title={trans.__('Fork')}
          aria-label={trans.__('Fork %1', fields.title)}
          onClick={() => actions.fork(entry.id, number)}
        >
          <Icon name="fork" />
        </button>
        <button
          type="button"
          className="vt-tool"
          title={trans.__('Open page')}
          aria-label={trans.__('Open the page of %1', fields.title)}
          onClick={() => actions.openPage(entry.id)}
        >
          <Icon name="open" />
        </button>
      </span>
    </li>
  );
}

function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) {
    return;
  }
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type="search"], .vt-panel-open')];
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
  const { phase, query, account } = state;
  const canSearch = phase !== 'signed-out';
  return (
    <div className="vt-panel" onKeyDown={walkRows}>
      {canSearch ? (
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
      ) : null}
      <div className="vt-panel-body" aria-busy={phase === 'loading' || state.searching}>
        <Body state={state} actions={actions} />
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
        <ul>
          {results.rows.map(entry => (
            <Row key={entry.id} entry={entry} actions={actions} />
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
              <Row key={entry.id} entry={entry} note={section.notes?.[entry.id]} actions={actions} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
