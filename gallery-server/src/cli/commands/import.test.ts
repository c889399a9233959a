import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { notebookText } from '../../../test/support/publish.js';
import { findNotebooks } from '../common/find-notebooks.js';
import { importFolder } from '../common/import-folder.js';
import { readState, stateFile } from '../common/import-state.js';
import { connect } from '../common/gallery.js';
import { VitrineError } from '@vitrine/core/errors';

let gallery: TestGallery;
let author: Person;
let terminal: Terminal;

beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
});
afterAll(() => gallery.close());
beforeEach(async () => {
  terminal = new Terminal();
  await terminal.signIn(gallery.url, author);
  terminal.file('nb/one.ipynb', notebookText(`One ${Math.random()}`));
  terminal.file('nb/deep/two.ipynb', notebookText(`Two ${Math.random()}`));
  terminal.file('nb/.ipynb_checkpoints/one-checkpoint.ipynb', notebookText('Never'));
  terminal.file('nb/node_modules/x.ipynb', notebookText('Never'));
  terminal.file('nb/readme.txt', 'no notebook');
});
afterEach(() => terminal.close());

describe('vitrine import', () => {
  it('finds every notebook in one order, and nothing hidden', async () => {
    expect(await findNotebooks(terminal.at('nb'))).toEqual(['deep/two.ipynb', 'one.ipynb']);
    await expect(findNotebooks(terminal.at('nowhere'))).rejects.toMatchObject({ exitCode: 2 });
  });

  it('publishes all with progress, goes on after a failure and lists it at the end', async () => {
    terminal.file('nb/broken.ipynb', '{');
    const { code, out, err } = await terminal.vitrine(['import', terminal.at('nb')]);
    expect(code).toBe(3);
    expect(out).toBe('3 notebooks: 2 published, 0 unchanged, 1 failed.');
    expect(err).toMatch(/1 of 3 {2}failed {2}broken\.ipynb\n2 of 3 {2}published {2}deep\/two\.ipynb/);
    expect(err.split('\n').at(-1)).toMatch(/^broken\.ipynb: This notebook can't be read/);
  });

  it('sends nothing again that has not changed, and makes a new version of what has', async () => {
    await terminal.vitrine(['import', terminal.at('nb')]);
    const again = await terminal.vitrine(['import', terminal.at('nb')]);
    expect([again.code, again.out]).toEqual([0, '2 notebooks: 0 published, 2 unchanged, 0 failed.']);
    terminal.file('nb/one.ipynb', terminal.read('nb/one.ipynb').replace("print('secret-output')", 'print(3)'));
    const third = (await terminal.vitrine(['import', terminal.at('nb'), '--json'])).json() as {
      results: { file: string; outcome: string; version: number }[];
    };
    expect(third.results).toMatchObject([
      { file: 'deep/two.ipynb', outcome: 'unchanged', version: 1 },
      { file: 'one.ipynb', outcome: 'published', version: 2 }
    ]);
  });

  it('goes on where a gallery that went away stopped it', async () => {
    const { client } = await connect({ named: gallery.url });
    const me = await client.me();
    const state = stateFile(gallery.url, 'space', terminal.at('nb'), terminal.at('state'));
    let calls = 0;
    const flaky = {
      ...client,
      prepare: (...args: Parameters<typeof client.prepare>) =>
        ++calls > 1 ? Promise.reject(new VitrineError('gallery-unreachable')) : client.prepare(...args)
    };
    const options = {
      folder: terminal.at('nb'),
      files: await findNotebooks(terminal.at('nb')),
      to: undefined,
      state,
      remember: true,
      tell: () => undefined,
      pause: () => Promise.resolve()
    };
    await expect(importFolder(flaky, me, options)).rejects.toMatchObject({ code: 'gallery-unreachable' });
    expect(Object.keys((await readState(state)).files)).toEqual(['deep/two.ipynb']);
    const results = await importFolder(client, me, options);
    expect(results.map(result => result.outcome)).toEqual(['unchanged', 'published']);
  });

  it('waits where there were too many in a short time', async () => {
    const { client } = await connect({ named: gallery.url });
    const pauses: number[] = [];
    let calls = 0;
    const busy = {
      ...client,
      prepare: (...args: Parameters<typeof client.prepare>) =>
        ++calls === 1 ? Promise.reject(new VitrineError('rate-limited', { seconds: 7 })) : client.prepare(...args)
    };
    const results = await importFolder(busy, await client.me(), {
      folder: terminal.at('nb'),
      files: ['one.ipynb'],
      to: undefined,
      state: terminal.at('state.json'),
      remember: false,
      tell: () => undefined,
      pause: async ms => void pauses.push(ms)
    });
    expect(results).toMatchObject([{ outcome: 'published' }]);
    expect(pauses).toEqual([7000]);
  });

  it('lists without sending, and leaves files alone when told so', async () => {
    const listed = await terminal.vitrine(['import', terminal.at('nb'), '--dry-run']);
    expect(listed.out).toBe('2 notebooks. Nothing was sent.\n  deep/two.ipynb\n  one.ipynb');
    const before = terminal.read('nb/one.ipynb');
    expect((await terminal.vitrine(['import', terminal.at('nb'), '--no-remember'])).code).toBe(0);
    expect(terminal.read('nb/one.ipynb')).toBe(before);
    expect((await terminal.vitrine(['import', terminal.at('nb'), '--no-remember'])).out).toContain('2 unchanged');
  });

  it('takes a state that cannot be read for none', async () => {
    expect(await readState(terminal.file('s.json', '{"format":9}'))).toEqual({ format: 1, files: {} });
    expect(await readState(terminal.file('s.json', 'x'))).toEqual({ format: 1, files: {} });
  });
});
