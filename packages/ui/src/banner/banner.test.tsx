import { english } from '@vitrine/core/words';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as data from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { newsKey, newsTitle, type News, type NewsActions } from './model.js';
import { NewsBanner } from './NewsBanner.js';

let page: Mounted;
afterEach(() => page.end());

const open = async (news: readonly News[], over: Partial<NewsActions> = {}): Promise<void> => {
  page = await mount(<NewsBanner news={news} actions={{ ...data.newsActions, ...over }} now={data.now} />);
};
const line = (at = 0): string => page.all('.vt-news-text')[at]?.textContent ?? '';
const { withdrawn, closed, deprecated, newer } = data.news;

describe('the line above a notebook', () => {
  it('is there for screen readers before it has anything to say', async () => {
    await open([]);
    const status = page.one('[role="status"]');
    expect(status.childElementCount).toBe(0);
    await page.show(<NewsBanner news={[newer]} actions={data.newsActions} now={data.now} />);
    expect(page.one('[role="status"]')).toBe(status);
    expect(status.textContent).toContain('v5 is newer');
  });

  it('says who took it back, when and why, and what replaces it', async () => {
    const [preview, shown] = [vi.fn(), vi.fn()];
    await open([withdrawn], { preview, page: shown });
    expect(line()).toBe(
      'This was forked from “Station forecast” v3, which was withdrawn. Demo author took it back 2 hours ago. The weather data was wrong.'
    );
    await page.click(page.named('Open preview of v4'));
    await page.click(page.named('Open page'));
    expect([preview.mock.calls, shown.mock.calls]).toEqual([[['e1', 4]], [['e1', 3]]]);
  });

  it('says no more of it than is told', async () => {
    await open([{ ...withdrawn, title: '', by: '', at: null, reason: '', replacedBy: null }]);
    expect(line()).toBe('What this was forked from was withdrawn.');
    expect(page.root.textContent).not.toContain('Open preview');
    await page.show(
      <NewsBanner news={[{ ...withdrawn, by: '', reason: '' }]} actions={data.newsActions} now={data.now} />
    );
    expect(line()).toBe('This was forked from “Station forecast” v3, which was withdrawn. 2 hours ago');
  });

  it('tells what was deleted for good from what was taken back', async () => {
    await open([{ ...withdrawn, purged: true, reason: '' }]);
    expect(line()).toBe('What this was forked from was deleted for good. Demo author deleted it 2 hours ago.');
  });

  it('says why it is closed in the words of the dialog, and no name', async () => {
    await open([closed, { ...closed, own: false }]);
    expect(line()).toBe('v3 was closed 1 day ago. Somebody who reads it reported something sensitive.');
    expect(line(1)).toMatch(/^This was forked from “Station forecast”\. v3 was closed/);
  });

  it('says why it is deprecated, and opens what to use instead in Lab', async () => {
    const preview = vi.fn();
    await open([deprecated], { preview });
    expect(line()).toBe(
      'This was forked from “Station forecast”. Deprecated by its author: It counts every ride twice. Use Station forecast, counted once instead.'
    );
    await page.click(page.named('Station forecast, counted once'));
    expect(preview.mock.calls).toEqual([['e9', null]]);
  });

  it('leads to what changed on the page, and to the newer version in Lab', async () => {
    const [preview, shown] = [vi.fn(), vi.fn()];
    await open([newer], { preview, page: shown });
    expect(line()).toBe(
      'This was forked from “Station forecast” v3. v5 is newer. Demo colleague published it 5 hours ago.'
    );
    await page.click(page.named('See what changed'));
    await page.click(page.named('Open preview'));
    expect([shown.mock.calls, preview.mock.calls]).toEqual([[['e1', null]], [['e1', 5]]]);
  });

  it('can be put away, each by its own name', async () => {
    const dismiss = vi.fn();
    await open([deprecated, newer], { dismiss });
    await page.click(page.named('Put away: This was forked from “Station forecast” v3. v5 is newer.'));
    expect(dismiss.mock.calls).toEqual([[newer]]);
  });

  it('is told by shape and word, not by colour alone', async () => {
    await open([withdrawn, deprecated, newer]);
    const shapes = page.all('.vt-news-line > svg').map(shape => shape.innerHTML);
    expect(new Set(shapes).size).toBe(3);
    expect(page.all('.vt-news-text strong').every(title => title.dir === 'auto')).toBe(true);
  });
});

describe('a sentence about the notebook itself', () => {
  it.each([
    [{ ...withdrawn, own: true }, 'v3 of this notebook was withdrawn.'],
    [{ ...withdrawn, own: true, purged: true }, 'v3 of this notebook was deleted for good.'],
    [{ ...deprecated, own: true }, 'This notebook is deprecated.'],
    [{ ...newer, own: true }, 'v5 of this notebook is newer than yours, v3.']
  ])('%#', async (news, sentence) => {
    await open([news]);
    expect(newsTitle(news, data.now, english)).toBe(sentence);
    expect(page.one('strong').textContent).toBe(sentence);
  });
});

describe('what was put away', () => {
  it('is another one when what it tells is another', async () => {
    await open([]);
    const all: News[] = [
      ...Object.values(data.news),
      { ...newer, newest: 6 },
      { ...newer, own: true },
      { ...newer, version: 4 },
      { ...newer, entry: 'e2' },
      { ...withdrawn, at: data.now },
      { ...withdrawn, replacedBy: null },
      { ...closed, closed: { ...closed.closed, at: data.now } },
      { ...deprecated, deprecated: { ...data.deprecated, alternative: null } },
      { ...deprecated, deprecated: { ...data.deprecated, reason: 'Another.' } }
    ];
    expect(new Set(all.map(newsKey)).size).toBe(all.length);
    expect(newsKey({ ...newer, title: 'Renamed', by: 'Somebody' })).toBe(newsKey(newer));
  });
});
