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
import type { EntryHit } from '../../domain/entries/model.js';
import { understood } from '../../domain/search/query.js';
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
const noFacets = { spaces: [], authors: [], languages: [], packages: [], tags: [], reviewed: 0 };
const empty: SearchData = {
  query: { words: '', space: null, author: null, cursor: null },
  total: 0,
  items: [],
  next: null,
  facets: noFacets,
  parts: [],
  mended: [],
  spaces: [personal, team],
  without: []
};
/** The page of a search whose words are understood as the gallery understands them. */
const show = (data: Partial<SearchData>): Document => {
  const { parts } = understood(data.query?.words ?? '');
  return parsed(searchPage(context, { ...empty, parts, ...data }));
};

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

describe('an order', () => {
  it('is one of three, and begins at the first result again', () => {
    const page = show({ query: { words: 'rain', sort: 'newest', cursor: 'far' }, total: 9, items: [stations] });
    expect(texts(page, '.vt-order [aria-current]')).toEqual(['Newest']);
    expect(hrefs(page, '.vt-order a')).toEqual([
      '/team/search?q=rain',
      '/team/search?q=rain&sort=newest',
      '/team/search?q=rain&sort=stars'
    ]);
  });

  it('is not asked for where there is nothing to order', () => {
    expect(show({ total: 1, items: [stations] }).querySelector('.vt-order')).toBeNull();
  });
});

describe('a slip', () => {
  it('is mended, said, and undone with one press', () => {
    const page = show({
      query: { words: 'chrun', cursor: 'far' },
      total: 3,
      items: [stations],
      mended: [{ typed: 'chrun', shown: 'churn' }]
    });
    expect(texts(page, '.vt-mended')).toEqual(['Showing churn. Search instead for chrun']);
    expect(hrefs(page, '.vt-mended a')).toEqual(['/team/search?q=chrun&literal=yes']);
    expect(show({ total: 1, items: [stations] }).querySelector('.vt-mended')).toBeNull();
  });
});

describe('a query that does not fit', () => {
  it('is shown with the place underlined, and the rest is searched for', () => {
    const page = show({
      query: { words: 'bikes "rain' },
      parts: [
        { kind: 'words', text: 'bikes', from: 0, to: 5 },
        { kind: 'trouble', text: '"', from: 6, to: 7 },
        { kind: 'words', text: 'rain', from: 7, to: 11 }
      ],
      total: 1,
      items: [stations]
    });
    expect(texts(page, '.vt-trouble u')).toEqual(['"']);
    expect(texts(page, '.vt-trouble')[0]).toBe(
      'bikes "rain What is underlined doesn\'t fit; the rest was searched for.'
    );
    expect(texts(page, '.vt-filter')).toEqual(['with bikes rain']);
  });
});

describe('a result', () => {
  it('leads to the cell of its hit, on the page where that cell is', () => {
    const at = (cell: number | null): string =>
      hrefOf(context, { ...stations, hit: { where: 'code', cell, text: 'x', marks: [], why: [] } });
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
    const hit = { where: 'code', cell: 12, text: 'model.score(X, churn)', marks: [[15, 20]], why: ['code'] } as const;
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
    const hit: EntryHit = { where: 'markdown', cell: 3, text: words, marks: [], why: [] };
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
