import { afterEach, describe, expect, it, vi } from 'vitest';
import * as data from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { GalleryPanelView } from './GalleryPanelView.js';
import { PreviewView, type PreviewActions, type PreviewState } from './PreviewView.js';
import { onPageAlone, type GalleryPanelActions, type GalleryPanelState } from './model.js';

let page: Mounted;
afterEach(() => page.end());

const drawn = (over: Partial<GalleryPanelState>, actions: Partial<GalleryPanelActions> = {}): JSX.Element => (
  <GalleryPanelView state={data.panelState(over)} actions={{ ...data.panelActions, ...actions }} />
);
const open = async (over: Partial<GalleryPanelState>, actions: Partial<GalleryPanelActions> = {}): Promise<void> => {
  page = await mount(drawn(over, actions));
};
const rows = (...entries: ReturnType<typeof data.entry>[]): Partial<GalleryPanelState> => ({
  sections: [{ id: 'new', title: 'New', rows: entries }]
});

describe('the star of a row', () => {
  it('says whether it is given and how many there are, and is a press away', async () => {
    const star = vi.fn();
    await open(rows(data.entry({ stars: 12, starred: true }), data.entry({ id: 'e2', title: 'Other' })), { star });
    const given = page.named('Star Station forecast, 12 stars');
    expect([given.getAttribute('aria-pressed'), given.title]).toEqual(['true', 'Take your star back']);
    const other = page.named('Star Other');
    expect([other.getAttribute('aria-pressed'), other.title]).toEqual(['false', 'Star']);
    await page.click(other);
    expect(star.mock.calls).toEqual([['e2']]);
  });

  it('is left out where nobody is signed in', async () => {
    await open({ ...rows(data.entry()), account: null, notices: null });
    expect(page.all('[aria-pressed]')).toHaveLength(0);
  });

  it('that the gallery refused is said aloud, beside the list', async () => {
    await open({ undone: data.problem });
    expect(page.one('[role="alert"]').textContent).toContain("can't be reached");
    expect(page.all('.vt-panel-row').length).toBeGreaterThan(0);
  });
});

describe('a deprecated row', () => {
  it('leads to what to use instead, in Lab', async () => {
    const opened = vi.fn();
    await open(rows(data.entry({ deprecated: data.deprecated })), { open: opened });
    expect(page.one('.vt-panel-instead').textContent).toBe('Use Station forecast, counted once instead.');
    await page.click(page.named('Station forecast, counted once'));
    expect(opened.mock.calls).toEqual([['e9', null]]);
  });

  it('says nothing of one that the reader may not see', async () => {
    await open(rows(data.entry({ deprecated: { ...data.deprecated, alternative: null } })));
    expect(page.all('.vt-panel-instead')).toHaveLength(0);
    expect(page.root.textContent).toContain('deprecated');
  });
});

describe('the bell', () => {
  it('has a name with the number, and opens and closes the list', async () => {
    const showNotices = vi.fn();
    await open({ notices: data.told({ open: false }) }, { showNotices });
    await page.click(page.named('Notifications: 3 unread'));
    await page.show(drawn({ notices: data.told() }, { showNotices }));
    expect(page.one('.vt-panel-bell').getAttribute('aria-pressed')).toBe('true');
    await page.click(page.named('Notifications: 3 unread'));
    expect(showNotices.mock.calls).toEqual([[true], [false]]);
  });

  it.each([
    [0, ''],
    [99, '99'],
    [100, '99+']
  ])('of %i has room for it', async (unread, said) => {
    await open({ notices: data.told({ open: false, unread }) });
    expect(page.one('.vt-panel-bell').textContent).toBe(said);
  });

  it('is not there for nobody', async () => {
    await open({ notices: null });
    expect(page.all('.vt-panel-bell')).toHaveLength(0);
  });
});

describe('the list behind the bell', () => {
  it('says each in the words of the page, unread ones so', async () => {
    await open({ notices: data.told() });
    expect(page.all('.vt-panel-notice').map(notice => notice.textContent)).toEqual([
      'Unread: Demo colleague forked your “Station forecast”.1 hour agoMark as read',
      `Unread: ${data.rtlTitle} commented on your “Station forecast”.v3 · 3 hours agoMark as read`,
      'Unread: A version of your “Station forecast” was closed. Nobody can open it until it is looked at.v2 · 1 day agoMark as read',
      expect.stringContaining('which you forked, is deprecated now.')
    ]);
    expect(page.all('.vt-panel-row')).toHaveLength(0);
    expect(page.one('[role="status"]').textContent).toContain('3 notifications are unread.');
  });

  it('opens one, and says which of them open a page', async () => {
    const openNotice = vi.fn();
    await open({ notices: data.told() }, { openNotice });
    expect(data.notices.map(onPageAlone)).toEqual([false, true, true, false]);
    expect(page.all('.vt-notice-open').map(one => one.title)).toEqual(['', 'Opens its page', 'Opens its page', '']);
    await page.click(page.all('.vt-notice-open')[0] as HTMLElement);
    expect(openNotice).toHaveBeenCalledWith(data.notices[0]);
  });

  it('marks one as read, and all', async () => {
    const readNotices = vi.fn();
    await open({ notices: data.told() }, { readNotices });
    await page.click(page.named('Mark as read: Demo colleague forked your “Station forecast”.'));
    await page.click(page.named('Mark all as read'));
    expect(readNotices.mock.calls).toEqual([['n1'], [null]]);
    await page.show(drawn({ notices: data.told({ unread: 0 }) }));
    expect(page.root.textContent).toContain('You have read all of them.');
    expect(page.root.textContent).not.toContain('Mark all as read');
  });

  it('is there by the keyboard: the heading first, arrow keys from box to list, Escape back to the bell', async () => {
    const showNotices = vi.fn();
    await open({ notices: data.told() }, { showNotices });
    expect(document.activeElement?.textContent).toBe('Notifications');
    page.one('input').focus();
    await page.key(page.one('input'), 'ArrowDown');
    expect(document.activeElement).toBe(page.all('.vt-notice-open')[0]);
    await page.key(page.all('.vt-notice-open')[0] as HTMLElement, 'Escape');
    expect(showNotices).toHaveBeenCalledWith(false);
    await page.show(drawn({ notices: data.told({ open: false }) }));
    expect(document.activeElement).toBe(page.one('.vt-panel-bell'));
  });

  it('has a word for being empty, for waiting and for failing', async () => {
    const showNotices = vi.fn();
    await open({ notices: data.told({ items: [], unread: 0 }) });
    expect(page.one('.vt-state-title').textContent).toBe('Nothing to tell you.');
    await page.show(drawn({ notices: data.told({ items: [], phase: 'loading' }) }));
    expect(page.one('.vt-skeleton-rows').getAttribute('aria-label')).toBe('Loading your notifications');
    await page.show(drawn({ notices: data.told({ items: [], phase: 'error' }) }, { showNotices }));
    expect(page.one('[role="alert"]').textContent).toContain("Your notifications can't be loaded.");
    await page.click(page.named('Try again'));
    expect(showNotices).toHaveBeenCalledWith(true);
    await page.show(drawn({ notices: data.told({ phase: 'error', problem: data.problem }) }));
    expect(page.one('[role="alert"]').textContent).toContain("can't be reached");
    expect(page.all('.vt-panel-notice')).toHaveLength(4);
  });
});

describe('beside the preview', () => {
  const state: PreviewState = {
    phase: 'ready',
    title: 'Station forecast',
    question: '',
    answer: '',
    caption: data.caption,
    cells: data.cells,
    version: 2,
    newer: null,
    authorName: 'Demo author',
    publishedAt: data.ago(5),
    problem: null,
    regard: { stars: 4, starred: false, deprecated: data.deprecated },
    comments: 3,
    undone: null,
    now: data.now
  };
  const preview = async (over: Partial<PreviewState> = {}, actions: Partial<PreviewActions> = {}): Promise<void> => {
    page = await mount(<PreviewView state={{ ...state, ...over }} actions={{ ...data.previewActions, ...actions }} />);
  };

  it('is a star with its number, and what the gallery refused', async () => {
    const star = vi.fn();
    await preview({ undone: data.problem }, { star });
    expect(page.one('.vt-star-count').textContent).toBe('4');
    await page.click(page.named('Star Station forecast, 4 stars'));
    expect(star).toHaveBeenCalledOnce();
    expect(page.one('[role="alert"]').textContent).toContain("can't be reached");
  });

  it('is why not to use it and what instead, which opens in Lab', async () => {
    const openEntry = vi.fn();
    await preview({}, { openEntry });
    expect(page.one('.vt-mod-deprecated').textContent).toBe(
      'Deprecated by its author: It counts every ride twice. Use Station forecast, counted once instead.'
    );
    await page.click(page.named('Station forecast, counted once'));
    expect(openEntry).toHaveBeenCalledWith('e9');
    await page.show(
      <PreviewView
        state={{
          ...state,
          regard: { stars: 0, starred: false, deprecated: { ...data.deprecated, byAuthor: false, alternative: null } }
        }}
        actions={data.previewActions}
      />
    );
    expect(page.one('.vt-mod-deprecated').textContent).toBe('Deprecated by Demo author: It counts every ride twice.');
  });

  it.each([
    [1, '1 comment on the page'],
    [1200, '1,200 comments on the page']
  ])('are %i comments, one press away', async (comments, said) => {
    const openComments = vi.fn();
    await preview({ comments }, { openComments });
    await page.click(page.named(said));
    expect(openComments).toHaveBeenCalledOnce();
  });

  it.each([null, 0])('is no word of comments where there are %j', async comments => {
    await preview({ comments, regard: null });
    expect(page.root.textContent).not.toMatch(/comment|Star\b|Deprecated/);
  });
});
