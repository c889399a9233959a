import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cell, document, planFor, term } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { noFilters } from '../../../test/search-index/random.js';
import { EXPANSIONS } from './wanted.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

const markdown = (text: string) => ({ pieces: [cell('markdown', 2, text)] });
const readable = ['mine'];
const hidden: ReadonlySet<string> = new Set();

describe('the order of hits', () => {
  const order = (...documents: ReturnType<typeof document>[]) =>
    place
      .holding(...documents)
      .search(planFor('turbine'))
      .hits.map(({ entry }) => entry);

  it('begins with those that have the words in the title', () => {
    const often = document('often', 'other', { reviewed: true, stars: 90, ...markdown('turbine '.repeat(50)) });
    expect(order(often, document('titled', 'A turbine'))).toEqual(['titled', 'often']);
  });

  it('is lifted by a review, slowly by stars, and lowered where something better is named', () => {
    const same = (entry: string, more: object) => document(entry, 'x', { ...markdown('a turbine turns'), ...more });
    expect(
      order(
        same('plain', {}),
        same('old', { deprecated: true }),
        same('starred', { stars: 3 }),
        same('reviewed', { reviewed: true })
      )
    ).toEqual(['reviewed', 'starred', 'plain', 'old']);
  });

  it('tells why', () => {
    const view = place.holding(document('e', 'Turbine', { reviewed: true, stars: 2, ...markdown('turbine') }));
    expect(view.search(planFor('turbine')).hits[0].why).toEqual(['title', 'markdown', 'reviewed', 'stars']);
    expect(view.search(planFor('')).hits[0].why).toEqual([]);
  });

  it('is by the day, then by the name, where nothing is looked for', () => {
    const view = place.holding(document('b', 'x'), document('a', 'x'), document('new', 'x', { publishedAt: 2_000 }));
    expect(view.search(planFor('')).hits.map(({ entry }) => entry)).toEqual(['new', 'a', 'b']);
  });
});

describe('a cursor', () => {
  it.each(['', 'x', 'AAAA', '"', Buffer.from('["worth",null,1,"e"]').toString('base64url'), 'a'.repeat(10_000)])(
    'that nobody gave out begins at the beginning: %#',
    cursor => {
      const view = place.holding(document('a', 'x'), document('b', 'x'));
      const whole = view.search(planFor('x'));
      expect(view.search(planFor('x', { cursor }))).toEqual(whole);
    }
  );
});

describe('a slip', () => {
  it.each([
    ['turbnie', 'turbine'],
    ['turbin', 'turbine'],
    ['turrbine', 'turbine'],
    ['visualizatoin', 'visualization'],
    ['vissualizaton', 'visualization']
  ])('is mended: %s', (typed, shown) => {
    const found = place.holding(document('e', 'turbine visualization')).search(planFor(typed));
    expect(found.mended).toEqual([{ typed, shown }]);
    expect(found.total).toBe(1);
  });

  it('is mended in the word that is still being written, unless something begins so or a beginning is meant', () => {
    const view = place.holding(document('e', 'turbine'));
    const begun = (typed: string) => ({ ...term(typed), prefix: true });
    expect(view.search(planFor('', { terms: [begun('turbnie')] })).mended).toEqual([
      { typed: 'turbnie', shown: 'turbine' }
    ]);
    expect(view.search(planFor('', { terms: [begun('turbi')] }))).toMatchObject({ total: 1, mended: [] });
    const meant = { ...begun('turbnie'), shown: 'turbnie*' };
    expect(view.search(planFor('', { terms: [meant] }))).toMatchObject({ total: 0, mended: [] });
  });

  it.each(['tur', 'turbbbbine', 'windd'])('is none where nothing is near or the word is short: %s', typed => {
    const view = place.holding(document('e', 'turbine sea'), document('f', 'wind', { space: 'theirs' }));
    expect(view.search(planFor(typed))).toMatchObject({ total: 0, mended: [] });
  });

  it('stays where the words are meant as they are, and never names a word that is gone or hidden', () => {
    const file = place.file('index.db');
    const writer = place.writer(file);
    writer.apply({ put: [document('e', 'turbine'), document('f', 'turbins')], gone: [], position: 1 });
    const view = place.view(file);
    expect(view.search(planFor('turbinx', { literal: true })).total).toBe(0);
    expect(view.search(planFor('turbinx', { hidden: new Set(['e']) })).mended[0].shown).toBe('turbins');
    writer.apply({ put: [], gone: ['f'], position: 2 });
    expect(view.search(planFor('turbinx')).mended[0].shown).toBe('turbine');
    expect(view.search(planFor('turbinx', { hidden: new Set(['e']) })).mended).toEqual([]);
  });
});

it('a beginning stands for the most frequent words that begin so, and for no more than that', () => {
  const letter = (number: number) => String.fromCharCode(97 + number);
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      document(`e${index}`, `pre${letter(index % 26)}${letter(Math.floor(index / 26))}`)
    );
  const asked = { ...planFor(''), terms: [term('pre', { prefix: true })] };
  expect(place.holding(...words(EXPANSIONS)).search(asked).total).toBe(EXPANSIONS);
  expect(place.holding(...words(EXPANSIONS + 1)).search(asked).total).toBe(EXPANSIONS);
});

describe('a mark', () => {
  it('is one line around the place where most of the words stand, with its cell', () => {
    const text = `wind ${'far away from it all '.repeat(60)}\n here the wind\n\tmoves a Turbine, ${'and more of it '.repeat(40)}`;
    const [{ mark }] = place.holding(document('e', 'x', markdown(text))).search(planFor('wind turbine')).hits;
    expect(mark).toMatchObject({ field: 'markdown', cell: 2 });
    expect(mark?.text).toContain('here the wind moves a Turbine,');
    expect(mark?.text.length).toBeLessThanOrEqual(140);
    expect(mark?.marks.map(([from, to]) => mark.text.slice(from, to))).toEqual(['wind', 'Turbine']);
  });

  it('covers a phrase as a whole, and the title comes first', () => {
    const view = place.holding(document('e', 'The power curve', markdown('a power curve')));
    const [{ mark }] = view.search({ ...planFor(''), terms: [term('power curve')] }).hits;
    expect(mark).toEqual({ field: 'title', cell: null, text: 'The power curve', marks: [[4, 15]] });
  });
});

describe('suggestions', () => {
  it('are titles, words, tags, authors and packages of what may be read', () => {
    const mine = document('e', 'Wind power', {
      tags: ['wind'],
      packages: ['windpower'],
      author: { id: 'w', name: 'Wim Windt' }
    });
    const view = place.holding(mine, document('f', 'Windows', { space: 'theirs', tags: ['windy'] }));
    const found = view.suggest({ readable, hidden, typed: 'win', limit: 10 });
    expect(found).toContainEqual({ kind: 'title', text: 'Wind power', id: 'e', count: 1 });
    expect(found).toContainEqual({ kind: 'word', text: 'wind', id: null, count: 1 });
    expect(found).toContainEqual({ kind: 'tag', text: 'wind', id: null, count: 1 });
    expect(found).toContainEqual({ kind: 'package', text: 'windpower', id: null, count: 1 });
    expect(found).toContainEqual({ kind: 'author', text: 'Wim Windt', id: 'w', count: 1 });
    expect(JSON.stringify(found)).not.toContain('indow');
    expect(view.suggest({ readable, hidden, typed: 'win', limit: 2 })).toHaveLength(2);
    expect(view.suggest({ readable, hidden: new Set(['e']), typed: 'win', limit: 10 })).toEqual([]);
    expect(view.suggest({ readable, hidden, typed: ' ', limit: 10 })).toEqual([]);
  });

  it('are no names that only touch behind a dot, until somebody writes a dot', () => {
    const view = place.holding(document('e', 'x', { pieces: [cell('code', 0, 'forest.score(y)')] }));
    const words = (typed: string) =>
      view
        .suggest({ readable, hidden, typed, limit: 10 })
        .filter(({ kind }) => kind === 'word')
        .map(({ text }) => text);
    expect(words('fores')).toEqual(['forest']);
    expect(words('forest.s')).toEqual(['forest.score']);
  });
});

it('related notebooks share what is rare, and say what; none is related to itself', () => {
  const rare = markdown('photogrammetry of glaciers with calibration');
  const others = Array.from({ length: 12 }, (_, index) =>
    document(`o${index}`, `other ${index}`, markdown('plain text'))
  );
  const view = place.holding(
    document('e', 'x', { tags: ['ice'], ...rare }),
    document('near', 'y', { tags: ['ice'], ...rare }),
    document('theirs', 'z', { space: 'theirs', ...rare }),
    ...others
  );
  const [first, ...rest] = view.related({ readable, hidden, entry: 'e', limit: 5 });
  expect(first).toMatchObject({ entry: 'near', version: 'near-1' });
  expect(first.because).toContainEqual({ kind: 'tag', text: 'ice' });
  expect(rest.map(({ entry }) => entry)).not.toContain('e');
  expect(rest.map(({ entry }) => entry)).not.toContain('theirs');
  expect(view.related({ readable, hidden: new Set(['near']), entry: 'e', limit: 5 })[0]?.entry).not.toBe('near');
  expect(view.related({ readable: ['theirs'], hidden, entry: 'e', limit: 5 })).toEqual([]);
});

it('facets name what was found alone, longest first, and their lists end', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    document(`e${index}`, 'x', {
      tags: [`t${String(index).padStart(2, '0')}`, 'all'],
      language: index < 5 ? 'r' : 'python'
    })
  );
  const { facets } = place.holding(...many).search(planFor('x', { filters: { ...noFilters, languages: ['python'] } }));
  expect(facets.languages).toEqual([{ value: 'python', name: 'python', count: 55 }]);
  expect(facets.tags).toHaveLength(50);
  expect(facets.tags[0]).toEqual({ value: 'all', name: 'all', count: 55 });
  expect(facets.tags[1].value).toBe('t05');
});
