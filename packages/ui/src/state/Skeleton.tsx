import { useTrans } from '../trans.js';

export interface SkeletonProps {
  /** Final layout that the grey shapes stand in for. */
  shape?: 'text' | 'cells' | 'cards' | 'rows';
  count?: number;
  label?: string;
}

/** Nothing for 200 ms (by css), then grey shapes in the final layout. */
export function Skeleton({ shape = 'text', count = 3, label }: SkeletonProps): JSX.Element {
  const trans = useTrans();
  return (
    <div
      className={`vt-skeleton vt-skeleton-${shape}`}
      role="status"
      aria-busy="true"
      aria-label={label ?? trans.__('Loading')}
    >
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="vt-skeleton-item" aria-hidden="true">
          <span className="vt-bone" />
          <span className="vt-bone" />
          <span className="vt-bone" />
        </div>
      ))}
    </div>
  );
}

/** After one second: how far it is, in numbers. */
export function ProgressLine({ done, total, label }: { done: number; total: number; label: string }): JSX.Element {
  const trans = useTrans();
  return (
    <div className="vt-progress">
      <progress value={done} max={Math.max(total, 1)} aria-label={label} />
      <span className="vt-progress-text" aria-live="polite">
        {total > 1 ? trans.__('%1 · %2 of %3', label, done, total) : label}
      </span>
    </div>
  );
}
