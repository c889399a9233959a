import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures';
import { pageOf } from '../harness/gallery';

const TITLE = 'Did the new tariff change demand?';

/** Presses Tab until it is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const here = (): Promise<boolean> => target.evaluate(element => element === document.activeElement);
  for (let presses = 0; presses < 40 && !(await here()); presses++) {
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('from the search box of the page to a fork link without a mouse', async ({ house, browser }) => {
  const { page, context } = await pageOf(browser, house, 'author');
  await page.goto(house.gallery.url);
  await page.keyboard.press('/');
  await page.keyboard.type('tariff');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=tariff/);
  const hit = page.getByRole('main').getByRole('link', { name: TITLE }).first();
  await page.keyboard.press('j');
  for (let presses = 0; presses < 20 && !(await hit.evaluate(link => link === document.activeElement)); presses++) {
    await page.keyboard.press('j');
  }
  await expect(hit).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: 'Open in JupyterLab' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Where is your JupyterLab?' })).toBeVisible();
  await tabTo(page, page.getByLabel('Address'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(`${house.lab.url}lab`);
  const [request] = await Promise.all([
    context.waitForEvent('request', asked => asked.url().includes('vitrine-open=')),
    page.keyboard.press('Enter')
  ]);
  expect(request.url().startsWith(`${house.lab.url}lab?`)).toBe(true);
  await context.close();
});

test('in Lab from the panel to a fork without a mouse, and on to the Publish dialog', async ({ lab }) => {
  const { page } = lab;
  await lab.open('start-here.ipynb');
  await page.keyboard.press('Control+Alt+g');
  const panel = page.locator('#vitrine-gallery');
  const box = panel.getByRole('searchbox', { name: 'Search the gallery' });
  await expect(box).toBeFocused();
  await page.keyboard.type('tariff change demand');
  await expect(panel.getByRole('region', { name: 'Search results' })).toContainText(TITLE);

  // Looking at it first: a read-only tab.
  await page.keyboard.press('ArrowDown');
  await expect(panel.locator('.vt-panel-open').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.vt-PreviewTab')).toContainText('Read only, nothing runs');

  await page.keyboard.press('Control+Alt+g');
  await expect(box).toBeFocused();
  await tabTo(page, panel.getByRole('button', { name: `Fork ${TITLE}` }).first());
  await page.keyboard.press('Enter');
  await expect(lab.dialog.getByRole('heading', { name: `Fork ${TITLE} v` })).toBeVisible();
  await tabTo(page, lab.dialog.getByRole('button', { name: 'Fork this notebook' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => lab.currentPath(), { timeout: 40_000 }).toContain('forks/');
  await lab.kernelReady();

  await page.keyboard.press('Control+Alt+p');
  await expect(lab.publishButton).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lab.dialog).toBeHidden();
});

test('the panel is open again after a reload, with its words and what they found', async ({ lab, house }) => {
  const { page } = lab;
  const restored = `${house.lab.url}lab/workspaces/restored-${process.pid}`;
  await page.goto(`${restored}?reset&token=${house.token}`);
  const panel = page.locator('#vitrine-gallery');
  await expect(page.locator('.jp-SideBar [data-id="vitrine-gallery"]')).toBeVisible({ timeout: 60_000 });
  await lab.openPanel();
  await panel.getByRole('searchbox').fill('tariff');
  const results = panel.getByRole('region', { name: 'Search results' });
  await expect(results).toContainText(TITLE);
  // Lab keeps its layout a moment after it changed.
  const layout = async (): Promise<string> =>
    (await fetch(`${house.lab.url}lab/api/workspaces/restored-${process.pid}?token=${house.token}`)).text();
  await expect.poll(layout, { timeout: 20_000 }).toMatch(/"left": ?\{[^}]*"current": ?"vitrine-gallery"/);

  await page.goto(restored);
  await expect(panel).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByRole('searchbox')).toHaveValue('tariff');
  await expect(results).toContainText(TITLE);
  expect(await layout()).not.toContain('tariff');
});
