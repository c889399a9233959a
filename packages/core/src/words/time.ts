import { english, type Trans } from './trans.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Relative up to seven days, then a date in UTC. A clock that runs ahead reads "just now". */
export function relativeTime(at: number, now: number, trans: Trans = english): string {
  const ago = now - at;
  if (ago > 7 * DAY || ago < -DAY) {
    return dateOf(at, trans);
  }
  if (ago < MINUTE) {
    return trans.__('just now');
  }
  if (ago < HOUR) {
    return trans._n('%1 minute ago', '%1 minutes ago', Math.floor(ago / MINUTE));
  }
  if (ago < DAY) {
    return trans._n('%1 hour ago', '%1 hours ago', Math.floor(ago / HOUR));
  }
  return trans._n('%1 day ago', '%1 days ago', Math.floor(ago / DAY));
}

/** "12 Mar 2026". */
export function dateOf(at: number, trans: Trans = english): string {
  const date = new Date(at);
  const month = monthName(date.getUTCMonth(), trans);
  return trans._p('date', '%1 %2 %3', date.getUTCDate(), month, date.getUTCFullYear());
}

function monthName(month: number, trans: Trans): string {
  const names = [
    trans.__('Jan'),
    trans.__('Feb'),
    trans.__('Mar'),
    trans.__('Apr'),
    trans._p('short month', 'May'),
    trans.__('Jun'),
    trans.__('Jul'),
    trans.__('Aug'),
    trans.__('Sep'),
    trans.__('Oct'),
    trans.__('Nov'),
    trans.__('Dec')
  ];
  return names[month] ?? '';
}
