import { describe, expect, it } from 'vitest';
import { checkedSentence, declaredLines, declaredSentence, notVouchedLines } from './index.js';

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
});
