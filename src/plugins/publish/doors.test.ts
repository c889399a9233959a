import { describe, expect, it } from 'vitest';
import { VitrineError, type ErrorCode } from '@vitrine/core/errors';
import { mayHaveArrived, problemFrom, problemOfCode, problemOfWaiting } from './doors';

const doorsOf = (code: ErrorCode): string[] =>
  (problemFrom(new VitrineError(code, { version: 4, by: 'Bo' })).actions ?? []).map(door => door.id);

describe('a failure in the dialog', () => {
  it('leads to the sign-in whenever one is missing or went wrong', () => {
    const codes: ErrorCode[] = [
      'sign-in-needed',
      'sign-in-expired',
      'sign-in-denied',
      'grant-expired',
      'state-mismatch',
      'popup-blocked'
    ];
    for (const code of codes) {
      expect(doorsOf(code), code).toEqual(['sign-in']);
    }
  });

  it('says "again" only to somebody who was signed in', () => {
    expect(problemFrom(new VitrineError('sign-in-expired')).actions?.[0].label).toBe('Sign in again');
    expect(problemFrom(new VitrineError('sign-in-needed')).actions?.[0].label).toBe('Sign in');
  });

  it('offers three ways out of a conflict, and looking comes first', () => {
    const { actions } = problemFrom(new VitrineError('version-conflict', { version: 4, by: 'Bo' }));
    expect(actions).toEqual([
      { id: 'show-winner', label: 'Show it' },
      { id: 'on-top', label: 'Publish on top of it' },
      { id: 'as-fork', label: 'Publish as a fork' }
    ]);
  });

  it('offers no second try where the same thing can only fail again', () => {
    const codes: ErrorCode[] = [
      'gallery-mixed-content',
      'title-missing',
      'not-a-notebook',
      'notebook-too-large',
      'reload-needed'
    ];
    for (const code of codes) {
      expect(doorsOf(code), code).toEqual([]);
    }
  });

  it('shows a certificate where it can be looked at', () => {
    expect(doorsOf('gallery-certificate')).toEqual(['open-gallery', 'retry']);
  });

  it('goes on as a new notebook where the old one was taken back', () => {
    expect(doorsOf('entry-withdrawn')).toEqual(['as-new']);
  });

  it('can be tried again in any other case', () => {
    expect(doorsOf('gallery-unreachable')).toEqual(['retry']);
    expect(doorsOf('gallery-slow')).toEqual(['retry']);
  });

  it('has a sentence and a next step even for what nobody foresaw', () => {
    const problem = problemFrom(new TypeError('x is undefined'));
    expect(problem.code).toBe('internal');
    expect(problem.actions?.map(door => door.id)).toEqual(['retry']);
    expect(problem.sentence).not.toBe('');
    expect(problem.next).not.toBe('');
    expect(problem.sentence + problem.next).not.toContain('undefined');
  });
});

describe('the short code', () => {
  it('names the address and the code, and opens the page', () => {
    const problem = problemOfCode({ kind: 'code', userCode: 'ABCD-EFGH', url: 'http://g/device' });
    expect(problem.code).toBe('popup-blocked');
    expect(problem.next).toBe('Open http://g/device and type ABCD-EFGH. It goes on from here by itself.');
    expect(problem.actions).toEqual([{ id: 'open-code', label: 'Open the sign-in page' }]);
  });
});

describe('while a sign-in window is open', () => {
  it('says where to look, and opens a window that was closed', () => {
    const problem = problemOfWaiting();
    expect(problem.sentence).toBe('Sign in in the window that opened.');
    expect(problem.actions).toEqual([{ id: 'sign-in', label: 'Open it again' }]);
  });
});

describe('mayHaveArrived', () => {
  it('keeps the key after silence and after an ended sign-in', () => {
    const kept: ErrorCode[] = ['gallery-slow', 'gallery-unreachable', 'sign-in-expired', 'rate-limited'];
    expect(kept.map(mayHaveArrived)).toEqual([true, true, true, true]);
  });

  it('takes a new one after a refusal', () => {
    const refused: ErrorCode[] = ['version-conflict', 'ticket-expired', 'content-mismatch', 'internal'];
    expect(refused.map(mayHaveArrived)).toEqual([false, false, false, false]);
  });
});
