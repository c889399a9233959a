import { relativeTime } from '@vitrine/core/words';

/** "2026-11-21 05:06 UTC", for tooltips. */
function exact(at: number): string {
  return `${new Date(at).toISOString().replace('T', ' ').slice(0, 16)} UTC`;
}

/** A time as people say it, the exact one in the tooltip. */
export function Time({ at, now, text }: { at: number; now: number; text?: string }): JSX.Element {
  return (
    <time dateTime={new Date(at).toISOString()} title={exact(at)}>
      {text ?? relativeTime(at, now)}
    </time>
  );
}
