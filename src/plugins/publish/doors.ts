import { problemOf, VitrineError, type ErrorCode } from '@vitrine/core/errors';
import type { PublishProblem } from '@vitrine/ui';
import type { SessionState } from '../../gallery/session';

/** What a door of the dialog does. */
export type DoorId =
  'retry' | 'sign-in' | 'open-code' | 'on-top' | 'as-fork' | 'as-new' | 'open-gallery' | 'show-winner';

const label: Record<DoorId, string> = {
  retry: 'Try again',
  'sign-in': 'Sign in',
  'open-code': 'Open the sign-in page',
  'on-top': 'Publish on top of it',
  'as-fork': 'Publish as a fork',
  'as-new': 'Publish as a new notebook',
  'open-gallery': 'Open the gallery in a tab',
  'show-winner': 'Show it'
};

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
  'reason-missing': [],
  'not-a-notebook': [],
  'notebook-too-large': [],
  'reload-needed': []
};

/** A failure as the dialog shows it, with its doors. */
export function problemFrom(error: unknown): PublishProblem {
  const { code, sentence, next } = problemOf(error);
  const ids = doors[code] ?? ['retry'];
  return { code, sentence, next, actions: ids.map(id => ({ id, label: doorLabel(id, code) })) };
}

/** No window could be opened: the way by a short code. */
export function problemOfCode(state: Extract<SessionState, { kind: 'code' }>): PublishProblem {
  return {
    code: 'popup-blocked',
    sentence: new VitrineError('popup-blocked').sentence,
    next: `Open ${state.url} and type ${state.userCode}. It goes on from here by itself.`,
    actions: [{ id: 'open-code', label: label['open-code'] }]
  };
}

/** While a sign-in window is open. */
export function problemOfWaiting(): PublishProblem {
  return {
    code: 'sign-in-needed',
    sentence: 'Sign in in the window that opened.',
    next: 'It goes on from here by itself.',
    actions: [{ id: 'sign-in', label: 'Open it again' }]
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

function doorLabel(id: DoorId, code: ErrorCode): string {
  const again = code === 'sign-in-expired' || code === 'sign-in-denied';
  return id === 'sign-in' && again ? 'Sign in again' : label[id];
}
