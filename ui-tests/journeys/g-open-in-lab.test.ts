import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures';
import { pageOf, signInOf } from '../harness/gallery';
import { paste } from '../harness/shell';

const openLink = (page: Page) => page.getByRole('link', { name: 'Open in JupyterLab' });
const openButton = (page: Page) => page.getByRole('button', { name: 'Open in JupyterLab' });
const address = (page: Page) => page.getByLabel('Address');

/** The address that a press leads to, in whatever tab. */
async function ledTo(context: BrowserContext, press: () => Promise<void>): Promise<string> {
  const [request] = await Promise.all([
    context.waitForEvent('request', asked => asked.url().includes('vitrine-open=')),
    press()
  ]);
  return request.url();
}

test('the page asks once where JupyterLab is, keeps it in this browser alone, and takes another one', async ({
  house,
  browser,
  author
}) => {
  const [one, two] = (await author.list({ limit: 2 })).items;
  const { page, context } = await pageOf(browser, house, 'author');
  await page.goto(`${house.gallery.url}/n/${one.id}`);
  await openLink(page).click();
  await expect(page.getByRole('heading', { name: 'Where is your JupyterLab?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy command' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible();

  await address(page).fill('ftp://example.org/lab');
  await openButton(page).click();
  await expect(page.getByRole('alert').first()).toContainText("This isn't the address of a JupyterLab.");
  await expect(address(page)).toHaveValue('ftp://example.org/lab');
  await address(page).fill(`${house.gallery.url}/n/${one.id}`);
  await openButton(page).click();
  await expect(page.getByRole('alert').first()).toContainText('This is the address of the gallery itself.');

  await address(page).fill(`${house.lab.url}lab/tree/start-here.ipynb`);
  const query = (entry: { id: string; latest: { number: number } }): string =>
    `lab?vitrine-open=${entry.id}&vitrine-version=${entry.latest.number}`;
  expect(await ledTo(context, () => openButton(page).click())).toBe(house.lab.url + query(one));
  await expect(page.getByRole('status')).toContainText(`Opening ${house.lab.url} in another tab.`);
  await expect(page.getByText('This is the address of the gallery itself.')).toBeHidden();

  // A second notebook doesn't ask, and its page stays.
  await page.goto(`${house.gallery.url}/n/${two.id}`);
  expect(await ledTo(context, () => openLink(page).click())).toBe(house.lab.url + query(two));
  await expect(page).toHaveURL(`${house.gallery.url}/n/${two.id}`);
  await expect(page.getByRole('button', { name: 'Copy command' })).toBeVisible();
  await expect(page.locator('summary', { hasText: 'Download' })).toBeVisible();

  // Another browser of the same person knows nothing of it.
  const elsewhere = await pageOf(browser, house, 'author');
  await elsewhere.page.goto(`${house.gallery.url}/n/${two.id}`);
  await openLink(elsewhere.page).click();
  await expect(address(elsewhere.page)).not.toHaveValue(house.lab.url);
  await elsewhere.context.close();

  await page.getByRole('link', { name: 'Another JupyterLab' }).click();
  await expect(address(page)).toHaveValue(house.lab.url);
  await address(page).fill('127.0.0.1:1/hub/user/ada/lab');
  await openButton(page).click();
  await expect(page.getByRole('status')).toContainText('Opening http://127.0.0.1:1/hub/user/ada/ in another tab.');
  await page.goto(`${house.gallery.url}/n/${one.id}`);
  await expect(openLink(page)).toHaveAttribute('href', `http://127.0.0.1:1/hub/user/ada/${query(one)}`);
  await context.close();
});

test('the copied command writes the fork when it is pasted, and never over a file', async ({
  house,
  browser,
  author
}) => {
  const entry = (await author.list({ q: 'tariff' })).items[0];
  const { page, context } = await pageOf(browser, house, 'author');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${house.gallery.url}/n/${entry.id}`);
  const copy = page.locator('button[data-vt-copy^="vitrine fork"]');
  await copy.click();
  await expect(copy).toHaveText('Copied');
  const line = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(`${house.gallery.url}/n/${entry.id}/open`);
  await expect(page.locator('main code')).toHaveText(line);
  await context.close();

  const folder = join(house.folder, 'terminal');
  mkdirSync(folder);
  const stranger = await paste(line, folder);
  expect(stranger.code).toBe(3);
  expect(stranger.err).toContain('vitrine login');

  const me = await signInOf(house, 'author');
  const ran = await paste(line, folder, me);
  expect(ran, ran.err).toMatchObject({ code: 0 });
  const file = /Wrote (.*\.ipynb), a fork of/.exec(ran.out)?.[1] ?? '';
  const fork = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { metadata: { vitrine: { origin: object } } };
  const { number: version, contentId, commit } = entry.latest;
  expect(fork.metadata.vitrine.origin).toEqual({ entry: entry.id, version, contentId, commit });

  writeFileSync(join(folder, file), 'mine');
  expect(await paste(line, folder, me)).toMatchObject({ code: 2 });
  expect(readFileSync(join(folder, file), 'utf8')).toBe('mine');
});

test('the download is a notebook that opens', async ({ lab, house, browser, author }) => {
  const entry = (await author.list({ q: 'tariff' })).items[0];
  const { page, context } = await pageOf(browser, house, 'colleague');
  await page.goto(`${house.gallery.url}/n/${entry.id}`);
  await page.locator('summary', { hasText: 'Download' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Notebook The file/ }).click()
  ]);
  expect(download.suggestedFilename()).toMatch(/\.ipynb$/);
  const name = `downloaded-${process.pid}.ipynb`;
  await download.saveAs(join(house.files, name));
  await context.close();
  expect(existsSync(join(house.files, name))).toBe(true);
  await lab.open(name);
  await expect(lab.notebook).toContainText('Did the new tariff change demand?');
  await expect(lab.notebook.locator('.jp-CodeCell').first()).toBeVisible();
});
