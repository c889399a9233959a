import { plural } from '@vitrine/core/words';

/** How much longer something lasts, in the largest unit that fits. */
export function left(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const hours = Math.round(minutes / 60);
  return minutes < 90
    ? `${plural(minutes, 'minute')} left`
    : hours < 48
      ? `${plural(hours, 'hour')} left`
      : `${plural(Math.round(hours / 24), 'day')} left`;
}
