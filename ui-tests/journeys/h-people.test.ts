import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { freshName, plain } from '../harness/notebooks';
import { vitrine } from '../harness/terminal';

test('the button counts versions, and the cells that changed since', async ({ lab, house }) => {
  const file = freshName('states');
  house.write(file, plain('Counting versions'));
  await lab.open(file);
  for (const version of [1, 2, 3]) {
    await lab.editLastCell(`\n# ${version}`);
    await lab.publish(version === 1);
    await expect(lab.toolbarButton).toHaveAccessibleName(`Published v${version}`);
  }
  await lab.editLastCell('\n# four');
  await expect(lab.toolbarButton).toHaveAccessibleName('v3 · 1 cell changed');
  const first = lab.notebook.locator('.jp-CodeCell .cm-content').first();
  await first.click();
  await lab.page.keyboard.press('Control+End');
  await lab.page.keyboard.type('\n# five');
  await expect(lab.toolbarButton).toHaveAccessibleName('v3 · 2 cells changed');

  // What is on the button is known again after a reload, out of the file.
  await lab.page.keyboard.press('Control+s');
  await expect.poll(() => readFileSync(join(house.files, file), 'utf8')).toContain('# five');
  await lab.open(file);
  await expect(lab.toolbarButton).toHaveAccessibleName('v3 · 2 cells changed', { timeout: 40_000 });
});

test('two people publish at once: the later one is told who came first, and may go on as a fork', async ({
  lab,
  house,
  author
}) => {
  const file = freshName('both');
  house.write(file, plain('Two people at once'));
  await lab.open(file);
  const entry = entryOf(await lab.publish());
  await lab.editLastCell('\nmine = 1');
  await lab.openDialog();
  await lab.dialog.getByLabel('Title').fill('My way of it');

  // A colleague with a copy of the same file is faster.
  const copy = freshName('copy');
  house.write(copy, readFileSync(join(house.files, file), 'utf8').replace('sum(range(10))', 'sum(range(20))'));
  const ended = await vitrine(house, 'colleague', ['publish', copy]);
  expect(ended.code, ended.err).toBe(0);

  await lab.publishButton.click();
  await expect(lab.problem).toContainText('Demo colleague published v2 first. Your notebook is as it was.');
  await expect(lab.dialog.getByLabel('Title')).toHaveValue('My way of it');
  const [shown] = await Promise.all([
    lab.page.context().waitForEvent('page'),
    lab.problem.getByRole('button', { name: 'Show it' }).click()
  ]);
  expect(shown.url()).toContain(entry);
  await shown.close();
  expect(await author.versions(entry)).toHaveLength(2);

  await lab.problem.getByRole('button', { name: 'Publish as a fork' }).click();
  await expect(lab.result).toContainText('Published v1 of My way of it', { timeout: 40_000 });
  const fork = entryOf(await lab.link());
  expect(fork).not.toBe(entry);
  expect(await author.notebook(fork, 1)).toContain('mine = 1');
  expect((await author.list({ forksOf: entry })).items.map(one => one.id)).toEqual([fork]);
  expect((await author.latest(entry)).fields.title).toBe('Two people at once');
});
