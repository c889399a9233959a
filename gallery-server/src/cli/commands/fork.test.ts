import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';
import { connect } from '../common/gallery.js';
import { fileNameOf, forkText, safeName } from '../common/fork-notebook.js';

let gallery: TestGallery;
let author: Person;
let reader: Person;
let team = '';
let terminal: Terminal;
let source: PublishedAnswer;

beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  reader = await gallery.person('reader');
  team = await gallery.team('Team', [
    [author, 'editor'],
    [reader, 'reader']
  ]);
  source = await published(gallery, { token: author.token, space: team, notebook: notebookText('Station forecast') });
});
afterAll(() => gallery.close());
beforeEach(async () => {
  terminal = new Terminal();
  await terminal.signIn(gallery.url, reader);
});
afterEach(() => terminal.close());

describe('vitrine fork', () => {
  it('writes a notebook that remembers where it came from, by id and by address', async () => {
    for (const [i, word] of [source.entry, source.url, `${source.url}/v/1`].entries()) {
      const { code, json } = await terminal.vitrine(['fork', word, '--to', terminal.at(`f${i}`), '--json']);
      expect(code).toBe(0);
      const { contentId, commit } = source;
      const origin = { entry: source.entry, version: 1, contentId, commit };
      expect(json()).toEqual({ path: terminal.at(`f${i}/forecast.ipynb`), origin });
      expect(JSON.parse(terminal.read(`f${i}/forecast.ipynb`))).toMatchObject({ metadata: { vitrine: { origin } } });
    }
  });

  it('never writes over a file', async () => {
    const mine = terminal.file('f/forecast.ipynb', 'mine');
    const { code, err } = await terminal.vitrine(['fork', source.entry, '--to', terminal.at('f')]);
    expect([code, err.includes('--to')]).toEqual([2, true]);
    expect(terminal.read('f/forecast.ipynb')).toBe('mine');
    expect(mine).toBe(terminal.at('f/forecast.ipynb'));
  });

  it('published, it is a notebook of its own with its lineage', async () => {
    const path = terminal.at('f/forecast.ipynb');
    await terminal.vitrine(['fork', source.entry, '--to', terminal.at('f')]);
    const { code, json } = await terminal.vitrine(['publish', path, '--title', 'My fork', '--json']);
    expect(code).toBe(0);
    const { entry } = json() as { entry: string };
    expect(entry).not.toBe(source.entry);
    const lineage = (await gallery.ask('GET', `/entries/${entry}/lineage`, { token: reader.token })).json();
    expect(lineage).toMatchObject({ origin: { entry: source.entry, version: 1 } });
  });

  it('refuses content that is not what its id says', async () => {
    const { client } = await connect({ named: gallery.url });
    const version = await client.latest(source.entry);
    await expect(forkText({ ...version, notebook: version.notebook.replace('print', 'evil') })).rejects.toThrowError(
      expect.objectContaining({ code: 'content-mismatch' })
    );
    await expect(forkText({ ...version, fields: { ...version.fields, title: 'x' } })).rejects.toThrow();
    expect(await forkText(version)).toContain('origin');
  });

  it('says the same of what is not there and what may not be seen', async () => {
    const own = await published(gallery, { token: author.token, space: author.personal });
    const hidden = await terminal.vitrine(['fork', own.entry]);
    const absent = await terminal.vitrine(['fork', 'aaaaaaaaaaaa']);
    expect([hidden.code, hidden.err]).toEqual([3, absent.err]);
  });

  it('finds no way out of its folder in a title or file name', async () => {
    const { client } = await connect({ named: gallery.url });
    const version = await client.latest(source.entry);
    const named = (title: string, fileName: string): string =>
      fileNameOf({ ...version, fields: { ...version.fields, title, fileName } });
    expect(named('x', '../../.bashrc')).toBe('bashrc.ipynb'.replace('bashrc', safeName('../../.bashrc')));
    expect(safeName('../../.bashrc')).not.toMatch(/[/\\]|^\./);
    expect(safeName('a/b\\c:d\u202e\n')).toBe('a b c d');
    expect(safeName('CON')).toBe('CON_');
    expect(safeName('. .')).toBe('');
    expect(named('...', '///')).toBe(`${version.entry}.ipynb`);
    expect(safeName('x'.repeat(300))).toHaveLength(80);
  });
});

describe('vitrine withdraw', () => {
  it('takes back one version or all, by id, address or file, and undoes it', async () => {
    await terminal.signIn(gallery.url, author);
    const path = terminal.file('a.ipynb', notebookText('To withdraw'));
    const { entry, url } = (await terminal.vitrine(['publish', path, '--json'])).json() as PublishedAnswer;
    const done = await terminal.vitrine(['withdraw', `${url}/v/1`, '--reason', 'wrong input']);
    expect([done.code, done.out]).toEqual([0, 'Withdrawn: v1.']);
    expect((await gallery.ask('GET', `/entries/${entry}`, { token: author.token })).status).toBe(410);
    const [, undo = ''] = /--undo (\S+)/.exec(done.err) ?? [];
    expect((await terminal.vitrine(['withdraw', '--undo', undo])).out).toBe('v1 can be read again.');
    expect((await gallery.ask('GET', `/entries/${entry}`, { token: author.token })).status).toBe(200);
    const whole = await terminal.vitrine(['withdraw', path, '--reason', 'wrong input', '--json']);
    expect(whole.json()).toMatchObject({ entry, versions: [1], replacedBy: null });
  });

  it('needs a reason, a right and a notebook', async () => {
    const { err, code } = await terminal.vitrine(['withdraw', source.entry]);
    expect([code, err.includes('--reason')]).toEqual([3, true]);
    expect((await terminal.vitrine(['withdraw', source.entry, '--reason', 'no right'])).code).toBe(3);
    const unpublished = terminal.file('a.ipynb', notebookText());
    expect((await terminal.vitrine(['withdraw', unpublished, '--reason', 'x'])).code).toBe(2);
    expect((await terminal.vitrine(['withdraw', 'abcdef', '--undo', 's'])).code).toBe(2);
    expect((await terminal.vitrine(['withdraw'])).code).toBe(2);
  });
});

describe('vitrine search', () => {
  it('finds what may be read, in words and as JSON', async () => {
    const { code, out } = await terminal.vitrine(['search', 'station', 'forecast']);
    expect(code).toBe(0);
    expect(out).toMatch(/^2 notebooks:\n\nStation forecast\n/);
    expect(out).toContain(`vitrine fork ${source.entry}`);
    expect((await terminal.vitrine(['search', 'station', '--json'])).json()).toMatchObject({
      total: 2,
      items: [{ id: source.entry }, { latest: { fields: { title: 'My fork' } } }]
    });
    expect((await terminal.vitrine(['search', '--mine', '--json'])).json()).not.toMatchObject({ total: 0 });
  });

  it('says so when nothing was found, and takes no odd limit', async () => {
    expect((await terminal.vitrine(['search', 'zebrafish'])).out).toBe('No notebook has all of this.');
    for (const limit of ['0', '101', 'ten', '1.5']) {
      expect((await terminal.vitrine(['search', 'x', '--limit', limit])).code).toBe(2);
    }
  });
});
