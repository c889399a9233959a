// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import { ruled } from '../../../test/gates/probes.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';
import { notesIn } from './reviews.js';

const mail = ['mara.kovac', 'firm-health.eu'].join('@');
let gallery: TestGallery;
let people: Record<'author' | 'reviewer' | 'second' | 'reader', Person>;
let ward: string;

beforeAll(async () => {
  const { pages } = await import('./index.js');
  gallery = await TestGallery.open({}, { pages });
  people = {
    author: await gallery.person('author'),
    reviewer: await gallery.person('reviewer'),
    second: await gallery.person('second'),
    reader: await gallery.person('reader')
  };
  ward = await gallery.team(
    'Ward 7',
    [
      [people.author, 'editor'],
      [people.reviewer, 'reviewer'],
      [people.second, 'reviewer'],
      [people.reader, 'reader']
    ],
    policies.regulated
  );
}, 120_000);
afterAll(() => gallery.close());

const asked = (title: string, over: object = {}): Promise<PublishedAnswer> =>
  published(gallery, {
    token: people.author.token,
    space: ward,
    notebook: notebookText(title, `send("${mail}")`),
    fields: { title },
    ...over
  });
const at = ({ entry, version }: PublishedAnswer): string => `/n/${entry}/v/${version}/review`;
const open = (path: string, { session } = people.reviewer): Promise<Answer> =>
  gallery.ask('GET', `/~${path}`, { session, headers: { accept: 'text/html' } });
const plain = ({ text }: Answer): string =>
  text
    .replace(/<head>[^]*?<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');

/** What the page's own form would send. */
function hiddenIn({ text }: Answer): Record<string, string> {
  const form = /<form[^>]*id="decide"[^]*?<\/form>/.exec(text)?.[0] ?? '';
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(match => [match[1] ?? '', match[2] ?? '']));
}
const send = (path: string, fields: Record<string, string>, { session } = people.reviewer): Promise<Answer> =>
  gallery.ask('POST', `/~${path}`, { session, csrf: null, raw: new URLSearchParams(fields) });

describe('what waits', () => {
  it('is a page for who reviews, and its number stands in their header on every page', async () => {
    await asked('Queued');
    const queue = await open('/reviews');
    expect(queue.status).toBe(200);
    expect(plain(queue)).toMatch(/Queued v1 · Asks for approval Asked .* · Ward 7 · Name of author/);
    expect((await open('/')).text).toMatch(/href="\/reviews" aria-label="To review: \d+"/);
    for (const person of [people.author, people.reader]) {
      expect((await open('/', person)).text).not.toContain('href="/reviews"');
      const none = await open('/reviews', person);
      expect([plain(none).includes('You review no space.'), none.text.includes('Queued')]).toEqual([true, false]);
    }
  });

  it('still asks for approval where the rules have asked for none since', async () => {
    const { author, reviewer } = people;
    const space = await gallery.team(
      'Looser',
      [
        [author, 'editor'],
        [reviewer, 'reviewer']
      ],
      policies.regulated
    );
    const version = await asked('Asked before', { space });
    ruled({ gallery } as never, space, { ...policies.regulated, name: 'Looser', approvals: 0 });
    expect(plain(await open('/reviews'))).toMatch(/Asked before v1 · Asks for approval /);
    expect(plain(await open(at(version)))).toContain('asks you to approve v1 in Looser');
  });

  it('asks whoever has no session to sign in', async () => {
    const answer = await gallery.ask('GET', '/~/reviews', { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Freviews']);
  });
});

describe('the page of a version that waits', () => {
  it('says what is asked, and shows all of a first version, its receipt and what went', async () => {
    const version = await asked('First');
    const page = await open(at(version));
    expect(page.status).toBe(200);
    expect(/<h1[^>]*>(.*?)<\/h1>/.exec(page.text)?.[1]?.replace(/<[^>]+>/g, '')).toBe(
      'Name of author asks you to approve v1 in Ward 7.'
    );
    expect(plain(page)).toContain('all of it is new');
    expect(page.text).toContain('id="cell-1"');
    expect(plain(page)).toContain('signed');
    expect(page.text).toContain('value="1-email"');
    expect(hiddenIn(page)).toMatchObject({ contentId: version.contentId, space: ward, label: '' });
    expect(page.text).not.toContain(mail);
  });

  it('is there for reviewers, and for nobody else', async () => {
    const version = await asked('Mine');
    expect((await open(at(version), people.author)).status).toBe(403);
    expect((await open(at(version), people.reader)).status).toBe(404);
    expect((await open(`/n/${version.entry}/v/0/review`)).status).toBe(404);
    expect((await open(`/n/${version.entry}/v/9/review`)).status).toBe(404);
  });

  it('records what is opened by a form, and keeps what was typed', async () => {
    const version = await asked('Opened');
    const hidden = hiddenIn(await open(at(version)));
    const looks = `/n/${version.entry}/v/1/looks`;
    const first = await send(looks, { ...hidden, item: '1-email' });
    expect([first.status, first.headers.get('location')]).toEqual([303, `${at(version)}?cell=1#cell-1`]);
    expect(plain(await open(at(version)))).toMatch(/2 places, 1 opened by you/);
    const typed = await send(looks, { ...hidden, item: '1-email', 'note-1': 'Half a note' });
    expect(typed.status).toBe(200);
    expect(typed.text).toContain('>Half a note</textarea>');
    expect((await send(looks, { ...hidden, item: '9-token' })).status).toBe(400);
  });

  it('takes nothing without the token of its session', async () => {
    const version = await asked('Forged');
    const { _csrf, ...hidden } = hiddenIn(await open(at(version)));
    expect(_csrf).toMatch(/^[0-9a-f]+$/);
    expect((await send(at(version), { ...hidden, decision: 'approved' })).status).toBe(403);
    expect((await open(at(version))).text).toContain('value="approved"');
  });
});

describe('a decision', () => {
  it('returns with notes on cells, and then approves what was mended, side by side with what readers have', async () => {
    const first = await asked('Mended');
    const hidden = hiddenIn(await open(at(first)));
    const none = await send(at(first), { ...hidden, decision: 'returned' });
    expect([none.status, plain(none).includes('A note is missing.')]).toEqual([422, true]);
    const note = `Ask ${mail}`;
    const sensitive = await send(at(first), { ...hidden, decision: 'returned', 'note-1': note });
    expect([sensitive.status, plain(sensitive).includes('Your note on cell 1 holds something')]).toEqual([422, true]);
    expect(sensitive.text).toContain(`>${note}</textarea>`);
    const fields = { ...hidden, decision: 'returned', 'note-1': 'Which ward is it?', note: 'Nearly there.' };
    const returned = await send(at(first), fields);
    expect(returned.headers.get('location')).toBe(`/reviews?returned=${first.entry}&v=1`);
    expect(plain(await open(`/reviews?returned=${first.entry}&v=1`))).toContain('v1 went back to its author');
    expect((await open(at(first))).status).toBe(404);

    const second = await asked('Mended', { entry: first.entry, base: 1, notebook: notebookText('Mended', 'x = 2') });
    const again = await open(at(second));
    expect(plain(again)).toContain('Returned before v1 · Name of reviewer');
    expect(plain(again)).toContain('Which ward is it?');
    const approved = await send(at(second), { ...hiddenIn(again), decision: 'approved' });
    expect(approved.headers.get('location')).toBe(`/reviews?approved=${first.entry}&v=2`);
    expect(plain(await open(`/reviews?approved=${first.entry}&v=2`))).toContain('Whoever reads Ward 7 finds it now.');
    expect((await open(`/n/${first.entry}/v/2`, people.reader)).status).toBe(200);

    const third = await asked('Mended twice', {
      entry: first.entry,
      base: 2,
      notebook: notebookText('Mended', 'x = 3')
    });
    const beside = await open(at(third));
    expect(plain(beside)).toContain('What changed since v2');
    expect(plain(beside)).toContain('1 cell differs from what readers have now.');
    expect(plain(beside)).toContain('1 cell is the same (cell 0)');
    expect(plain(beside)).toContain('Title Mended Mended twice');
    expect(beside.text).toContain('id="before-cell-1"');
    expect(beside.text.match(/id="cell-1"/g)).toHaveLength(1);
  });

  it('is refused where somebody was faster, with where it stands', async () => {
    const version = await asked('Twice');
    const hidden = hiddenIn(await open(at(version)));
    await send(at(version), { ...hidden, decision: 'approved' });
    const own = hiddenIn(await open(at(await asked('Other')), people.second));
    const late = await send(at(version), { ...hidden, ...own, key: 'late', decision: 'approved' }, people.second);
    expect(late.status).toBe(409);
    expect(plain(late)).toContain('Name of reviewer has approved this version already.');
    expect(plain(late)).toContain('Nothing is asked of you.');
  });

  it('that comes too late says what changed, and leads to the newest', async () => {
    const version = await asked('Outdated');
    const hidden = hiddenIn(await open(at(version)));
    ruled({ gallery } as never, ward, { ...policies.regulated, name: 'Ward rules' });
    const rules = await send(at(version), { ...hidden, decision: 'approved' });
    expect(rules.status).toBe(409);
    expect(plain(rules)).toContain('The rules of its space are others.');
    expect(hiddenIn(rules)['policyHash']).not.toBe(hidden['policyHash']);
    const newer = await asked('Outdated', {
      entry: version.entry,
      base: 1,
      notebook: notebookText('Outdated', 'y = 1')
    });
    const replaced = await send(at(version), { ...hiddenIn(rules), decision: 'approved' });
    expect(replaced.status).toBe(409);
    expect(plain(replaced)).toContain('v2 waits in its place.');
    expect(replaced.text).toContain(`href="${at(newer)}"`);
    expect((await open(`/n/${version.entry}`, people.reader)).status).toBe(404);
  });
});

describe("the author's side", () => {
  it('tells what waits, what came back with its cells, and what was approved', async () => {
    const version = await asked('Told');
    const path = `/n/${version.entry}/v/1`;
    expect(plain(await open(path, people.author))).toMatch(
      /Waiting for a reviewer of Ward 7 , asked .* Until then only/
    );
    expect((await open(path)).text).toContain(`href="${at(version)}"`);
    expect(plain(await open('/', people.author))).toContain('v1 of Told waits for a reviewer of Ward 7');
    const hidden = hiddenIn(await open(at(version)));
    await send(at(version), { ...hidden, decision: 'returned', 'note-1': 'Which ward?' });
    const returned = await open(path, people.author);
    expect(plain(returned)).toMatch(/v1 was returned by Name of reviewer .* Cell 1 : Which ward\?/);
    expect(returned.text).toContain(`href="${path}#cell-1"`);
    expect(plain(await open('/', people.author))).toMatch(/v1 of Told was returned .*, with a note on cell 1\./);
    const next = await asked('Told', { entry: version.entry, base: 1, notebook: notebookText('Told', 'z = 1') });
    await send(at(next), { ...hiddenIn(await open(at(next))), decision: 'approved' });
    const home = plain(await open('/', people.author));
    expect(home).toMatch(/v2 of Told was approved .*: whoever reads Ward 7 finds it\./);
    expect(home).not.toContain('v1 of Told');
    expect(plain(await open('/', people.reader))).not.toContain('was approved');
    expect(plain(await open(`/n/${version.entry}/v/2`, people.author))).not.toContain('Waiting for');
  });
});

describe('notes of a form', () => {
  it('are those with words, the one about all of it first, then by cell', () => {
    expect(
      notesIn({ 'note-12': 'b', 'note-3': 'a', note: 'all', 'note-4': '  ', 'note-x': 'no', other: 'no' })
    ).toEqual([
      { cell: null, text: 'all' },
      { cell: 3, text: 'a' },
      { cell: 12, text: 'b' }
    ]);
    expect([notesIn(null), notesIn('note'), notesIn({ note: ['a'] })]).toEqual([[], [], []]);
  });
});
