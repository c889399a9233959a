import { test as base } from '@playwright/test';
import type { GalleryClient } from '@vitrine/client';
import { clientOf } from './gallery';
import { House } from './house';
import { LabPage } from './lab';

interface Fixtures {
  lab: LabPage;
  author: GalleryClient;
  colleague: GalleryClient;
}

/** A test with a Lab page, both people, and a house that all tests of a worker share. */
export const test = base.extend<Fixtures, { house: House }>({
  house: [
    // eslint wants a pattern here; Playwright reads the dependencies out of it.
    async ({}, use) => {
      const house = await House.open();
      await use(house);
      await house.close();
    },
    { scope: 'worker', timeout: 240_000 }
  ],
  lab: async ({ page, house }, use) => {
    await use(new LabPage(page, house));
    await page.close();
    await house.closeSessions();
  },
  author: async ({ house }, use) => use(await clientOf(house, 'author')),
  colleague: async ({ house }, use) => use(await clientOf(house, 'colleague'))
});

export { expect } from '@playwright/test';
