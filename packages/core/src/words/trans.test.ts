import { describe, expect, it } from 'vitest';
import { catalogue, problemOf, VitrineError, type ErrorCode, type Params } from '../errors/index.js';
import { bracketed, outsideBrackets } from '../testing/marked.js';
import {
  agreeSentence,
  audienceSentence,
  captionParts,
  changesSentence,
  dateOf,
  english,
  hiddenSentence,
  joinCaption,
  relativeTime,
  removalSentence,
  type CaptionSource,
  type HiddenKind,
  type Trans
} from './index.js';

const codes = Object.keys(catalogue) as ErrorCode[];
const given: Params = { bytes: 100, limit: 10, seconds: 300, count: 2, cell: 4, version: 3, port: 1, field: 'title' };

describe('english', () => {
  it('puts values in by their numbers, in any order, and as they are', () => {
    expect(english.__('%2 before %1', 'a', 'b')).toBe('b before a');
    expect(english.__('Fork of %1', '%1 of $& %2')).toBe('Fork of %1 of $& %2');
    expect(english.__('100 %')).toBe('100 %');
  });

  it('tells one from many, and gives the number first', () => {
    expect(english._n('%1 cell', '%1 cells', 1)).toBe('1 cell');
    expect(english._n('%1 cell', '%1 cells', 0)).toBe('0 cells');
    expect(english._n('%2 cell', '%2 cells', 12_000, '12,000')).toBe('12,000 cells');
    expect(english._p('field', 'title')).toBe('title');
  });

  it('leaves a mark without a value, so that a slip is seen', () => {
    expect(english.__('%1 of %2', 1)).toBe('1 of %2');
  });
});

describe('a second language', () => {
  it.each(codes)('says %s again by its code and its values', code => {
    for (const params of [{}, given, { field: 'list of tags', limit: 20 }]) {
      const error = new VitrineError(code, params);
      const problem = problemOf(error, bracketed);
      expect(outsideBrackets(problem.sentence)).toBe('');
      expect(outsideBrackets(problem.next)).toBe('');
      // The error itself stays English: logs and the wire have one language.
      expect(problemOf(error).sentence).toBe(error.sentence);
      expect(error.sentence).not.toContain('⟦');
    }
  });

  it('may turn the words of a sentence around its values', () => {
    const german: Trans = {
      ...english,
      __: (sentence, ...values) =>
        english.__(sentence === 'Try again in %1.' ? 'In %1 noch einmal versuchen.' : sentence, ...values),
      _n: (one, many, n, ...values) =>
        english._n(one === '%1 minute' ? '%1 Minute' : one, many === '%1 minutes' ? '%1 Minuten' : many, n, ...values)
    };
    expect(problemOf(new VitrineError('rate-limited', { seconds: 300 }), german).next).toBe(
      'In 5 Minuten noch einmal versuchen.'
    );
  });

  it('has every part of a caption', () => {
    const source: CaptionSource = {
      version: 3,
      inputs: 2,
      language: 'python',
      languageVersion: '3.12.1',
      execution: { order: 'top-to-bottom', failedCells: [] },
      codeCells: 4,
      hiddenOutputs: 0,
      reproducedBy: 4
    };
    const orders = ['top-to-bottom', 'out-of-order', 'not-run'] as const;
    const executions = [
      ...orders.map(order => ({ order, failedCells: [] })),
      ...[[3], [3, 4]].map(failedCells => ({ order: orders[0], failedCells }))
    ];
    for (const execution of executions) {
      const parts = captionParts({ ...source, execution }, bracketed);
      // The name of a language is a name.
      expect(parts.map(part => outsideBrackets(part.text)).join('')).toBe('Python 3.12');
    }
    expect(joinCaption(captionParts(source))).toBe('v3 · 2 inputs · Python 3.12 · ran top to bottom · reproduced by 4');
  });

  it('has times, readers, changes and strips', () => {
    const now = Date.UTC(2026, 10, 20);
    const texts = [
      ...[0, 5e3, 5e6, 5e7, 4e8, 9e9].map(ago => relativeTime(now - ago, now, bracketed)),
      ...Array.from({ length: 12 }, (_, month) => dateOf(Date.UTC(2026, month, 3), bracketed)),
      ...(['personal', 'team', 'public'] as const).map(kind => audienceSentence({ kind, readers: 14 }, bracketed)),
      audienceSentence({ kind: 'team', readers: 1 }, bracketed),
      agreeSentence({ name: 'Ward' }, bracketed),
      ...(['open', 'balanced', 'strict'] as const).map(profile => removalSentence(profile, bracketed)),
      changesSentence({ changed: 0, added: 0, removed: 0, moved: 0 }, bracketed),
      ...(['figure', 'table', 'text', 'error', 'interactive', 'other'] satisfies HiddenKind[]).map(kind =>
        hiddenSentence(kind, bracketed)
      )
    ];
    expect(texts.map(outsideBrackets).filter(rest => rest !== '')).toEqual([]);
    expect(changesSentence({ changed: 3, added: 1, removed: 0, moved: 2 }, bracketed)).toBe(
      '⟦3 cells changed⟧, ⟦1 added⟧, ⟦2 moved⟧'
    );
  });
});
