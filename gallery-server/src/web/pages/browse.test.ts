// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { context, expectHarmless, hostile, hrefs, parsed, texts } from '../../../test/pages/look.js';
import { browsePage } from './browse.js';
import type { BrowseData } from './browse.js';

const values = [
  { value: 'bikes', name: 'bikes', count: 1200 },
  { value: 'rain & snow', name: 'rain & snow', count: 1 }
];
const show = (data: Partial<BrowseData>): Document =>
  parsed(browsePage(context, { kind: 'tags', values, more: false, ...data }));

describe('ways to find notebooks without a word', () => {
  it('are listed with how many notebooks there are, and lead to them', () => {
    const page = show({});
    expect(texts(page, '.vt-lead')).toEqual(['2 tags, those with the most notebooks first.']);
    expect(texts(page, '.vt-browse li')).toEqual(['bikes1,200 notebooks', 'rain & snow1 notebook']);
    expect(hrefs(page, '.vt-browse a')).toEqual(['/team/search?tag=bikes', '/team/search?tag=rain%20%26%20snow']);
  });

  it('are tags, authors and packages, and each leads to the others', () => {
    const page = show({ kind: 'authors', values: [{ value: 'acc-1', name: 'Demo author', count: 2 }] });
    expect(texts(page, 'h1')).toEqual(['Authors']);
    expect(texts(page, '.vt-tabs [aria-current=page]')).toEqual(['Authors']);
    expect(hrefs(page, '.vt-tabs a')).toEqual(['/team/tags', '/team/authors', '/team/packages']);
    expect(hrefs(page, '.vt-browse a')).toEqual(['/team/search?author=acc-1']);
    expect(texts(page, '.vt-lead')).toEqual(['1 person, those with the most notebooks first.']);
    expect(hrefs(show({ kind: 'packages' }), '.vt-browse a')[0]).toBe('/team/search?package=bikes');
  });

  it('say when there are more than fit', () => {
    expect(texts(show({ more: true }), '.vt-lead')).toEqual(['The 2 tags with the most notebooks.']);
  });

  it.each(['tags', 'authors', 'packages'] as const)('are never a dead end: %s', kind => {
    const page = show({ kind, values: [] });
    expect(texts(page, '.vt-lead')[0]).toMatch(/yet\b/);
    expect(hrefs(page, '.vt-doors a')).toEqual(['/team/search']);
  });

  it.each(hostile)('are text: %#', name => {
    const page = show({ values: [{ value: name, name, count: 1 }] });
    expectHarmless(page);
  });
});
