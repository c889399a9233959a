import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { bundledNode, root, runFolder } from '../../scripts/lib/places.mjs';
import { freePort, startGallery } from '../../scripts/lib/servers.mjs';
import { problems } from '../harness/axe';
import { looksWell } from '../harness/looks';

/** A gallery of two hundred made-up notebooks, and somebody who reads in it. */
const test = base.extend<{ reader: Page }, { gallery: string }>({
  gallery: [
    async ({}, use) => {
      const area = join(runFolder, 'ui');
      mkdirSync(area, { recursive: true });
      const folder = mkdtempSync(join(area, 'many-'));
      const places = { data: join(folder, 'data'), keys: join(folder, 'keys') };
      const node = bundledNode();
      const vitrine = join(root, 'gallery-server/bin/vitrine.mjs');
      const fill = ['demo', '--notebooks', '200', '--data', places.data, '--keys-dir', places.keys];
      execFileSync(node ?? 'node', [vitrine, ...fill], { stdio: 'pipe' });
      const port = await freePort();
      const log = join(folder, 'gallery.log');
      const gallery = await startGallery({ ...places, port, secret: 'two-hundred'.repeat(4), log });
      await use(gallery.url);
      await gallery.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 }
  ],
  reader: async ({ page, gallery }, use) => {
    await page.goto(`${gallery}/sign-in`);
    await page.getByRole('button', { name: 'Sign in as Demo colleague' }).click();
    await expect(page.getByRole('searchbox').or(page.getByRole('combobox'))).toHaveAttribute(
      'placeholder',
      /^Search 1\d\d notebooks$/
    );
    await use(page);
  }
});

const count = (page: Page): Promise<number> =>
  page
    .locator('h1')
    .innerText()
    .then(text => Number(/^\d+/.exec(text)?.[0] ?? 0));

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('notebook');
}

test('a notebook is found by a slip, by the name of a function, by its author and by what is chosen beside it', async ({
  reader,
  gallery
}) => {
  await test.step('a slip is mended, said and undone', async () => {
    await reader.goto(gallery);
    await find(reader, 'forcast');
    await expect(reader.locator('.vt-mended')).toContainText('Showing forecast.');
    expect(await count(reader)).toBeGreaterThan(10);
    await expect(reader.locator('.vt-result mark').first()).toHaveText(/forecast/i);
    await reader.getByRole('link', { name: 'Search instead for forcast' }).click();
    await expect(reader.locator('h1')).toContainText('0 notebooks');
    await expect(reader.getByRole('link', { name: 'See all notebooks' })).toBeVisible();
  });

  await test.step('a function leads to the cell that calls it', async () => {
    await reader.goto(gallery);
    await find(reader, 'fit_transform');
    expect(await count(reader)).toBeGreaterThan(0);
    const hit = reader.locator('.vt-result-hit').first();
    await expect(hit).toContainText('code');
    await expect(hit.locator('mark')).toContainText('fit_transform');
    await reader.locator('[data-vt-results] h3 a').first().click();
    await expect(reader).toHaveURL(/#cell-\d+$/);
    const cell = reader.locator(new URL(reader.url()).hash);
    await expect(cell).toContainText('fit_transform');
    await expect(cell).toBeInViewport();
  });

  await test.step('an author is suggested, found, and each of theirs is theirs', async () => {
    await reader.goto(gallery);
    await reader.keyboard.press('/');
    await reader.keyboard.type('Demo author 5');
    const option = reader.getByRole('option', { name: 'Demo author 5 author' });
    await expect(option).toBeVisible();
    await option.click();
    await expect(reader.locator('.vt-result').first()).toContainText('Demo author 5');
    const found = await count(reader);
    expect(found).toBeGreaterThan(1);
    await expect(reader.locator('.vt-result', { hasText: 'Demo author 5 ·' })).toHaveCount(Math.min(found, 30));
  });

  await test.step('what is chosen beside the results leaves as many as it says', async () => {
    await reader.goto(`${gallery}/search`);
    const choice = reader.locator('.vt-facets a', { hasText: /^Julia/ }).first();
    const said = Number(await choice.locator('.vt-facet-count').innerText());
    await choice.click();
    expect(await count(reader)).toBe(said);
    await reader
      .locator('.vt-facets a', { hasText: /^Julia/ })
      .first()
      .click();
    expect(await count(reader)).toBeGreaterThan(said);
  });
});

test('on a phone: narrowed, read, and an output is commented on', async ({ reader, gallery }) => {
  await reader.setViewportSize({ width: 360, height: 800 });
  await reader.goto(`${gallery}/search?q=forecast`);
  const narrow = reader.getByRole('button', { name: 'Narrow' });
  await narrow.click();
  const choices = reader.getByRole('navigation', { name: 'Narrow the search' });
  await expect(choices).toBeVisible();
  expect(await problems(reader)).toEqual([]);
  await reader.keyboard.press('Escape');
  await expect(choices).toBeHidden();
  await narrow.click();
  await choices.getByRole('link', { name: /^Everyone here/ }).click();
  await expect(reader.locator('.vt-filter').first()).toContainText('in Everyone here');

  await reader.locator('[data-vt-results] h3 a').first().click();
  await expect(reader.locator('main h1')).toBeVisible();
  const over = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  await reader
    .getByRole('link', { name: /^Comment on output 0 of cell/i })
    .first()
    .click();
  const words = reader.getByRole('textbox', { name: 'Comment' });
  await expect(words).toBeFocused();
  await words.fill('Look here: the last week is missing.');
  await reader.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(reader.getByText('1 thread is open.')).toBeAttached();
  await expect(reader.getByRole('article', { name: /Output 0 of cell/i })).toContainText('the last week is missing');
});

test('results, ways to browse and the page of a notebook hold in both looks and widths', async ({
  reader,
  gallery
}) => {
  for (const [name, path] of [
    ['results', '/search?q=forecast'],
    ['mended', '/search?q=forcast'],
    ['nothing', '/search?q=zebra%20qwertzu'],
    ['tags', '/tags'],
    ['authors', '/authors']
  ] as const) {
    await reader.goto(`${gallery}${path}`);
    await looksWell(reader, `two-hundred-${name}`);
  }
});
