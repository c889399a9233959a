import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNotebook } from '@vitrine/core/notebook';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';
import { attachment, found } from './presenter.js';

let gallery: TestGallery;
let author: Person;
let reader: Person;
let team: string;
let first: PublishedAnswer;
let second: PublishedAnswer;

beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  reader = await gallery.person('reader');
  team = await gallery.team('Team', [
    [author, 'editor'],
    [reader, 'reader']
  ]);
  const wish = { token: author.token, space: team };
  first = await published(gallery, { ...wish, fields: { title: 'Bikes before nine', tags: ['bikes'] } });
  second = await published(gallery, {
    ...wish,
    entry: first.entry,
    base: 1,
    notebook: notebookText('Bikes', 'changed = 1')
  });
});
afterAll(() => gallery.close());

const get = (path: string, headers: Record<string, string> = {}): ReturnType<TestGallery['ask']> =>
  gallery.ask('GET', path, { token: reader.token, headers });

describe('reading', () => {
  it('lists what I may read, newest first, page by page', async () => {
    for (const title of ['One', 'Two', 'Three']) {
      await published(gallery, {
        token: author.token,
        space: team,
        notebook: notebookText(title, `${title} = 1`),
        fields: { title }
      });
    }
    const page = (await get('/entries?limit=2')).json() as { items: { id: string }[]; total: number; next: string };
    expect(page).toMatchObject({ total: 4, items: [{}, {}] });
    const rest = (await get(`/entries?limit=2&cursor=${encodeURIComponent(page.next)}`)).json() as typeof page;
    expect(rest).toMatchObject({ total: 4, next: null });
    expect(new Set([...page.items, ...rest.items].map(item => item.id)).size).toBe(4);
    expect((await get('/entries?author=me')).json()).toMatchObject({ total: 0 });
    expect((await get(`/entries?author=${author.account.id}`)).json()).toMatchObject({ total: 4 });
  });

  it('finds by words and says where', async () => {
    const answer = (await get('/entries?q=bikes')).json();
    expect(answer).toMatchObject({ total: 1, items: [{ id: first.entry, hit: { text: expect.any(String) } }] });
  });

  it('gives the newest version, an older one, and all of them', async () => {
    expect((await get(`/entries/${first.entry}`)).json()).toMatchObject({ number: 2, contentId: second.contentId });
    expect((await get(`/entries/${first.entry}/versions/1`)).json()).toMatchObject({
      number: 1,
      contentId: first.contentId
    });
    expect((await get(`/entries/${first.entry}/versions`)).json()).toMatchObject({
      items: [{ number: 2 }, { number: 1 }]
    });
    for (const path of [
      '/entries/made-up',
      `/entries/${first.entry}/versions/9`,
      '/entries/made-up/versions',
      '/entries/made-up/lineage'
    ]) {
      expect((await get(path)).json(), path).toMatchObject({ code: 'not-found' });
    }
    for (const path of [`/entries/${first.entry}/versions/0`, `/entries/${first.entry}/versions/x`, '/entries/a%20b']) {
      expect((await get(path)).json(), path).toMatchObject({ code: 'request-invalid' });
    }
  });

  it('gives the notebook byte for byte, to be kept under its own name', async () => {
    const at = `/entries/${first.entry}/versions/1`;
    const answer = await get(`${at}/notebook`);
    expect(answer.headers.get('content-type')).toContain('application/x-ipynb+json');
    expect(answer.headers.get('content-disposition')).toContain('filename="forecast.ipynb"');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.text).toBe(((await get(at)).json() as { notebook: string }).notebook);
    expect(readNotebook(answer.text).cells).toHaveLength(2);
    const etag = answer.headers.get('etag') ?? '';
    expect(etag).toBe(`"${first.contentId}"`);
    const same = await get(`${at}/notebook`, { 'if-none-match': etag });
    expect([same.status, same.text]).toEqual([304, '']);
  });

  it('shows where a fork came from, and the fork at its origin', async () => {
    const origin = { entry: first.entry, version: 1, contentId: first.contentId, commit: first.commit };
    const fork = await published(gallery, {
      token: author.token,
      space: team,
      origin,
      notebook: notebookText('Fork', 'f = 1')
    });
    const of = (await get(`/entries/${fork.entry}/lineage`)).json();
    expect(of).toMatchObject({ origin: { entry: first.entry, version: 1, newer: 2 } });
    const at = (await get(`/entries/${first.entry}/lineage`)).json();
    expect(at).toMatchObject({ origin: null, forks: [{ entry: fork.entry, fromVersion: 1 }] });
    expect((await get(`/entries?forksOf=${first.entry}`)).json()).toMatchObject({ total: 1 });
  });

  it('treats a forged origin as none', async () => {
    const origin = { entry: first.entry, version: 1, contentId: 'f'.repeat(64), commit: first.commit };
    const fork = await published(gallery, {
      token: author.token,
      space: team,
      origin,
      notebook: notebookText('Forged', 'g = 1')
    });
    expect((await get(`/entries/${fork.entry}/lineage`)).json()).toMatchObject({ origin: null });
  });
});

describe('file names', () => {
  it.each([
    ['forecast.ipynb', 'T', 'filename="forecast.ipynb"'],
    ['', 'My title', 'filename="My title.ipynb"'],
    ['a/b"c\r\nd.ipynb', 'T', 'filename="a b c d.ipynb"'],
    ['\u96ea.ipynb', 'T', 'filename="notebook.ipynb"'],
    ['', '', 'filename="notebook.ipynb"'],
    ['\ud800', 'T', 'filename="notebook.ipynb"']
  ])('of %j stay in their header', (fileName, title, expected) => {
    const header = attachment(fileName, title);
    expect(header).toContain(expected);
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(decodeURIComponent(header.split("''")[1] ?? '')).toMatch(/\.ipynb$/);
  });
});

describe('any file name', () => {
  it('stays in its header and keeps its ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (fileName, title) => {
        const header = attachment(fileName, title);
        const encoded = header.split("''")[1] ?? '';
        return (
          /^[\x20-\x7e]+$/.test(header) &&
          decodeURIComponent(encoded).endsWith('.ipynb') &&
          !/[\\/]/.test(decodeURIComponent(encoded))
        );
      })
    );
  });
});

describe('found', () => {
  it('tells taken back from never there', () => {
    expect(found({ kind: 'found', value: 1 })).toBe(1);
    expect(() => found({ kind: 'absent' })).toThrow(expect.objectContaining({ code: 'not-found', status: 404 }));
    const left = { cause: null, shut: null, space: 's', by: 'Ann', at: 5, reason: 'r', replacedBy: 1 };
    const value = { entry: 'e', version: 2, state: 'withdrawn' as const, ...left };
    expect(() => found({ kind: 'tombstone', value })).toThrow(
      expect.objectContaining({
        code: 'entry-withdrawn',
        status: 410,
        params: { version: 2, state: 'withdrawn', by: 'Ann', at: 5, reason: 'r', replacedBy: 1 }
      })
    );
  });
});
