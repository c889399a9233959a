import { plural } from './words.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Relative up to seven days, then a date in UTC. A clock that runs ahead reads "just now". */
export function relativeTime(at: number, now: number): string {
  const ago = now - at;
  if (ago > 7 * DAY || ago < -DAY) {
    return dateOf(at);
  }
  if (ago < MINUTE) {
    return 'just now';
  }
  if (ago < HOUR) {
    return `${plural(Math.floor(ago / MINUTE), 'minute')} ago`;
  }
  if (ago < DAY) {
    return `${plural(Math.floor(ago / HOUR), 'hour')} ago`;
  }
  return `${plural(Math.floor(ago / DAY), 'day')} ago`;
}

/** "12 Mar 2026". */
export function dateOf(at: number): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}
