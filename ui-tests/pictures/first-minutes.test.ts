import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { testDemo } from '../../scripts/lib/demo.mjs';
import { root } from '../../scripts/lib/places.mjs';
import { expect, test } from '../harness/fixtures';
import { entryOf, pageOf } from '../harness/gallery';

const looks = { light: 'JupyterLab Light', dark: 'JupyterLab Dark' } as const;

for (const [look, theme] of Object.entries(looks)) {
  const shoot = (from: Page, name: string, part?: Locator): Promise<Buffer> =>
    (part ?? from).screenshot({ path: join(root, 'docs/pictures', `${name}-${look}.png`), animations: 'disabled' });

  test(`pictures in ${look}`, async ({ lab, house, browser, author }) => {
    await house.setTheme(theme);
    // Each look begins with the notebook as a newcomer finds it.
    cpSync(testDemo.start, join(house.files, 'start-here.ipynb'));
    await lab.open('start-here.ipynb');
    await shoot(lab.page, 'start');
    await lab.openDialog();
    await shoot(lab.page, 'publish');
    await lab.chooseTeam();
    const link = await lab.finish();
    await shoot(lab.page, 'published');
    await lab.closeResult();
    const panel = await lab.openPanel();
    await expect(panel.getByRole('button', { name: /^Fork / }).first()).toBeVisible();
    await shoot(lab.page, 'panel');
    await panel.getByRole('button', { name: 'Fork Is the cold-room sensor drifting?' }).first().click();
    await expect(lab.dialog.getByRole('button', { name: 'Fork this notebook' })).toBeVisible();
    await shoot(lab.page, 'fork');

    const { page, context } = await pageOf(browser, house, 'colleague');
    await page.emulateMedia({ colorScheme: look as keyof typeof looks });
    await page.goto(house.gallery.url);
    await shoot(page, 'gallery');
    await page.goto(`${house.gallery.url}/search?q=tariff`);
    await shoot(page, 'search');
    await page.goto(`${house.gallery.url}/n/${entryOf(link)}`);
    await shoot(page, 'page');
    await page.goto(`${house.gallery.url}/search?q=tariff`);
    await page.getByRole('link', { name: 'Did the new tariff change demand?', exact: true }).first().click();
    await page.goto(`${page.url()}/lineage`);
    await shoot(page, 'lineage');
    await context.close();
    // The next look begins with the gallery as a newcomer finds it, too.
    await author.withdraw(entryOf(link), { version: null, reason: 'Only for a picture.' }, `pictures-${look}`);
  });
}
