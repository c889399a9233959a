// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { context, expectHarmless, hostile, hrefs, one, parsed, summaryOf, texts } from '../../../test/pages/look.js';
import { homePage } from './home.js';
import type { HomeData } from './home.js';

const fresh = [
  summaryOf({ entry: 'stations', number: 2, title: 'Station forecast', question: 'Which run out?' }),
  summaryOf({ entry: 'ward', number: 1, title: 'Who comes back?' })
];
const data: HomeData = {
  total: 2,
  closed: [],
  reviews: [],
  fresh,
  mine: [],
  starred: [],
  tags: [],
  behind: [],
  problem: null
};
const show = (over: Partial<HomeData>): Document => parsed(homePage(context, { ...data, ...over }));
const shelves = (page: Document): string[] => texts(page, '.vt-shelf h2');

describe('the first thing to see', () => {
  it.each([
    [0, 'Search notebooks'],
    [1, 'Search 1 notebook'],
    [214, 'Search 214 notebooks'],
    [1234, 'Search 1,234 notebooks']
  ])('is one field that says what it searches: %d', (total, words) => {
    const field = one(show({ total }), 'input[type=search]');
    expect(field.getAttribute('placeholder')).toBe(words);
    expect(field.getAttribute('aria-keyshortcuts')).toBe('/');
  });

  it('is the only search, in a page with one heading and the name of the house in its tab', () => {
    const page = show({});
    expect(page.querySelectorAll('form[role=search]')).toHaveLength(1);
    expect(texts(page, 'h1')).toEqual(['Gallery']);
    expect(page.title).toBe('Vitrine');
  });
});

describe('what readers starred', () => {
  const one = summaryOf({ entry: 'ward', number: 1, title: 'Who comes back?' }, { stars: 3 });

  it('is a shelf of its own, and not there without a star', () => {
    expect(shelves(show({ starred: [one] }))).toEqual(['New', 'Most starred', 'Browse']);
    expect(shelves(show({}))).toEqual(['New', 'Browse']);
  });

  it('goes on in the search where there is more', () => {
    const many = Array.from({ length: 8 }, (_, at) => ({ ...one, id: `n${at}` }));
    expect(hrefs(show({ starred: many }), '[aria-label="See all: Most starred"]')).toEqual(['/team/search?sort=stars']);
    expect(hrefs(show({ starred: [one] }), '[aria-label="See all: Most starred"]')).toEqual([]);
  });
});

describe('ways in without a word', () => {
  it('are tags with their counts, authors and packages', () => {
    const page = show({ tags: [{ value: 'rain & snow', name: 'rain & snow', count: 4 }] });
    expect(texts(page, '.vt-browse li')).toEqual(['rain & snow4']);
    expect(hrefs(page, '.vt-browse a')).toEqual(['/team/search?tag=rain%20%26%20snow']);
    expect(hrefs(page, '[aria-label=Browse] .vt-link')).toEqual(['/team/authors', '/team/packages', '/team/tags']);
  });
});

describe('what is closed', () => {
  const closed = {
    id: 'q1',
    entry: 'stations',
    versions: [3],
    space: 's',
    spaceName: '<b>Ward</b>',
    authorId: 'a',
    authorName: 'A',
    cause: 'found',
    kind: null,
    note: '',
    reporter: null,
    places: [],
    found: 2,
    engine: '1',
    time: 0,
    replacedBy: null,
    own: true,
    mayRelease: false,
    mayPurge: false
  } as const;
  const lines = (over: object[]): string[] =>
    texts(show({ closed: over.map(one => ({ ...closed, versions: [3], places: [], ...one })) }), '.vt-for-you li');

  it('is told to its author by number and space, never by title', () => {
    expect(lines([{}])).toEqual([
      'v3 of a notebook of yours in <b>Ward</b> is closed. The gallery looked at it again and found 2 sensitive items. See what to do'
    ]);
  });

  it('is one line where every version of a notebook was closed by itself, and another for another reason', () => {
    const all = [{ versions: [1] }, { versions: [3] }, { versions: [2] }, { versions: [5], entry: 'other' }];
    const [other, own] = lines([...all, { versions: [4], cause: 'unchecked' }]).filter(line => line.includes('2 sens'));
    expect(other).toContain('v5 of a notebook of yours');
    expect(own).toContain('v3, v2 and v1 of a notebook of yours in <b>Ward</b> are closed. The gallery looked at it');
    expect(lines([...all, { versions: [4], cause: 'unchecked' }])).toHaveLength(3);
  });

  it('is one line for those who look after it', () => {
    expect(lines([{ own: false }, { own: false, id: 'q2' }])).toEqual([
      '2 notebooks are closed, because something sensitive may be in them. Look at them'
    ]);
  });

  it('is over for its author once a newer version stands in its place', () => {
    expect(lines([{ replacedBy: 4 }])).toEqual([]);
    expect(lines([{ replacedBy: 2 }])).toHaveLength(1);
    expect(
      texts(show({ total: 0, closed: [{ ...closed, versions: [3], places: [] }] }), '.vt-for-you li')
    ).toHaveLength(1);
  });
});

describe('a shelf', () => {
  it('leads to all of it only when there is more', () => {
    expect(hrefs(show({ total: 9 }), '[aria-label=New] .vt-shelf-head a')).toEqual(['/team/search']);
    expect(hrefs(show({ total: 2 }), '[aria-label=New] .vt-shelf-head a')).toEqual([]);
  });

  it('of your own leaves out what stands among the new, and is not there when nothing is left', () => {
    expect(shelves(show({ mine: fresh }))).toEqual(['New', 'Browse']);
    const mine = [...fresh, summaryOf({ entry: 'older', number: 1, title: 'An older one' })];
    const page = show({ mine });
    expect(shelves(page)).toEqual(['New', 'Yours', 'Browse']);
    expect(texts(page, '[aria-label="Yours"] h3')).toEqual(['An older one']);
    expect(hrefs(page, '[aria-label=Yours] .vt-shelf-head a')).toEqual(['/team/search?author=me']);
  });

  it('leads from each card to its notebook', () => {
    expect(hrefs(show({}), '.vt-card h3 a')).toEqual(['/team/n/stations', '/team/n/ward']);
  });
});

describe('for you', () => {
  const behind = [{ entry: 'south', title: 'South', originTitle: 'Station forecast', newer: 3 }];

  it('says which of your forks are behind, and by what', () => {
    const page = show({ behind });
    expect(texts(page, '.vt-for-you li')).toEqual(['Your fork South is behind: Station forecast has a v3.']);
    expect(hrefs(page, '.vt-for-you a')).toEqual(['/team/n/south/lineage']);
  });

  it('is left out when nothing is', () => {
    expect(show({}).querySelector('.vt-for-you')).toBeNull();
  });

  it('keeps apart what people called their notebooks, whichever way they write', () => {
    const page = show({ behind: [{ ...behind[0], entry: 'a/b', title: 'שלום', originTitle: 'עולם', newer: 2 }] });
    expect(texts(page, '.vt-for-you bdi')).toEqual(['שלום', 'עולם']);
    expect(hrefs(page, '.vt-for-you a')).toEqual(['/team/n/a%2Fb/lineage']);
  });
});

describe('without lists', () => {
  it('an empty gallery shows its one door and no shelf', () => {
    const page = show({ total: 0, fresh: [] });
    expect(texts(page, '.vt-empty-gallery .vt-lead')).toEqual([
      'Nothing here yet. The first notebook is one button away:'
    ]);
    expect(hrefs(page, '.vt-empty-gallery a')).toEqual(['/team/connect']);
    expect(one(page, '.vt-toolbar-picture').getAttribute('aria-hidden')).toBe('true');
    expect(shelves(page)).toEqual([]);
  });

  it('a broken one keeps the search, says the code, and can be tried again', () => {
    const page = show({ total: 0, fresh: [], problem: { code: 'store-unavailable' } });
    expect(one(page, 'main [role=alert]').textContent).toContain("The list can't be loaded.");
    expect(page.body.textContent).toContain('store-unavailable');
    expect(hrefs(page, 'main [role=alert] a')).toEqual(['/team/']);
    expect(page.querySelectorAll('form[role=search]')).toHaveLength(1);
    expect(page.querySelector('.vt-empty-gallery')).toBeNull();
  });
});

describe('whatever people wrote', () => {
  it.each(hostile)('is text: %#', words => {
    const entry = summaryOf({ entry: 'n', number: 1, title: words, question: words, answer: words });
    const page = show({
      total: 1,
      fresh: [entry],
      behind: [{ entry: words, title: words, originTitle: words, newer: 2 }]
    });
    expectHarmless(page);
    expect(one(page, '.vt-for-you a').textContent).toBe(words);
  });
});
