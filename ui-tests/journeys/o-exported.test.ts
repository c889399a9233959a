import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../harness/fixtures';
import { pageOf } from '../harness/gallery';

const TITLE = 'Did the new tariff change demand?';

test('a notebook is taken along as a page that opens without a gallery, runs nothing and asks for nothing', async ({
  house,
  browser,
  author
}, info) => {
  const entry = (await author.list({ q: 'tariff' })).items[0];
  const { context: signedIn } = await pageOf(browser, house, 'author');
  const reading = await browser.newContext({ javaScriptEnabled: false, storageState: await signedIn.storageState() });
  await signedIn.close();
  const page = await reading.newPage();
  await page.goto(`${house.gallery.url}/n/${entry.id}`);
  await page.locator('summary', { hasText: 'Download' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Page/ }).click()
  ]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);
  const file = info.outputPath('kept.html');
  await download.saveAs(file);
  await reading.close();

  // Somebody who answers, so that a request that was let through would be seen.
  let asked = 0;
  const stranger = createServer((_request, response) => {
    asked++;
    response.end('top.ran = 1');
  });
  await new Promise<void>(listening => stranger.listen(0, '127.0.0.1', listening));
  const away = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;

  const html = readFileSync(file, 'utf8');
  const spoilt = info.outputPath('spoilt.html');
  writeFileSync(
    spoilt,
    html.replace(
      '</main>',
      `<script>top.ran = 1</script><script src="${away}/a.js"></script><img src="${away}/b.png" onerror="top.ran = 1">` +
        `<style>body{background:url(${away}/c.png)}</style><link rel="stylesheet" href="${away}/d.css">` +
        `<iframe src="${away}/e.html"></iframe><svg onload="top.ran = 1"></svg></main>`
    )
  );
  const context = await browser.newContext();
  try {
    for (const [name, path] of [
      ['as it came', file],
      ['with what a notebook must never get in', spoilt]
    ] as const) {
      await test.step(name, async () => {
        const kept = await context.newPage();
        const requests: string[] = [];
        kept.on('request', request => requests.push(request.url()));
        await kept.goto(pathToFileURL(path).href, { waitUntil: 'load' });
        await expect(kept.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible();
        await expect(kept.getByRole('link', { name: new RegExp(`/n/${entry.id}/v/`) }).first()).toBeVisible();
        await expect(kept.locator('pre code').first()).toBeVisible();
        // The figure is in the file, and so is what it looks like.
        const figure = kept.locator('img[src^="data:image/"]').first();
        expect(
          await figure.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
        ).toBeGreaterThan(100);
        expect(await kept.locator('h1').evaluate(heading => getComputedStyle(heading).fontSize)).toBe('28px');
        expect(await kept.evaluate(() => Reflect.get(window, 'ran') ?? 'nothing')).toBe('nothing');
        expect(requests.filter(url => !url.startsWith('file:') && !url.startsWith('data:') && path === file)).toEqual(
          []
        );
        await kept.close();
      });
    }
    expect(asked).toBe(0);
  } finally {
    await context.close();
    await new Promise(closed => stranger.close(closed));
  }
});
