import type { OutputPlace } from '@vitrine/core/redaction';
import type { CellView, OriginalView } from '@vitrine/core/view';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MutableRefObject, type RefObject } from 'react';
import { Button } from '../button/Button.js';
import { NotebookView, type NotebookViewProps, type SourceRenderer } from '../notebook/NotebookView.js';
import { Deciding, type OutputActions } from '../output/deciding.js';
import { HideSelection } from '../preview/HideSelection.js';
import { anchorOf, lead, scrollTo, type Anchor } from '../preview/lead.js';
import { markGone } from '../preview/marks.js';
import { ReleaseForm } from '../preview/ReleaseForm.js';
import { rangeIn, textsIn } from '../preview/selected.js';
import type { ReviewState } from '../review/model.js';
import { Skeleton } from '../state/Skeleton.js';
import { useTrans } from '../trans.js';
import type { PublishActions } from './model.js';

export interface PreviewPaneProps {
  cells: readonly CellView[];
  /** The notebook as it is on this computer; null until somebody asked for it. */
  originals: readonly (OriginalView | null)[] | null;
  loading: boolean;
  view: 'after' | 'before';
  actions: Pick<PublishActions, 'setView' | 'hideText' | 'hideOutput' | 'release' | 'undo'>;
  /** Null where nothing can be decided. */
  review: Pick<ReviewState, 'decisions' | 'releases'> | null;
  /** Nothing can be decided just now. Outputs keep their buttons: a thousand of them drawn anew stop Lab. */
  held?: boolean;
  renderMarkdown?: SourceRenderer;
  renderCode?: SourceRenderer;
  renderHtml?: NotebookViewProps['renderHtml'];
  reason?: NotebookViewProps['reason'];
  scroller: RefObject<HTMLDivElement>;
  /** Esc in the preview: true where somebody came from the list and goes back to it. */
  back: () => boolean;
  /** Past the preview: a notebook has hundreds of stops of Tab. */
  skip: () => void;
}

/** Keys mean something here only while nobody types. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** Where the marks of the bar sit: one per cell from which something was removed, as a share of the whole. */
export function marksOf(cells: readonly CellView[]): { index: number; at: number }[] {
  return cells
    .filter(cell => cell.removed > 0)
    .map(cell => ({ index: cell.index, at: (cell.index + 0.5) / cells.length }));
}

/** The notebook as readers will see it; `n` and `p` walk what was removed, holding Space shows before. */
export function PreviewPane(props: PreviewPaneProps): JSX.Element {
  const { cells, originals, loading, view, actions, review, held = false, scroller, reason } = props;
  const trans = useTrans();
  const open = review !== null && !held;
  const anchor = useRef<Anchor | null>(null);
  const focused = useRef<HTMLElement | null>(null);
  const [releasing, setReleasing] = useState<OutputPlace | null>(null);
  const show = (side: 'after' | 'before'): void => {
    if (scroller.current !== null && side !== view) {
      anchor.current = anchorOf(scroller.current, view);
      keepFocus(scroller.current, side, focused);
    }
    actions.setView(side, anchor.current?.index ?? 0);
  };
  useAnchor(scroller, anchor, focused, view, originals);
  useMarks(scroller, view, originals);
  const decisions = useRef(review?.decisions ?? []);
  decisions.current = review?.decisions ?? [];
  const mayDecide = useRef(open);
  mayDecide.current = open;
  const deciding = useMemo((): OutputActions => {
    const isOf = (place: OutputPlace) => (one: (typeof decisions.current)[number]) =>
      'cell' in one.what && one.what.cell === place.cell && one.what.output === place.output;
    // The button goes with what it did: the keys belong to the preview from then on.
    const stay = (): void => scroller.current?.focus({ preventScroll: true });
    return {
      hide: ({ cell, output }) => {
        actions.hideOutput(cell, output);
        stay();
      },
      askRelease: place => setReleasing(mayDecide.current ? place : null),
      undo: place => {
        actions.undo(decisions.current.find(isOf(place))?.id ?? null);
        stay();
      }
    };
  }, [actions, scroller]);
  const hide = (texts: readonly string[]): void => {
    texts.forEach(text => actions.hideText(text));
    scroller.current?.ownerDocument.getSelection()?.removeAllRanges();
    scroller.current?.focus();
  };
  const walk = (step: 1 | -1): void => walkStops(scroller.current, step);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.altKey) {
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'z' && open && review.decisions.length > 0) {
        event.preventDefault();
        actions.undo(null);
      }
    } else if (event.key === 'n' || event.key === 'p') {
      event.preventDefault();
      walk(event.key === 'n' ? 1 : -1);
    } else if (event.key === 'h' && open) {
      event.preventDefault();
      hide(selectedIn(scroller.current));
    } else if (event.key === 'Escape' && props.back()) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      if (!event.repeat) {
        show('before');
      }
    }
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === ' ' && !(event.target instanceof HTMLButtonElement) && !isTyping(event.target)) {
      show('after');
    }
  };
  const { renderMarkdown, renderCode, renderHtml } = props;
  const drawing = { renderMarkdown, renderCode, renderHtml, longest: 20_000 };
  return (
    <div className="vt-publish-preview" onKeyDown={onKeyDown} onKeyUp={onKeyUp}>
      <Bar view={view} removed={cells.some(cell => cell.removed > 0)} walk={walk} show={show} />
      <Button className="vt-skip" onClick={props.skip}>
        {trans.__('Skip the preview')}
      </Button>
      <div className="vt-preview-frame">
        <div className="vt-preview-scroller" ref={scroller} tabIndex={0} role="group" aria-label={trans.__('Preview')}>
          {loading && cells.length === 0 ? (
            <Skeleton shape="cells" count={4} label={trans.__('Checking cells')} />
          ) : (
            <Deciding.Provider value={review === null ? null : deciding}>
              <NotebookView
                {...drawing}
                cells={cells}
                stops
                hidden={view === 'before' && originals !== null}
                reason={reason}
                label={trans.__('Preview of your notebook')}
              />
            </Deciding.Provider>
          )}
          {originals === null || originals.length === 0 ? null : (
            <NotebookView
              {...drawing}
              cells={originals}
              view="before"
              hidden={view === 'after'}
              label={trans.__('Your notebook on this computer')}
            />
          )}
        </div>
        <svg className="vt-marks" viewBox="0 0 8 1000" preserveAspectRatio="none" aria-hidden="true">
          {marksOf(cells).map(mark => (
            <rect key={mark.index} x="1" width="6" height="6" y={Math.round(mark.at * 994)} />
          ))}
        </svg>
        {!open ? null : <HideSelection scroller={scroller} onHide={hide} />}
        {!open || releasing === null ? null : (
          <ReleaseForm
            place={releasing}
            releases={review.releases}
            onCancel={() => {
              setReleasing(null);
              scroller.current?.focus();
            }}
            onRelease={text => {
              actions.release(releasing.cell, releasing.output, text);
              setReleasing(null);
              scroller.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

interface BarProps {
  view: 'after' | 'before';
  removed: boolean;
  walk: (step: 1 | -1) => void;
  show: (side: 'after' | 'before') => void;
}

function Bar({ view, removed, walk, show }: BarProps): JSX.Element {
  const trans = useTrans();
  return (
    <div className="vt-preview-bar">
      <span className="vt-meta">
        {view === 'after'
          ? trans.__('As readers will see it')
          : trans.__('As it is on this computer; none of this is sent')}
      </span>
      {removed ? (
        <span className="vt-preview-tools">
          <Button plain onClick={() => walk(-1)} title={trans.__('Previous removed item (p)')} aria-keyshortcuts="p">
            {trans.__('Previous')}
          </Button>
          <Button plain onClick={() => walk(1)} title={trans.__('Next removed item (n)')} aria-keyshortcuts="n">
            {trans.__('Next')}
          </Button>
        </span>
      ) : null}
      <div className="vt-switch" role="group" aria-label={trans.__('Compare')}>
        {(['before', 'after'] as const).map(one => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            title={trans.__('Or hold Space in the preview')}
            onClick={() => show(one)}
          >
            {one === 'before' ? trans.__('Before') : trans.__('After')}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Both sides stand at the same cell; the original's comes a moment later, the first time. */
function useAnchor(
  scroller: RefObject<HTMLElement>,
  anchor: RefObject<Anchor | null>,
  focused: MutableRefObject<HTMLElement | null>,
  view: 'after' | 'before',
  originals: PreviewPaneProps['originals']
): void {
  const at = anchor.current?.index ?? 0;
  const there = view === 'after' || (originals?.[at] ?? null) !== null;
  const drawn = originals !== null;
  // What follows a key or a click is done before the browser paints.
  useEffect(() => {
    if (view === 'after' && scroller.current === scroller.current?.ownerDocument.activeElement) {
      focused.current?.focus({ preventScroll: true });
      focused.current = null;
    }
    if (scroller.current !== null && anchor.current !== null) {
      scrollTo(scroller.current, view === 'before' && !drawn ? 'after' : view, anchor.current);
    }
  }, [scroller, anchor, focused, view, there, drawn]);
}

function useMarks(
  scroller: RefObject<HTMLElement>,
  view: 'after' | 'before',
  originals: PreviewPaneProps['originals']
): void {
  const newest = useRef(originals);
  newest.current = originals;
  const on = view === 'before' && originals !== null;
  useEffect(
    () =>
      on && scroller.current !== null
        ? markGone(scroller.current, index => newest.current?.[index]?.gone ?? [])
        : undefined,
    [scroller, on]
  );
}

/** What has the focus goes out of sight with its side: the keys would go to nobody. It gets it back with its side. */
function keepFocus(
  scroller: HTMLElement,
  side: 'after' | 'before',
  focused: MutableRefObject<HTMLElement | null>
): void {
  const at = scroller.ownerDocument.activeElement;
  if (side === 'before') {
    focused.current = at instanceof HTMLElement && at !== scroller && scroller.contains(at) ? at : null;
  }
  if (at !== scroller && scroller.contains(at)) {
    scroller.focus({ preventScroll: true });
  }
}

function selectedIn(scroller: HTMLElement | null): readonly string[] {
  const range = scroller === null ? null : rangeIn(scroller);
  return range === null ? [] : textsIn(range);
}

/** From what has the focus to the next thing that was removed, around both ends. */
function walkStops(scroller: HTMLElement | null, step: 1 | -1): void {
  const stops = [
    ...(scroller?.querySelectorAll<HTMLElement>('.vt-mod-after [data-vt-stop], .vt-mod-after .vt-chip') ?? [])
  ];
  const at = stops.findIndex(stop => stop === stop.ownerDocument.activeElement);
  const next = stops[at < 0 ? (step === 1 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length];
  if (next !== undefined) {
    lead(next, true);
  }
}
