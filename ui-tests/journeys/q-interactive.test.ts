import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { GalleryClient } from '@vitrine/client';
import { publishFile } from '../../demo/publish.mjs';
import { problems } from '../harness/axe';
import { arcs, bars, chartNotebook, hostileCharts, lines, undrawn } from '../harness/charts';
import { expect, test } from '../harness/fixtures';
import { pageOf } from '../harness/gallery';
import { Trap } from '../harness/hostile';
import type { House } from '../harness/house';
import { looksWell } from '../harness/looks';
import { freshName } from '../harness/notebooks';

let trap: Trap;

test.beforeAll(async () => {
  trap = await Trap.open();
});
test.afterAll(() => trap.close());

async function publishCharts(house: House, author: GalleryClient, title: string, outputs: object[]): Promise<string> {
  const file = freshName('charts');
  house.write(file, chartNotebook(outputs));
  const space = (await author.spaces()).find(({ kind }) => kind === 'personal')?.id ?? '';
  const fields = { title, fileName: file };
  return (await publishFile(author, { path: join(house.files, file), fields, space, key: file })).entry;
}

/** Every request of a page and its frames to anybody but the gallery; what a policy stopped was never sent. */
function strangers(page: Page, own: string): string[] {
  const strange: string[] = [];
  const note = (url: string): void => {
    if (!url.startsWith('data:') && !url.startsWith('blob:') && !url.startsWith(own)) {
      strange.push(url);
    }
  };
  page.on('requestfinished', request => note(request.url()));
  page.on('requestfailed', request => request.failure()?.errorText === 'csp' || note(request.url()));
  return strange;
}

const slot = (page: Page, at: number): Locator => page.locator(`#cell-${at * 2 + 1} .vt-interactive`);
const inFrame = (page: Page, at: number): FrameLocator => slot(page, at).frameLocator('iframe');
const LIVE = /\bvt-mod-live\b/;

test('figures of Plotly, Vega-Lite and Vega are drawn where they stand, and nothing moves', async ({
  house,
  author,
  browser
}, info) => {
  const entry = await publishCharts(house, author, 'Riders, to be pointed at', [lines, bars, arcs]);
  const { page, context } = await pageOf(browser, house, 'author');
  const strange = strangers(page, `${house.gallery.url}/`);
  const refused: string[] = [];
  page.on('console', message => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${house.gallery.url}/n/${entry}`);
  await page.locator('#cell-1').scrollIntoViewIfNeeded();
  await expect(slot(page, 0)).toHaveClass(LIVE);
  await expect(inFrame(page, 0).locator('.scatterlayer path.point')).toHaveCount(24);
  await expect(inFrame(page, 0).locator('.barlayer .point')).toHaveCount(24);
  const below = await page.evaluate(() => document.querySelector('#cell-3')?.getBoundingClientRect().top ?? 0);

  await slot(page, 1).scrollIntoViewIfNeeded();
  await expect(slot(page, 1)).toHaveClass(LIVE);
  await expect(inFrame(page, 1).locator('.mark-rect path')).toHaveCount(24);
  // What can be set in a figure works: fewer bars.
  await inFrame(page, 1).locator('input[type=range]').fill('200');
  await expect.poll(() => inFrame(page, 1).locator('.mark-rect path').count()).toBeLessThan(12);
  await slot(page, 2).scrollIntoViewIfNeeded();
  await expect(slot(page, 2)).toHaveClass(LIVE);
  await expect(inFrame(page, 2).locator('.mark-arc path')).toHaveCount(3);

  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('#cell-1').scrollIntoViewIfNeeded();
  const after = await page.evaluate(() => document.querySelector('#cell-3')?.getBoundingClientRect().top ?? 0);
  expect(Math.abs(after - below)).toBeLessThanOrEqual(1);

  // For who can't see it: a name, and a place in the order of keys.
  await expect(slot(page, 0).locator('iframe')).toHaveAttribute(
    'title',
    'Interactive figure of cell 1: Riders by the hour'
  );
  await inFrame(page, 0).locator('main').focus();
  await expect(inFrame(page, 0).locator('main')).toBeFocused();
  expect([strange, refused]).toEqual([[], []]);
  expect(await problems(page)).toEqual([]);
  await looksWell(page, 'interactive');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const at of [0, 1, 2]) {
      await slot(page, at).scrollIntoViewIfNeeded();
      await expect(inFrame(page, at).locator(`html[data-theme=${colorScheme}]`)).toBeAttached();
      await expect(inFrame(page, at).locator('svg').first()).toBeVisible();
    }
    await page.screenshot({ path: info.outputPath(`figures-${colorScheme}.png`) });
  }
  await context.close();
});

test('on paper, and without script, stands what was saved of a figure', async ({ house, author, browser }) => {
  const entry = await publishCharts(house, author, 'Riders on paper', [lines, bars]);
  const { page, context } = await pageOf(browser, house, 'author');
  const url = `${house.gallery.url}/n/${entry}`;
  await page.goto(url);
  await page.locator('#cell-1').scrollIntoViewIfNeeded();
  await expect(slot(page, 0)).toHaveClass(LIVE);
  await page.emulateMedia({ media: 'print' });
  await expect(slot(page, 0).locator('iframe')).toBeHidden();
  await expect(slot(page, 0).getByText('Riders by the hour')).toBeVisible();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
  const reader = await plain.newPage();
  await reader.goto(url);
  await expect(slot(reader, 0).getByText('Interactive chart (Plotly)')).toBeVisible();
  expect((await slot(reader, 0).boundingBox())?.height ?? 0).toBeLessThan(200);
  await plain.close();
  await context.close();
});

test('as many are drawn at once as a browser bears, and those in sight always', async ({ house, author, browser }) => {
  const entry = await publishCharts(
    house,
    author,
    'Ten of them',
    Array.from({ length: 10 }, () => arcs)
  );
  const { page, context } = await pageOf(browser, house, 'author');
  await page.goto(`${house.gallery.url}/n/${entry}`);
  for (const at of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0]) {
    await slot(page, at).scrollIntoViewIfNeeded();
    await expect(slot(page, at)).toHaveClass(LIVE);
    expect(await page.locator('iframe').count()).toBeLessThanOrEqual(4);
  }
  await context.close();
});

test('a hostile figure runs nowhere but in its frame, and asks nobody', async ({ house, author, browser }) => {
  const outputs = [...hostileCharts(trap), ...undrawn(trap), lines];
  const entry = await publishCharts(house, author, 'Hostile figures', outputs);
  const { page, context } = await pageOf(browser, house, 'author');
  const strange = strangers(page, `${house.gallery.url}/`);
  const opened: string[] = [];
  context.on('page', one => opened.push(one.url()));
  const url = `${house.gallery.url}/n/${entry}`;
  await page.goto(url);
  for (let at = 0; at < outputs.length; at++) {
    await page.locator(`#cell-${at * 2 + 1}`).scrollIntoViewIfNeeded();
    await page.waitForTimeout(400);
    for (const frame of page.frames().filter(one => one !== page.mainFrame())) {
      // Everything in it is pointed at and pressed.
      await frame
        .evaluate(() => {
          for (const one of document.querySelectorAll('*')) {
            for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click']) {
              one.dispatchEvent(new MouseEvent(type, { bubbles: true, view: window }));
            }
          }
        })
        .catch(() => undefined);
      const ran = await frame.evaluate(() => Reflect.get(window, '__ran') ?? 0).catch(() => 0);
      expect(ran, `in the frame of part ${at}`).toBe(0);
    }
  }
  expect(await page.evaluate(() => Reflect.get(window, '__ran') ?? 0)).toBe(0);
  expect([strange, trap.hits, opened]).toEqual([[], [], []]);
  expect(page.url()).toBe(url);
  // What can't be drawn from what is there has no frame, and says what it is.
  const first = hostileCharts(trap).length;
  const said = ['Painted', 'A map', 'Rows from elsewhere', "it can't be checked", "it can't be checked"];
  for (const [at, words] of said.entries()) {
    await expect(page.locator(`#cell-${(first + at) * 2 + 1}`)).toContainText(words);
  }
  expect(await page.locator('.vt-interactive').count()).toBe(hostileCharts(trap).length + 1);
  await context.close();
});

test('whatever ran in a frame would have no origin, no way out and no voice', async ({ house, author, browser }) => {
  const entry = await publishCharts(house, author, 'From within', [lines]);
  const { page, context } = await pageOf(browser, house, 'author');
  const strange = strangers(page, `${house.gallery.url}/`);
  const opened: string[] = [];
  context.on('page', one => opened.push(one.url()));
  const url = `${house.gallery.url}/n/${entry}`;
  await page.goto(url);
  await page.locator('#cell-1').scrollIntoViewIfNeeded();
  await expect(slot(page, 0)).toHaveClass(LIVE);
  const handle = await slot(page, 0).locator('iframe').elementHandle();
  const frame = await handle?.contentFrame();
  const height = (await slot(page, 0).boundingBox())?.height;
  // As if a renderer had a hole: this runs with all that its document may do.
  const got = await frame?.evaluate(async target => {
    const tried: Record<string, unknown> = { origin: self.origin };
    const attempt = async (name: string, what: () => unknown): Promise<void> => {
      try {
        tried[name] = (await what()) ?? 'done';
      } catch (error) {
        tried[name] = (error as Error).name;
      }
    };
    const added = (tag: string, set: object): Promise<string> =>
      new Promise(done => {
        const one = Object.assign(document.createElement(tag), set, {
          onload: () => done('loaded'),
          onerror: () => done('stopped')
        });
        document.body.append(one);
        setTimeout(() => done('nothing'), 1000);
      });
    await attempt('cookie', () => document.cookie);
    await attempt('storage', () => localStorage.length);
    await attempt('database', () => indexedDB.open('x'));
    await attempt('page', () => parent.document.title);
    await attempt('top', () => (top as Window).location.assign(target));
    await attempt('fetch', () => fetch(target));
    await attempt('own', () => fetch('/api/v1/me', { credentials: 'include' }));
    await attempt('socket', () => new WebSocket(target.replace('http', 'ws')).readyState === 3);
    await attempt('beacon', () => navigator.sendBeacon(target));
    await attempt('image', () => added('img', { src: `${target}?img` }));
    await attempt('script', () => added('script', { src: `${target}?script` }));
    await attempt('style', () => added('link', { rel: 'stylesheet', href: `${target}?style` }));
    await attempt('frame', () => added('iframe', { src: `${target}?frame` }));
    await attempt('eval', () => new Function('return 1')());
    await attempt('worker', () => new Worker(URL.createObjectURL(new Blob(['']))).terminate());
    await attempt('popup', () => window.open(target) === null);
    await attempt('alert', () => alert('x'));
    const form = Object.assign(document.createElement('form'), { action: target, method: 'post' });
    document.body.append(form);
    await attempt('form', () => form.submit());
    // Lies, and more of them than anybody listens to.
    const lies = [{ height: 1e9 }, { height: -5 }, { height: NaN }, { height: '900' }, { height: 5 }, 'x', null];
    for (let many = 0; many < 20_000; many++) {
      const lie = lies[many % lies.length];
      parent.postMessage(typeof lie === 'object' && lie !== null ? { vitrine: 'frame', ...lie } : lie, '*');
    }
    return tried;
  }, trap.at('within'));
  expect(got).toMatchObject({
    origin: 'null',
    cookie: 'SecurityError',
    storage: 'SecurityError',
    page: 'SecurityError',
    top: 'SecurityError',
    fetch: 'TypeError',
    own: 'TypeError',
    image: 'stopped',
    script: 'stopped',
    style: 'stopped',
    eval: 'EvalError',
    popup: true
  });
  await page.waitForTimeout(500);
  expect((await slot(page, 0).boundingBox())?.height).toBe(height);

  // Nobody else speaks for a frame: not the page itself, not a frame that it doesn't know.
  await page.evaluate(() => {
    window.postMessage({ vitrine: 'frame', height: 1900 }, '*');
    window.postMessage({ vitrine: 'frame', failed: true }, '*');
  });
  await page.waitForTimeout(300);
  await expect(slot(page, 0)).toHaveClass(LIVE);
  expect((await slot(page, 0).boundingBox())?.height).toBe(height);

  // It may lead itself away, and comes nowhere.
  await frame?.evaluate(target => location.assign(target), trap.at('itself')).catch(() => undefined);
  await page.waitForTimeout(500);
  expect([trap.hits, opened, page.url()]).toEqual([[], [], url]);
  expect(strange).toEqual([]);
  await context.close();
});

test('a figure that fails says so, and what was saved of it stays', async ({ house, author, browser }) => {
  const broken = {
    output_type: 'display_data',
    metadata: {},
    data: {
      'application/vnd.vegalite.v5+json': {
        title: 'Broken',
        data: { values: [{ a: 1 }] },
        transform: [{ filter: 'datum.a >' }],
        mark: 'bar'
      }
    }
  };
  const entry = await publishCharts(house, author, 'A figure that fails', [broken]);
  const { page, context } = await pageOf(browser, house, 'author');
  await page.goto(`${house.gallery.url}/n/${entry}`);
  await page.locator('#cell-1').scrollIntoViewIfNeeded();
  await expect(slot(page, 0).getByRole('status')).toHaveText(
    "The interactive figure can't be drawn here. What was saved of it is above."
  );
  await expect(slot(page, 0).locator('.vt-still')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await problems(page)).toEqual([]);
  await context.close();
});
