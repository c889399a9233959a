/** Names that Windows keeps for itself; a folder shared with it should not carry one. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Marks that turn the direction of text or can't be seen: in a file name they only deceive. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A title as the name of one folder or file: no path, nothing hidden, never empty. */
export function safeName(title: string, fallback: string): string {
  const name = [
    ...title
      .normalize('NFC')
      .replace(invisible, '')
      .replace(/[\\/:*?"<>|]/g, ' ')
  ]
    .slice(0, 60)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return name === '' || reserved.test(name) ? fallback : name;
}

/** File name of a fork; whatever the gallery says, it is one name and ends in .ipynb. */
export function safeFileName(given: string): string {
  const base = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).replace(/\.ipynb$/i, '');
  return `${safeName(base, 'notebook')}.ipynb`;
}

/** `a.ipynb`, then `a-2.ipynb`, `a-3.ipynb`. */
export function numbered(path: string, count: number): string {
  return count === 1 ? path : path.replace(/(\.ipynb)?$/, ending => `-${count}${ending}`);
}

/** What is needed of Lab's file system; `drive:` prefixes are part of a path. */
export interface Files {
  /** Names inside a folder; null when there is no such folder. */
  list(folder: string): Promise<string[] | null>;
  makeFolder(path: string): Promise<void>;
}

const join = (...parts: string[]): string => parts.filter(part => part !== '').join('/');

/** Makes every folder on the way. */
async function ensureFolder(files: Files, folder: string): Promise<void> {
  const parts = folder.split('/').filter(part => part !== '');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const path = parts.slice(0, depth).join('/');
    if ((await files.list(path)) === null) {
      await files.makeFolder(path);
    }
  }
}

/** The first free place for a fork. An existing file is never written over, whatever its case. */
export async function freePlace(files: Files, folder: string, fileName: string): Promise<string> {
  const clean = folder.replace(/^\/+|\/+$/g, '');
  await ensureFolder(files, clean);
  const taken = new Set(((await files.list(clean)) ?? []).map(name => name.toLowerCase()));
  let count = 1;
  while (taken.has(numbered(fileName, count).toLowerCase())) {
    count += 1;
  }
  return join(clean, numbered(fileName, count));
}

/** Folder of a fork, unless another one was picked. */
export function forkFolder(root: string, title: string): string {
  return join(root.replace(/^\/+|\/+$/g, ''), safeName(title, 'notebook'));
}
