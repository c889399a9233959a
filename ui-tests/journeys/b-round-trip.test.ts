import { expect, test } from '../harness/fixtures';
import { entryOf, pageOf } from '../harness/gallery';
import { freshName, plain } from '../harness/notebooks';

test('publish, find, fork from the panel, publish the fork, see the lineage on both pages', async ({
  lab,
  house,
  browser
}) => {
  const title = `Otters of the river ${process.pid}`;
  const file = freshName('otters');
  house.write(file, plain(title));
  await lab.open(file);
  const origin = await lab.publish();

  const { page, context } = await pageOf(browser, house, 'colleague');
  await page.goto(`${house.gallery.url}/search?q=${encodeURIComponent('otters')}`);
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.locator('main')).toContainText('Some more text.');
  await expect(page.locator('main')).toContainText('ran 3');

  const panel = await lab.openPanel();
  await panel.getByRole('searchbox', { name: 'Search the gallery' }).fill('otters');
  await panel
    .getByRole('button', { name: `Fork ${title}` })
    .first()
    .click();
  await lab.dialog.getByRole('button', { name: 'Fork this notebook' }).click();
  await expect(lab.dialog).toBeHidden();
  await expect.poll(() => lab.currentPath()).toContain('forks/');
  await lab.kernelReady();
  await expect(lab.toolbarButton).toHaveAccessibleName(/Fork of/);
  await lab.editLastCell('\n# my own way');
  const fork = await lab.publish();
  expect(entryOf(fork)).not.toBe(entryOf(origin));

  await page.goto(`${origin}/lineage`.replace(/\/v\/\d+/, ''));
  await expect(page.locator('main')).toContainText(/forked once/i);
  await page.goto(`${house.gallery.url}/n/${entryOf(fork)}/lineage`);
  await expect(page.locator('main')).toContainText(title);
  await context.close();
});

test('the link of the page opens a fork in Lab, which asks before it writes', async ({ lab, house, browser }) => {
  const title = `Herons of the lake ${process.pid}`;
  const file = freshName('herons');
  house.write(file, plain(title));
  await lab.open(file);
  const link = await lab.publish();

  const { page, context } = await pageOf(browser, house, 'author');
  await page.goto(`${house.gallery.url}/n/${entryOf(link)}/open`);
  await page.getByLabel('Address').fill(house.lab.url);
  const opened = context.waitForEvent('request', request => request.url().includes('vitrine-open='));
  await page.getByRole('button', { name: /Open in JupyterLab|Use another address/ }).click();
  const target = (await opened).url();
  expect(target).toContain(`vitrine-open=${entryOf(link)}`);
  await context.close();

  await lab.page.goto(target);
  await expect(lab.dialog.getByRole('heading', { name: `Fork ${title} v1` })).toBeVisible({ timeout: 60_000 });
  await expect(lab.dialog).toContainText('No file is overwritten. Nothing runs.');
  await lab.dialog.getByRole('button', { name: 'Fork this notebook' }).click();
  await expect.poll(() => lab.currentPath()).toContain('forks/');
});

test('withdrawn is gone everywhere, leaves a tombstone, and comes back on undo', async ({
  lab,
  house,
  browser,
  colleague
}) => {
  const title = `Swifts of the tower ${process.pid}`;
  const file = freshName('swifts');
  house.write(file, plain(title));
  await lab.open(file);
  await lab.openDialog();
  await lab.chooseTeam();
  const entry = entryOf(await lab.finish());
  expect((await colleague.list({ q: 'swifts' })).items.map(found => found.id)).toContain(entry);

  await lab.dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await lab.dialog.getByLabel(/^Why do you withdraw/).fill('Counted the martins too');
  await lab.dialog.getByRole('button', { name: 'Withdraw v1' }).click();
  await expect(lab.dialog.getByRole('status').filter({ hasText: 'v1 is withdrawn' })).toBeVisible();

  expect((await colleague.list({ q: 'swifts' })).items.map(found => found.id)).not.toContain(entry);
  await expect(colleague.latest(entry)).rejects.toMatchObject({ code: 'entry-withdrawn' });
  await expect(colleague.notebook(entry, 1)).rejects.toMatchObject({ status: expect.any(Number) });
  const { page, context } = await pageOf(browser, house, 'colleague');
  await page.goto(`${house.gallery.url}/n/${entry}`);
  await expect(page.locator('main')).toContainText('Counted the martins too');
  await expect(page.locator('main')).not.toContainText('Some more text.');

  await lab.dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(lab.result).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await context.close();
});
