import { problemOf, VitrineError, type ErrorCode } from '@vitrine/core/errors';
import { english, type Trans } from '@vitrine/core/words';
import type { PublishProblem } from '@vitrine/ui';
import type { SessionState } from '../../gallery/session';
import { linesOf } from './places';

/** What a door of the dialog does. */
export type DoorId =
  'retry' | 'sign-in' | 'open-code' | 'on-top' | 'as-fork' | 'as-new' | 'open-gallery' | 'show-winner' | 'show-found';

const doors: Partial<Record<ErrorCode, DoorId[]>> = {
  'sign-in-needed': ['sign-in'],
  'sign-in-expired': ['sign-in'],
  'sign-in-denied': ['sign-in'],
  'grant-expired': ['sign-in'],
  'state-mismatch': ['sign-in'],
  'popup-blocked': ['sign-in'],
  'version-conflict': ['show-winner', 'on-top', 'as-fork'],
  'entry-withdrawn': ['as-new'],
  'gallery-certificate': ['open-gallery', 'retry'],
  'gallery-mixed-content': [],
  'title-missing': [],
  'field-too-long': [],
  'fields-redacted': [],
  'policy-changed': [],
  'content-quarantined': [],
  'reason-missing': [],
  'not-a-notebook': [],
  'notebook-too-large': [],
  'reload-needed': []
};

/** A failure as the dialog shows it, with its doors; `added`: what was found is in the list now. */
export function problemFrom(error: unknown, trans: Trans = english, added = false): PublishProblem {
  const { code, sentence, next, places = [] } = problemOf(error, trans);
  const ids = added ? (['show-found'] as const) : (doors[code] ?? ['retry']);
  const actions = ids.map(id => ({ id, label: doorLabel(id, code, trans) }));
  return { code, sentence, next, actions, ...(places.length === 0 ? {} : { lines: linesOf(places, trans) }) };
}

/** No window could be opened: the way by a short code. */
export function problemOfCode(state: Extract<SessionState, { kind: 'code' }>, trans: Trans = english): PublishProblem {
  return {
    code: 'popup-blocked',
    sentence: problemOf(new VitrineError('popup-blocked'), trans).sentence,
    next: trans.__('Open %1 and type %2. It goes on from here by itself.', state.url, state.userCode),
    actions: [{ id: 'open-code', label: doorLabel('open-code', 'popup-blocked', trans) }]
  };
}

/** While a sign-in window is open. */
export function problemOfWaiting(trans: Trans = english): PublishProblem {
  return {
    code: 'sign-in-needed',
    sentence: trans.__('Sign in in the window that opened.'),
    next: trans.__('It goes on from here by itself.'),
    actions: [{ id: 'sign-in', label: trans.__('Open it again') }]
  };
}

/** Whether the same body may have arrived: then the same thing is sent again, with the same key. */
export function mayHaveArrived(code: ErrorCode): boolean {
  return (
    code === 'gallery-slow' ||
    code === 'gallery-unreachable' ||
    code === 'gallery-out-of-reach' ||
    code === 'gallery-certificate' ||
    code === 'sign-in-expired' ||
    code === 'sign-in-needed' ||
    code === 'rate-limited'
  );
}

function doorLabel(id: DoorId, code: ErrorCode, trans: Trans): string {
  switch (id) {
    case 'retry':
      return trans.__('Try again');
    case 'sign-in':
      return code === 'sign-in-expired' || code === 'sign-in-denied' ? trans.__('Sign in again') : trans.__('Sign in');
    case 'open-code':
      return trans.__('Open the sign-in page');
    case 'on-top':
      return trans.__('Publish on top of it');
    case 'as-fork':
      return trans.__('Publish as a fork');
    case 'as-new':
      return trans.__('Publish as a new notebook');
    case 'open-gallery':
      return trans.__('Open the gallery in a tab');
    case 'show-winner':
    case 'show-found':
      return trans.__('Show it');
  }
}
