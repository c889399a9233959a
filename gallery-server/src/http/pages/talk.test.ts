// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { form } from '../../../test/gates/probes.js';
import type { GateWorld } from '../../../test/gates/probes.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';

const mail = ['mara.kovac', 'firm-health.eu'].join('@');
let gallery: TestGallery;
let author: Person;
let reader: Person;
let team: string;
let one: PublishedAnswer;

beforeAll(async () => {
  const { pages } = await import('./index.js');
  gallery = await TestGallery.open({}, { pages });
  author = await gallery.person('author');
  reader = await gallery.person('reader');
  team = await gallery.team('Team', [
    [author, 'editor'],
    [reader, 'reader']
  ]);
  one = await published(gallery, { token: author.token, space: team });
}, 120_000);
afterAll(() => gallery.close());

const open = (path: string, { session }: Person): Promise<Answer> =>
  gallery.ask('GET', `/~${path}`, { session, headers: { accept: 'text/html' } });
const send = (person: Person, path: string, fields: Record<string, string> = {}): Promise<Answer> =>
  form({ gallery } as GateWorld, person, path, fields);
const plain = ({ text }: Answer): string =>
  text
    .replace(/<head>[^]*?<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
const to = (answer: Answer): string => {
  expect([answer.status, answer.text]).toEqual([303, expect.any(String)]);
  return answer.headers.get('location') ?? '';
};
const page = (rest = ''): string => `/n/${one.entry}/v/1${rest}`;

async function said(who: Person, text: string, place = '1'): Promise<string> {
  const where = to(await send(who, page('/comments'), { text, place }));
  return /#comment-(\w+)$/.exec(where)?.[1] ?? '';
}

describe('comments by forms', () => {
  it('are said at a cell, stand below the notebook and are marked at the cell', async () => {
    const id = await said(reader, 'Look at <b>this</b>, @author');
    const shown = await open(`/n/${one.entry}`, author);
    expect(shown.text).toContain(`id="comment-${id}"`);
    expect(shown.text).toContain(`href="#comment-${id}" data-vt-said="cell-1"`);
    expect(shown.text).toContain('Look at &lt;b&gt;this&lt;/b&gt;, <strong class="vt-mention">@author</strong>');
    expect(plain(shown)).toContain('Comments on v1 1 thread is open. Cell 1 on v1');
    const answered = to(await send(author, page('/comments'), { thread: id, text: 'I see' }));
    expect(answered).toMatch(/#comment-/);
    to(await send(reader, page(`/comments/${id}`), { do: 'edit', text: 'Look there' }));
    to(await send(author, page(`/comments/${id}`), { do: 'resolve' }));
    const settled = plain(await open(page(), reader));
    expect(settled).toContain('Everything said about v1 is resolved.');
    expect(settled).toMatch(/Resolved by Name of author .* Look there .* I see/);
    to(await send(author, page(`/comments/${id}`), { do: 'reopen' }));
    expect(plain(await open(page(), reader))).toContain('1 thread is open.');
    to(await send(reader, page(`/comments/${id}`), { do: 'delete' }));
    expect(plain(await open(page(), reader))).toContain('This comment was deleted.');
  });

  it('come back with what was typed where something in it is removed in the space', async () => {
    const answer = await send(reader, page('/comments'), { text: `Ask ${mail} now`, place: '1' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`<mark>${mail}</mark>`);
    expect(answer.text).toContain(`Ask ${mail} now</textarea>`);
    expect(answer.text).toContain('name="place" value="1"');
    expect(plain(await open(page(), reader))).not.toContain(mail);
  });

  it.each([
    [{ text: ' ', place: '1' }, 422, 'The comment has no words.'],
    [{ text: 'x', place: '99' }, 422, 'no such cell or output'],
    [{ text: 'x', place: '../1' }, 422, 'no such cell or output'],
    [{ text: 'x', thread: 'nothing' }, 409, "This comment isn't there any more."]
  ])('are refused in words: %j', async (fields, status, words) => {
    const answer = await send(reader, page('/comments'), fields);
    expect(answer.status).toBe(status);
    expect(answer.text.replace(/&#x27;/g, "'")).toContain(words);
  });

  it('begin with the cell that somebody came from', async () => {
    const shown = await open(page('?comment=1#comment-form'), reader);
    expect(shown.text).toMatch(/<option value="1" selected="">Cell 1<\/option>/);
    expect(shown.text).toContain('href="?comment=0&amp;cells=1#comment-form"');
  });

  it('of an older version say so, and the newest leads to them', async () => {
    await said(reader, 'About the first');
    const two = await published(gallery, {
      token: author.token,
      space: team,
      entry: one.entry,
      base: 1,
      fields: { title: 'Second' }
    });
    const newest = await open(`/n/${one.entry}`, reader);
    expect(plain(newest)).toContain('Nobody has said anything about v2 yet.');
    expect(newest.text).toContain(`href="/n/${one.entry}/v/1#comments"`);
    expect(plain(await open(page(), reader))).toContain('Cell 1 on v1');
    expect(two.version).toBe(2);
  });
});

describe('stars and deprecation by forms', () => {
  it('gives a star and takes it back', async () => {
    expect(to(await send(reader, `/n/${one.entry}/star`, { starred: 'yes' }))).toBe(`/n/${one.entry}`);
    expect((await open(`/n/${one.entry}`, reader)).text).toContain('aria-pressed="true"');
    expect(plain(await open(`/n/${one.entry}`, author))).toContain('Star 1 , 1 star');
    to(await send(reader, `/n/${one.entry}/star`, { starred: 'no' }));
    expect((await open(`/n/${one.entry}`, reader)).text).toContain('aria-pressed="false"');
  });

  it('says above a notebook why not to use it and what instead, until that is taken back', async () => {
    const other = await published(gallery, { token: author.token, space: team, fields: { title: 'The newer one' } });
    expect((await open(`/n/${one.entry}/deprecate`, reader)).status).toBe(403);
    expect(plain(await open(`/n/${one.entry}/deprecate`, author))).toContain('Deprecate this notebook');
    const at = `/n/${one.entry}/deprecate`;
    const refused = await send(author, at, { reason: 'Old', alternative: 'http://elsewhere/n/nothing' });
    expect([refused.status, plain(refused)]).toEqual([422, expect.stringContaining("doesn't exist, or you can't see")]);
    expect(refused.text).toContain('http://elsewhere/n/nothing');
    to(await send(author, at, { reason: 'It counts twice.', alternative: `${gallery.url}/n/${other.entry}/v/1` }));
    const shown = await open(`/n/${one.entry}`, reader);
    expect(plain(shown)).toContain('Deprecated by its author: It counts twice. Use The newer one instead.');
    expect(plain(await open(at, author))).toContain("Take it back: it isn't deprecated");
    to(await send(author, at, { undo: 'yes' }));
    expect(plain(await open(`/n/${one.entry}`, reader))).not.toContain('Deprecated by');
  });
});

describe('the page of notifications', () => {
  it('says what happened, leads there, and is read on the way', async () => {
    to(await send(author, '/notifications/read'));
    const id = await said(reader, 'Is this right?');
    const shown = await open('/notifications', author);
    expect(plain(shown)).toContain('1 notification is unread.');
    expect(plain(shown)).toContain('Name of reader commented on your “Station forecast”.');
    expect(shown.text).toContain('aria-label="Notifications: 1 unread"');
    const [, notice = ''] = /name="notice" value="(\w+)"/.exec(shown.text) ?? [];
    const where = to(await send(author, '/notifications/read', { notice, open: 'yes' }));
    expect(where).toBe(`/n/${one.entry}/v/1#comment-${id}`);
    expect(plain(await open('/notifications', author))).toContain('You have read all of them.');
    expect(to(await send(author, '/notifications/read', { notice: 'https://evil.example', open: 'yes' }))).toBe(
      '/notifications'
    );
  });

  it('is empty for whom nothing happened to, and each kind is a switch', async () => {
    const fresh = await gallery.person('fresh');
    expect(plain(await open('/notifications', fresh))).toContain('Nothing to tell you.');
    to(await send(author, '/notifications/settings', { forked: 'on', mentioned: 'on' }));
    const shown = await open('/notifications', author);
    const on = [...shown.text.matchAll(/<input type="checkbox"[^>]*>/g)].map(([input]) => input);
    const checked = on.filter(input => input.includes('checked')).map(input => /name="([\w-]+)"/.exec(input)?.[1]);
    expect(checked).toEqual(['forked', 'mentioned']);
  });
});
