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
});
