// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NOW, versionOf } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { Review, ReviewStanding, ReviewView } from '../../domain/reviews/model.js';
import type { BesideCell } from '../beside.js';
import { reviewGonePage, reviewPage } from './review.js';
import type { ReviewData } from './review.js';

const HOUR = 3_600_000;
const version = versionOf({ entry: 'ward', number: 2, title: 'Who comes back?' });
const standing: ReviewStanding = {
  state: 'waiting',
  since: NOW - HOUR,
  spaceName: 'Ward 7',
  shown: 1,
  review: null
};
const view: ReviewView = {
  version,
  html: '',
  before: { number: 1, notebook: '', html: '' },
  seen: { contentId: 'c', space: 's', label: 'Patients', policyHash: 'p', receipt: null },
  asked: { approval: true, releases: 0 },
  standing,
  earlier: [],
  looked: [],
  mayDecide: true,
  receipt: null
};
const html = (id: string): string => `<section class="vt-cell vt-cell-code" id="${id}">words</section>`;
const changed: BesideCell = { op: 'changed', a: 0, b: 1, before: html('before-cell-0'), after: html('cell-1') };
const same: BesideCell = { op: 'same', a: 1, b: 2, before: html('before-cell-1'), after: html('cell-2') };
const data: ReviewData = {
  view,
  runs: [
    { same: false, cells: [changed] },
    { same: true, cells: [same] }
  ],
  fields: [],
  items: [
    { id: '1-email', cell: 1, word: 'E-mail address', count: 2 },
    { id: '2-figure', cell: 2, word: 'Figure removed', count: 1 }
  ],
  released: [],
  receipt: null,
  notes: [],
  cell: null,
  key: 'once',
  problem: null
};
const show = (over: Partial<ReviewData> = {}, of: Partial<ReviewView> = {}): Document =>
  parsed(reviewPage(context, { ...data, ...over, view: { ...view, ...of } }));

describe('the first sentence', () => {
  const review: Review = { decision: 'approved', by: 'Demo colleague', at: NOW - HOUR, notes: [], void: false };
  it.each<[string, Partial<ReviewView>]>([
    ['Demo author asks you to approve v2 in Ward 7.', {}],
    [
      'Demo author asks you to approve v2 and let readers see 2 outputs in Ward 7.',
      { asked: { approval: true, releases: 2 } }
    ],
    ['v2 waits for another reviewer of Ward 7: you had a hand in it.', { mayDecide: false }],
    [
      'v2 was approved by Demo colleague 1 hour ago. Nothing is asked of you.',
      { mayDecide: false, standing: { ...standing, state: 'approved', review } }
    ],
    ['Nothing is asked of you about v2.', { mayDecide: false, standing: { ...standing, state: 'unasked' } }]
  ])('is %s', (sentence, of) => {
    expect(texts(show({}, of), 'h1')).toEqual([sentence]);
  });
});

describe('what changed', () => {
  it('stands side by side, with what is the same folded', () => {
    const page = show();
    expect(texts(page, '.vt-review-body > h2')).toEqual(['What changed since v1']);
    expect(one(page, '.vt-review-body').textContent).toContain('1 cell differs from what readers have now.');
    const pair = one(page, '.vt-beside-pair');
    expect([...pair.querySelectorAll('section')].map(({ id }) => id)).toEqual(['before-cell-0', 'cell-1']);
    expect(texts(page, '.vt-beside-head')[0]).toBe('Cell 1Changed, was cell 0');
    const folded = one(page, '.vt-beside-same');
    expect([folded.hasAttribute('open'), texts(folded, 'summary')[0]]).toEqual([false, '1 cell is the same (cell 2)']);
  });

  it('is not left folded where it was asked for or has a note', () => {
    expect(one(show({ cell: 2 }), '.vt-beside-same').hasAttribute('open')).toBe(true);
    const noted = show({ notes: [{ cell: 2, text: 'Say which.' }] });
    expect(one(noted, '.vt-beside-same').hasAttribute('open')).toBe(true);
    expect(one(noted, '#note-2').textContent).toBe('Say which.');
  });

  it('is all of it where readers have nothing yet', () => {
    const added: BesideCell = { op: 'added', a: null, b: 0, before: null, after: html('cell-0') };
    const page = show({ runs: [{ same: false, cells: [added] }] }, { before: null });
    expect(texts(page, '.vt-review-body > h2')).toEqual(['What it holds']);
    expect([page.querySelector('.vt-beside-pair'), texts(page, '.vt-beside-head')]).toEqual([null, ['Cell 0']]);
  });

  it('says which side lacks a cell', () => {
    const gone: BesideCell = { op: 'removed', a: 3, b: null, before: html('before-cell-3'), after: null };
    const page = show({ runs: [{ same: false, cells: [gone] }] });
    expect(texts(page, '.vt-beside-head')).toEqual(['Cell 3 of v1Taken out']);
    expect(one(page, '.vt-beside').textContent).toContain('Not in v2');
    expect(page.querySelector('[name=note-3]')).toBeNull();
  });

  it('counts what is said beside it', () => {
    const page = show({ fields: [{ name: 'Title', before: 'Old', after: 'New' }] });
    expect([texts(page, 'del'), texts(page, 'ins')]).toEqual([['Old'], ['New']]);
  });
});

describe('what went', () => {
  it('is opened by buttons that are recorded and take along what was typed', () => {
    const page = show({}, { looked: ['1-email'] });
    const buttons = [...page.querySelectorAll('[name=item]')];
    expect(buttons.map(each => [each.getAttribute('value'), each.getAttribute('formaction')])).toEqual([
      ['1-email', '/team/n/ward/v/2/looks#cell-1'],
      ['2-figure', '/team/n/ward/v/2/looks#cell-2']
    ]);
    expect(buttons.every(each => each.getAttribute('form') === one(page, '#decide').id)).toBe(true);
    expect(buttons[0]?.getAttribute('aria-label')).toBe('Open cell 1: E-mail address');
    expect(texts(page, '.vt-review-opened')).toEqual(['Opened']);
    expect(one(page, '#item-1-email').textContent).toContain('E-mail address × 2');
    expect(one(page, 'main').textContent).toContain('2 places, 1 opened by you. Opening one is recorded.');
  });

  it('is a list of links for who decides nothing', () => {
    const page = show({}, { mayDecide: false });
    expect([page.querySelector('[name=item]'), page.querySelector('#decide')]).toEqual([null, null]);
    expect(hrefs(page, '.vt-review-items a')).toEqual(['#cell-1', '#cell-2']);
  });

  it('has what was let out apart, with the reason', () => {
    const released = [{ id: '3-released-0', cell: 3, output: 0, reason: 'Counts of whole towns' }];
    const page = show({ released });
    expect(texts(page, '#released-title')).toEqual(['1 output let out']);
    expect(one(page, '#item-3-released-0').textContent).toContain('Counts of whole towns');
    expect(show().querySelector('#released-title')).toBeNull();
  });
});

describe('the decision', () => {
  it('sends what was on the screen, the token and a key that makes sending twice the same as once', () => {
    const form = one(show(), '#decide');
    expect(form.getAttribute('action')).toBe('/team/n/ward/v/2/review');
    expect(
      Object.fromEntries(
        [...form.querySelectorAll('input')].map(input => [input.name, input.getAttribute('value') ?? ''])
      )
    ).toEqual({
      contentId: 'c',
      space: 's',
      label: 'Patients',
      policyHash: 'p',
      receipt: '',
      key: 'once',
      _csrf: 'abc123'
    });
    expect(texts(form, 'button')).toEqual(['Approve v2', 'Return v2']);
    expect([...form.querySelectorAll('button')].map(button => button.value)).toEqual(['approved', 'returned']);
  });

  it('has a field for every cell of the version, in the same form, with a name', () => {
    const fields = [...show().querySelectorAll('.vt-note textarea')];
    expect(fields.map(each => [each.getAttribute('name'), each.getAttribute('form')])).toEqual([
      ['note-1', 'decide'],
      ['note-2', 'decide']
    ]);
    expect(texts(show(), '.vt-note label')).toEqual(['Note on cell 1', 'Note on cell 2']);
  });

  it('comes back with what was wrong, what is other now, and what was typed', () => {
    const problem = { sentence: 'Nothing was decided.', next: 'Look again.', changes: ['Its rules are others.'] };
    const page = show({ problem, notes: [{ cell: null, text: 'Nearly there.' }] });
    expect(texts(page, 'main [role=alert]')).toEqual(['Nothing was decided. Look again.Its rules are others.']);
    expect(one(page, '#note-all').textContent).toBe('Nearly there.');
  });

  it('has what was asked for before', () => {
    const review = { decision: 'returned', by: 'Demo colleague', at: NOW, void: false, number: 1 } as const;
    const page = show({}, { earlier: [{ ...review, notes: [{ cell: 7, text: 'Which ward?' }] }] });
    expect(texts(page, '.vt-review-notes li')).toEqual(['Cell 7: Which ward?']);
  });
});

it.each(hostile)('shows what people typed as text: %#', words => {
  const fields = { ...version.fields, title: words, note: words };
  const review = { decision: 'returned', by: words, at: NOW, void: false, number: 1 } as const;
  const page = show(
    {
      notes: [{ cell: 1, text: words }],
      released: [{ id: '1-released-0', cell: 1, output: 0, reason: words }],
      fields: [{ name: 'Title', before: words, after: words }]
    },
    {
      version: { ...version, fields, authorName: words },
      earlier: [{ ...review, notes: [{ cell: null, text: words }] }]
    }
  );
  expectHarmless(page);
  expect(one(page, 'main header .vt-lead').getAttribute('dir')).toBe('auto');
});

describe('a decision about what is gone', () => {
  const problem = { sentence: 'Nothing was decided.', next: 'Look again.', changes: [] };
  const gone = (waiting: number | null, shown: number | null): Document =>
    parsed(reviewGonePage(context, { problem, entry: 'ward', waiting, shown }));

  it('leads to the newest that waits, to what readers have, and to the queue', () => {
    expect(hrefs(gone(3, 1), 'main a')).toEqual(['/team/n/ward/v/3/review', '/team/n/ward/v/1', '/team/reviews']);
    expect(one(gone(3, 1), 'main').textContent).toContain('v3 waits in its place.');
  });

  it('says where nothing waits any more', () => {
    expect(hrefs(gone(null, null), 'main a')).toEqual(['/team/reviews']);
    expect(one(gone(null, null), 'main').textContent).toContain("doesn't wait any more");
  });
});
