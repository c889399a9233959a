import { cellsOf } from '@vitrine/core/view';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as data from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { GalleryPanelView } from './GalleryPanelView.js';
import type { GalleryPanelActions, GalleryPanelState } from './model.js';
import { PreviewView, type PreviewState } from './PreviewView.js';

let page: Mounted | null = null;
afterEach(() => page?.end());

async function open(over: Partial<GalleryPanelState> = {}): Promise<{ page: Mounted; actions: GalleryPanelActions }> {
  const actions: GalleryPanelActions = {
    search: vi.fn(),
    open: vi.fn(),
    fork: vi.fn(),
    openPage: vi.fn(),
    searchAsTyped: vi.fn(),
    star: vi.fn(),
    showNotices: vi.fn(),
    openNotice: vi.fn(),
    readNotices: vi.fn(),
    signIn: vi.fn(),
    retry: vi.fn()
  };
  page = await mount(<GalleryPanelView state={data.panelState(over)} actions={actions} />);
  return { page, actions };
}

describe('GalleryPanelView', () => {
  it('has rows under the headings that have any', async () => {
    const { page, actions } = await open();
    expect(page.all('h3').map(heading => heading.textContent)).toEqual(['For this notebook', 'New']);
    expect(page.root.textContent).toContain('v3 is newer than yours');
    await page.click(page.all('.vt-panel-open')[1] as HTMLElement);
    expect(actions.open).toHaveBeenCalledWith('e2', 1);
    await page.click(page.named('Fork Station forecast'));
    expect(actions.fork).toHaveBeenCalledWith('e1', 3);
    await page.click(page.named('Open the page of Station forecast'));
    expect(actions.openPage).toHaveBeenCalledWith('e1');
  });

  it('searches while typing; Escape empties the box', async () => {
    const { page, actions } = await open({ query: 'churn', results: { rows: data.hits, total: 38 } });
    expect(page.root.textContent).toContain('38 notebooks');
    await page.type(page.one('input'), 'churn b');
    expect(actions.search).toHaveBeenCalledWith('churn b');
    await page.key(page.one('input'), 'Escape');
    expect(actions.search).toHaveBeenLastCalledWith('');
  });

  it('says what it looked for in place of a slip, and looks for the slip all the same', async () => {
    const mended = [{ typed: 'chrun', shown: 'churn' }];
    const { page, actions } = await open({ query: 'chrun', results: { rows: data.hits, total: 3, mended } });
    expect(page.one('.vt-panel-lead').textContent).toBe('Showing churn. Search instead for chrun');
    await page.click(page.named('Search instead for chrun'));
    expect(actions.searchAsTyped).toHaveBeenCalledOnce();
    await page.show(
      <GalleryPanelView state={data.panelState({ results: { rows: data.hits, total: 3 } })} actions={actions} />
    );
    expect(page.root.textContent).not.toContain('Search instead');
  });

  it('walks from the box into the rows and back by arrow keys', async () => {
    const { page } = await open();
    const rows = page.all('.vt-panel-open');
    page.one('input').focus();
    await page.key(page.one('input'), 'ArrowDown');
    expect(document.activeElement).toBe(rows[0]);
    await page.key(rows[0] as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(rows[1]);
    await page.key(rows[1] as HTMLElement, 'ArrowUp');
    await page.key(rows[0] as HTMLElement, 'ArrowUp');
    expect(document.activeElement).toBe(page.one('input'));
  });

  it('has a door in every dead end', async () => {
    const signedOut = await open({ phase: 'signed-out', account: null });
    expect(signedOut.page.root.textContent).toContain("Sign in to see your team's notebooks");
    expect(signedOut.page.all('input')).toHaveLength(0);
    await signedOut.page.click(signedOut.page.named('Sign in'));
    expect(signedOut.actions.signIn).toHaveBeenCalledOnce();
    signedOut.page.end();

    const offline = await open({ phase: 'offline' });
    expect(offline.page.root.textContent).toMatch(/Not connected since \d\d:\d\d\./);
    expect(offline.page.all('.vt-mod-kept .vt-panel-row').length).toBeGreaterThan(0);
    await offline.page.click(offline.page.named('Try again'));
    expect(offline.actions.retry).toHaveBeenCalledOnce();
    offline.page.end();

    const failed = await open({ phase: 'error', problem: data.problem });
    expect(failed.page.one('[role="alert"]').textContent).toContain("can't be reached");
    failed.page.end();

    const nothing = await open({ query: 'chrun', results: { rows: [], total: 0 } });
    await nothing.page.click(nothing.page.named('Show all notebooks'));
    expect(nothing.actions.search).toHaveBeenCalledWith('');
  });

  it('says what to do in an empty gallery, and keeps still while loading', async () => {
    const { page } = await open({ sections: [] });
    expect(page.root.textContent).toContain('press Publish in its toolbar');
    await page.show(<GalleryPanelView state={data.panelState({ phase: 'loading' })} actions={data.panelActions} />);
    expect(page.one('.vt-skeleton-rows').getAttribute('aria-busy')).toBe('true');
  });

  it('holds 300 rows', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => data.entry({ id: `r${index}`, title: `Notebook ${index}` }));
    const { page } = await open({ sections: [{ id: 'new', title: 'New', rows }] });
    expect(page.all('.vt-panel-row')).toHaveLength(300);
  });
});

describe('PreviewView', () => {
  const state: PreviewState = {
    phase: 'ready',
    title: 'Station forecast',
    question: '',
    answer: '',
    caption: data.caption,
    cells: data.cells,
    version: 2,
    newer: 4,
    authorName: 'Demo author',
    publishedAt: data.ago(5),
    problem: null,
    regard: null,
    comments: null,
    undone: null,
    now: data.now
  };

  it('says that nothing runs, and leads to the newer version, the page and a fork', async () => {
    const actions = { ...data.previewActions, fork: vi.fn(), openPage: vi.fn(), openVersion: vi.fn() };
    page = await mount(<PreviewView state={state} actions={actions} />);
    expect(page.root.textContent).toContain('Read only, nothing runs');
    await page.click(page.named('Open v4'));
    await page.click(page.named('Fork this notebook'));
    await page.click(page.named('Open page'));
    expect(actions.openVersion).toHaveBeenCalledWith(4);
    expect(actions.fork).toHaveBeenCalledOnce();
    expect(actions.openPage).toHaveBeenCalledOnce();
  });

  it('leads from a figure that needs a script to the page that draws it, and from nothing else', async () => {
    const shown = (type: string): object => ({ output_type: 'display_data', data: { [type]: {} }, metadata: {} });
    const types = ['application/vnd.plotly.v1+json', 'application/vnd.vegalite.v5+json', 'application/geo+json'];
    const cells = cellsOf({ cells: [{ cell_type: 'code', source: 'x', outputs: types.map(shown) }] });
    const actions = { ...data.previewActions, openPage: vi.fn() };
    page = await mount(<PreviewView state={{ ...state, cells }} actions={actions} />);
    const doors = [...page.root.querySelectorAll('button')].filter(one => one.textContent === 'See it on its page');
    expect(doors).toHaveLength(2);
    doors[0]?.click();
    expect(actions.openPage).toHaveBeenCalledOnce();
  });

  it('does not tell denied from unknown', async () => {
    page = await mount(<PreviewView state={{ ...state, phase: 'denied' }} actions={data.previewActions} />);
    expect(page.root.textContent).toContain("This notebook doesn't exist, or you can't see it.");
    expect(page.root.textContent).not.toContain('Station forecast');
  });
});
