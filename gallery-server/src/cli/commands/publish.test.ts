import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { policies } from '@vitrine/core/redaction';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { notebookText } from '../../../test/support/publish.js';

let gallery: TestGallery;
let author: Person;
let colleague: Person;
let terminal: Terminal;

beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  colleague = await gallery.person('colleague');
  await gallery.team('Team', [
    [author, 'editor'],
    [colleague, 'editor']
  ]);
});
afterAll(() => gallery.close());
beforeEach(async () => {
  terminal = new Terminal();
  await terminal.signIn(gallery.url, author);
});
afterEach(() => terminal.close());

const titled = (): string => notebookText(`Title ${Math.random()}`);

describe('vitrine publish', () => {
  it('fills everything in, prints the link, and only the author sees it', async () => {
    const text = titled();
    const path = terminal.file('forecast.ipynb', text);
    const { code, out } = await terminal.vitrine(['publish', path]);
    expect(code).toBe(0);
    const [first, url, who] = out.split('\n');
    expect(first).toMatch(/^Published v1 of Title /);
    expect(url).toMatch(new RegExp(`^${gallery.url}/n/`));
    expect(who).toBe('Visible to: Only you');
    const entry = url?.split('/n/')[1] ?? '';
    expect((await gallery.ask('GET', `/entries/${entry}`, { token: colleague.token })).status).toBe(404);
    const { notebook, fields } = (await gallery.ask('GET', `/entries/${entry}`, { token: author.token })).json() as {
      notebook: string;
      fields: { question: string; fileName: string };
    };
    expect(notebook).not.toContain('secret-output\\n');
    expect(fields).toMatchObject({ question: 'Which stations run out?', fileName: 'forecast.ipynb' });
  });

  it('says that it waits where somebody else has to agree first', async () => {
    await gallery.team('Ward', [[author, 'editor']], policies.regulated);
    const path = terminal.file('ward.ipynb', titled());
    const dry = await terminal.vitrine(['publish', path, '--to', 'Ward', '--dry-run']);
    expect(dry.out).toContain(
      'A reviewer of Ward has to agree before others read it.\nNothing has left this computer.'
    );
    expect(dry.out).not.toContain('Visible to');
    const plan = (to: string): Promise<unknown> =>
      terminal.vitrine(['publish', path, '--to', to, '--dry-run', '--json']).then(ran => ran.json());
    expect(await plan('Ward')).toMatchObject({ dryRun: true, waits: true });
    expect(await plan('Team')).toMatchObject({ dryRun: true, waits: false });
    const { out } = await terminal.vitrine(['publish', path, '--to', 'Ward']);
    const [first, , who] = out.split('\n');
    expect(first).toMatch(/^Stored v1 of Title /);
    expect(who).toBe('Waiting for a reviewer of Ward. Until then only you and the reviewers there can read it.');
    expect(out).not.toContain('Visible to');
  });

  it('remembers in the file where it was published, and changes nothing else there', async () => {
    const text = titled();
    const path = terminal.file('a.ipynb', text);
    await terminal.vitrine(['publish', path]);
    const { metadata, ...rest } = JSON.parse(terminal.read('a.ipynb')) as Record<string, object>;
    const { vitrine, ...others } = metadata as { vitrine: unknown };
    expect({ ...rest, metadata: others }).toEqual(JSON.parse(text));
    expect(vitrine).toMatchObject({ entry: { gallery: gallery.url, version: 1 } });
    await terminal.vitrine(['publish', terminal.file('b.ipynb', text), '--no-remember']);
    expect(terminal.read('b.ipynb')).toBe(text);
  });

  it('makes no second version of the same thing, also when the last one had a note', async () => {
    const path = terminal.file('a.ipynb', titled());
    await terminal.vitrine(['publish', path]);
    expect((await terminal.vitrine(['publish', path])).out).toContain('Nothing is new since v1');
    terminal.file('a.ipynb', terminal.read('a.ipynb').replace("print('secret-output')", 'print(2)'));
    const second = await terminal.vitrine(['publish', path, '--note', 'two', '--json']);
    expect(second.json()).toMatchObject({ version: 2, created: true, changes: '1 cell changed since v1' });
    expect((await terminal.vitrine(['publish', path, '--json'])).json()).toMatchObject({ version: 2, created: false });
  });

  it('counts changes as readers see them: an output that is removed is none', async () => {
    const path = terminal.file('rerun.ipynb', titled());
    await terminal.vitrine(['publish', path]);
    const dry = async (): Promise<unknown> => (await terminal.vitrine(['publish', path, '--dry-run', '--json'])).json();
    expect(await dry()).toMatchObject({ base: 1, changes: 'nothing changed since v1' });
    terminal.file('rerun.ipynb', terminal.read('rerun.ipynb').replace('secret-output\\n', 'another run\\n'));
    expect(terminal.read('rerun.ipynb')).toContain('another run');
    expect(await dry()).toMatchObject({ changes: 'nothing changed since v1' });
  });

  it('keeps what was said about the last version, unless something else is said', async () => {
    const path = terminal.file('a.ipynb', titled());
    await terminal.vitrine(['publish', path, '--answer', 'Three.', '--tag', 'bikes', '--tag', 'north']);
    const plan = await terminal.vitrine(['publish', path, '--dry-run', '--json', '--title', 'Other']);
    expect(plan.json()).toMatchObject({
      dryRun: true,
      base: 1,
      fields: { title: 'Other', answer: 'Three.', tags: ['bikes', 'north'], note: '' }
    });
    const shown = await terminal.vitrine(['publish', path, '--dry-run']);
    expect(shown.out).toContain('Nothing has left this computer.');
  });

  it('goes to the space that is named, by those who may', async () => {
    const path = terminal.file('a.ipynb', titled());
    const { code, out } = await terminal.vitrine(['publish', path, '--to', 'team']);
    expect([code, out.includes('2 people')]).toEqual([0, true]);
    const nowhere = await terminal.vitrine(['publish', terminal.file('b.ipynb', titled()), '--to', 'Nowhere']);
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toContain('"Team"');
    const moved = await terminal.vitrine(['publish', path, '--to', author.personal]);
    expect([moved.code, moved.err.includes('--as-new')]).toEqual([2, true]);
    const again = await terminal.vitrine(['publish', path, '--to', author.personal, '--as-new', '--json']);
    expect(again.json()).toMatchObject({ version: 1, created: true });
  });

  it('tells who was first, and publishes on top or as new when asked to', async () => {
    const path = terminal.file('a.ipynb', titled());
    await terminal.vitrine(['publish', path, '--to', 'Team']);
    const theirs = terminal.file('theirs.ipynb', terminal.read('a.ipynb').replace('secret-output', 'x'));
    await terminal.signIn(gallery.url, colleague);
    expect((await terminal.vitrine(['publish', theirs])).code).toBe(0);
    await terminal.signIn(gallery.url, author);
    const mine = terminal.read('a.ipynb').replace('secret-output', 'mine');
    terminal.file('a.ipynb', mine);
    const late = await terminal.vitrine(['publish', path]);
    expect(late.code).toBe(1);
    expect(late.err).toContain('Name of colleague published v2 first');
    expect(late.err).toContain('--on-top');
    expect(terminal.read('a.ipynb')).toBe(mine);
    expect((await terminal.vitrine(['publish', path, '--on-top', '--json'])).json()).toMatchObject({ version: 3 });
  });

  it('says what to do when the notebook of the gallery is gone', async () => {
    const path = terminal.file('a.ipynb', titled());
    await terminal.vitrine(['publish', path]);
    expect((await terminal.vitrine(['withdraw', path, '--reason', 'wrong'])).code).toBe(0);
    const gone = await terminal.vitrine(['publish', path]);
    expect([gone.code, gone.err.includes('--as-new')]).toEqual([2, true]);
    expect((await terminal.vitrine(['publish', path, '--as-new'])).code).toBe(0);
  });

  it('takes the file name where a notebook has no heading', async () => {
    const path = terminal.file('my study.ipynb', '{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}');
    expect((await terminal.vitrine(['publish', path, '--json'])).json()).toMatchObject({ title: 'my study' });
  });

  it.each([
    ['not json', '{"cells": [', 'notebook-broken-json'],
    ['no notebook', '[1, 2]', 'not-a-notebook'],
    ['nbformat 5', '{"cells":[],"metadata":{},"nbformat":5,"nbformat_minor":0}', 'notebook-format-unknown']
  ])('refuses %s and keeps the file', async (_what, text, problem) => {
    const path = terminal.file('bad.ipynb', text);
    const { code, out } = await terminal.vitrine(['publish', path, '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ problem: { code: problem } });
    expect(terminal.read('bad.ipynb')).toBe(text);
  });

  it('says how to sign in: never signed in, and expired', async () => {
    const path = terminal.file('a.ipynb', titled());
    await terminal.signIn(gallery.url, author, 'of-no-account');
    const expired = await terminal.vitrine(['publish', path]);
    expect([expired.code, expired.err.includes('vitrine login --server')]).toEqual([3, true]);
    const stranger = await terminal.vitrine(['publish', path, '--server', 'http://127.0.0.1:1']);
    expect([stranger.code, stranger.err.includes("aren't signed in")]).toEqual([3, true]);
  });

  it('writes no content to the log of the gallery', async () => {
    await terminal.vitrine(['publish', terminal.file('a.ipynb', notebookText('Quiet title'))]);
    expect(gallery.logs.join('')).not.toMatch(/Quiet|secret-output/);
  });
});
