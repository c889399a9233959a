import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../../test/support/archive.js';
import { desk } from '../../../test/support/desk.js';
import { notebookText, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';

const at = desk();
let made: PublishedAnswer;
beforeAll(async () => {
  made = await published(at.gallery, {
    token: at.author.token,
    space: at.author.personal,
    notebook: notebookText('Kept')
  });
});

describe('vitrine export', () => {
  it.each(['ipynb', 'zip', 'html'])('writes %s, named or by the ending of the file', async kind => {
    const [named, ended] = [at.terminal.at(`a/named.bin`), at.terminal.at(`b/kept.${kind}`)];
    const first = await at.terminal.vitrine(['export', made.entry, '--as', kind, '--out', named, '--json']);
    expect([first.code, first.json()]).toEqual([0, { path: named, entry: made.entry, version: 1, as: kind }]);
    const second = await at.terminal.vitrine(['export', `${made.url}/v/1`, '--out', ended]);
    expect([second.code, second.out]).toEqual([0, `Wrote ${ended}, v1 of Station forecast.`]);
    expect(readFileSync(named).equals(readFileSync(ended))).toBe(true);
  });

  it('writes what each kind is', async () => {
    const of = async (kind: string): Promise<Buffer> => {
      const path = at.terminal.at(`c/x.${kind}`);
      expect((await at.terminal.vitrine(['export', made.entry, '--out', path])).code).toBe(0);
      return readFileSync(path);
    };
    const notebook = await of('ipynb');
    expect(JSON.parse(notebook.toString())).toMatchObject({ nbformat: 4 });
    expect(
      filesIn(await of('zip'))
        .get('notebook.ipynb')
        ?.equals(notebook)
    ).toBe(true);
    expect((await of('html')).toString()).toMatch(/^<!doctype html>/);
  });

  it('never writes over a file', async () => {
    const path = at.terminal.file('mine.zip', 'mine');
    const call = await at.terminal.vitrine(['export', made.entry, '--out', path]);
    expect([call.code, at.terminal.read('mine.zip')]).toEqual([2, 'mine']);
  });

  it.each([
    [['--as', 'pdf'], '--as takes ipynb, zip, html.'],
    [['--out', 'x.docx'], '--as takes ipynb, zip, html.'],
    [['--out', 'none'], '--as takes ipynb, zip, html.'],
    [['--version', '0'], '--version takes a whole number from 1 on.'],
    [['--nope'], "Unknown option '--nope'"]
  ])('%j is a wrong call', async (words, sentence) => {
    const call = await at.terminal.vitrine(['export', made.entry, ...words]);
    expect(call.code).toBe(2);
    expect(call.err).toContain(sentence);
  });

  it('is refused what may not be read, and leaves nothing behind', async () => {
    const path = at.terminal.at('d/none.zip');
    const other = await at.gallery.person(`other-${Date.now()}`);
    await at.terminal.signIn(at.gallery.url, other);
    const call = await at.terminal.vitrine(['export', made.entry, '--out', path]);
    expect(call.code).toBe(3);
    expect(existsSync(path)).toBe(false);
    expect((await at.terminal.vitrine(['export'])).code).toBe(2);
  });
});
