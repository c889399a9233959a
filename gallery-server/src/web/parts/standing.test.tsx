import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NOW, versionOf } from '../../../test/pages/fake-store.js';
import { context } from '../../../test/pages/look.js';
import type { Review, ReviewStanding } from '../../domain/reviews/model.js';
import { ReviewNews } from './ReviewNews.js';
import type { ReviewNewsItem } from './ReviewNews.js';
import { cellHref, Standing } from './Standing.js';

const HOUR = 3_600_000;
const version = versionOf({ entry: 'ward', number: 2, title: 'Who comes back?' });
const waits: ReviewStanding = { state: 'waiting', since: NOW - HOUR, spaceName: 'Ward 7', shown: null, review: null };
const returned: ReviewStanding = {
  ...waits,
  state: 'returned',
  shown: 1,
  review: {
    decision: 'returned',
    by: 'Demo colleague',
    at: NOW - HOUR,
    notes: [
      { cell: null, text: 'Nearly there.' },
      { cell: 7, text: '<b>Which</b> ward?' },
      { cell: 403, text: 'And here?' }
    ],
    void: false
  }
};
const html = (standing: ReviewStanding, over = {}): string =>
  renderToStaticMarkup(<Standing context={{ ...context, ...over }} version={version} standing={standing} />);
const words = (markup: string): string => markup.replace(/<[^>]+>/g, '').replace(/&#x27;/g, "'");

describe('where a version stands', () => {
  it('is told to its author while it waits', () => {
    expect(words(html(waits))).toContain(
      'Waiting for a reviewer of Ward 7, asked 1 hour ago. Until then only you and the reviewers there can read it.'
    );
    expect(html(waits)).not.toContain('/review"');
  });

  it('leads who reviews to the decision', () => {
    const account = { ...(context.account as NonNullable<typeof context.account>), id: 'somebody' };
    expect(html(waits, { account, waiting: 1 })).toContain('href="/team/n/ward/v/2/review"');
    expect(html(waits, { account })).not.toContain('/review"');
    expect(words(html(waits, { account, waiting: 1 }))).toContain('only its author and the reviewers');
  });

  it('says why an approved one waits again', () => {
    const review: Review = { decision: 'approved', by: 'Demo colleague', at: NOW, notes: [], void: true };
    expect(words(html({ ...waits, review }))).toContain('The approval of v2 ended, because');
  });

  it('has who returned it and what for, with links to the cells', () => {
    const markup = html(returned);
    expect(words(markup)).toContain('v2 was returned by Demo colleague 1 hour ago. Only you can read it.');
    expect(words(markup).match(/Demo colleague/g)).toHaveLength(1);
    expect(words(markup)).toContain('Readers have v1 meanwhile.');
    expect(markup).toContain('<a href="/team/n/ward/v/2#cell-7">Cell 7</a>');
    expect(markup).toContain('<a href="/team/n/ward/v/2?cells=3#cell-403">Cell 403</a>');
    expect(markup).toContain('&lt;b&gt;Which&lt;/b&gt; ward?');
    expect(words(markup)).toContain('All of it: Nearly there.');
    expect(cellHref(context, version, 200)).toBe('/team/n/ward/v/2?cells=2#cell-200');
  });

  it('is told of one that was replaced, and nothing of one that readers have', () => {
    expect(words(html({ ...waits, state: 'replaced', shown: 3 }))).toBe(
      'A newer version took the place of v2 in the queue. Only you can read it. Readers have v3 meanwhile.'
    );
    for (const state of ['approved', 'unasked', 'withdrawn'] as const) {
      expect(html({ ...waits, state })).toBe('');
    }
  });
});

describe('the front page', () => {
  const one: ReviewNewsItem = {
    entry: 'ward',
    number: 2,
    title: 'Who comes back?',
    spaceName: 'Ward 7',
    state: 'waiting',
    since: NOW - HOUR,
    cells: []
  };
  const news = (...items: Partial<ReviewNewsItem>[]): string =>
    renderToStaticMarkup(<ReviewNews context={context} news={items.map(item => ({ ...one, ...item }))} />);

  it.each<[Partial<ReviewNewsItem>, string]>([
    [{}, 'v2 of Who comes back? waits for a reviewer of Ward 7, asked 1 hour ago.'],
    [
      { state: 'returned', cells: [7, null] },
      'v2 of Who comes back? was returned 1 hour ago, with a note on cell 7, all of it.'
    ],
    [{ state: 'approved' }, 'v2 of Who comes back? was approved 1 hour ago: whoever reads Ward 7 finds it.']
  ])('tells authors: %j', (item, sentence) => {
    expect(words(news(item))).toBe(sentence);
    expect(news(item)).toContain('href="/team/n/ward/v/2"');
  });

  it('leaves out what there is nothing of', () => {
    expect(news()).toBe('');
  });
});
