import { describe, expect, it } from 'vitest';
import {
  checkedSentence,
  declaredLines,
  declaredSentence,
  notVouchedLines,
  notVouchedSentence,
  receiptSentence
} from './index.js';
import type { ReceiptBody } from '../receipt/model.js';

const one = (rule: string, place: string, kind: string, count: number) => ({ rule, place, kind, count });

describe('the words of a redaction receipt', () => {
  it('add up what was removed by what it was, most of it first', () => {
    const counts = [
      one('email', 'source', 'EMAIL', 2),
      one('table-html', 'output', 'EMAIL', 3),
      one('allow-list', 'output', 'figure', 4),
      one('allow-list', 'output', 'other', 1),
      one('allow-list', 'attachment', 'attachment', 1),
      one('allow-list', 'metadata', 'metadata', 6),
      one('allow-list', 'id', 'id', 1),
      one('other', 'other', 'other', 2)
    ];
    expect(declaredLines(counts)).toEqual([
      { label: 'Metadata and ids', count: 7 },
      { label: 'E-mail address', count: 5 },
      { label: 'Figures', count: 4 },
      { label: 'Other', count: 2 },
      { label: 'Attachments', count: 1 },
      { label: 'Other outputs', count: 1 }
    ]);
    expect(declaredLines([])).toEqual([]);
  });

  it('name what nobody looked into, where there is any', () => {
    expect(notVouchedLines({ pictures: 3, tables: 0 })).toEqual([{ label: 'Pictures, for what they show', count: 3 }]);
    expect(notVouchedLines({ pictures: 0, tables: 0 })).toEqual([]);
  });

  it.each([
    ['lab', 'Checked in JupyterLab and again by this gallery', "Removed, as declared by the author's JupyterLab"],
    [
      'cli',
      'Checked at the command line and again by this gallery',
      "Removed, as declared by the author's command line"
    ],
    ['session', 'Checked by this gallery', 'Removed, as declared by the author']
  ] as const)('say whose check and whose word it is: %s', (via, checked, declared) => {
    expect([checkedSentence({ via }), declaredSentence({ via })]).toEqual([checked, declared]);
  });

  it('say that nothing was declared', () => {
    expect([checkedSentence(null), declaredSentence(null)]).toEqual([
      'Checked by this gallery',
      "What was removed wasn't declared."
    ]);
  });

  it.each([
    [0, 0, ''],
    [3, 2, "3 pictures: nobody can check pixels. 2 tables weren't checked for small counts."],
    [1, 0, '1 picture: nobody can check pixels.'],
    [0, 1, "1 table wasn't checked for small counts."]
  ])('say of %i pictures and %i tables why nobody vouches for them', (pictures, tables, said) => {
    expect(notVouchedSentence({ pictures, tables })).toBe(said);
  });

  it('tell what was checked apart from what was declared, in one line', () => {
    const body = (declared: ReceiptBody['declared'], pictures = 0): ReceiptBody =>
      ({ verified: { notVouched: { pictures, tables: 0 } }, declared }) as ReceiptBody;
    const counts = [one('email', 'source', 'EMAIL', 2), one('token', 'source', 'TOKEN', 1)];
    expect(receiptSentence(body({ via: 'lab', engine: '1', counts }, 1))).toBe(
      'Checked in JupyterLab and again by this gallery: no rule found anything more. Declared: 3 removed. 1 picture: nobody can check pixels.'
    );
    const beside = [...counts, one('allow-list', 'cell-metadata', 'metadata', 22), one('allow-list', 'id', 'id', 1)];
    expect(receiptSentence(body({ via: 'lab', engine: '1', counts: beside }))).toContain(
      'Declared: 3 removed, and 23 settings of the notebook.'
    );
    expect(receiptSentence(body({ via: 'cli', engine: '1', counts: [] }))).toBe(
      'Checked at the command line and again by this gallery: no rule found anything more. Declared: 0 removed.'
    );
    expect(receiptSentence(body(null))).toBe(
      "Checked by this gallery: no rule found anything more. What was removed wasn't declared."
    );
  });
});
