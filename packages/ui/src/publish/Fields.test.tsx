import { afterEach, describe, expect, it, vi } from 'vitest';
import { longTitle, newVersion, publishActions, publishState, rtlTitle } from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { AboutRow, ChangesRow, TitleField, VersionChoice } from './Fields.js';
import type { PublishFields, PublishState } from './model.js';

let page: Mounted;
afterEach(() => page.end());

const bare: PublishFields = { title: '', question: '', answer: '', description: '', tags: [], note: '' };
const actions = { ...publishActions, setField: vi.fn(), setAsNewEntry: vi.fn() };
afterEach(() => {
  actions.setField.mockClear();
  actions.setAsNewEntry.mockClear();
});

type Part = typeof AboutRow | typeof ChangesRow | typeof TitleField | typeof VersionChoice;
const open = async (Of: Part, over: Partial<PublishState> = {}): Promise<void> => {
  page = await mount(<Of state={publishState(over)} actions={actions} />);
};
const labelled = (label: string): HTMLElement => {
  const found = page.all('label').find(one => one.textContent === label);
  return page.one(`[id="${found?.getAttribute('for') ?? label}"]`);
};
const helpOf = (field: HTMLElement): string | null =>
  page.one(`[id="${field.getAttribute('aria-describedby') ?? ''}"]`).textContent;

describe('the title', () => {
  it('is named for screen readers, and says where it is from', async () => {
    await open(TitleField);
    expect(helpOf(labelled('Title'))).toBe('Title from your notebook');
    await page.show(<TitleField state={publishState({ proposed: [] })} actions={actions} />);
    expect(helpOf(labelled('Title'))).toBe('Title');
  });

  it('is the only thing that is needed, and says so where it is empty or blank', async () => {
    await open(TitleField, { fields: { ...bare, title: '  \t' } });
    expect(labelled('Title').getAttribute('aria-invalid')).toBe('true');
    expect(labelled('Title').hasAttribute('required')).toBe(true);
    expect(helpOf(labelled('Title'))).toBe('The title is the only thing that is needed.');
  });

  it('stays one line, whatever is pasted', async () => {
    await open(TitleField);
    await page.type(labelled('Title'), 'Station\n  forecast\n\nfor winter');
    expect(actions.setField).toHaveBeenCalledWith('title', 'Station forecast for winter');
    expect((await page.key(labelled('Title'), 'Enter')).defaultPrevented).toBe(true);
    expect((await page.key(labelled('Title'), 'a')).defaultPrevented).toBe(false);
  });

  it('has room for a long one, and for one from right to left', async () => {
    await open(TitleField, { fields: { ...bare, title: longTitle } });
    expect(labelled('Title').getAttribute('rows')).toBe('2');
    await page.show(<TitleField state={publishState({ fields: { ...bare, title: rtlTitle } })} actions={actions} />);
    expect([labelled('Title').getAttribute('rows'), labelled('Title').dir]).toEqual(['1', 'auto']);
    expect(labelled('Title').getAttribute('maxlength')).toBe('200');
  });
});

describe('About', () => {
  const summary = (): string | null => page.one('.vt-row-summary').textContent;

  it.each([
    [{}, 'nothing added'],
    [{ question: 'Why?' }, 'question'],
    [{ question: 'Why?', answer: 'So.', description: 'Long.' }, 'question, answer, description'],
    [{ tags: ['a'] }, '1 tag'],
    [{ answer: 'So.', tags: ['a', 'b', 'c'] }, 'answer, 3 tags']
  ])('is folded into one line: %o', async (fields, said) => {
    await open(AboutRow, { fields: { ...bare, ...fields } });
    expect(summary()).toBe(said);
    expect(page.one('details').hasAttribute('open')).toBe(false);
  });

  it.each([
    ['Question', 'question'],
    ['Answer', 'answer'],
    ['Description', 'description']
  ])('takes a %s of its own', async (label, name) => {
    await open(AboutRow);
    await page.type(labelled(label), 'Written by hand');
    expect(actions.setField).toHaveBeenCalledWith(name, 'Written by hand');
    expect(labelled(label).dir).toBe('auto');
  });

  it('marks what is from the notebook, but never an empty field', async () => {
    await open(AboutRow, { fields: { ...bare, question: 'Why?' }, proposed: ['question', 'answer'] });
    expect(helpOf(labelled('Question'))).toBe('from your notebook');
    expect(helpOf(labelled('Answer'))).toBe('');
    expect(helpOf(labelled('Tags'))).toBe('commas between them');
  });

  it('says both of tags that came from the notebook', async () => {
    await open(AboutRow);
    expect(helpOf(labelled('Tags'))).toBe('from your notebook · commas between them');
  });

  it('keeps tags as typed under the cursor, while the list is what is meant', async () => {
    await open(AboutRow);
    const typed = ['p', 'pandas', 'pandas,', 'pandas, ', 'pandas, bikes, pandas'];
    for (const text of typed) {
      await page.type(labelled('Tags'), text);
      expect((labelled('Tags') as HTMLInputElement).value).toBe(text);
    }
    expect(actions.setField.mock.calls.map(([, tags]) => tags)).toEqual([
      ['p'],
      ['pandas'],
      ['pandas'],
      ['pandas'],
      ['pandas', 'bikes']
    ]);
  });
});

describe('where it goes', () => {
  it('is not asked for a notebook that was never published', async () => {
    await open(VersionChoice);
    expect(page.root.innerHTML).toBe('');
  });

  it('is a choice of two, the usual one first, each a label around its button', async () => {
    await open(VersionChoice, newVersion);
    expect(page.all('label').map(label => label.textContent)).toEqual([
      'New version of Station forecast, after v3',
      'As a new notebook'
    ]);
    expect(page.all('input').map(input => (input as HTMLInputElement).checked)).toEqual([true, false]);
    expect(new Set(page.all('input').map(input => input.getAttribute('name'))).size).toBe(1);
    expect(page.one('legend').textContent).toBe('Where it goes');
  });

  it('can be taken back', async () => {
    await open(VersionChoice, { ...newVersion, asNewEntry: true });
    await page.click(page.all('input')[0] as HTMLElement);
    expect(actions.setAsNewEntry).toHaveBeenCalledWith(false);
  });

  it('keeps a title from right to left together', async () => {
    await open(VersionChoice, { ...newVersion, entry: { title: rtlTitle, version: 3 } });
    expect(page.one('label b').dir).toBe('auto');
    expect(page.one('label b').textContent).toBe(rtlTitle);
  });
});

describe('what changed', () => {
  it('is open on top, with one field that may stay empty', async () => {
    await open(ChangesRow, newVersion);
    expect(page.one('details').hasAttribute('open')).toBe(true);
    expect(page.one('.vt-row-summary').textContent).toBe('3 cells changed since v3');
    expect(helpOf(labelled("What's new"))).toBe('only if you like');
    await page.type(labelled("What's new"), 'Weekends are left out.');
    expect(actions.setField).toHaveBeenCalledWith('note', 'Weekends are left out.');
  });

  it.each([
    ['a first version', { entry: null }],
    ['a new notebook', { asNewEntry: true }],
    ['a comparison that is not there yet', { changes: null }]
  ])('is left out for %s', async (_, over) => {
    await open(ChangesRow, { ...newVersion, ...over });
    expect(page.root.innerHTML).toBe('');
  });
});
