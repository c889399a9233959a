import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { GalleryClient } from '@vitrine/client';
import { publishFile } from '../../demo/publish.mjs';
import { renderNotebook } from '../../gallery-server/lib/adapters/render/index.js';
import { problems } from '../harness/axe';
import { expect, test } from '../harness/fixtures';
import { pageOf } from '../harness/gallery';
import { hostileNotebook, Trap } from '../harness/hostile';
import type { House } from '../harness/house';
import { freshName, plain } from '../harness/notebooks';

let trap: Trap;

test.beforeAll(async () => {
  trap = await Trap.open();
});
test.afterAll(() => trap.close());

/** What a page asks of anybody but those that serve it. */
function asked(page: Page, own: readonly string[]): string[] {
  const strange: string[] = [];
  page.on('request', request => {
    const url = request.url();
    if (!url.startsWith('data:') && !url.startsWith('blob:') && !own.some(origin => url.startsWith(origin))) {
      strange.push(url);
    }
  });
  return strange;
}

/** Everything comes into sight once, is pointed at and pressed: what waits for that has had its chance. */
async function provoke(page: Page, within: string): Promise<void> {
  await page.evaluate(async selector => {
    const root = document.querySelector(selector);
    for (const box of root?.querySelectorAll<HTMLElement>('.vt-cell') ?? []) {
      box.scrollIntoView();
      await new Promise(requestAnimationFrame);
    }
    for (const one of root?.querySelectorAll<HTMLElement>('*') ?? []) {
      for (const type of ['mouseover', 'mouseenter', 'focus', 'toggle', 'load', 'error']) {
        one.dispatchEvent(new Event(type));
      }
    }
    for (const one of root?.querySelectorAll<HTMLElement>('summary, button, [onclick], label') ?? []) {
      one.click();
    }
  }, within);
  await page.waitForLoadState('networkidle');
}

const ran = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, '__ran') ?? 0);

/** Where a link of the notebook can lead: out by http or mail, or to a place of the page. */
const leads = (page: Page, within: string): Promise<string[]> =>
  page
    .locator(`${within} :is(a[href], area[href])`)
    .evaluateAll(links => [
      ...new Set(links.map(link => /^[a-z-]*:|^[#/?]/.exec(link.getAttribute('href') ?? '')?.[0] ?? 'relative'))
    ]);

async function publishHostile(house: House, author: GalleryClient, title: string): Promise<string> {
  const file = freshName('hostile');
  house.write(file, hostileNotebook(trap));
  const space = (await author.spaces()).find(({ kind }) => kind === 'personal')?.id ?? '';
  const fields = { title, fileName: file };
  return (await publishFile(author, { path: join(house.files, file), fields, space, key: file })).entry;
}

test('what the renderer makes runs and loads nothing, also on a page without any policy', async ({ page }) => {
  // Neither the engine that redacts nor the policy of the page has been at it: the renderer stands alone.
  const html = `<!doctype html><meta charset="utf-8"><body>${renderNotebook(hostileNotebook(trap))}</body>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const strange = asked(page, [own]);
  await page.goto(own);
  await provoke(page, 'body');
  expect([await ran(page), strange, trap.hits]).toEqual([0, [], []]);
  expect(await leads(page, 'body')).toEqual(expect.not.arrayContaining(['javascript:', 'data:', 'relative']));
  // The icons of plates are ours.
  const living =
    'script, style, link, base, meta[http-equiv], iframe, object, embed, form, video, audio, svg:not(.vt-icon)';
  expect(await page.locator(living).count()).toBe(0);
  expect(await page.locator('body').innerText()).toContain('U+202E');
  await page.close();
  server.close();
});

test('a hostile notebook is read on its page, and nothing runs or leaves', async ({ house, browser, author }) => {
  const entry = await publishHostile(house, author, 'Hostile \u202eon its page');
  const { page, context } = await pageOf(browser, house, 'author');
  const strange = asked(page, [`${house.gallery.url}/`]);
  await page.goto(`${house.gallery.url}/n/${entry}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hostile on its page');
  await provoke(page, '.vt-reading-body');
  expect([await ran(page), strange, trap.hits]).toEqual([0, [], []]);
  expect(page.url()).toContain(`/n/${entry}`);
  expect(await leads(page, '.vt-notebook')).toEqual(expect.not.arrayContaining(['javascript:', 'data:', 'relative']));
  await expect(page.locator('.vt-notebook')).toContainText('⟨U+202E⟩');
  expect(await problems(page, '.vt-entry-head')).toEqual([]);
  await context.close();
});

test('a hostile notebook is previewed in Lab, and nothing runs or leaves', async ({ lab, house, author, page }) => {
  const title = `Hostile in Lab ${process.pid}`;
  await publishHostile(house, author, title);
  const file = freshName('beside');
  house.write(file, plain('Beside it'));
  await lab.open(file);
  const strange = asked(page, [house.lab.url, `${house.gallery.url}/`, house.lab.url.replace(/^http/, 'ws')]);
  const panel = await lab.openPanel();
  await panel.getByRole('searchbox', { name: 'Search the gallery' }).fill(title);
  await panel.getByRole('button', { name: title, exact: true }).first().click();
  await expect(page.locator('.vt-preview .vt-cell-code').first()).toBeVisible();
  await provoke(page, '.vt-preview');
  expect([await ran(page), strange, trap.hits]).toEqual([0, [], []]);
  expect(await leads(page, '.vt-preview .vt-notebook')).toEqual(expect.not.arrayContaining(['javascript:', 'data:']));
});
