import { mkdirSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { findNotebooks } from './find-notebooks.js';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

describe('notebooks below a folder', () => {
  it('are found in one order, however deep, by their ending alone', async () => {
    for (const path of [
      'w/b.ipynb',
      'w/a/z.ipynb',
      'w/a/deep/er/k.IPYNB',
      'w/B.ipynb',
      'w/notes.md',
      'w/x.ipynb.txt'
    ]) {
      terminal.file(path, '{}');
    }
    const found = await findNotebooks(terminal.at('w'));
    expect(found).toEqual(['B.ipynb', 'a/deep/er/k.IPYNB', 'a/z.ipynb', 'b.ipynb']);
    expect(await findNotebooks(terminal.at('w'))).toEqual(found);
  });

  it('are not looked for in copies, libraries and hidden folders', async () => {
    const passed = ['.ipynb_checkpoints', '.git', 'node_modules', '__pycache__', 'venv', 'env', 'lib/site-packages'];
    for (const folder of passed) {
      terminal.file(`w/${folder}/a.ipynb`, '{}');
    }
    terminal.file('w/.hidden.ipynb', '{}');
    terminal.file('w/environment/a.ipynb', '{}');
    expect(await findNotebooks(terminal.at('w'))).toEqual(['environment/a.ipynb']);
  });

  it('are never reached through a link, so that a circle ends', async () => {
    terminal.file('w/a.ipynb', '{}');
    symlinkSync(terminal.at('w'), terminal.at('w/again'));
    symlinkSync(terminal.at('w/a.ipynb'), terminal.at('w/b.ipynb'));
    expect(await findNotebooks(terminal.at('w'))).toEqual(['a.ipynb']);
  });

  it('are none in an empty folder; a folder called like one is none', async () => {
    mkdirSync(terminal.at('w/x.ipynb'), { recursive: true });
    expect(await findNotebooks(terminal.at('w'))).toEqual([]);
  });

  it('need a folder that is there', async () => {
    await expect(findNotebooks(terminal.at('gone'))).rejects.toThrow(/Can't open the folder/);
    await expect(findNotebooks(terminal.file('a.ipynb', '{}'))).rejects.toThrow(/Can't open the folder/);
  });
});
