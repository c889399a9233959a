import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { root } from '../../scripts/lib/places.mjs';
import { problems } from '../harness/axe';

/** Every component in every state, once for each theme: the page's four and JupyterLab's three. */
const themes = ['light', 'dark', 'contrast', 'contrast-light', 'lab-light', 'lab-dark', 'lab-contrast'];
const folder = join(root, 'packages/ui/lib/stories');

/** All of it at once: what lies below the fold would not be drawn, and nothing is measured while it fades in. */
const still = `
  .vt-cell, .vt-panel-row, .vt-card, .vt-result { content-visibility: visible !important; }
  * { animation: none !important; transition: none !important; }
`;

async function openStories(page: Page, theme: string): Promise<void> {
  await page.goto(pathToFileURL(join(folder, `${theme}.html`)).href);
  await page.addStyleTag({ content: still });
  await expect(page.locator('.story').last()).toBeAttached();
}

test.beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'packages/ui/scripts/stories.mjs')]);
});

for (const theme of themes) {
  test(`every component in every state, in ${theme}: read by axe, and nothing runs out of its frame`, async ({
    page
  }) => {
    test.setTimeout(180_000);
    await openStories(page, theme);
    expect(await page.locator('.story').count()).toBeGreaterThan(50);
    // Three hundred cells are forty times the same seven: they would be most of what axe reads.
    await page.evaluate(() => {
      document.querySelectorAll('.vt-cell:nth-child(n + 8)').forEach(cell => cell.remove());
    });
    expect(await problems(page)).toEqual([]);
    const wide = await page.$$eval('.story-frame', frames =>
      frames
        .filter(frame => frame.scrollWidth > frame.clientWidth + 1)
        .map(frame => frame.parentElement?.querySelector('.story-name')?.textContent)
    );
    expect(wide).toEqual([]);
  });
}

test('a line that is cut says all of itself in its tooltip', async ({ page }) => {
  await openStories(page, 'lab-light');
  const silent = await page.$$eval('.vt-card-title, .vt-result-title, .vt-panel-title, .vt-card-question', titles =>
    titles
      .filter(title => title.scrollHeight > title.clientHeight + 1 || title.scrollWidth > title.clientWidth + 1)
      .filter(title => title.closest('[title]') === null)
      .map(title => title.textContent)
  );
  expect(silent).toEqual([]);
});

test('every line of a verdict strip begins at the same edge', async ({ page }) => {
  await openStories(page, 'lab-light');
  const edges = await page.locator('.vt-strip').evaluateAll(strips =>
    strips.map(strip => {
      const lines = new Map<number, number>();
      for (const block of strip.children) {
        const { left, top } = block.getBoundingClientRect();
        lines.set(top, Math.min(left, lines.get(top) ?? Infinity));
      }
      return [...new Set([...lines.values()].map(Math.round))].length;
    })
  );
  expect(edges.length).toBeGreaterThan(1);
  expect([...new Set(edges)]).toEqual([1]);
});

test('what nothing hovers over has its buttons all the time', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 420, height: 900 } });
  const page = await context.newPage();
  await openStories(page, 'lab-dark');
  const seen = await page.$$eval('.vt-panel-tools', tools => tools.map(one => getComputedStyle(one).opacity));
  expect(seen.length).toBeGreaterThan(3);
  expect([...new Set(seen)]).toEqual(['1']);
  await context.close();
});
