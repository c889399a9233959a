import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { desk } from '../../../test/support/desk.js';
import { notebookText } from '../../../test/support/publish.js';
import { findNotebooks } from '../common/find-notebooks.js';
import { importFolder } from '../common/import-folder.js';
import { keyOf, noteImported, readState, stateFile, writeState } from '../common/import-state.js';
import { connect } from '../common/gallery.js';
import { VitrineError } from '@vitrine/core/errors';

const at = desk();
beforeEach(() => {
  at.terminal.file('nb/one.ipynb', notebookText(`One ${Math.random()}`));
  at.terminal.file('nb/deep/two.ipynb', notebookText(`Two ${Math.random()}`));
  at.terminal.file('nb/.ipynb_checkpoints/one-checkpoint.ipynb', notebookText('Never'));
  at.terminal.file('nb/node_modules/x.ipynb', notebookText('Never'));
  at.terminal.file('nb/readme.txt', 'no notebook');
});

describe('vitrine import', () => {
  it('finds every notebook in one order, and nothing hidden', async () => {
    expect(await findNotebooks(at.terminal.at('nb'))).toEqual(['deep/two.ipynb', 'one.ipynb']);
    await expect(findNotebooks(at.terminal.at('nowhere'))).rejects.toMatchObject({ exitCode: 2 });
  });

  it('publishes all with progress, goes on after a failure and lists it at the end', async () => {
    at.terminal.file('nb/broken.ipynb', '{');
    const { code, out, err } = await at.terminal.vitrine(['import', at.terminal.at('nb')]);
    expect(code).toBe(3);
    expect(out).toBe('3 notebooks: 2 published, 0 unchanged, 1 failed.');
    expect(err).toMatch(/1 of 3 {2}failed {2}broken\.ipynb\n2 of 3 {2}published {2}deep\/two\.ipynb/);
    expect(err.split('\n').at(-1)).toMatch(/^broken\.ipynb: This notebook can't be read/);
  });

  it('sends nothing again that has not changed, and makes a new version of what has', async () => {
    await at.terminal.vitrine(['import', at.terminal.at('nb')]);
    const again = await at.terminal.vitrine(['import', at.terminal.at('nb')]);
    expect([again.code, again.out]).toEqual([0, '2 notebooks: 0 published, 2 unchanged, 0 failed.']);
    at.terminal.file('nb/one.ipynb', at.terminal.read('nb/one.ipynb').replace("print('secret-output')", 'print(3)'));
    const third = (await at.terminal.vitrine(['import', at.terminal.at('nb'), '--json'])).json() as {
      results: { file: string; outcome: string; version: number }[];
    };
    expect(third.results).toMatchObject([
      { file: 'deep/two.ipynb', outcome: 'unchanged', version: 1 },
      { file: 'one.ipynb', outcome: 'published', version: 2 }
    ]);
  });

  it('goes on where a gallery that went away stopped it', async () => {
    const { client } = await connect({ named: at.gallery.url });
    const me = await client.me();
    const state = stateFile(at.gallery.url, 'space', at.terminal.at('nb'), at.terminal.at('state'));
    let calls = 0;
    const flaky = {
      ...client,
      prepare: (...args: Parameters<typeof client.prepare>) =>
        ++calls > 1 ? Promise.reject(new VitrineError('gallery-unreachable')) : client.prepare(...args)
    };
    const options = {
      folder: at.terminal.at('nb'),
      files: await findNotebooks(at.terminal.at('nb')),
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

  it('killed between the answer and its note, it publishes that notebook once', async () => {
    const { client } = await connect({ named: at.gallery.url });
    const me = await client.me();
    const before = (await client.list({ author: 'me' })).total;
    const options = {
      folder: at.terminal.at('nb'),
      files: ['one.ipynb'],
      to: undefined,
      state: at.terminal.at('state.json'),
      remember: true,
      tell: () => undefined,
      pause: () => Promise.resolve()
    };
    const answers: string[] = [];
    const dying = {
      ...client,
      publish: async (...args: Parameters<typeof client.publish>) => {
        answers.push((await client.publish(...args)).entry);
        throw new VitrineError('gallery-unreachable');
      }
    };
    // The answers came, and nothing of them was kept: the file has no note, the state no entry.
    await expect(importFolder(dying, me, options)).rejects.toMatchObject({ code: 'gallery-unreachable' });
    const [first] = await importFolder(client, me, options);
    expect(new Set([...answers, first?.outcome === 'published' ? first.entry : first?.outcome]).size).toBe(1);
    expect((await client.list({ author: 'me' })).total).toBe(before + 1);
    at.terminal.file('nb/one.ipynb', at.terminal.read('nb/one.ipynb').replace("print('secret-output')", 'print(4)'));
    await expect(importFolder(dying, me, options)).rejects.toMatchObject({ code: 'gallery-unreachable' });
    expect(await importFolder(client, me, options)).toMatchObject([{ entry: first && answers[0], version: 2 }]);
    expect((await client.versions(answers[0] ?? '')).length).toBe(2);
  });

  it('publishes again what was taken back meanwhile, when it is told to begin anew', async () => {
    const { client } = await connect({ named: at.gallery.url });
    const me = await client.me();
    const options = {
      folder: at.terminal.at('nb'),
      files: ['one.ipynb'],
      to: undefined,
      state: at.terminal.at('state.json'),
      remember: false,
      tell: () => undefined,
      pause: () => Promise.resolve()
    };
    const [first] = await importFolder(client, me, options);
    const entry = first?.outcome === 'published' ? first.entry : '';
    await client.withdraw(entry, { version: null, reason: 'Wrong folder.' }, randomUUID());
    const { secret } = await readState(options.state);
    at.terminal.file('state.json', JSON.stringify({ format: 1, secret, files: {} }));
    const [again] = await importFolder(client, me, options);
    expect(again).toMatchObject({ outcome: 'published', version: 1 });
    expect(again).not.toMatchObject({ entry });
  });

  it('asks for the rules of a space once, and again only where that failed', async () => {
    const { client } = await connect({ named: at.gallery.url });
    let asked = 0;
    const counting = {
      ...client,
      spaceRules: (...args: Parameters<typeof client.spaceRules>) =>
        ++asked === 1 ? Promise.reject(new VitrineError('redaction-slow')) : client.spaceRules(...args)
    };
    const results = await importFolder(counting, await client.me(), {
      folder: at.terminal.at('nb'),
      files: ['deep/two.ipynb', 'one.ipynb', 'deep/two.ipynb'],
      to: undefined,
      state: at.terminal.at('state.json'),
      remember: false,
      tell: () => undefined,
      pause: () => Promise.resolve()
    });
    expect(results.map(result => result.outcome)).toEqual(['failed', 'published', 'published']);
    expect(asked).toBe(2);
  });

  it('tells the gallery nothing about a file by the keys it sends', async () => {
    const state = { format: 1, secret: 'a', files: {} } as const;
    const key = keyOf(state, 'one.ipynb', null, 'c'.repeat(64));
    expect(key).toMatch(/^import-[0-9a-f]{48}$/);
    for (const other of [
      keyOf({ ...state, secret: 'b' }, 'one.ipynb', null, 'c'.repeat(64)),
      keyOf(state, 'two.ipynb', null, 'c'.repeat(64)),
      keyOf(state, 'one.ipynb', 'an-entry', 'c'.repeat(64)),
      keyOf(state, 'one.ipynb', null, 'd'.repeat(64))
    ]) {
      expect(other).not.toBe(key);
    }
    expect(keyOf({ ...state, files: {} }, 'one.ipynb', null, 'c'.repeat(64))).toBe(key);
  });

  it('waits where there were too many in a short time', async () => {
    const { client } = await connect({ named: at.gallery.url });
    const pauses: number[] = [];
    let calls = 0;
    const busy = {
      ...client,
      prepare: (...args: Parameters<typeof client.prepare>) =>
        ++calls === 1 ? Promise.reject(new VitrineError('rate-limited', { seconds: 7 })) : client.prepare(...args)
    };
    const results = await importFolder(busy, await client.me(), {
      folder: at.terminal.at('nb'),
      files: ['one.ipynb'],
      to: undefined,
      state: at.terminal.at('state.json'),
      remember: false,
      tell: () => undefined,
      pause: async ms => void pauses.push(ms)
    });
    expect(results).toMatchObject([{ outcome: 'published' }]);
    expect(pauses).toEqual([7000]);
  });

  it('lists without sending, and leaves files alone when told so', async () => {
    const listed = await at.terminal.vitrine(['import', at.terminal.at('nb'), '--dry-run']);
    expect(listed.out).toBe('2 notebooks. Nothing was sent.\n  deep/two.ipynb\n  one.ipynb');
    const before = at.terminal.read('nb/one.ipynb');
    expect((await at.terminal.vitrine(['import', at.terminal.at('nb'), '--no-remember'])).code).toBe(0);
    expect(at.terminal.read('nb/one.ipynb')).toBe(before);
    expect((await at.terminal.vitrine(['import', at.terminal.at('nb'), '--no-remember'])).out).toContain('2 unchanged');
  });

  it('has a few on their way at the same time, and tells of them in the order of the folder', async () => {
    const files = Array.from({ length: 9 }, (_, index) => {
      const name = `many/${index}.ipynb`;
      at.terminal.file(name, notebookText(`Many ${index} ${Math.random()}`));
      return name;
    });
    const { client } = await connect({ named: at.gallery.url });
    let under = 0;
    let most = 0;
    const watched = {
      ...client,
      publish: async (...args: Parameters<typeof client.publish>) => {
        most = Math.max(most, ++under);
        // The later ones answer first, so that their order is put right here.
        await new Promise(resolve => setTimeout(resolve, 20 * (files.length - most)));
        return client.publish(...args).finally(() => under--);
      }
    };
    const told: string[] = [];
    const state = at.terminal.at('many.json');
    const results = await importFolder(watched, await client.me(), {
      folder: at.terminal.at('.'),
      files,
      to: undefined,
      state,
      remember: true,
      tell: ({ file }, done, total) => void told.push(`${done}/${total} ${file}`),
      pause: () => Promise.resolve()
    });
    expect(most).toBe(3);
    expect(results.map(({ file, outcome }) => [file, outcome])).toEqual(files.map(file => [file, 'published']));
    expect(told).toEqual(files.map((file, index) => `${index + 1}/9 ${file}`));
    expect(Object.keys((await readState(state)).files).sort()).toEqual(files);
  });

  it('keeps a line for each file, and takes one that was cut off for none', async () => {
    const state = at.terminal.at('lines.json');
    await writeState(state, { format: 1, secret: 'kept', files: {} });
    const one = { sha256: 'a', entry: 'e', version: 1 };
    await noteImported(state, 'one.ipynb', one);
    await noteImported(state, 'two.ipynb', { ...one, version: 2 });
    await noteImported(state, 'one.ipynb', { ...one, version: 3 });
    const whole = { 'one.ipynb': { ...one, version: 3 }, 'two.ipynb': { ...one, version: 2 } };
    expect(await readState(state)).toEqual({ format: 1, secret: 'kept', files: whole });
    const text = at.terminal.read('lines.json');
    at.terminal.file('lines.json', text.slice(0, -4));
    expect((await readState(state)).files).toEqual({ ...whole, 'one.ipynb': one });
    for (const line of ['null', '[]', '["x",null]', '[1,{}]', '["x",{"sha256":"a"}]']) {
      at.terminal.file('lines.json', `${text}${line}\n`);
      expect((await readState(state)).files).toEqual(whole);
    }
  });

  it('takes a state that cannot be read for none', async () => {
    const fresh = { format: 1, secret: expect.stringMatching(/^.{30,}$/), files: {} };
    for (const text of [
      '{"format":9}',
      'x',
      'null',
      '[]',
      '{"format":1,"files":null}',
      '{"format":1,"secret":7,"files":{}}'
    ]) {
      expect(await readState(at.terminal.file('s.json', text))).toEqual(fresh);
    }
    expect((await readState(at.terminal.file('s.json', '{"format":1,"secret":"kept","files":{}}'))).secret).toBe(
      'kept'
    );
  });
});
