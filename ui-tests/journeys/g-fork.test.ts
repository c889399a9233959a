import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../harness/fixtures';
import { entryOf, pageOf } from '../harness/gallery';
import type { LabPage } from '../harness/lab';
import { freshName, plain } from '../harness/notebooks';

interface Written {
  metadata: { vitrine: { origin?: object; entry?: { entry: string } } };
}

/** Follows a link of the gallery's page into Lab, and waits for the question. */
async function follow(lab: LabPage, entry: string, title: string): Promise<void> {
  const { lab: server, token } = lab.house;
  await lab.page.goto(`${server.url}lab/workspaces/f${Date.now()}?reset&token=${token}&vitrine-open=${entry}`);
  await expect(lab.dialog.getByRole('heading', { name: `Fork ${title} v1` })).toBeVisible({ timeout: 60_000 });
}

test('a fork goes where its reader wants, over no file, and keeps its origin through a new name', async ({
  lab,
  house,
  browser
}) => {
  test.setTimeout(180_000);
  const title = `Dippers of the weir ${process.pid}`;
  const file = freshName('dippers');
  house.write(file, plain(title));
  await lab.open(file);
  const origin = entryOf(await lab.publish());

  await follow(lab, origin, title);
  const first = `forks/${title}/${file}`;
  await expect(lab.dialog).toContainText(`Will be written as ${first}.`);
  await lab.dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(existsSync(join(house.files, 'forks', title))).toBe(false);

  await follow(lab, origin, title);
  await lab.dialog.getByRole('button', { name: 'Fork this notebook' }).click();
  await expect.poll(() => lab.currentPath(), { timeout: 40_000 }).toBe(first);
  const before = readFileSync(join(house.files, first), 'utf8');

  await follow(lab, origin, title);
  await expect(lab.dialog).toContainText(`${file.replace('.ipynb', '-2.ipynb')}, because the first name is taken.`);
  await lab.dialog.getByLabel('Folder').fill('studies/water');
  await expect(lab.dialog).toContainText(`Will be written as studies/water/${file}.`);
  await lab.dialog.getByRole('button', { name: 'Fork this notebook' }).click();
  await expect.poll(() => lab.currentPath(), { timeout: 40_000 }).toBe(`studies/water/${file}`);
  expect(readFileSync(join(house.files, first), 'utf8')).toBe(before);

  await lab.kernelReady();
  await lab.page.getByRole('menuitem', { name: 'File', exact: true }).click();
  await lab.page.getByRole('menuitem', { name: /^Rename Notebook/ }).click();
  await lab.dialog.getByRole('textbox').fill('my-own-dippers.ipynb');
  await lab.dialog.getByRole('button', { name: 'Rename' }).click();
  await expect.poll(() => lab.currentPath(), { timeout: 20_000 }).toBe('studies/water/my-own-dippers.ipynb');
  await expect(lab.toolbarButton).toHaveAccessibleName(/Fork of/);

  await lab.editLastCell('\n# my own way');
  const fork = entryOf(await lab.publish());
  expect(fork).not.toBe(origin);
  const path = join(house.files, 'studies/water/my-own-dippers.ipynb');
  const remembered = (): Written => JSON.parse(readFileSync(path, 'utf8')) as Written;
  await expect.poll(() => remembered().metadata.vitrine.entry?.entry, { timeout: 20_000 }).toBe(fork);
  expect(remembered().metadata.vitrine.origin).toMatchObject({ entry: origin, version: 1 });

  const { page, context } = await pageOf(browser, house, 'colleague');
  const main = page.getByRole('main');
  await page.goto(`${house.gallery.url}/n/${fork}/lineage`);
  await expect(main).toContainText(`Forked from ${title} v1`);
  await main.getByRole('link', { name: title }).first().click();
  await expect(page).toHaveURL(new RegExp(`/n/${origin}`));
  await page.goto(`${house.gallery.url}/n/${origin}/lineage`);
  await expect(main).toContainText(/forked once/i);
  await expect(main.locator(`a[href*="/n/${fork}"]`).first()).toBeVisible();
  await context.close();
});
