import type { Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures';
import { largeNotebook } from '../harness/large';
import { freshName } from '../harness/notebooks';
import { tasksDuring, type Task } from '../harness/tasks';

const LIMIT = 100;

/** Waiting as a page does: a test that asks the browser again and again would be the longest task itself. */
const until = (page: Page, selector: string, text: string): Promise<void> =>
  page.evaluate(
    ([where, what]) =>
      new Promise<void>(done => {
        const look = setInterval(() => {
          if (document.querySelector(where)?.textContent?.includes(what)) {
            clearInterval(look);
            done();
          }
        }, 200);
      }),
    [selector, text] as const
  );

const press = (page: Page, selector: string, start: string): Promise<void> =>
  page.evaluate(
    ([where, what]) =>
      [...document.querySelectorAll<HTMLElement>(where)].find(one => one.textContent?.trim().startsWith(what))?.click(),
    [selector, start] as const
  );

/** The longest collection, in whole milliseconds. */
const collected = (tasks: readonly Task[]): number => Math.round(Math.max(0, ...tasks.map(task => task.collected)));

test('a notebook of 50 MB is checked, shown and published while Lab answers every key', async ({
  lab,
  house,
  page,
  browser
}) => {
  test.setTimeout(360_000);
  const file = freshName('large');
  house.write(file, largeNotebook(50));
  await lab.open(file);
  // Lab goes on drawing 500 editors for a while, in tasks of its own that would be measured with ours.
  await expect
    .poll(async () => (await tasksDuring(browser, page, () => page.waitForTimeout(1500)))[0]?.ms ?? 0, {
      timeout: 150_000
    })
    .toBeLessThan(25);

  // What one collection costs in Lab alone, with this notebook in it: ours may not make it dearer.
  const cdp = await page.context().newCDPSession(page);
  const bare = await tasksDuring(browser, page, async () => {
    await cdp.send('HeapProfiler.collectGarbage');
  });

  const opening = await tasksDuring(browser, page, async () => {
    await press(page, '.vt-PublishButton *', 'Publish');
    // The rest of 500 cells is drawn behind the first ones.
    await until(page, '.vt-publish', 'part 499');
    await page.waitForTimeout(1000);
  });
  const publishing = await tasksDuring(browser, page, async () => {
    await press(page, '.vt-publish-foot button', 'Publish');
    await until(page, '.vt-publish', 'Published v1');
    // Long enough for whatever is done after the answer.
    await page.waitForTimeout(3000);
  });
  await lab.closeResult();
  await expect(lab.toolbarButton).toHaveAccessibleName(/Published v1/);

  for (const [what, tasks] of Object.entries({ opening, publishing })) {
    const { ms = 0, what: by = '' } = tasks[0] ?? {};
    process.stdout.write(
      `    longest task while ${what}: ${Math.round(ms)} ms (${by}), ${collected(tasks)} ms collected\n`
    );
  }
  process.stdout.write(`    collected in Lab alone: ${collected(bare)} ms\n`);
  // Fewer would mean that nothing was measured.
  expect(opening.length).toBeGreaterThan(100);
  expect(publishing.length).toBeGreaterThan(100);
  const long = [...opening, ...publishing].filter(({ ms }) => ms >= LIMIT);
  expect(long).toEqual([]);
  expect(Math.max(collected(opening), collected(publishing))).toBeLessThan(2 * collected(bare) + LIMIT);
});
