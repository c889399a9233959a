import { join } from 'node:path';
import type { GalleryClient } from '@vitrine/client';
import { publishFile } from '../../demo/publish.mjs';
import { problems } from '../harness/axe';
import { expect, test } from '../harness/fixtures';
import { pageOf } from '../harness/gallery';
import type { House } from '../harness/house';
import { noisePng } from '../harness/noise';
import { freshName } from '../harness/notebooks';

const shown = (data: object): object => ({ output_type: 'display_data', metadata: {}, data });
const rows = Array.from({ length: 60 }, (_, at) => `<tr><td>row ${at}</td><td>${at * 7}</td></tr>`).join('');

const TALL = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="1400">${'<path d="M0 0L400 1400" stroke="red"/>'.repeat(40)}</svg>`;

/** What a reader meets: prose with formulas, printed lines, a long table, a figure, and a second page of cells. */
function reading(): string {
  const cells: object[] = [
    {
      cell_type: 'markdown',
      source:
        '# Riders by the hour\n\nThe rate is $\\lambda = \\frac{n}{t}$, and\n\n$$\\begin{align} a &= \\sum_{i=1}^{n} x_i \\\\ b &= \\int_0^1 f(x)\\,dx \\end{align}$$\n\nbroken: $\\frac{$'
    },
    {
      cell_type: 'code',
      execution_count: 2,
      source: 'plot(hours)',
      outputs: [
        { output_type: 'stream', name: 'stdout', text: Array.from({ length: 80 }, (_, at) => `line ${at}`).join('\n') },
        shown({
          'text/html': `<table><thead><tr><th>name</th><th>riders</th></tr></thead><tbody>${rows}</tbody></table>`,
          'text/plain': 'rows'
        }),
        shown({ 'image/png': noisePng(60_000, 3).toString('base64'), 'text/plain': '<Figure>' }),
        shown({ 'image/svg+xml': TALL })
      ]
    },
    ...Array.from({ length: 230 }, (_, at) => ({
      cell_type: 'code',
      execution_count: at + 3,
      source: `part_${at} = ${at}`,
      outputs: []
    }))
  ];
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: 'python', version: '3.12.1' } },
    cells: cells.map((cell, at) => ({ id: `r${at}`, metadata: {}, ...cell }))
  });
}

async function publishReading(house: House, author: GalleryClient): Promise<string> {
  const file = freshName('reading');
  house.write(file, reading());
  const space = (await author.spaces()).find(({ kind }) => kind === 'personal')?.id ?? '';
  const fields = { title: 'Riders by the hour', fileName: file };
  return (await publishFile(author, { path: join(house.files, file), fields, space, key: file })).entry;
}

test('a notebook is read: formulas, folds, links to an output, where it came from', async ({
  house,
  author,
  browser
}, info) => {
  const entry = await publishReading(house, author);
  const { page, context } = await pageOf(browser, house, 'author', { viewport: { width: 1600, height: 1000 } });
  const url = `${house.gallery.url}/n/${entry}`;
  await page.goto(url);
  await expect(page.locator('.vt-prose math')).toHaveCount(2);
  await expect(page.locator('.vt-mod-as-written')).toHaveText('\\frac{');

  // Folded at 480 px, opened by its label, and by a browser that shows a word inside.
  const printed = page.locator('#cell-1-output-0 .vt-fold-body');
  expect((await printed.boundingBox())?.height).toBe(480);
  await printed.evaluate(body => (body.scrollTop = 400));
  await expect.poll(async () => (await printed.boundingBox())?.height ?? 0).toBeGreaterThan(1000);

  // The figure is its own address, and its place was kept free.
  const figure = page.locator('#cell-1-output-2 img');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveJSProperty('complete', true);
  expect(await figure.getAttribute('src')).toContain(`/versions/1/figures/0`);
  expect(await figure.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  // At the edge of an output: its link, and where it came from.
  const table = page.locator('#cell-1-output-1');
  await table.hover();
  await table.getByText('Where from').click();
  await expect(table.locator('.vt-from li')).toHaveText([
    'Output: Table of cell 1',
    'Cell: cell 1 plot(hours)',
    'Inputs: what was recorded for this notebook',
    'Run: Ran 1st of 231 cells, Python 3.12.1'
  ]);
  await page.screenshot({ path: info.outputPath('reading-light.png') });
  expect(await problems(page)).toEqual([]);
  await table.getByRole('link', { name: 'Link to Table of cell 1' }).click();
  await expect(page).toHaveURL(`${url}/v/1#cell-1-output-1`);

  // A link to a cell that stands on the next page of cells leads there.
  await page.goto(`${url}/v/1#cell-225`);
  await expect(page).toHaveURL(`${url}/v/1?cells=2#cell-225`);
  await expect(page.locator('#cell-225')).toBeInViewport();
  await page.goto(`${url}/v/1?cell=225`);
  await expect(page.locator('#cell-225')).toBeAttached();
  await context.close();
});

test('a notebook is read on a phone at night, on paper, and without script', async ({
  house,
  author,
  browser
}, info) => {
  const entry = await publishReading(house, author);
  const { page, context } = await pageOf(browser, house, 'author', {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark'
  });
  const url = `${house.gallery.url}/n/${entry}`;
  await page.goto(url);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.locator('#cell-0').scrollIntoViewIfNeeded();
  await page.screenshot({ path: info.outputPath('reading-dark-360.png') });
  expect(await problems(page)).toEqual([]);

  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  expect((await page.locator('#cell-1-output-0 .vt-fold-body').boundingBox())?.height ?? 0).toBeGreaterThan(1000);
  await expect(page.locator('.vt-gutter').first()).toBeHidden();
  await expect(page.locator('.vt-reading-side')).toBeHidden();

  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
  const reader = await plain.newPage();
  await reader.goto(url);
  await reader.locator('#cell-1-output-0 .vt-fold-more').click();
  expect((await reader.locator('#cell-1-output-0 .vt-fold-body').boundingBox())?.height ?? 0).toBeGreaterThan(1000);
  // A tall figure is folded too, and opens the same way.
  const tall = reader.locator('#cell-1-output-3');
  expect((await tall.locator('.vt-fold-body').boundingBox())?.height).toBe(480);
  await tall.getByText('Show the whole figure').click();
  expect((await tall.locator('.vt-fold-body').boundingBox())?.height ?? 0).toBeGreaterThan(480);
  await reader.locator('#cell-1-output-2').hover();
  await reader.locator('#cell-1-output-2 summary').click();
  await expect(reader.locator('#cell-1-output-2 .vt-from li')).toHaveCount(4);
  await expect(reader.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  await plain.close();

  // The figure stands for the notebook in lists.
  await page.goto(`${house.gallery.url}/search?q=riders`);
  const thumbnail = page.locator('.vt-result-figure').first();
  await expect(thumbnail).toBeVisible();
  expect(await thumbnail.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await context.close();
});
