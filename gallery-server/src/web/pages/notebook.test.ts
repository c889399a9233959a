// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NOW, versionOf } from '../../../test/pages/fake-store.js';
import {
  context,
  expectHarmless,
  hostile,
  hrefs,
  nobody,
  one,
  parsed,
  quiet,
  texts
} from '../../../test/pages/look.js';
import type { PageContext } from '../context.js';
import { notebookPage } from './notebook.js';
import type { NotebookData } from './notebook.js';

const version = versionOf({ entry: 'stations', number: 2, title: 'Station forecast', question: 'Which?' });
const data: NotebookData = {
  version,
  html: '<div class="vt-notebook"><p id="cell-0">cells</p></div>',
  page: 1,
  pages: 1,
  lineage: null,
  related: [],
  newer: null,
  removed: { outputs: [], values: [] },
  removal: 'All outputs are removed.',
  receipt: null,
  standing: null,
  talk: quiet,
  mayWithdraw: false,
  mayMove: false,
  mayPurge: false
};
const show = (over: Partial<NotebookData>, seen: PageContext = context): Document =>
  parsed(notebookPage(seen, { ...data, ...over }));

describe('the page of a notebook', () => {
  it('has the label, then the doors, then the work', () => {
    const page = show({});
    expect(page.title).toBe('Station forecast · Vitrine');
    expect(texts(page, 'h1')).toEqual(['Station forecast']);
    const order = ['.vt-question', 'h1', '.vt-caption', '.vt-entry-doors', '.vt-tabs', '#cell-0'].map(selector =>
      one(page, selector)
    );
    for (const [at, element] of order.slice(1).entries()) {
      const before = order[at];
      expect(before?.compareDocumentPosition(element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
  });

  it('opens, downloads and names the version that is shown', () => {
    const page = show({ newer: 3 });
    expect(hrefs(page, '.vt-entry-doors a')).toEqual([
      '/team/n/stations/open?v=2',
      '/team/api/v1/entries/stations/versions/2/notebook',
      '/team/api/v1/entries/stations/versions/2/export?as=html',
      '/team/api/v1/entries/stations/versions/2/export?as=zip'
    ]);
    expect(one(page, '[data-vt-lab]').dataset['vtLab']).toBe('lab?vitrine-open=stations&vitrine-version=2');
    // The link that is copied stays right when a newer version comes; the command means this one.
    expect([...page.querySelectorAll<HTMLElement>('[data-vt-copy]')].map(each => each.dataset['vtCopy'])).toEqual([
      'https://gallery.example/team/n/stations',
      'vitrine fork https://gallery.example/team/n/stations/v/2'
    ]);
  });

  it('has one main button, and those that need script say so', () => {
    const page = show({});
    expect(texts(page, '.vt-mod-primary')).toEqual(['Open in JupyterLab']);
    for (const button of page.querySelectorAll('main button:not(form button)')) {
      expect(button.className).toContain('vt-needs-script');
    }
  });

  it('says in a thin bar that a newer version is there', () => {
    expect(texts(show({ newer: 4 }), '.vt-bar')).toEqual(["You're reading v2. v4 is newer: See it"]);
    expect(hrefs(show({ newer: 4 }), '.vt-bar a')).toEqual(['/team/n/stations']);
    expect(show({}).querySelector('.vt-bar')).toBeNull();
  });

  it('offers taking back to those who may', () => {
    const report = '/team/n/stations/report?v=2';
    const side = '.vt-reading-side > a';
    expect(hrefs(show({ mayWithdraw: true }), side)).toEqual(['/team/n/stations/withdraw?v=2', report]);
    expect(hrefs(show({}), side)).toEqual([report]);
    expect(hrefs(show({ mayMove: true }), side)).toEqual(['/team/n/stations/move', report]);
    expect(show({}).body.innerHTML).not.toContain('/withdraw');
  });

  it('can be read by somebody without a session, who has nothing to send', () => {
    const page = show({}, nobody);
    expect(page.querySelector('[name=_csrf]')).toBeNull();
    expect(hrefs(page, 'header .vt-header-link')).toEqual(['/team/sign-in']);
  });
});

describe('a long notebook', () => {
  it('goes on by pages of 200 cells, counted from 0 as on every screen', () => {
    const page = show({ page: 2, pages: 3 });
    expect(texts(page, '.vt-pager a')).toEqual(['Cells 0–199', 'Cells 200–399', 'Cells 400 to the end']);
    expect(texts(page, '.vt-pager [aria-current=page]')).toEqual(['Cells 200–399']);
    expect(hrefs(page, '.vt-pager a')).toEqual([1, 2, 3].map(cells => `/team/n/stations/v/2?cells=${cells}`));
  });

  it('that fits on one page has no pages', () => {
    expect(show({}).querySelector('.vt-pager')).toBeNull();
  });
});

describe('the evidence', () => {
  it('counts what was removed by kind', () => {
    const removed = { outputs: [{ sentence: 'Figure removed', count: 2 }], values: [{ sentence: 'Name', count: 5 }] };
    const page = show({ removed });
    expect(texts(page, '#removed th')).toEqual(['Figure removed', 'Name']);
    expect(texts(page, '#removed td')).toEqual(['2', '5']);
    expect(show({}).querySelector('#removed table')).toBeNull();
  });

  it('leads to the lineage where there is one to see', () => {
    const node = { entry: 'f', version: 1, title: 'F', authorName: 'Ann', publishedAt: NOW, spaceName: 'Team' };
    const lineage = { origin: null, versions: [], forks: [{ ...node, fromVersion: 2 }] };
    expect(hrefs(show({ lineage }), '#lineage a')).toEqual(['/team/n/stations/lineage']);
    expect(show({}).querySelector('#lineage')).toBeNull();
  });
});

describe('whatever an author wrote', () => {
  it.each(hostile)('is text on every part of the page: %#', words => {
    const wild = versionOf({ entry: 'a b', number: 1, title: words, question: words, answer: words });
    wild.fields.description = words;
    wild.fields.tags = [words, 'plain'];
    const page = show({ version: { ...wild, authorName: words, spaceName: words } });
    expectHarmless(page);
    expect(one(page, 'h1').textContent).toBe(words);
    expect(hrefs(page, '.vt-tags a')).toEqual([
      `/team/search?tag=${encodeURIComponent(words)}`,
      '/team/search?tag=plain'
    ]);
    expect(hrefs(page, '.vt-entry-head .vt-meta a')).toEqual(['/team/search?author=acc-author']);
  });
});
