import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText } from '../../../test/support/publish.js';

let gallery: TestGallery;
let author: Person;
let colleague: Person;
let reader: Person;
let team: string;
let terminal: Terminal;

beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  colleague = await gallery.person('colleague');
  reader = await gallery.person('reader');
  team = await gallery.team('Team', [
    [author, 'editor'],
    [colleague, 'editor'],
    [reader, 'reader']
  ]);
});
afterAll(() => gallery.close());
beforeEach(async () => {
  terminal = new Terminal();
  await terminal.signIn(gallery.url, author);
});
afterEach(() => terminal.close());

const entryIn = (name: string): string =>
  (JSON.parse(terminal.read(name)) as { metadata: { vitrine: { entry: { entry: string } } } }).metadata.vitrine.entry
    .entry;
const report = (entry: string, version: number, body: object): Promise<Answer> =>
  gallery.ask('POST', `/entries/${entry}/versions/${version}/report`, {
    session: reader.session,
    body,
    headers: { 'idempotency-key': randomUUID() }
  });

/** A published notebook that somebody reported. */
async function closed(name: string): Promise<{ path: string; entry: string }> {
  const path = terminal.file(name, notebookText(`Title ${randomUUID()}`, 'leak = 1'));
  expect((await terminal.vitrine(['publish', path, '--to', 'Team'])).code).toBe(0);
  const entry = entryIn(name);
  expect((await report(entry, 1, { kind: 'personal', cell: 1, note: 'in the second cell' })).status).toBe(200);
  return { path, entry };
}
const cleaned = (name: string): string => terminal.file(name, terminal.read(name).replace('leak = 1', 'leak = 0'));

describe('vitrine publish of a notebook that is closed', () => {
  it('says since when, why and where, and that nothing has left, before it publishes', async () => {
    const { path } = await closed('told.ipynb');
    const dry = await terminal.vitrine(['publish', path, '--dry-run']);
    expect(dry.code).toBe(0);
    expect(dry.err.split('\n')).toEqual([
      'v1 was closed just now. Somebody who reads it reported: something about a person.',
      '  Cell 1',
      'What you publish takes its place; v1 stays closed.'
    ]);
    expect(dry.out).toMatch(/^Title .+ would be v2\.$/m);
    expect(dry.out).toContain('Nothing has left this computer.');
  });

  it('publishes the cleaned version to the same notebook, and the closed one stays closed', async () => {
    const { path, entry } = await closed('clean.ipynb');
    const same = await terminal.vitrine(['publish', path]);
    expect([same.code, same.err]).toEqual([3, expect.stringContaining('Nothing was published.')]);
    cleaned('clean.ipynb');
    const done = await terminal.vitrine(['publish', path, '--json']);
    expect([done.code, done.json()]).toMatchObject([0, { entry, version: 2, created: true, state: 'published' }]);
    const read = (number: number): Promise<Answer> =>
      gallery.ask('GET', `/entries/${entry}/versions/${number}`, { token: reader.token });
    expect([(await read(2)).status, (await read(1)).status]).toEqual([200, 410]);
    // The file knows the new version, so there is nothing more to say.
    const again = await terminal.vitrine(['publish', path]);
    expect([again.code, again.out, again.err]).toEqual([
      0,
      expect.stringContaining('Nothing is new since v2'),
      expect.not.stringContaining('closed')
    ]);
  });

  it('goes on from an older version that can be read', async () => {
    const path = terminal.file('older.ipynb', notebookText(`Title ${randomUUID()}`));
    await terminal.vitrine(['publish', path, '--to', 'Team']);
    const entry = entryIn('older.ipynb');
    await report(entry, 1, { kind: 'other' });
    terminal.file('older.ipynb', terminal.read('older.ipynb').replace("print('secret-output')", 'x = 2'));
    expect((await terminal.vitrine(['publish', path, '--json'])).json()).toMatchObject({ version: 2 });
    const other = await terminal.vitrine(['publish', path, '--to', author.personal]);
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('"Team"')]);
  });

  it('tells kinds and places to its author, and to those who only read it that it is closed', async () => {
    const { entry } = await closed('who.ipynb');
    const told = async (token: string): Promise<unknown> =>
      (await gallery.ask('GET', `/entries/${entry}`, { token })).json();
    expect(await told(author.token)).toMatchObject({
      code: 'entry-quarantined',
      params: { version: 1, space: team, cause: 'report', kind: 'personal', found: 0 },
      places: [{ file: 'notebook.ipynb', path: '', cell: 1, place: 'cell', kind: null }]
    });
    for (const person of [reader, colleague]) {
      const answer = await told(person.token);
      expect(answer).toMatchObject({ code: 'entry-quarantined', params: { version: 1, cause: 'report' } });
      expect(answer).not.toHaveProperty('places');
      expect(answer).not.toHaveProperty('params.kind');
    }
    expect(JSON.stringify(await told(author.token))).not.toContain('second cell');
    const outsider = await gallery.person(`o-${randomUUID().slice(0, 8)}`);
    expect(await told(outsider.token)).toMatchObject({ code: 'not-found', params: {} });
  });

  it('lets a colleague who publishes there close the gap too', async () => {
    const { path, entry } = await closed('both.ipynb');
    cleaned('both.ipynb');
    await terminal.signIn(gallery.url, colleague);
    const done = await terminal.vitrine(['publish', path, '--json']);
    expect([done.code, done.json()]).toMatchObject([0, { entry, version: 2 }]);
    expect(done.err).toContain('Somebody who reads it reported something sensitive.');
  });
});
