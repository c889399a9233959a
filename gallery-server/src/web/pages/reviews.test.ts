// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NOW } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { WaitingVersion } from '../../domain/reviews/model.js';
import { reviewsPage } from './reviews.js';
import type { ReviewsData } from './reviews.js';

const waiting = (over: Partial<WaitingVersion> = {}): WaitingVersion => ({
  entry: 'ward',
  number: 2,
  title: 'Who comes back?',
  authorName: 'Demo author',
  space: 's',
  spaceName: 'Ward 7',
  since: NOW - 3 * 3_600_000,
  asked: { approval: true, releases: 1 },
  removed: 12,
  hiddenOutputs: 3,
  seen: { contentId: 'c', space: 's', label: '', policyHash: 'p', receipt: null },
  mayDecide: true,
  ...over
});
const show = (data: Partial<ReviewsData>, over = {}): Document =>
  parsed(reviewsPage({ ...context, ...over }, { queue: [], decided: null, ...data }));

describe('the queue', () => {
  it('says how many wait, then for each its age, space, title, author, what is asked and how much there is', () => {
    const page = show({ queue: [waiting()] });
    expect(one(page, 'main .vt-lead').textContent).toBe('1 version waits for you.');
    expect(hrefs(page, '.vt-manage-name')).toEqual(['/team/n/ward/v/2/review']);
    const [row] = texts(page, '.vt-manage-row');
    for (const words of [
      'Who comes back?',
      'v2 · Asks for approval and a yes to 1 output',
      'Asked 3 hours ago · Ward 7 · Demo author',
      '12 sensitive items removed · 3 hidden outputs · 1 output let out'
    ]) {
      expect(row).toContain(words);
    }
  });

  it('tells apart what somebody else has to decide', () => {
    const others = waiting({ entry: 'b', mayDecide: false });
    expect(one(show({ queue: [waiting(), others] }), 'main .vt-lead').textContent).toBe(
      '1 version waits for you. 1 more can be decided by somebody else only.'
    );
    const page = show({ queue: [others] });
    expect(one(page, 'main .vt-lead').textContent).toContain('for another reviewer: you had a hand in it');
    expect(texts(page, '.vt-manage-row')[0]).toContain('somebody else decides');
  });

  it('names the label that counts', () => {
    const seen = { ...waiting().seen, label: 'Patients' };
    expect(texts(show({ queue: [waiting({ seen })] }), '.vt-manage-row')[0]).toContain('Ward 7 (Patients)');
  });

  it('is empty with a word about what comes here', () => {
    const page = show({});
    expect(one(page, 'main .vt-lead').textContent).toBe('Nothing waits for you.');
    expect(one(page, 'main').textContent).toContain('a second person');
    expect(page.querySelector('.vt-manage-list')).toBeNull();
  });

  it('has a door for whoever reviews nothing', () => {
    const page = show({ queue: null });
    expect(one(page, 'main').textContent).toContain('You review no space.');
    expect(hrefs(page, 'main a')).toEqual(['/team/']);
  });

  it.each(hostile)('shows names as text, each in its own direction: %#', words => {
    const page = show({ queue: [waiting({ title: words, authorName: words, spaceName: words })] });
    expectHarmless(page);
    expect(one(page, '.vt-manage-name').getAttribute('dir')).toBe('auto');
    expect(texts(page, '.vt-manage-row bdi')).toHaveLength(2);
  });
});

describe('after a decision', () => {
  const decided = { decision: 'approved', entry: 'ward', number: 2, spaceName: 'Ward 7' } as const;

  it('says what follows for readers', () => {
    const page = show({ decided });
    expect(texts(page, 'main [role=status]')).toEqual(['v2 is approved. Whoever reads Ward 7 finds it now. Open v2']);
    expect(hrefs(page, 'main [role=status] a')).toEqual(['/team/n/ward/v/2']);
    const [back] = texts(show({ decided: { ...decided, decision: 'returned', spaceName: null } }), '[role=status]');
    expect(back).toContain("Others still can't read it.");
  });
});

describe('the header', () => {
  it('leads whoever reviews to the queue, with its count', () => {
    const link = one(show({}, { waiting: 3 }), 'header a[href="/team/reviews"]');
    expect([link.getAttribute('aria-label'), link.textContent]).toEqual(['To review: 3', 'To review3']);
    const none = one(show({}, { waiting: 0 }), 'header a[href="/team/reviews"]');
    expect([none.getAttribute('aria-label'), none.textContent]).toEqual(['To review: nothing waits', 'To review']);
  });

  it('leads nobody else there', () => {
    expect(show({}).querySelector('header a[href="/team/reviews"]')).toBeNull();
    expect(show({}, { waiting: null }).querySelector('header a[href="/team/reviews"]')).toBeNull();
  });
});
