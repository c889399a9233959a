// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  context,
  expectHarmless,
  fieldsOf,
  hostile,
  hrefs,
  nobody,
  one,
  parsed,
  summaryOf,
  texts
} from '../../../test/pages/look.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { linksOf } from '../context.js';
import { hrefOf, searchPage } from './search.js';
import type { SearchData } from './search.js';

const team: SpaceView = {
  id: 'space-team',
  kind: 'team',
  name: 'Team',
  label: '',
  policyHash: '',
  owner: null,
  role: 'reader',
  readers: 3
};
const personal: SpaceView = { ...team, id: 'space-me', kind: 'personal', name: 'Demo author' };
const stations = summaryOf({ entry: 'stations', number: 2, title: 'Station forecast' });
const empty: SearchData = {
  query: { words: '', space: null, author: null, cursor: null },
  total: 0,
  items: [],
  next: null,
  spaces: [personal, team],
  without: []
};
const show = (data: Partial<SearchData>): Document => parsed(searchPage(context, { ...empty, ...data }));

describe('what a search says first', () => {
  it.each([
    [0, '0 notebooks'],
    [1, '1 notebook'],
    [38, '38 notebooks'],
    [12_000, '12,000 notebooks']
  ])('is how many there are: %d', (total, sentence) => {
    expect(texts(show({ total, items: [stations] }), 'h1')).toEqual([sentence]);
  });

  it('is what was understood, and each part can be taken away alone', () => {
    const query = { words: 'churn rate', space: 'space-team', author: 'me', cursor: 'far' };
    const page = show({ query, total: 1, items: [stations] });
    expect(texts(page, '.vt-filter')).toEqual(['in Team', 'by you', 'with churn rate']);
    const links = linksOf('/team');
    // Taking a part away begins at the first result again.
    expect(hrefs(page, '.vt-filter-remove')).toEqual([
      links.search({ words: 'churn rate', author: 'me' }),
      links.search({ words: 'churn rate', space: 'space-team' }),
      links.search({ words: '', space: 'space-team', author: 'me' })
    ]);
    expect([...page.querySelectorAll('.vt-filter-remove')].map(each => each.getAttribute('aria-label'))).toEqual([
      'Search without: in Team',
      'Search without: by you',
      'Search without: with churn rate'
    ]);
  });

  it('stands in the tab and in the field', () => {
    const page = show({ query: { words: 'churn' }, total: 1, items: [stations] });
    expect(page.title).toBe('Search: churn · Vitrine');
    expect(fieldsOf(one(page, 'header form[role=search]'))).toEqual({ q: 'churn' });
    expect(show({ total: 1, items: [stations] }).title).toBe('All notebooks · Vitrine');
  });
});

describe('where a search looks', () => {
  it('marks one place and one author, and keeps the words in both', () => {
    const page = show({ query: { words: 'rain', space: 'space-team', author: 'me', cursor: 'far' }, total: 0 });
    expect(texts(page, '.vt-facets [aria-current]')).toEqual(['Team', 'Yours']);
    expect(hrefs(page, '.vt-facets a')).toEqual([
      '/team/search?q=rain&author=me',
      '/team/search?q=rain&space=space-me&author=me',
      '/team/search?q=rain&space=space-team&author=me',
      '/team/search?q=rain&space=space-team',
      '/team/search?q=rain&space=space-team&author=me'
    ]);
  });

  it('is everywhere, by everybody, until somebody narrows it', () => {
    expect(texts(show({}), '.vt-facets [aria-current]')).toEqual(['Everywhere', "Everybody's"]);
  });

  it('is not asked of somebody who has no space', () => {
    expect(show({ spaces: [] }).querySelector('.vt-facets')).toBeNull();
  });

  it('marks no space when it is one that cannot be seen', () => {
    const page = show({ query: { words: '', space: 'of-somebody-else' } });
    expect(texts(page, '.vt-facets [aria-current]')).toEqual(["Everybody's"]);
    expect(page.body.textContent).not.toContain('of-somebody-else');
  });
});

describe('a result', () => {
  it('leads to the cell of its hit, on the page where that cell is', () => {
    const at = (cell: number | null): string =>
      hrefOf(context, { ...stations, hit: { where: 'code', cell, text: 'x' } });
    expect([at(null), at(0), at(199), at(200), at(401)]).toEqual([
      '/team/n/stations',
      '/team/n/stations#cell-0',
      '/team/n/stations#cell-199',
      '/team/n/stations?cells=2#cell-200',
      '/team/n/stations?cells=3#cell-401'
    ]);
    expect(hrefOf(context, stations)).toBe('/team/n/stations');
  });

  it('shows the line that was hit with its words marked, and says where it stands', () => {
    const hit = { where: 'code', cell: 12, text: 'model.score(X, churn)' } as const;
    const page = show({ query: { words: 'churn' }, total: 1, items: [{ ...stations, hit }] });
    expect(texts(page, '.vt-result-hit mark')).toEqual(['churn']);
    expect(texts(page, '.vt-result-hit')[0]).toContain('model.score(X, churn)');
    expect(texts(page, '.vt-result-hit .vt-meta')[0]).toMatch(/cell 12/i);
  });

  it('is one of a list that the keys walk', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      summaryOf({ entry: `n${at}`, number: 1, title: `Notebook ${at}` })
    );
    const page = show({ total: 300, items: many, next: 'after 30' });
    expect(one(page, 'ol[data-vt-results]').children).toHaveLength(30);
    expect(hrefs(page, '.vt-results > .vt-doors a')).toEqual(['/team/search?cursor=after%2030']);
    expect(show({ total: 30, items: many }).body.textContent).not.toContain('Show more notebooks');
  });
});

describe('nothing found', () => {
  it('says what each part costs, and only of parts that would help', () => {
    const page = show({
      query: { words: 'churn zzz' },
      without: [
        { name: 'churn', query: { words: 'zzz' }, total: 0 },
        { name: 'zzz', query: { words: 'churn' }, total: 6 }
      ]
    });
    expect(texts(page, '.vt-nothing .vt-lead')).toEqual(['No notebook has all of this.']);
    expect(texts(page, '.vt-without li')).toEqual(['Without zzz: 6 notebooks']);
    expect(hrefs(page, '.vt-without a')).toEqual(['/team/search?q=churn']);
  });

  it('is never a dead end', () => {
    const page = show({ query: { words: 'zzz' } });
    expect(texts(page, '.vt-nothing .vt-lead')).toEqual(['No notebook has this.']);
    expect(page.querySelector('.vt-without')).toBeNull();
    expect(hrefs(page, '.vt-nothing .vt-doors a')).toEqual(['/team/search', '/team/']);
  });
});

describe('what is searched for', () => {
  it.each(hostile)('is text wherever it stands: %#', words => {
    const entry = summaryOf({ entry: 'a b', number: 1, title: words, question: words, answer: words });
    const hit = { where: 'markdown', cell: 3, text: words } as const;
    const page = show({
      query: { words, space: 'space-team' },
      total: 1,
      items: [{ ...entry, hit }],
      next: words,
      spaces: [{ ...team, name: words }],
      without: [{ name: words, query: { words }, total: 2 }]
    });
    expectHarmless(page);
    expect(fieldsOf(one(page, 'header form[role=search]'))['q']).toBe(words);
    expectHarmless(show({ query: { words }, without: [{ name: words, query: { words }, total: 2 }] }));
  });

  it('fits into an address even when it is half a character', () => {
    const page = show({ query: { words: 'half \ud83d' }, total: 1, items: [stations], next: 'x' });
    expect(hrefs(page, '.vt-results > .vt-doors a')).toEqual(['/team/search?q=half%20%EF%BF%BD&cursor=x']);
  });

  it('cannot be typed by somebody who is not signed in', () => {
    const page = parsed(searchPage(nobody, { ...empty, spaces: [] }));
    expect(page.querySelector('header form[role=search]')).toBeNull();
    expect(hrefs(page, 'header .vt-header-link')).toEqual(['/team/sign-in']);
  });
});
