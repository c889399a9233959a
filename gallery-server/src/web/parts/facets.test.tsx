// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { context, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { FacetCount, SearchFacets } from '../../domain/search/model.js';
import type { SearchQuery } from '../context.js';
import { linksOf } from '../context.js';
import { Facets, facetsOf } from './Facets.js';

const none: SearchFacets = { spaces: [], authors: [], languages: [], packages: [], tags: [], reviewed: 0 };
const counts = (...names: string[]): FacetCount[] => names.map((name, at) => ({ value: name, name, count: 40 - at }));
const many: SearchFacets = {
  spaces: [
    { value: 'space-team', name: 'Team', count: 12 },
    { value: 'space-me', name: 'Only you', count: 2 }
  ],
  authors: [
    { value: 'acc-author', name: 'Demo author', count: 9 },
    { value: 'acc-other', name: 'Demo colleague', count: 5 }
  ],
  languages: counts('python', 'r'),
  packages: counts('pandas', 'numpy', 'sklearn'),
  tags: counts('bikes', 'rain'),
  reviewed: 3
};
const show = (query: Partial<SearchQuery>, facets = many): Document =>
  parsed(renderToStaticMarkup(<Facets context={context} query={{ words: 'rain', ...query }} facets={facets} />));
const chosen = (page: Document): string[] => texts(page, '[aria-current] bdi');
const after = (query: Partial<SearchQuery>): string => linksOf('/team').search({ words: 'rain', ...query });

describe('what a search can be narrowed to', () => {
  it('is each kind with what would be left', () => {
    const page = show({});
    expect(texts(page, '.vt-facet-title')).toEqual(['Space', 'Author', 'Language', 'Package', 'Tag', 'Review']);
    expect(texts(page, 'ul:first-of-type li')[0]).toBe('Team12');
    expect(texts(page, 'bdi')).toContain('Python');
    expect(chosen(page)).toEqual([]);
  });

  it('is never a kind with nothing to choose between', () => {
    const facets = { ...none, spaces: many.spaces.slice(0, 1), languages: counts('python'), tags: counts('a', 'b') };
    expect(texts(show({}, facets), '.vt-facet-title')).toEqual(['Tag']);
    expect(show({}, none).body.innerHTML).toBe('');
  });

  it('keeps a kind whose one value was chosen, so that it can be left out again', () => {
    const facets = { ...none, languages: counts('python') };
    expect(chosen(show({ language: 'python' }, facets))).toEqual(['Python']);
  });
});

describe('a choice', () => {
  it('of a space, an author or a language takes the place of another, and begins at the first result', () => {
    const page = show({ space: 'space-me', cursor: 'far' });
    expect(chosen(page)).toEqual(['Only you']);
    expect(hrefs(page, 'a').slice(0, 2)).toEqual([after({ space: 'space-team' }), after({})]);
  });

  it('of a package or a tag narrows further, and each can be left out alone', () => {
    const page = show({ packages: ['pandas'], tags: ['rain', 'bikes'] });
    expect(chosen(page)).toEqual(['pandas', 'bikes', 'rain']);
    const links = hrefs(page, 'a');
    expect(links).toContain(after({ packages: ['pandas', 'numpy'], tags: ['rain', 'bikes'] }));
    expect(links).toContain(after({ tags: ['rain', 'bikes'] }));
    expect(links).toContain(after({ packages: ['pandas'], tags: ['rain'] }));
  });

  it('of what was approved is there or not', () => {
    expect(hrefs(show({}), 'a').at(-1)).toBe(after({ reviewed: true }));
    expect(hrefs(show({ reviewed: true }), 'a').at(-1)).toBe(after({}));
  });

  it('of oneself is the same by either name', () => {
    expect(chosen(show({ author: 'me' }))).toEqual(['Demo author']);
    expect(chosen(show({ author: 'acc-author' }))).toEqual(['Demo author']);
  });

  it('is said to whoever cannot see it', () => {
    expect(texts(show({ language: 'python' }), '[aria-current]')).toEqual(['Python40, chosen; leave it out']);
  });
});

describe('a long list', () => {
  const tags = counts(...Array.from({ length: 50 }, (_, at) => `tag ${at}`));

  it('shows the first eight and folds the rest away', () => {
    const page = show({}, { ...none, tags });
    expect(page.querySelectorAll('nav > ul > li')).toHaveLength(8);
    expect(texts(page, 'summary')).toEqual(['42 more under Tag']);
    expect(one(page, 'details').querySelectorAll('li')).toHaveLength(42);
  });

  it('never folds away what was chosen', () => {
    const page = show({ tags: ['tag 33'] }, { ...none, tags });
    expect(texts(page, 'nav > ul > li bdi')).toContain('tag 33');
  });

  it('is not folded for nothing', () => {
    expect(show({}, { ...none, tags: tags.slice(0, 8) }).querySelector('details')).toBeNull();
  });
});

describe('on a phone', () => {
  it('it opens from a button that says how much is chosen, without script', () => {
    const page = show({ space: 'space-me', tags: ['rain'] });
    const button = one(page, 'button');
    expect(button.textContent).toBe(' Narrow · 2 choices');
    expect(one(page, 'nav').id).toBe(button.getAttribute('popovertarget'));
    expect(one(page, 'nav').getAttribute('popover')).toBe('auto');
    expect(one(show({}), 'button').textContent).toBe(' Narrow');
  });
});

describe('names of others', () => {
  it.each(hostile)('are text: %#', name => {
    const page = show({ tags: [name] }, { ...none, tags: counts(name, 'other') });
    expect(page.querySelectorAll('img, script, svg[onload]')).toHaveLength(0);
    expect(texts(page, 'bdi').join(' ')).toContain(name.trim().replace(/\s+/g, ' '));
  });
});

describe('facets as data', () => {
  it('never offer what leads to the same search again', () => {
    const query = { words: 'rain', space: 'space-team', packages: ['pandas'], reviewed: true };
    const here = linksOf('').search(query);
    const all = facetsOf(query, many, 'acc-author').flatMap(({ values }) => values);
    expect(all.map(value => linksOf('').search(value.query))).not.toContain(here);
  });
});
