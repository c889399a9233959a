import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';
import { COMMENT_LIMIT } from '../../domain/comments/model.js';

const mail = ['mara.kovac', 'firm-health.eu'].join('@');
let gallery: TestGallery;
let author: Person;
let reader: Person;
let outsider: Person;
let team: string;
let one: PublishedAnswer;

beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  reader = await gallery.person('reader');
  outsider = await gallery.person('outsider');
  team = await gallery.team('Team', [
    [author, 'editor'],
    [reader, 'reader']
  ]);
  one = await published(gallery, { token: author.token, space: team });
});
afterAll(() => gallery.close());

const at = (rest = ''): string => `/entries/${one.entry}/versions/1/comments${rest}`;
const ask = ({ token }: Person, method: string, path: string, body?: object): Promise<Answer> =>
  gallery.ask(method, path, { token, ...(body === undefined ? {} : { body }) });
const say = async (who: Person, body: object): Promise<{ id: string; thread: string }> => {
  const answer = await ask(who, 'POST', at(), body);
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json() as { id: string; thread: string };
};
const told = async (who: Person): Promise<{ unread: number; items: { id: string; kind: string }[] }> =>
  (await ask(who, 'GET', '/notifications')).json() as { unread: number; items: { id: string; kind: string }[] };

describe('the API of comments', () => {
  it('says, answers, changes, settles, reopens and deletes', async () => {
    const { id } = await say(reader, { text: 'Look here', cell: 1, output: 0 });
    const answer = await say(author, { text: 'I see, @reader', thread: id });
    expect(answer.thread).toBe(id);
    expect((await ask(reader, 'PUT', at(`/${id}`), { text: 'Look there' })).status).toBe(200);
    expect((await ask(author, 'PUT', at(`/${id}/resolved`))).status).toBe(200);
    expect((await ask(reader, 'GET', at())).json()).toMatchObject({
      items: [
        {
          id,
          cell: 1,
          output: 0,
          resolved: { by: 'Name of author' },
          comments: [
            { text: 'Look there', own: true, by: 'Name of reader' },
            { text: 'I see, @reader', mentions: ['@reader'] }
          ]
        }
      ],
      others: []
    });
    expect((await ask(author, 'DELETE', at(`/${id}/resolved`))).status).toBe(200);
    expect((await ask(author, 'DELETE', at(`/${answer.id}`))).status).toBe(200);
    expect((await ask(reader, 'DELETE', at(`/${id}`))).status).toBe(200);
    expect((await ask(reader, 'GET', at())).json()).toEqual({ items: [], others: [] });
    expect((await ask(reader, 'DELETE', at(`/${id}`))).json()).toMatchObject({ code: 'comment-gone', status: 409 });
  });

  it('refuses what the space removes, with the place and without the words', async () => {
    const answer = await ask(reader, 'POST', at(), { text: `Ask ${mail}`, cell: 0 });
    expect(answer.json()).toMatchObject({
      code: 'words-sensitive',
      places: [{ path: 'comment', start: 4, end: 4 + mail.length }]
    });
    expect(answer.text).not.toContain(mail);
    expect((await ask(reader, 'GET', at())).json()).toMatchObject({ items: [] });
  });

  it.each([
    ['a cell that is not there', { text: 'x', cell: 99 }, 'comment-place-unknown'],
    ['an output that is not there', { text: 'x', cell: 1, output: 9 }, 'comment-place-unknown'],
    ['nothing', { text: ' ', cell: 0 }, 'comment-missing'],
    ['more than there may be', { text: 'x'.repeat(COMMENT_LIMIT + 1), cell: 0 }, 'field-too-long'],
    ['a thread of nobody', { text: 'x', thread: 'nothing' }, 'comment-gone'],
    ['a cell below none', { text: 'x', cell: -1 }, 'request-invalid'],
    ['no place', { text: 'x' }, 'request-invalid'],
    ['a list for a text', { text: ['x'], cell: 0 }, 'request-invalid']
  ])('refuses %s', async (_name, body, code) => {
    expect((await ask(reader, 'POST', at(), body)).json()).toMatchObject({ code });
  });

  it('tells whoever may not read nothing, in the words for what is not there', async () => {
    const bare = ({ status, text }: Answer): string => `${status} ${text}`;
    const nowhere = '/entries/aaaaaaaaaaaa/versions/1/comments';
    for (const [method, body] of [
      ['GET', undefined],
      ['POST', { text: 'x', cell: 0 }]
    ] as const) {
      expect(bare(await ask(outsider, method, at(), body))).toBe(bare(await ask(outsider, method, nowhere, body)));
    }
  });

  it('asks a token for the scope that publishes, and for the one that reads to read', async () => {
    const reads = await gallery.proof(reader.account, 'lab', ['read']);
    const writes = await gallery.proof(reader.account, 'cli', ['publish']);
    const by = (token: string, method: string, body?: object): Promise<Answer> =>
      gallery.ask(method, at(), { token, ...(body === undefined ? {} : { body }) });
    const body = { text: 'By a token', cell: 0 };
    expect([(await by(reads, 'GET')).status, (await by(reads, 'POST', body)).status]).toEqual([200, 403]);
    expect([(await by(writes, 'GET')).status, (await by(writes, 'POST', body)).status]).toEqual([403, 201]);
  });
});

describe('the API of stars and deprecation', () => {
  it('gives a star, counts it and takes it back', async () => {
    const star = `/entries/${one.entry}/star`;
    expect((await ask(reader, 'PUT', star)).json()).toEqual({ stars: 1, starred: true });
    expect((await ask(author, 'GET', `/entries/${one.entry}/regard`)).json()).toEqual({
      stars: 1,
      starred: false,
      deprecated: null
    });
    expect((await ask(reader, 'GET', '/entries')).json()).toMatchObject({ items: [{ stars: 1, starred: true }] });
    expect((await ask(reader, 'DELETE', star)).json()).toEqual({ stars: 0, starred: false });
    for (const path of [star, `/entries/${one.entry}/regard`]) {
      expect((await ask(outsider, path === star ? 'PUT' : 'GET', path)).json()).toMatchObject({ code: 'not-found' });
    }
  });

  it('deprecates with what to use instead, and takes it back', async () => {
    const other = await published(gallery, { token: author.token, space: team, fields: { title: 'Newer' } });
    const path = `/entries/${one.entry}/deprecation`;
    const body = { reason: 'It counts twice.', alternative: other.entry };
    expect((await ask(reader, 'PUT', path, body)).json()).toMatchObject({ code: 'not-allowed' });
    expect((await ask(author, 'PUT', path, { reason: ' ' })).json()).toMatchObject({
      code: 'deprecation-reason-missing'
    });
    expect((await ask(author, 'PUT', path, { ...body, alternative: 'nothing' })).json()).toMatchObject({
      code: 'alternative-unknown'
    });
    expect((await ask(author, 'PUT', path, body)).status).toBe(200);
    expect((await ask(reader, 'GET', `/entries/${one.entry}/regard`)).json()).toMatchObject({
      deprecated: { by: 'Name of author', byAuthor: true, reason: body.reason, alternative: { title: 'Newer' } }
    });
    expect((await ask(author, 'DELETE', path)).status).toBe(200);
    expect((await ask(reader, 'GET', `/entries/${one.entry}/regard`)).json()).toMatchObject({ deprecated: null });
  });
});

describe('the API of notifications', () => {
  it('tells, is read one by one and all at once, and is switched by kind', async () => {
    const before = (await told(author)).unread;
    await say(reader, { text: 'One', cell: 0 });
    await say(reader, { text: 'Two', cell: 0 });
    const { items, unread } = await told(author);
    expect([unread, items[0]?.kind]).toEqual([before + 2, 'commented']);
    const read = (notice: string | null): Promise<Answer> => ask(author, 'POST', '/notifications/read', { notice });
    expect((await read(items[0]?.id ?? '')).json()).toEqual({ unread: before + 1 });
    expect((await read('nothing')).json()).toEqual({ unread: before + 1 });
    expect((await read(null)).json()).toEqual({ unread: 0 });
    const off = { off: ['commented'] };
    expect((await ask(author, 'PUT', '/notifications/settings', off)).json()).toEqual(off);
    await say(reader, { text: 'Three', cell: 0 });
    expect(await told(author)).toMatchObject({ unread: 0, off: ['commented'] });
    expect((await ask(author, 'PUT', '/notifications/settings', { off: ['starred'] })).json()).toMatchObject({
      code: 'request-invalid'
    });
  });

  it('asks a token for the scope that reads', async () => {
    const token = await gallery.proof(author.account, 'lab', ['publish']);
    expect((await gallery.ask('GET', '/notifications', { token })).status).toBe(403);
    expect((await gallery.ask('GET', '/notifications')).status).toBe(401);
  });
});
