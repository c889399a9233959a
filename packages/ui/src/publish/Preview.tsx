import type { CellView } from '@vitrine/core/view';
import { useRef, type KeyboardEvent } from 'react';
import { Button } from '../button/Button.js';
import { NotebookView, type NotebookViewProps, type SourceRenderer } from '../notebook/NotebookView.js';
import { Skeleton } from '../state/Skeleton.js';
import { useTrans } from '../trans.js';

export interface PreviewPaneProps {
  cells: readonly CellView[];
  loading: boolean;
  view: 'after' | 'before';
  setView: (view: 'after' | 'before') => void;
  renderMarkdown?: SourceRenderer;
  renderCode?: SourceRenderer;
  renderHtml?: NotebookViewProps['renderHtml'];
  reason?: NotebookViewProps['reason'];
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
  const { cells, loading, view, setView, renderMarkdown, renderCode, renderHtml, reason } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const trans = useTrans();
  const walk = (step: 1 | -1): void => {
    const stops = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-vt-stop], .vt-chip') ?? [])];
    const at = stops.findIndex(stop => stop === stop.ownerDocument.activeElement);
    const next = stops[at < 0 ? (step === 1 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length];
    next?.setAttribute('tabindex', '-1');
    next?.focus({ preventScroll: true });
    next?.scrollIntoView?.({ block: 'center' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'n' || event.key === 'p') {
      event.preventDefault();
      walk(event.key === 'n' ? 1 : -1);
    } else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      if (!event.repeat) {
        setView('before');
      }
    }
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === ' ' && !(event.target instanceof HTMLButtonElement) && !isTyping(event.target)) {
      setView('after');
    }
  };
  const removed = cells.reduce((sum, cell) => sum + cell.removed, 0);
  return (
    <div className="vt-publish-preview" onKeyDown={onKeyDown} onKeyUp={onKeyUp}>
      <div className="vt-preview-bar">
        <span className="vt-meta">
          {view === 'after' ? trans.__('As readers will see it') : trans.__('What stays on this computer')}
        </span>
        {removed === 0 ? null : (
          <span className="vt-preview-tools">
            <Button plain onClick={() => walk(-1)} title={trans.__('Previous removed item (p)')} aria-keyshortcuts="p">
              {trans.__('Previous')}
            </Button>
            <Button plain onClick={() => walk(1)} title={trans.__('Next removed item (n)')} aria-keyshortcuts="n">
              {trans.__('Next')}
            </Button>
          </span>
        )}
        <div className="vt-switch" role="group" aria-label={trans.__('Compare')}>
          {(['before', 'after'] as const).map(one => (
            <button
              key={one}
              type="button"
              aria-pressed={view === one}
              title={trans.__('Or hold Space in the preview')}
              onClick={() => setView(one)}
            >
              {one === 'before' ? trans.__('Before') : trans.__('After')}
            </button>
          ))}
        </div>
      </div>
      <div className="vt-preview-frame">
        <div className="vt-preview-scroller" ref={scroller} tabIndex={0} role="group" aria-label={trans.__('Preview')}>
          {loading && cells.length === 0 ? (
            <Skeleton shape="cells" count={4} label={trans.__('Checking cells')} />
          ) : (
            <NotebookView
              cells={cells}
              stops
              view={view}
              renderMarkdown={renderMarkdown}
              renderCode={renderCode}
              renderHtml={renderHtml}
              reason={reason}
              longest={20_000}
              label={trans.__('Preview of your notebook')}
            />
          )}
        </div>
        <svg className="vt-marks" viewBox="0 0 8 1000" preserveAspectRatio="none" aria-hidden="true">
          {marksOf(cells).map(mark => (
            <rect key={mark.index} x="1" width="6" height="6" y={Math.round(mark.at * 994)} />
          ))}
        </svg>
      </div>
    </div>
  );
}
