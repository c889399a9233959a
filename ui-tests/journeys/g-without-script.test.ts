import { expect, test } from '../harness/fixtures';
import { pageOf } from '../harness/gallery';

const TITLE = 'Did the new tariff change demand?';

test('finding, reading and opening a notebook need no script', async ({ house, browser, author }) => {
  const entry = (await author.list({ q: 'tariff' })).items[0];
  const { context: signedIn } = await pageOf(browser, house, 'author');
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await signedIn.storageState() });
  await signedIn.close();
  const page = await context.newPage();
  const main = page.getByRole('main');

  await page.goto(house.gallery.url);
  await expect(main.getByRole('region', { name: 'New' }).getByRole('link')).not.toHaveCount(0);
  await main.getByRole('searchbox').fill('tariff');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=tariff/);
  await expect(main).toContainText(/\d+ notebooks? with tariff/);
  await main.getByRole('link', { name: TITLE }).first().click();

  await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible();
  await expect(main.locator('pre code').first()).toBeVisible();
  await expect(main).toContainText('removed');
  // What would do nothing isn't shown.
  await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);

  await main.getByRole('link', { name: 'Versions' }).click();
  await expect(main).toContainText('v1');
  await main.getByRole('link', { name: 'Lineage' }).click();
  await expect(main).toContainText(/fork/i);

  await page.goto(`${house.gallery.url}/n/${entry.id}`);
  await main.getByRole('link', { name: 'Open in JupyterLab' }).click();
  await expect(main.locator('code')).toContainText(
    `vitrine fork ${house.gallery.url}/n/${entry.id}/v/${entry.latest.number}`
  );
  await page.getByLabel('Address').fill('ftp://example.org');
  await main.getByRole('button', { name: 'Open in JupyterLab' }).click();
  await expect(main.getByRole('alert')).toContainText("This isn't the address of a JupyterLab.");
  await page.getByLabel('Address').fill(`${house.lab.url}lab`);
  await main.getByRole('button', { name: 'Open in JupyterLab' }).click();
  await expect(main.getByRole('link', { name: `Open ${house.lab.url}` })).toHaveAttribute(
    'href',
    `${house.lab.url}lab?vitrine-open=${entry.id}&vitrine-version=${entry.latest.number}`
  );
  await context.close();
});
