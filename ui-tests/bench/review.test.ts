import type { Browser, Page } from '@playwright/test';
import { percentile, time, writeTable } from '../../bench/lib.mjs';
import { expect, test } from '../harness/fixtures';
import { largeNotebook } from '../harness/large';
import type { LabPage } from '../harness/lab';
import { freshName, plain } from '../harness/notebooks';
import { tasksDuring } from '../harness/tasks';

const ROUNDS = 6;
const CELLS = 50;
/** Milliseconds of work that it should take. */
const AIM = 60;

/** Presses Publish and waits inside the page until the list and this cell are drawn: waiting is no work. */
const shown = (page: Page, cell: number): Promise<void> =>
  page.evaluate(
    last =>
      new Promise<void>(done => {
        const button = '.jp-NotebookPanel:not(.lm-mod-hidden) .vt-PublishButton :is(button, jp-button)';
        document.querySelector<HTMLElement>(button)?.click();
        const look = setInterval(() => {
          const drawn = ['#vt-review', `.vt-mod-after #cell-${last}`].every(
            one => document.querySelector(one) !== null
          );
          if (drawn) {
            clearInterval(look);
            requestAnimationFrame(() => setTimeout(done, 0));
          }
        }, 50);
      }),
    cell
  );

/** What the main thread works from the press until so many cells are drawn, and its longest task, in milliseconds. */
async function workUntil(lab: LabPage, browser: Browser, cell: number): Promise<{ all: number; longest: number }> {
  const { page } = lab;
  await expect
    .poll(async () => (await tasksDuring(browser, page, () => page.waitForTimeout(500)))[0]?.ms ?? 0, {
      timeout: 60_000
    })
    .toBeLessThan(25);
  const tasks = await tasksDuring(browser, page, () => shown(page, cell));
  await lab.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(lab.dialog).toBeHidden();
  return { all: tasks.reduce((sum, { ms }) => sum + ms, 0), longest: tasks[0]?.ms ?? 0 };
}

test('a notebook of 1 MB in the review', async ({ lab, house, browser }) => {
  const cases: [string, string, number][] = [
    ['4 cells', plain('Four cells'), 3],
    ['1 MB, until what is in sight is shown', largeNotebook(1, CELLS), 5],
    [`1 MB, until all ${CELLS} cells are drawn`, largeNotebook(1, CELLS), CELLS]
  ];
  const rows: (string | number)[][] = [];
  for (const [what, text, cell] of cases) {
    const file = freshName('megabyte');
    house.write(file, text);
    await lab.open(file);
    // The first one loads the code of the dialog.
    await workUntil(lab, browser, cell);
    const works: number[] = [];
    const longest: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const work = await workUntil(lab, browser, cell);
      works.push(work.all);
      longest.push(work.longest);
    }
    rows.push([what, ROUNDS, ...[works, longest].flatMap(times => [0.5, 0.95].map(at => time(percentile(times, at))))]);
    expect(percentile(longest, 0.5), what).toBeLessThan(100);
  }
  rows.push(['the aim for 1 MB', '', time(AIM), '', '', '']);
  writeTable(
    'A notebook of 1 MB in the review',
    ['work of the main thread, from the press on Publish', 'rounds', 'p50', 'p95', 'longest task, p50', 'p95'],
    rows
  );
});
