import { describe, expect, it } from 'vitest';
import { MemoryFs } from './memoryFs';

describe('MemoryFs', () => {
  it('gives back what was written', async () => {
    const { promises: fs } = new MemoryFs();
    await fs.mkdir('/a');
    await fs.writeFile('/a/b.txt', 'hällo');
    expect(await fs.readFile('/a/b.txt', 'utf8')).toBe('hällo');
    expect(await fs.readFile('a//b.txt', { encoding: 'utf8' })).toBe('hällo');
    expect(await fs.readFile('/a/b.txt')).toEqual(new TextEncoder().encode('hällo'));
    expect(await fs.readdir('/')).toEqual(['a']);
    expect(await fs.readdir('/a')).toEqual(['b.txt']);
    expect((await fs.stat('/a/b.txt')).size).toBe(6);
    expect((await fs.lstat('/a')).isDirectory()).toBe(true);
    expect((await fs.stat('/a/b.txt')).isFile()).toBe(true);
    expect((await fs.stat('/a/b.txt')).isSymbolicLink()).toBe(false);
  });

  it('says ENOENT, which git relies on', async () => {
    const { promises: fs } = new MemoryFs();
    const refused = { code: 'ENOENT' };
    await expect(fs.readFile('/x')).rejects.toMatchObject(refused);
    await expect(fs.stat('/x')).rejects.toMatchObject(refused);
    await expect(fs.readdir('/x')).rejects.toMatchObject(refused);
    await expect(fs.writeFile('/x/y', '')).rejects.toMatchObject(refused);
    await expect(fs.mkdir('/x/y')).rejects.toMatchObject(refused);
    await expect(fs.unlink('/x')).rejects.toMatchObject(refused);
    await expect(fs.rmdir('/x')).rejects.toMatchObject(refused);
    await expect(fs.readlink('/x')).rejects.toMatchObject(refused);
    await expect(fs.symlink('/y', '/x')).rejects.toMatchObject(refused);
  });

  it('forgets what was removed', async () => {
    const { promises: fs } = new MemoryFs();
    await fs.mkdir('/a');
    await fs.writeFile('/a/b', new Uint8Array(2));
    await fs.unlink('/a/b');
    await fs.rmdir('/a');
    expect(await fs.readdir('/')).toEqual([]);
  });

  it('knows one file by every spelling of its path', async () => {
    const { promises: fs } = new MemoryFs();
    await fs.mkdir('.git/');
    await fs.writeFile('/./.git/HEAD', 'ref');
    for (const path of ['.git/HEAD', '//.git//HEAD', '/.git/./HEAD']) {
      expect(await fs.readFile(path, 'utf8'), path).toBe('ref');
    }
  });

  it('lists one level, in order', async () => {
    const { promises: fs } = new MemoryFs();
    await fs.mkdir('/b');
    await fs.mkdir('/b/deep');
    await fs.writeFile('/b/deep/x', '');
    await fs.writeFile('/c', '');
    await fs.writeFile('/a', '');
    expect(await fs.readdir('/')).toEqual(['a', 'b', 'c']);
    expect(await fs.readdir('/b')).toEqual(['deep']);
  });

  it('puts the last text in the place of the first', async () => {
    const { promises: fs } = new MemoryFs();
    await fs.writeFile('/a', 'long text');
    await fs.writeFile('/a', 'x');
    expect(await fs.readFile('/a', 'utf8')).toBe('x');
    expect((await fs.stat('/a')).size).toBe(1);
  });

  it('tells a file from a folder by its mode', async () => {
    const { promises: fs } = new MemoryFs();
    await fs.writeFile('/a', '');
    expect(await fs.stat('/a')).toMatchObject({ type: 'file', mode: 0o100644 });
    expect(await fs.stat('/')).toMatchObject({ type: 'dir', mode: 0o040755, size: 0 });
  });

  it('shares nothing with another one', async () => {
    const first = new MemoryFs();
    await first.promises.writeFile('/a', 'x');
    await expect(new MemoryFs().promises.readFile('/a')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
