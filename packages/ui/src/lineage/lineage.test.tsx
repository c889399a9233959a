import { afterEach, describe, expect, it, vi } from 'vitest';
import { ago, lineage, longTitle, manyForks, now, rtlTitle } from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { LineageView, type LineageViewProps } from './LineageView.js';
import { lineageSentence, type LineageLike } from './sentence.js';

let page: Mounted;
afterEach(() => page.end());

async function open(of: LineageLike, over: Partial<LineageViewProps> = {}): Promise<void> {
  page = await mount(<LineageView lineage={of} now={now} {...over} />);
}
const headings = (): (string | null)[] => page.all('h3').map(heading => heading.textContent);
const alone: LineageLike = { ...manyForks, forks: [] };
const versions = (count: number): LineageLike['versions'] =>
  Array.from({ length: count }, (_, at) => ({
    entry: 'e1',
    version: at + 1,
    title: 'Stations in the south',
    authorName: 'Demo author',
    publishedAt: ago(100 - at),
    spaceName: 'Team'
  }));

describe('the picture', () => {
  it('goes from what it began as, over its versions, to its forks', async () => {
    await open(lineage);
    expect(headings()).toEqual(['Forked from', 'This notebook', 'Forks']);
    expect(page.one('section').getAttribute('aria-label')).toBe('Lineage');
  });

  it('leaves out a column that would be empty', async () => {
    await open(alone);
    expect(headings()).toEqual(['This notebook']);
    // An arrow would lead nowhere.
    expect(page.all('.vt-lineage-column > svg')).toHaveLength(0);
    await page.show(<LineageView lineage={{ ...alone, versions: [] }} now={now} />);
    expect(headings()).toEqual([]);
    expect(page.root.textContent).toContain('Nobody has forked this yet.');
  });

  it('rings the version that is looked at, and says so', async () => {
    await open(lineage, { current: 1 });
    expect(page.all('[aria-current="true"]').map(node => node.textContent)).toEqual(['v1Demo colleague · 1 day ago']);
  });

  it('says what each edge means', async () => {
    await open(lineage);
    expect(page.all('.vt-node-say').map(say => say.textContent)).toEqual([
      'v4 is newer',
      'from v1, v2 is newer',
      'from v2',
      'from v2'
    ]);
    const { origin } = lineage;
    await page.show(<LineageView lineage={{ ...lineage, origin: origin && { ...origin, newer: null } }} now={now} />);
    expect(page.all('.vt-node-say')).toHaveLength(3);
  });

  it('has the newest version on top, whatever order they come in', async () => {
    await open({ ...alone, versions: [...versions(5)].reverse() });
    const up = page.all('.vt-mod-chain .vt-linklike').map(node => node.textContent);
    await page.show(<LineageView lineage={{ ...alone, versions: versions(5) }} now={now} />);
    expect(up).toEqual(['v5', 'v4', 'v3', 'v2', 'v1']);
    expect(page.all('.vt-mod-chain .vt-linklike').map(node => node.textContent)).toEqual(up);
  });
});

describe('more than fit', () => {
  it.each([
    [7, null],
    [8, '+1 version'],
    [30, '+23 versions']
  ])('folds %i versions', async (count, said) => {
    await open({ ...alone, versions: versions(count) });
    expect(page.all('summary').map(fold => fold.textContent)).toEqual(said === null ? [] : [said]);
    expect(page.all('li')).toHaveLength(count);
  });

  it('folds forks, and each is still there once', async () => {
    await open(manyForks);
    expect(page.all('summary').map(fold => fold.textContent)).toEqual(['+14 forks']);
    const names = page.all('.vt-linklike').map(node => node.textContent);
    expect(new Set(names).size).toBe(names.length);
    expect(page.all('details li')).toHaveLength(14);
  });

  it('rings a version that is folded away', async () => {
    await open({ ...alone, versions: versions(12) }, { current: 2 });
    expect(page.all('details [aria-current="true"]')).toHaveLength(1);
  });
});

describe('a node', () => {
  it('is a link on the page and a button in Lab', async () => {
    await open(lineage, { hrefFor: (entry, version) => `/n/${entry}/v/${version}` });
    expect(page.all('button')).toHaveLength(0);
    expect(page.all('a').map(link => link.getAttribute('href'))).toEqual([
      '/n/o/v/2',
      '/n/e1/v/2',
      '/n/e1/v/1',
      '/n/f1/v/1',
      '/n/f2/v/3',
      '/n/f3/v/1'
    ]);
    const opened = vi.fn();
    await page.show(<LineageView lineage={lineage} onOpen={opened} now={now} />);
    await page.click(page.named('Stations by the river'));
    await page.click(page.named('v1'));
    expect(opened.mock.calls).toEqual([
      ['f1', 1],
      ['e1', 1]
    ]);
  });

  it('takes any title whole, in its own direction', async () => {
    await open(lineage);
    for (const title of [longTitle, rtlTitle]) {
      expect(page.named(title).dir).toBe('auto');
    }
  });

  it('is a picture only to those who see it: its dot is nothing to a screen reader', async () => {
    await open(lineage);
    expect(page.all('.vt-node-dot').every(dot => dot.getAttribute('aria-hidden') === 'true')).toBe(true);
  });
});

describe('the sentence', () => {
  const forked = (count: number, from = true): string =>
    lineageSentence({
      origin: from ? lineage.origin : null,
      versions: [],
      forks: versions(count).map((node, at) => ({ ...node, entry: `f${at}`, fromVersion: 1 }))
    });

  it.each([
    [0, 'Forked from Station forecast v2.'],
    [1, 'Forked from Station forecast v2, forked once.'],
    [2, 'Forked from Station forecast v2, forked twice.'],
    [5, 'Forked from Station forecast v2, forked 5 times.']
  ])('of a fork with %i forks', (count, said) => {
    expect(forked(count)).toBe(said);
  });

  it.each([
    [0, 'Nobody has forked this yet. Forks show up here with what they changed.'],
    [3, 'Forked 3 times.'],
    [999, 'Forked 999 times.']
  ])('of one that began here, with %i forks', (count, said) => {
    expect(forked(count, false)).toBe(said);
  });
});
