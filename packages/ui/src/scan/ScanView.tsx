import { notLookedFor } from '@vitrine/core/words';
import { useId, type KeyboardEvent } from 'react';
import { Button } from '../button/Button.js';
import { Skeleton } from '../state/Skeleton.js';
import { StateMessage } from '../state/StateMessage.js';
import { StatusGlyph } from '../status/StatusGlyph.js';
import { useTrans } from '../trans.js';
import { count, sensitiveWord } from '../words.js';
import {
  chosenItems,
  levelWord,
  scanSentence,
  unseenSentences,
  type ScanActions,
  type ScanLevel,
  type ScanState
} from './model.js';
import { ScanList } from './ScanList.js';

export interface ScanViewProps {
  state: ScanState;
  actions: ScanActions;
}

const levels: readonly ScanLevel[] = ['open', 'balanced', 'strict'];

/** What is sensitive in a notebook, with the way to each place. Nothing is changed, run or sent. */
export function ScanView({ state, actions }: ScanViewProps): JSX.Element {
  const trans = useTrans();
  const { phase, scan } = state;
  const found = phase === 'done' && scan !== null;
  return (
    <div className="vt-scan" aria-busy={phase === 'scanning'} onKeyDown={walkItems}>
      <header className="vt-scan-head">
        <div className="vt-scan-line">
          <h2 className="vt-headline" aria-live="polite">
            {found && scan.total > 0 ? <StatusGlyph status="differs" /> : null}
            {scanSentence(state, trans)}
          </h2>
          {phase === 'done' && !state.changed && state.notice === null ? (
            <Button icon="refresh" onClick={actions.scan}>
              {trans.__('Scan again')}
            </Button>
          ) : null}
        </div>
        <p className="vt-meta">{trans.__('Nothing is sent, run or changed.')}</p>
        <Level state={state} actions={actions} />
      </header>
      <Notices state={state} actions={actions} />
      <Body state={state} actions={actions} />
      {found ? <Unseen state={state} /> : null}
    </div>
  );
}

function Level({ state, actions }: ScanViewProps): JSX.Element {
  const trans = useTrans();
  const id = useId();
  return (
    <div className="vt-scan-level">
      <label className="vt-label" htmlFor={id}>
        {trans.__('Look for')}
      </label>
      <select
        id={id}
        className="vt-input"
        value={state.level}
        onChange={event => actions.setLevel(event.target.value as ScanLevel)}
      >
        {levels.map(level => (
          <option key={level} value={level}>
            {levelWord(level, trans)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Notices({ state, actions }: ScanViewProps): JSX.Element | null {
  const trans = useTrans();
  const { changed, notice, phase } = state;
  if (phase !== 'done' || (!changed && notice === null)) {
    return null;
  }
  return (
    <div className="vt-scan-notice" role="status">
      <StatusGlyph status="unsure" />
      <span>{notice ?? trans.__('The notebook changed after this scan.')}</span>
      <Button plain onClick={actions.scan}>
        {trans.__('Scan again')}
      </Button>
    </div>
  );
}

function Body({ state, actions }: ScanViewProps): JSX.Element | null {
  const trans = useTrans();
  const { phase, problem, progress, scan } = state;
  if (phase === 'scanning') {
    return (
      <>
        {progress === null ? null : <Waiting progress={progress} cancel={actions.cancel} />}
        <div className="vt-scan-body">
          <Skeleton shape="rows" count={6} label={trans.__('Scanning this notebook')} />
        </div>
      </>
    );
  }
  if (phase === 'cancelled') {
    return (
      <StateMessage
        tone="empty"
        icon="shield"
        title={trans.__('Nothing was looked at to the end.')}
        detail={trans.__('Your notebook is as it was.')}
        actions={[{ id: 'again', label: trans.__('Scan this notebook'), primary: true, onPress: actions.scan }]}
      />
    );
  }
  if (phase === 'failed' || scan === null) {
    const door = problem?.door ?? { id: 'retry', label: trans.__('Try again') };
    return (
      <StateMessage
        tone="error"
        title={problem?.sentence ?? trans.__("This notebook couldn't be scanned.")}
        detail={problem?.next}
        code={problem?.code}
        actions={[{ ...door, onPress: door.id === 'reload' ? actions.reload : actions.scan }]}
      />
    );
  }
  if (scan.total === 0) {
    return (
      <StateMessage
        tone="empty"
        icon="shield"
        title={trans.__('Nothing found')}
        detail={trans.__('No rule finds everything: read below what a scan passes by.')}
      />
    );
  }
  return (
    <>
      <Kinds state={state} actions={actions} />
      <ScanList items={chosenItems(state)} shown={state.shown} actions={actions} />
    </>
  );
}

interface WaitingProps {
  progress: { done: number; total: number };
  cancel: () => void;
}

/** Handing the cells over is counted; how long the rules take for them isn't known before. */
function Waiting({ progress: { done, total }, cancel }: WaitingProps): JSX.Element {
  const trans = useTrans();
  const reading = done < total;
  const label = trans.__('Scanning');
  return (
    <div className="vt-scan-wait">
      <div className="vt-progress">
        <progress aria-label={label} {...(reading ? { value: done, max: total } : {})} />
        <span className="vt-progress-text" aria-live="polite">
          {reading
            ? trans.__('Reading cell %1 of %2', count(done), count(total))
            : trans._n('Looking through %2 cell', 'Looking through %2 cells', total, count(total))}
        </span>
      </div>
      <Button onClick={cancel}>{trans.__('Cancel')}</Button>
    </div>
  );
}

function Kinds({ state, actions }: ScanViewProps): JSX.Element | null {
  const trans = useTrans();
  const kinds = state.scan?.kinds ?? [];
  if (kinds.length < 2) {
    return null;
  }
  return (
    <div className="vt-scan-kinds" role="group" aria-label={trans.__('Show only these kinds')}>
      <button
        type="button"
        className="vt-scan-kind"
        aria-pressed={state.kinds.length === 0}
        onClick={() => actions.toggleKind(null)}
      >
        {trans.__('All')} <span className="vt-scan-count">{count(state.scan?.total ?? 0)}</span>
      </button>
      {kinds.map(({ kind, count: items }) => (
        <button
          key={kind}
          type="button"
          className="vt-scan-kind"
          aria-pressed={state.kinds.includes(kind)}
          onClick={() => actions.toggleKind(kind)}
        >
          {sensitiveWord(kind, trans)} <span className="vt-scan-count">{count(items)}</span>
        </button>
      ))}
    </div>
  );
}

/** What no rule looked into, so that a short list isn't taken for a clean notebook. */
function Unseen({ state }: { state: ScanState }): JSX.Element | null {
  const trans = useTrans();
  const { scan, level } = state;
  if (scan === null) {
    return null;
  }
  const { outputs } = scan;
  const lines = unseenSentences(scan, trans);
  return (
    <footer className="vt-scan-foot">
      <h3 className="vt-label">{trans.__("What a scan can't see")}</h3>
      {lines.length === 0 ? <p>{trans.__('Every text of this notebook was read.')}</p> : null}
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      {level === 'strict' && outputs > 0 ? (
        <p>
          {trans._n(
            'A space of this level hides %2 output whatever is in it.',
            'A space of this level hides all %2 outputs whatever is in them.',
            outputs,
            count(outputs)
          )}
        </p>
      ) : null}
      <details>
        <summary>{trans.__('What no rule finds')}</summary>
        <ul>
          {notLookedFor(trans).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </footer>
  );
}

/** Arrow keys walk the list. */
function walkItems(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('button.vt-scan-item')];
  const at = stops.findIndex(stop => stop === target);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: stops.length - 1
  };
  const next = steps[key];
  if (at >= 0 && next !== undefined) {
    event.preventDefault();
    stops[Math.min(Math.max(next, 0), stops.length - 1)]?.focus();
  }
}
