import { VitrineError } from '../errors/index.js';
import { bytesFromHex, sha1Hex, sha256Hex, utf8 } from '../hash/index.js';
import type { Origin, Preparation, PublishedFields, Signature, SnapshotFile } from './model.js';

/** A git object: `data` is its content without git's header, `sha256` that of the content. */
export interface GitObject {
  oid: string;
  sha256: string;
  kind: 'blob' | 'tree' | 'commit';
  data: Uint8Array;
}

/** A commit with everything it rests on; parents come before what points at them. */
export interface GitObjects {
  tree: string;
  commit: string;
  objects: GitObject[];
}

/** Joins byte arrays. */
function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** One object with its git id. */
export function gitObject(kind: GitObject['kind'], data: Uint8Array): GitObject {
  return { oid: sha1Hex(concat([utf8(`${kind} ${data.length}\0`), data])), sha256: sha256Hex(data), kind, data };
}

/** The message of a version's commit: title, note, and what it is and came from as trailers. */
export function commitMessage(
  fields: Pick<PublishedFields, 'title' | 'note'>,
  contentId: string,
  origin: Origin | null
): string {
  const trailers = [
    `Vitrine-Content: ${contentId}`,
    ...(origin === null ? [] : [`Vitrine-Origin: ${origin.contentId}`])
  ];
  return [fields.title, fields.note, trailers.join('\n')].filter(part => part !== '').join('\n\n') + '\n';
}

function signed({ name, email }: Signature, time: number): string {
  const safe = /^[^<>\n\r\0]+$/;
  if (!safe.test(name) || !safe.test(email) || !Number.isSafeInteger(time) || time < 0) {
    throw new VitrineError('request-invalid', { place: 'author' });
  }
  return `${name} <${email}> ${time} +0000`;
}

/** Writes the objects of a snapshot as git itself would. */
export function gitObjects(
  files: readonly SnapshotFile[],
  fields: Pick<PublishedFields, 'title' | 'note'>,
  contentId: string,
  preparation: Pick<Preparation, 'author' | 'committer' | 'time' | 'parent' | 'origin'>
): GitObjects {
  const objects: GitObject[] = [];
  const tree = writeTree(files, objects);
  const { author, committer, time, parent, origin } = preparation;
  const lines = [
    `tree ${tree}`,
    ...(parent === null ? [] : [`parent ${parent}`]),
    `author ${signed(author, time)}`,
    `committer ${signed(committer, time)}`,
    '',
    commitMessage(fields, contentId, origin)
  ];
  const commit = gitObject('commit', utf8(lines.join('\n')));
  return { tree, commit: commit.oid, objects: [...objects, commit] };
}

/** Writes one folder with what is in it; returns the tree's id. */
function writeTree(files: readonly SnapshotFile[], objects: GitObject[]): string {
  const rows: { mode: string; name: string; oid: string }[] = [];
  const folders = new Map<string, SnapshotFile[]>();
  for (const { path, text } of files) {
    const slash = path.indexOf('/');
    const name = slash < 0 ? path : path.slice(0, slash);
    if (name === '' || name === '.' || name === '..' || name.toLowerCase() === '.git' || name.includes('\0')) {
      throw new VitrineError('request-invalid', { place: 'files' });
    }
    if (slash < 0) {
      rows.push({ mode: '100644', name, oid: push(gitObject('blob', utf8(text)), objects) });
    } else {
      folders.set(name, [...(folders.get(name) ?? []), { path: path.slice(slash + 1), text }]);
    }
  }
  for (const [name, inside] of folders) {
    rows.push({ mode: '40000', name, oid: writeTree(inside, objects) });
  }
  if (new Set(rows.map(row => row.name)).size !== rows.length) {
    throw new VitrineError('request-invalid', { place: 'files' });
  }
  // Git orders by bytes and reads a folder's name as if it ended in a slash.
  const keyed = rows.map(row => ({ row, key: utf8(row.mode === '40000' ? `${row.name}/` : row.name) }));
  keyed.sort((a, b) => compareBytes(a.key, b.key));
  const data = concat(keyed.flatMap(({ row }) => [utf8(`${row.mode} ${row.name}\0`), bytesFromHex(row.oid)]));
  return push(gitObject('tree', data), objects);
}

function push(object: GitObject, objects: GitObject[]): string {
  if (!objects.some(other => other.oid === object.oid)) {
    objects.push(object);
  }
  return object.oid;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return a.length - b.length;
}
