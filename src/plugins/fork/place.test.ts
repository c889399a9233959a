import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forkFolder, freePlace, numbered, safeFileName, safeName, type Files } from './place';

function disk(folders: Record<string, string[]>): Files & { made: string[] } {
  const made: string[] = [];
  return {
    made,
    list: folder => Promise.resolve(folders[folder] ?? null),
    makeFolder: path => {
      made.push(path);
      folders[path] = [];
      return Promise.resolve();
    }
  };
}

describe('safeName', () => {
  it('keeps what is readable', () => {
    expect(safeName('Which stations run out of bikes before nine?', 'x')).toBe(
      'Which stations run out of bikes before nine'
    );
    expect(safeName('Prévision – Zürich', 'x')).toBe('Prévision – Zürich');
  });

  it('gives up names that are none', () => {
    expect(safeName('', 'notebook')).toBe('notebook');
    expect(safeName('..', 'notebook')).toBe('notebook');
    expect(safeName('con', 'notebook')).toBe('notebook');
    expect(safeName('\u202egnp.exe', 'x')).toBe('gnp.exe');
  });

  it('never leaves its folder, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), title => {
        const name = safeName(title, 'notebook');
        expect(name).not.toMatch(/[\\/]/);
        expect(name).not.toMatch(/^\.|[. ]$/);
        expect(name.length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(60);
      })
    );
  });
});

describe('safeFileName', () => {
  it('is one name that ends in .ipynb', () => {
    expect(safeFileName('a.ipynb')).toBe('a.ipynb');
    expect(safeFileName('../../etc/passwd')).toBe('passwd.ipynb');
    expect(safeFileName('C:\\x\\b.IPYNB')).toBe('b.ipynb');
    expect(safeFileName('.ipynb')).toBe('notebook.ipynb');
    expect(safeFileName('')).toBe('notebook.ipynb');
  });
});

describe('freePlace', () => {
  it('makes the folders that are missing', async () => {
    const files = disk({ forks: [] });
    expect(await freePlace(files, 'forks/Station forecast', 'a.ipynb')).toBe('forks/Station forecast/a.ipynb');
    expect(files.made).toEqual(['forks/Station forecast']);
  });

  it('counts on where a name is taken, whatever its case', async () => {
    const files = disk({ forks: [], 'forks/x': ['a.ipynb', 'A-2.ipynb'] });
    expect(await freePlace(files, 'forks/x/', 'a.ipynb')).toBe('forks/x/a-3.ipynb');
  });

  it('takes the top folder', async () => {
    expect(await freePlace(disk({ '': [] }), '', 'a.ipynb')).toBe('a.ipynb');
  });

  it('never picks a taken name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 9 })), async counts => {
        const taken = counts.map(count => numbered('a.ipynb', count));
        expect(taken).not.toContain(await freePlace(disk({ '': taken }), '', 'a.ipynb'));
      })
    );
  });
});

describe('forkFolder', () => {
  it('is a folder of its own inside the one of the settings', () => {
    expect(forkFolder('/forks/', 'a/b')).toBe('forks/a b');
    expect(forkFolder('', 'T')).toBe('T');
  });
});
