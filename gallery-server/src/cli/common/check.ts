/** How one part of the computer is: fine, to be mended, or nothing that stands in the way. */
export type CheckState = 'fine' | 'mend' | 'note';

/** One line of the doctor. `next` says what to do, '' where nothing needs doing. */
export interface Check {
  id: 'node' | 'command' | 'lab' | 'extension' | 'gallery' | 'clock' | 'sign-in' | 'disk';
  state: CheckState;
  sentence: string;
  next: string;
}

/** A check that found nothing to mend. */
export function fine(id: Check['id'], sentence: string): Check {
  return { id, state: 'fine', sentence, next: '' };
}

/** A check that found something to mend. */
export function mend(id: Check['id'], sentence: string, next: string): Check {
  return { id, state: 'mend', sentence, next };
}

/** Something worth knowing that may well be meant so. */
export function note(id: Check['id'], sentence: string, next = ''): Check {
  return { id, state: 'note', sentence, next };
}
