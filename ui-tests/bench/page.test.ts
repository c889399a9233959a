import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { GalleryClient } from '@vitrine/client';
import type { Page } from '@playwright/test';
import { percentile, size, time, writeTable } from '../../bench/lib.mjs';
import { publishFile } from '../../demo/publish.mjs';
import { expect, test } from '../harness/fixtures';
import { pageOf } from '../harness/gallery';
import { largeNotebook } from '../harness/large';
import type { House } from '../harness/house';

const REQUESTS = 60;
const ROUNDS = 8;

interface Opened {
  /** From the end of the response until the first text of the notebook is painted. */
  readable: number;
  /** From the start of the navigation until the page is loaded. */
  loaded: number;
}

async function publish(house: House, author: GalleryClient, megabytes: number): Promise<string> {
  const file = `long-${megabytes}.ipynb`;
  house.write(file, largeNotebook(megabytes));
  const space = (await author.spaces()).find(({ kind }) => kind === 'personal')?.id ?? '';
  const fields = { title: `An analysis of ${megabytes} MB`, fileName: file };
  return (await publishFile(author, { path: join(house.files, file), fields, space, key: `${file}-${Date.now()}` }))
    .entry;
}

/** Milliseconds that the gallery takes to answer, as somebody who is signed in asks for it. */
async function served(page: Page, url: string): Promise<number[]> {
  const times: number[] = [];
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  for (let round = 0; round < REQUESTS; round++) {
    const began = performance.now();
    const answer = await fetch(url, { headers: { cookie } });
    await answer.arrayBuffer();
    times.push(performance.now() - began);
    expect(answer.status).toBe(200);
  }
  return times.slice(5);
}

async function opened(page: Page, url: string): Promise<Opened> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'load' });
  return page.evaluate(
    () =>
      new Promise<Opened>(done => {
        requestAnimationFrame(() =>
          setTimeout(() => {
            const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
            const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
            const end = navigation?.responseEnd ?? 0;
            done({ readable: Math.max(0, paint - end), loaded: navigation?.domContentLoadedEventEnd ?? Infinity });
          }, 50)
        );
      })
  );
}

/** The longest time between two frames while the page is scrolled to its end, in milliseconds. */
const scrolled = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let longest = 0;
    let last = performance.now();
    const step = (document.documentElement.scrollHeight - innerHeight) / 120;
    for (let at = 0; at < 120; at++) {
      window.scrollBy(0, step);
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  });

test('the page of a notebook', async ({ house, author, browser }) => {
  const { page, context } = await pageOf(browser, house, 'author');
  const rows: (string | number)[][] = [];
  const aims = { server: 30, readable: { 2: 300, 50: 1000 } };
  const misses: string[] = [];
  const line = (what: string, values: readonly number[], aim: number): void => {
    const [p50, p95] = [0.5, 0.95].map(share => percentile([...values], share));
    rows.push([what, values.length, time(p50), time(p95), aim === Infinity ? '' : time(aim)]);
    if (p95 > aim) {
      misses.push(what);
    }
  };
  for (const megabytes of [2, 50] as const) {
    const url = `${house.gallery.url}/n/${await publish(house, author, megabytes)}`;
    line(
      `${megabytes} MB: request answered, all of the page read`,
      await served(page, url),
      megabytes === 2 ? aims.server : Infinity
    );
    const visits: Opened[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      visits.push(await opened(page, url));
    }
    line(
      `${megabytes} MB: readable after the response`,
      visits.map(({ readable }) => readable),
      aims.readable[2]
    );
    line(
      `${megabytes} MB: opened at its first 200 cells`,
      visits.map(({ loaded }) => loaded),
      aims.readable[50]
    );
    line(`${megabytes} MB: longest frame while scrolling`, [await scrolled(page)], Infinity);
  }
  const script = await page.locator('script[src]').evaluateAll(all => all.map(one => (one as HTMLScriptElement).src));
  const bytes = await Promise.all(script.map(async src => gzipSync(await (await page.request.get(src)).body()).length));
  const all = bytes.reduce((sum, one) => sum + one, 0);
  rows.push(['script of the page, gzip', script.length, size(all), '', size(60_000)]);
  expect(all).toBeLessThan(60_000);
  writeTable('The page of a notebook', ['what', 'rounds', 'p50', 'p95', 'aim'], rows);
  expect(misses).toEqual([]);
  await context.close();
});
