import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PrepareAnswer, PublishRequest } from '@vitrine/client';
import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { freshName, plain } from '../harness/notebooks';
import { commitMessage } from '@vitrine/core/snapshot';

/** Writes the commit with the git binary itself. */
function gitCommit(prepared: PrepareAnswer, { snapshot }: PublishRequest): { tree: string; commit: string } {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-git-'));
  const at = `${prepared.time} +0000`;
  const { author, committer } = prepared;
  const env = {
    ...process.env,
    GIT_DIR: join(folder, 'git'),
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_COMMITTER_DATE: at
  };
  const git = (args: string[], input = ''): string =>
    execFileSync('git', args, { env, input, encoding: 'utf8' }).trim();
  try {
    git(['init', '--quiet', '--bare']);
    const lines = snapshot.files.map(
      file => `100644 blob ${git(['hash-object', '-w', '--stdin'], file.text)}\t${file.path}`
    );
    const tree = git(['mktree'], `${lines.join('\n')}\n`);
    const message = commitMessage(snapshot.fields, snapshot.contentId, prepared.origin);
    return { tree, commit: git(['commit-tree', tree], message) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the page itself sends to an address: a blob, which the browser shows to no one who listens outside. */
async function bodySent(page: Page, end: string): Promise<() => Promise<string>> {
  const body = await page.evaluateHandle(where => {
    const { fetch } = window;
    return {
      text: new Promise<string>(done => {
        window.fetch = (input, init) => {
          if (init?.body instanceof Blob && String(input).endsWith(where)) {
            void init.body.text().then(done);
          }
          return fetch(input, init);
        };
      })
    };
  }, end);
  return () => body.evaluate(({ text }) => text);
}

test('the commit id of the browser, of the gallery and of the git binary are one', async ({ lab, house, author }) => {
  const file = freshName('ids');
  house.write(file, plain('One id for all of them'));
  await lab.open(file);
  const prepared = lab.page.waitForResponse(answer => answer.url().endsWith('/prepare') && answer.ok());
  const sent = await bodySent(lab.page, '/versions');
  const link = await lab.publish();

  const request = JSON.parse(await sent()) as PublishRequest;
  const version = await author.latest(entryOf(link));
  const git = gitCommit((await (await prepared).json()) as PrepareAnswer, request);
  expect(version.commit).toBe(request.snapshot.commit);
  expect(git.commit).toBe(request.snapshot.commit);
  expect(git.tree).toBe(request.snapshot.tree);
  expect(version.contentId).toBe(request.snapshot.contentId);
});

test('publishing the same thing twice is one version', async ({ lab, house, author }) => {
  const file = freshName('twice');
  house.write(file, plain('Twice the same'));
  await lab.open(file);
  const first = await lab.publish();
  await lab.openDialog();
  const second = await lab.finish();
  await expect(lab.result).toContainText('Nothing changed');
  expect(entryOf(second)).toBe(entryOf(first));
  expect(await author.versions(entryOf(first))).toHaveLength(1);
});
