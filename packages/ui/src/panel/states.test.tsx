import { afterEach, describe, expect, it, vi } from 'vitest';
import * as data from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { GalleryPanelView } from './GalleryPanelView.js';
import type { GalleryPanelState } from './model.js';
import { PreviewView, type PreviewActions, type PreviewState } from './PreviewView.js';

let page: Mounted;
afterEach(() => page.end());

const drawn = (over: Partial<GalleryPanelState> = {}): JSX.Element => (
  <GalleryPanelView state={data.panelState(over)} actions={data.panelActions} />
);
const panel = async (over: Partial<GalleryPanelState> = {}): Promise<void> => {
  page = await mount(drawn(over));
};
const busy = (): string | null => page.one('.vt-panel-body').getAttribute('aria-busy');

describe('the panel while it waits', () => {
  it('tells a screen reader so, and keeps the box where it was', async () => {
    await panel({ phase: 'loading' });
    expect([busy(), page.all('input').length]).toEqual(['true', 1]);
    await page.show(drawn());
    expect(busy()).toBe('false');
  });

  it('keeps old results, dimmed, while new ones are sought', async () => {
    await panel({ query: 'churn', searching: true, results: { rows: data.hits, total: 3 } });
    expect(busy()).toBe('true');
    expect(page.all('.vt-mod-dimmed .vt-panel-row')).toHaveLength(3);
    await page.show(drawn({ query: 'churn', results: { rows: data.hits, total: 3 } }));
    expect(page.all('.vt-mod-dimmed')).toHaveLength(0);
  });

  it('keeps the last list when the gallery is gone, and says since when', async () => {
    await panel({ phase: 'offline', lastSeen: null });
    expect(page.one('.vt-panel-offline').textContent).toContain("The gallery can't be reached.");
    expect(page.one('.vt-panel-offline').getAttribute('role')).toBe('status');
    expect(page.all('.vt-mod-kept h3').map(heading => heading.textContent)).toEqual(['For this notebook', 'New']);
  });
});

describe('a search in the panel', () => {
  it('marks the words, says the place, and not again what stands in the title', async () => {
    await panel({ query: 'churn', results: { rows: data.hits, total: 3 } });
    expect(page.all('.vt-panel-hit').map(hit => hit.textContent)).toEqual([
      'cell 11, code: model.fit(X, churn)',
      'cell 0, text: We look at churn by region, and at churn by month.'
    ]);
    expect(page.all('mark').map(mark => mark.textContent)).toEqual(['churn', 'churn', 'churn']);
  });

  it.each([
    [1, '1 notebook'],
    [38, '38 notebooks']
  ])('counts %i aloud', async (total, said) => {
    await panel({ query: 'x', results: { rows: data.hits.slice(0, 1), total } });
    expect(page.one('h3[role="status"]').textContent).toBe(said);
    expect(page.one('section').getAttribute('aria-label')).toBe('Search results');
  });

  it('repeats a word that was not found as text, in its own direction', async () => {
    await panel({ query: '<b>لا</b>', results: { rows: [], total: 0 } });
    expect(page.one('.vt-state-title').textContent).toBe('No notebook has <b>لا</b>.');
    expect(page.one('.vt-state-title b').dir).toBe('auto');
  });

  it('keeps Escape for itself only where there is something to empty', async () => {
    await panel();
    const outside = vi.fn();
    document.body.addEventListener('keydown', outside);
    await page.key(page.one('input'), 'Escape');
    expect(outside).toHaveBeenCalledOnce();
    await page.show(drawn({ query: 'churn' }));
    await page.key(page.one('input'), 'Escape');
    expect(outside).toHaveBeenCalledOnce();
    document.body.removeEventListener('keydown', outside);
  });
});

describe('rows of the panel', () => {
  it('stop at both ends, so that nobody is lost', async () => {
    await panel();
    const rows = page.all('.vt-panel-open');
    const last = rows.at(-1) as HTMLElement;
    last.focus();
    expect((await page.key(last, 'ArrowDown')).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(last);
    page.one('input').focus();
    await page.key(page.one('input'), 'ArrowUp');
    expect(document.activeElement).toBe(page.one('input'));
  });

  it('leave arrow keys alone on the small buttons', async () => {
    await panel();
    const fork = page.named('Fork Station forecast');
    fork.focus();
    expect((await page.key(fork, 'ArrowDown')).defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(fork);
  });

  it('show any title whole in the tooltip, and in its own direction', async () => {
    await panel();
    const titles = page.all('.vt-panel-open').map(row => row.title);
    expect(titles).toEqual(expect.arrayContaining([data.longTitle, data.rtlTitle]));
    expect(page.all('.vt-panel-title').every(title => title.dir === 'auto')).toBe(true);
  });

  it('name whose gallery it is at the foot, and leave it out for nobody', async () => {
    await panel({ account: data.rtlTitle });
    expect(page.one('.vt-panel-foot').textContent).toBe(`Signed in as ${data.rtlTitle}`);
    expect(page.one('.vt-panel-foot bdi').textContent).toBe(data.rtlTitle);
    await page.show(drawn({ account: null }));
    expect(page.all('.vt-panel-foot')).toHaveLength(0);
  });

  it('say what went wrong in plain words even where nobody told', async () => {
    await panel({ phase: 'error' });
    expect(page.one('[role="alert"]').textContent).toContain("The list can't be loaded.");
    expect(page.all('.vt-state-code')).toHaveLength(0);
  });
});

describe('a published notebook in a tab of Lab', () => {
  const state: PreviewState = {
    phase: 'ready',
    title: 'Station forecast',
    question: 'Which stations run out?',
    answer: 'Seven of 120.',
    caption: data.caption,
    cells: data.cells,
    version: 2,
    newer: null,
    authorName: 'Demo author',
    publishedAt: data.ago(5),
    problem: null,
    regard: null,
    comments: null,
    undone: null,
    now: data.now
  };
  const open = async (over: Partial<PreviewState>, actions: PreviewActions = data.previewActions): Promise<void> => {
    page = await mount(<PreviewView state={{ ...state, ...over }} actions={actions} />);
  };
  const parts = (): string[] => page.all('header > *').map(part => part.textContent ?? '');

  it('begins with question, title and answer, then caption and who', async () => {
    await open({});
    expect(parts().slice(0, 3)).toEqual(['Which stations run out?', 'Station forecast', 'Seven of 120.']);
    expect(parts()[4]).toBe('Demo author · 5 hours ago · Read only, nothing runs');
    expect(page.one('.vt-notebook').getAttribute('aria-label')).toBe('Station forecast');
  });

  it('leaves out what the author left out, and no bar for the newest', async () => {
    await open({ question: '', answer: '', caption: [] });
    expect(parts()[0]).toBe('Station forecast');
    expect(page.all('.vt-thin-bar')).toHaveLength(0);
  });

  it('says aloud that another version is newer', async () => {
    await open({ newer: 4 });
    expect(page.one('.vt-thin-bar').getAttribute('role')).toBe('status');
    expect(page.one('.vt-thin-bar').textContent).toBe("You're reading v2. v4 is newer. Open v4");
  });

  it('waits in the layout of cells, with nothing of the notebook yet', async () => {
    await open({ phase: 'loading' });
    expect(page.one('[role="status"]').getAttribute('aria-label')).toBe('Loading the notebook');
    expect(page.root.textContent).not.toContain('Station');
  });

  it.each(['denied', 'error'] as const)('has a door when it is %s', async phase => {
    const retry = vi.fn();
    await open({ phase }, { ...data.previewActions, retry });
    await page.click(page.named('Try again'));
    expect(retry).toHaveBeenCalledOnce();
    expect(page.all('[role="alert"]')).toHaveLength(phase === 'error' ? 1 : 0);
  });

  it('can be reported by one button beside the others, and only while it is open', async () => {
    const report = vi.fn();
    await open({}, { ...data.previewActions, report });
    await page.click(page.named('Report something sensitive'));
    expect(report).toHaveBeenCalledOnce();
    await page.show(<PreviewView state={{ ...state, phase: 'error' }} actions={data.previewActions} />);
    expect(page.root.textContent).not.toContain('Report');
  });

  it('says what failed, with the code in small type', async () => {
    await open({ phase: 'error', problem: data.problem });
    expect(page.one('.vt-state-title').textContent).toBe(data.problem.sentence);
    expect(page.one('.vt-state-code').textContent).toBe('gallery-unreachable');
    await page.show(<PreviewView state={{ ...state, phase: 'error' }} actions={data.previewActions} />);
    expect(page.one('.vt-state-title').textContent).toBe("The notebook can't be loaded.");
  });
});
