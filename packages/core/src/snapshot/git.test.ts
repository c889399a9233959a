import { execFileSync } from 'node:child_process';
import * as nodeFs from 'node:fs';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import * as git from 'isomorphic-git';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex, utf8 } from '../hash/index.js';
import { notebookOf } from '../notebook/index.js';
import { policies } from '../redaction/index.js';
import { notebookJson, text } from '../testing/arbitrary.js';
import { buildSnapshotFiles, cleanFields, commitMessage, contentIdOf, gitObject, gitObjects } from './index.js';
import type { SnapshotFile } from './index.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-git-'));
  execFileSync('git', ['init', '-q', folder]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = (name: string, email: string, time: number): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: name,
  GIT_AUTHOR_EMAIL: email,
  GIT_COMMITTER_NAME: name,
  GIT_COMMITTER_EMAIL: email,
  GIT_AUTHOR_DATE: `${time} +0000`,
  GIT_COMMITTER_DATE: `${time} +0000`
});
const who = { name: 'Demo author', email: 'x@users.noreply.vitrine.invalid' };
const base = { author: who, committer: who, time: 1_795_000_000, parent: null, origin: null };
const origin = { entry: 'e', version: 1, contentId: 'd'.repeat(64), commit: 'e'.repeat(40) };

/** The same commit by the git binary. */
function byGit(
  files: readonly SnapshotFile[],
  message: string,
  parent: string | null
): { tree: string; commit: string } {
  const run = (args: string[], input?: string): string =>
    execFileSync('git', ['-C', folder, ...args], {
      env: env(who.name, who.email, base.time),
      input,
      encoding: 'utf8'
    }).trim();
  run(['rm', '-rqf', '--cached', '--ignore-unmatch', '.']);
  for (const { path, text: content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    run(['add', '-f', '--', path]);
  }
  const tree = run(['write-tree']);
  return { tree, commit: run(['commit-tree', tree, ...(parent === null ? [] : ['-p', parent])], message) };
}

/** The same commit by isomorphic-git. */
async function byIsomorphic(
  files: readonly SnapshotFile[],
  message: string,
  parent: string | null
): Promise<{ tree: string; commit: string }> {
  const repo = { fs: nodeFs, dir: folder };
  const tree = await Promise.all(
    files.map(async ({ path, text: content }) => ({
      mode: '100644',
      path,
      oid: await git.writeBlob({ ...repo, blob: utf8(content) }),
      type: 'blob' as const
    }))
  );
  const sign = { ...who, timestamp: base.time, timezoneOffset: 0 };
  const oid = await git.writeTree({ ...repo, tree });
  const commit = { tree: oid, parent: parent === null ? [] : [parent], author: sign, committer: sign, message };
  return { tree: oid, commit: await git.writeCommit({ ...repo, commit }) };
}

describe('gitObjects', () => {
  it('writes what the git binary and isomorphic-git write, version upon version', async () => {
    let parent: string | null = null;
    await fc.assert(
      fc.asyncProperty(notebookJson, text, text, fc.boolean(), async (notebook, title, note, fork) => {
        const from = fork ? origin : null;
        const fields = cleanFields({ title: `# ${title}`, note });
        const { files } = buildSnapshotFiles(notebookOf(notebook), policies.team, from);
        const contentId = contentIdOf(files, fields);
        const message = commitMessage(fields, contentId, from);
        const ours = gitObjects(files, fields, contentId, { ...base, parent, origin: from });
        const expected = { tree: ours.tree, commit: ours.commit };
        expect(byGit(files, message, parent)).toEqual(expected);
        expect(await byIsomorphic(files, message, parent)).toEqual(expected);
        parent = ours.commit;
      }),
      { numRuns: 25 }
    );
  }, 60_000);

  it('orders folders and odd names as git does', () => {
    const files = ['a', 'a.b', 'a-b', 'a/x', 'environment/requirements.txt', 'é', '\uFF5E', '😀', 'Z']
      .filter(path => path !== 'a')
      .map(path => ({ path, text: `in ${path}` }));
    const { tree, commit } = gitObjects(files, { title: 'T', note: '' }, 'c'.repeat(64), base);
    const message = commitMessage({ title: 'T', note: '' }, 'c'.repeat(64), null);
    expect({ tree, commit }).toEqual(byGit(files, message, null));
  });

  it('hands out every object once, what is pointed at first', () => {
    const files = [
      { path: 'a', text: 'same' },
      { path: 'b', text: 'same' }
    ];
    const { objects, tree, commit } = gitObjects(files, { title: 'T', note: '' }, 'c'.repeat(64), base);
    expect(objects.map(one => one.kind)).toEqual(['blob', 'tree', 'commit']);
    expect(objects.map(one => one.oid).slice(1)).toEqual([tree, commit]);
    objects.forEach(one => {
      expect(one.sha256).toBe(sha256Hex(one.data));
      expect(gitObject(one.kind, one.data)).toEqual(one);
    });
  });

  it.each(['', '.', '..', 'a//b', '.git', '.GIT/config', '../x', 'a\0b', '/x'])('writes no path like %j', path => {
    const write = (): unknown => gitObjects([{ path, text: '' }], { title: 'T', note: '' }, 'c', base);
    expect(write).toThrow(expect.objectContaining({ code: 'request-invalid' }));
  });

  it('writes neither the same path twice nor a file that is a folder too', () => {
    for (const paths of [
      ['a', 'a'],
      ['a', 'a/b']
    ]) {
      const files = paths.map(path => ({ path, text: '' }));
      expect(() => gitObjects(files, { title: 'T', note: '' }, 'c', base)).toThrow('files');
    }
  });

  it.each(['', 'a<b', 'a>b', 'a\nb', 'a\0b'])('names nobody %j', name => {
    const write = (): unknown => gitObjects([], { title: 'T', note: '' }, 'c', { ...base, author: { ...who, name } });
    expect(write).toThrow(expect.objectContaining({ code: 'request-invalid' }));
  });
});

describe('commitMessage', () => {
  it('is title, note and trailers that git reads back', () => {
    const message = commitMessage({ title: 'T', note: 'More\n\nVitrine-Content: forged' }, 'c'.repeat(64), origin);
    expect(message).toBe(
      `T\n\nMore\n\nVitrine-Content: forged\n\nVitrine-Content: ${'c'.repeat(64)}\nVitrine-Origin: ${'d'.repeat(64)}\n`
    );
    const read = execFileSync('git', ['interpret-trailers', '--parse'], { input: message, encoding: 'utf8' });
    expect(read).toBe(`Vitrine-Content: ${'c'.repeat(64)}\nVitrine-Origin: ${'d'.repeat(64)}\n`);
    expect(commitMessage({ title: 'T', note: '' }, 'c', null)).toBe('T\n\nVitrine-Content: c\n');
  });
});
