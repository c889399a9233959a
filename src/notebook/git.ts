import type * as Git from 'isomorphic-git';
import { VitrineError } from '@vitrine/core/errors';
import { commitMessage, gitObjects } from '@vitrine/core/snapshot';
import type { Preparation, PublishedFields, Signature, Snapshot, SnapshotFile } from '@vitrine/core/snapshot';
import { lazily } from '../lazily';
import { MemoryFs } from './memoryFs';

/** Everything a commit is made of. */
export interface CommitInput {
  files: SnapshotFile[];
  fields: PublishedFields;
  contentId: string;
  preparation: Preparation;
}

/** Writes the files of one folder level and returns the id of its tree. */
async function writeFolder(
  git: typeof Git,
  repo: { fs: MemoryFs; dir: string },
  files: SnapshotFile[]
): Promise<string> {
  const folders = new Map<string, SnapshotFile[]>();
  const tree: { mode: string; path: string; oid: string; type: 'blob' | 'tree' }[] = [];
  for (const file of files) {
    const slash = file.path.indexOf('/');
    if (slash < 0) {
      const oid = await git.writeBlob({ ...repo, blob: new TextEncoder().encode(file.text) });
      tree.push({ mode: '100644', path: file.path, oid, type: 'blob' });
    } else {
      const name = file.path.slice(0, slash);
      folders.set(name, [...(folders.get(name) ?? []), { ...file, path: file.path.slice(slash + 1) }]);
    }
  }
  for (const [path, inside] of folders) {
    tree.push({ mode: '040000', path, oid: await writeFolder(git, repo, inside), type: 'tree' });
  }
  return git.writeTree({ ...repo, tree });
}

/** The commit as git itself makes it, by isomorphic-git over memory. */
export async function writeSnapshotCommit(input: CommitInput): Promise<{ tree: string; commit: string }> {
  const { preparation } = input;
  const git: typeof Git = await lazily(() => import('isomorphic-git'));
  const repo = { fs: new MemoryFs(), dir: '/' };
  await git.init(repo);
  const tree = await writeFolder(git, repo, input.files);
  const sign = (who: Signature) => ({ ...who, timestamp: preparation.time, timezoneOffset: 0 });
  const commit = await git.writeCommit({
    ...repo,
    commit: {
      tree,
      parent: preparation.parent === null ? [] : [preparation.parent],
      author: sign(preparation.author),
      committer: sign(preparation.committer),
      message: commitMessage(input.fields, input.contentId, preparation.origin)
    }
  });
  return { tree, commit };
}

/** One version as git commit, made twice by two writers; nothing is sent when they disagree. */
export async function commitSnapshot(input: CommitInput): Promise<Snapshot> {
  const git = await writeSnapshotCommit(input);
  const own = gitObjects(input.files, input.fields, input.contentId, input.preparation);
  if (own.tree !== git.tree) {
    throw new VitrineError('tree-mismatch');
  }
  if (own.commit !== git.commit) {
    throw new VitrineError('commit-mismatch');
  }
  return { files: input.files, fields: input.fields, contentId: input.contentId, tree: git.tree, commit: git.commit };
}
