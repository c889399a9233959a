import { problems } from '../harness/axe';
import { expect, test } from '../harness/fixtures';
import { pageOf } from '../harness/gallery';
import { freshName, plain } from '../harness/notebooks';

for (const theme of ['JupyterLab Light', 'JupyterLab Dark', 'JupyterLab Dark High Contrast']) {
  test(`the publish dialog in ${theme}`, async ({ lab, house }) => {
    await house.setTheme(theme);
    const file = freshName('looks');
    house.write(file, plain('How it looks'));
    await lab.open(file);
    await lab.openDialog();
    expect(await problems(lab.page, '.vt-Modal')).toEqual([]);
    await lab.dialog.getByRole('button', { name: 'Cancel' }).click();
    await lab.openPanel();
    expect(await problems(lab.page, '#vitrine-gallery')).toEqual([]);
    await house.setTheme('JupyterLab Light');
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`the pages of the gallery in ${scheme}`, async ({ house, browser, author }) => {
    const { page, context } = await pageOf(browser, house, 'author');
    await page.emulateMedia({ colorScheme: scheme });
    const entry = (await author.list({ q: 'tariff' })).items[0];
    const paths = [
      '/',
      '/search?q=tariff',
      `/n/${entry?.id}`,
      `/n/${entry?.id}/lineage`,
      `/n/${entry?.id}/versions`,
      '/account'
    ];
    for (const path of paths) {
      await page.goto(house.gallery.url + path);
      expect(await problems(page), path).toEqual([]);
    }
    await context.close();
  });
}

test('a page is readable without script, and asks nobody else for anything', async ({ house, browser, author }) => {
  const { context: signedIn } = await pageOf(browser, house, 'author');
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await signedIn.storageState() });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  page.on('request', request => {
    if (!request.url().startsWith(house.gallery.url) && !request.url().startsWith('data:')) {
      elsewhere.push(request.url());
    }
  });
  const entry = (await author.list({ q: 'ward' })).items[0];
  await page.goto(`${house.gallery.url}/n/${entry?.id}`);
  await expect(
    page.getByRole('heading', { name: 'Who comes back to the ward within 30 days?', level: 1 })
  ).toBeVisible();
  const figures = page.locator('main .vt-notebook img, main figure img');
  expect(await figures.count()).toBeGreaterThan(0);
  for (const figure of await figures.all()) {
    expect(await figure.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
    expect(await figure.getAttribute('alt')).not.toBe('');
  }
  expect(elsewhere).toEqual([]);
  await context.close();
  await signedIn.close();
});

test('pages hold at 360 and at 1600 pixels', async ({ house, browser }) => {
  const { page, context } = await pageOf(browser, house, 'author');
  for (const width of [360, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(house.gallery.url);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `at ${width}`).toBeLessThanOrEqual(0);
  }
  await context.close();
});
