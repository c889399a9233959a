import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { faint, problems } from './axe';

const WIDE = { width: 1360, height: 860 };
const PHONE = { width: 360, height: 800 };

/** Keeps pictures where somebody asked for them, to be looked at. */
async function keep(page: Page, name: string, fullPage: boolean): Promise<void> {
  const folder = process.env.VITRINE_SHOTS;
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage, animations: 'disabled' });
  }
}

/** A page of the gallery in light and dark, on a desk and on a phone: readable, and nothing runs out of it. */
export async function looksWell(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [place, size] of [['wide', WIDE] as const, ['phone', PHONE] as const]) {
      await page.setViewportSize(size);
      if (size === WIDE) {
        const found = colorScheme === 'light' ? await problems(page) : await faint(page);
        expect.soft(found, `${name}, ${colorScheme}`).toEqual([]);
      }
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, `${name} runs out of its page: ${colorScheme}, ${place}`).toBeLessThanOrEqual(0);
      await keep(page, `${name}-${place}-${colorScheme}`, true);
    }
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What stands in Lab, in both of its looks; Lab has to follow the system for that. */
export async function labLooksWell(page: Page, name: string, within: string): Promise<void> {
  for (const [colorScheme, isLight] of [['light', 'true'] as const, ['dark', 'false'] as const]) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveAttribute('data-jp-theme-light', isLight);
    expect.soft(await problems(page, within), `${name}, ${colorScheme}`).toEqual([]);
    await keep(page, `${name}-${colorScheme}`, false);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('body')).toHaveAttribute('data-jp-theme-light', 'true');
}
