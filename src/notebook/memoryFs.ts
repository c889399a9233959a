/** The handful of file operations that writing git objects needs, in memory; nothing reaches a disk. */

type Bytes = Uint8Array;

interface Stat {
  type: 'file' | 'dir';
  mode: number;
  size: number;
  ino: number;
  mtimeMs: number;
  ctimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });

const clean = (path: string): string =>
  '/' +
  path
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/');

const parentOf = (path: string): string => clean(path.slice(0, path.lastIndexOf('/')));

/** A file system of one commit, in the shape isomorphic-git asks for. */
export class MemoryFs {
  readonly promises = {
    readFile: (path: string, options?: string | { encoding?: string }): Promise<Bytes | string> =>
      this.run(() => {
        const data = this.files.get(clean(path));
        if (data === undefined) {
          throw missing(path);
        }
        const encoding = typeof options === 'string' ? options : options?.encoding;
        return encoding === 'utf8' ? new TextDecoder().decode(data) : data;
      }),
    writeFile: (path: string, data: Bytes | string): Promise<void> =>
      this.run(() => {
        if (!this.folders.has(parentOf(clean(path)))) {
          throw missing(path);
        }
        this.files.set(clean(path), typeof data === 'string' ? new TextEncoder().encode(data) : data);
      }),
    unlink: (path: string): Promise<void> =>
      this.run(() => {
        if (!this.files.delete(clean(path))) {
          throw missing(path);
        }
      }),
    mkdir: (path: string): Promise<void> =>
      this.run(() => {
        if (!this.folders.has(parentOf(clean(path)))) {
          throw missing(path);
        }
        this.folders.add(clean(path));
      }),
    rmdir: (path: string): Promise<void> =>
      this.run(() => {
        if (!this.folders.delete(clean(path))) {
          throw missing(path);
        }
      }),
    readdir: (path: string): Promise<string[]> =>
      this.run(() => {
        const folder = clean(path);
        if (!this.folders.has(folder)) {
          throw missing(path);
        }
        return [...this.files.keys(), ...this.folders]
          .filter(one => one !== '/' && parentOf(one) === folder)
          .map(one => one.slice(one.lastIndexOf('/') + 1))
          .sort();
      }),
    stat: (path: string): Promise<Stat> => this.run(() => this.statOf(path)),
    lstat: (path: string): Promise<Stat> => this.run(() => this.statOf(path)),
    readlink: (path: string): Promise<string> => Promise.reject(missing(path)),
    symlink: (_target: string, path: string): Promise<void> => Promise.reject(missing(path))
  };

  private statOf(path: string): Stat {
    const data = this.files.get(clean(path));
    if (data === undefined && !this.folders.has(clean(path))) {
      throw missing(path);
    }
    const file = data !== undefined;
    return {
      type: file ? 'file' : 'dir',
      mode: file ? 0o100644 : 0o040755,
      size: data?.length ?? 0,
      ino: 0,
      mtimeMs: 0,
      ctimeMs: 0,
      isFile: () => file,
      isDirectory: () => !file,
      isSymbolicLink: () => false
    };
  }

  private async run<T>(act: () => T): Promise<T> {
    return act();
  }

  private readonly files = new Map<string, Bytes>();
  private readonly folders = new Set<string>(['/']);
}
