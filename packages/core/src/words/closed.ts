import { fieldWord, sensitiveWord } from './sensitive.js';
import { relativeTime } from './time.js';
import { english, type Trans } from './trans.js';

/** What a person can say that they saw. */
export const reportKinds = ['secret', 'personal', 'health', 'confidential', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What was reported, in words. */
export function reportWord(kind: ReportKind, trans: Trans = english): string {
  switch (kind) {
    case 'secret':
      return trans.__('A password, key or token');
    case 'personal':
      return trans.__('Something about a person');
    case 'health':
      return trans.__("Something about somebody's health");
    case 'confidential':
      return trans.__("Something of the company that isn't for everybody here");
    case 'other':
      return trans.__('Something else');
  }
}

/** Where something is in a version that is closed; never what it was. */
export interface ClosedPlace {
  cell: number | null;
  place: string;
  kind: string | null;
}

/** A version that nobody can open, as whoever publishes the next one is told of it. */
export interface Closed {
  version: number;
  space: string;
  /** Milliseconds since 1970. */
  at: number;
  cause: 'found' | 'unchecked' | 'report';
  /** What was reported, how many were found and where: for its author and those who review it. */
  kind: ReportKind | null;
  found: number | null;
  places: readonly ClosedPlace[];
}

/** What a refusal tells of a version that is closed; null where it is about something else. */
export function closedOf(error: {
  code: string;
  params: Readonly<Record<string, unknown>>;
  places: readonly ClosedPlace[];
}): Closed | null {
  const { code, params, places } = error;
  const { version, space, at, cause, kind, found } = params;
  if (code !== 'entry-quarantined' || typeof version !== 'number' || typeof space !== 'string') {
    return null;
  }
  return {
    version,
    space,
    at: typeof at === 'number' ? at : 0,
    cause: cause === 'found' || cause === 'unchecked' ? cause : 'report',
    kind: reportKinds.find(one => one === kind) ?? null,
    found: typeof found === 'number' ? found : null,
    places
  };
}

/** Why a version is closed, as one sentence without a name. */
export function closedBecause(
  { cause, found, kind }: Pick<Closed, 'cause' | 'found' | 'kind'>,
  trans: Trans = english
): string {
  switch (cause) {
    case 'found':
      if (found === null) {
        return trans.__('The gallery looked at it again and found something sensitive.');
      }
      return trans._n(
        'The gallery looked at it again and found %1 sensitive item.',
        'The gallery looked at it again and found %1 sensitive items.',
        Math.max(1, found)
      );
    case 'unchecked':
      return trans.__("The gallery couldn't look at it again, so nobody can open it.");
    case 'report': {
      if (kind === null) {
        return trans.__('Somebody who reads it reported something sensitive.');
      }
      const [first = '', ...rest] = reportWord(kind, trans);
      return trans.__('Somebody who reads it reported: %1.', first.toLowerCase() + rest.join(''));
    }
  }
}

/** "v3 was closed 2 days ago." and why. */
export function closedSentence(closed: Closed, now: number, trans: Trans = english): string {
  const since = trans.__('v%1 was closed %2.', closed.version, relativeTime(closed.at, now, trans));
  return `${since} ${closedBecause(closed, trans)}`;
}

/** Where it is in the author's own copy, each place and kind once. */
export function closedLines(places: readonly ClosedPlace[], trans: Trans = english): string[] {
  return [...new Set(places.map(place => lineOf(place, trans)))];
}

function lineOf({ cell, place, kind }: ClosedPlace, trans: Trans): string {
  const where =
    cell === null
      ? (fieldWord(place.replace(/\[\d+\]$/, ''), trans) ?? trans.__('Texts beside the notebook'))
      : trans.__('Cell %1', cell);
  return kind === null ? where : trans.__('%1: %2', where, sensitiveWord(kind, trans));
}
