import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from '../harness/fixtures';
import { entryOf, pageOf, signInOf } from '../harness/gallery';
import type { House } from '../harness/house';
import type { LabPage } from '../harness/lab';
import { labLooksWell } from '../harness/looks';
import { freshName, notebookText, plain } from '../harness/notebooks';
import { vitrine } from '../harness/terminal';

/** Publishes a file as the colleague, for the team, and answers the id. */
async function colleaguePublishes(house: House, file: string, text: string, title: string): Promise<string> {
  house.write(file, text);
  const ended = await vitrine(house, 'colleague', ['publish', file, '--to', 'Team', '--title', title, '--json']);
  expect(ended.code, ended.err).toBe(0);
  const written = JSON.parse(readFileSync(join(house.files, file), 'utf8')) as {
    metadata: { vitrine: { entry: { entry: string } } };
  };
  return written.metadata.vitrine.entry.entry;
}

const cleaning = (title: string, word: string): string =>
  notebookText([
    ['md', `# ${title}\n\nHow the gauges were cleaned.`],
    ['code', `def ${word}(frame):\n    return frame.dropna()`]
  ]);

/** Says as the colleague that it should not be used any more. */
async function deprecate(house: House, entry: string, body: object): Promise<void> {
  const { VITRINE_TOKEN: token } = await signInOf(house, 'colleague');
  const answer = await fetch(`${house.gallery.url}/api/v1/entries/${entry}/deprecation`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': `d-${entry}` },
    body: JSON.stringify(body)
  });
  expect(answer.status, await answer.text()).toBe(200);
}

const search = (panel: Locator): Locator => panel.getByRole('searchbox').or(panel.getByRole('combobox'));
const preview = (lab: LabPage): Locator => lab.page.locator('.vt-PreviewTab:not(.lm-mod-hidden) .vt-preview');
const banner = (lab: LabPage): Locator => lab.notebook.locator('.vt-Banner');

test('a reader finds by a function, stars, reads and forks without leaving Lab', async ({ lab, house, colleague }) => {
  test.setTimeout(180_000);
  await house.followSystem();
  const word = `scrub_gauges_${process.pid}`;
  const title = `Clean gauges ${process.pid}`;
  const entry = await colleaguePublishes(house, freshName('gauges'), cleaning(title, word), title);
  const file = freshName('reader');
  house.write(file, plain('Something of my own'));
  await lab.open(file);
  let left = 0;
  lab.page.on('popup', () => (left += 1));

  const panel = await lab.openPanel();
  await search(panel).fill(word);
  const row = panel.getByRole('listitem').filter({ hasText: title });
  await expect(row).toContainText('code');
  const star = row.getByRole('button', { name: `Star ${title}` });
  await row.hover();
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expect(row).toContainText('1 star');
  await expect.poll(async () => (await colleague.regard(entry)).stars).toBe(1);

  await row.locator('.vt-panel-open').click();
  const tab = preview(lab);
  await expect(tab.locator('.vt-view-title')).toHaveText(title);
  const mine = tab.getByRole('button', { name: /^Star / });
  await expect(mine).toHaveAttribute('aria-pressed', 'true');
  await mine.press('Enter');
  await expect(mine).toHaveAttribute('aria-pressed', 'false');
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(async () => (await colleague.regard(entry)).stars).toBe(0);
  await labLooksWell(lab.page, 'preview', '.vt-PreviewTab');
  await labLooksWell(lab.page, 'panel', '#vitrine-gallery');

  await tab.getByRole('button', { name: 'Fork this notebook' }).click();
  await lab.dialog.getByRole('button', { name: 'Fork this notebook' }).click();
  await expect.poll(() => lab.currentPath(), { timeout: 40_000 }).toContain('forks/');
  await expect(lab.toolbarButton).toHaveAccessibleName(/^Fork of/);
  const here = panel.getByRole('region', { name: 'For this notebook' });
  await search(panel).fill('');
  await expect(here).toContainText(title);
  expect(left).toBe(0);
});

test('an author is told in Lab that somebody forked, by the keyboard alone, and opens the fork', async ({
  lab,
  house,
  browser
}) => {
  test.setTimeout(180_000);
  await house.followSystem();
  const title = `Weirs of the river ${process.pid}`;
  const file = freshName('weirs');
  house.write(file, plain(title));
  await lab.open(file);
  const entry = entryOf(await lab.publish());

  const forked = await vitrine(house, 'colleague', ['fork', entry, '--to', `copy-${process.pid}`]);
  expect(forked.code, forked.err).toBe(0);
  const copy = `copy-${process.pid}/${file}`;
  const published = await vitrine(house, 'colleague', ['publish', copy, '--to', 'Team', '--title', 'Weirs, my way']);
  expect(published.code, published.err).toBe(0);

  const panel = await lab.openPanel();
  const bell = panel.getByRole('button', { name: /^Notifications: \d+ unread/ });
  await expect(bell).toBeVisible();
  await bell.focus();
  await lab.page.keyboard.press('Enter');
  const told = panel.getByRole('list', { name: 'Notifications' });
  const notice = told.locator('.vt-notice-open').filter({ hasText: `forked your “${title}”.` });
  await expect(notice).toContainText('Unread: Demo colleague forked');
  await expect(panel.getByRole('heading', { name: 'Notifications' })).toBeFocused();
  await labLooksWell(lab.page, 'notifications', '#vitrine-gallery');
  await lab.page.keyboard.press('Escape');
  await expect(bell).toBeFocused();
  await lab.page.keyboard.press('Enter');
  await expect(notice).toBeVisible();
  await notice.focus();
  await lab.page.keyboard.press('Enter');
  await expect(preview(lab).locator('.vt-view-title')).toHaveText('Weirs, my way');
  await expect(notice).not.toContainText('Unread');

  const { page, context } = await pageOf(browser, house, 'author');
  await page.goto(`${house.gallery.url}/notifications`);
  await expect(page.getByRole('listitem').filter({ hasText: title }).first()).not.toContainText('Unread');
  await context.close();
});

test('a forked notebook says that its origin is newer, deprecated, withdrawn', async ({ lab, house, colleague }) => {
  test.setTimeout(240_000);
  await house.followSystem();
  const title = `Tides of the harbour ${process.pid}`;
  const better = `Tides counted once ${process.pid}`;
  const file = freshName('tides');
  const entry = await colleaguePublishes(house, file, cleaning(title, 'tides'), title);
  const instead = await colleaguePublishes(house, freshName('better'), cleaning(better, 'once'), better);
  const forked = await vitrine(house, 'author', ['fork', entry, '--to', `tides-${process.pid}`]);
  expect(forked.code, forked.err).toBe(0);
  const asked: string[] = [];
  lab.page.on('request', request => {
    if (request.url().startsWith(house.gallery.url) && request.method() !== 'OPTIONS') {
      asked.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`);
    }
  });
  await lab.open(`tides-${process.pid}/${file}`);
  await expect(lab.toolbarButton).toHaveAccessibleName(new RegExp(`^Fork of ${title.slice(0, 10)}`));
  await expect.poll(() => asked.some(one => one.includes(`${entry}/regard`)), { timeout: 20_000 }).toBe(true);
  await expect(banner(lab)).not.toContainText(title);
  expect(asked.filter(one => one.includes('dropna'))).toEqual([]);

  house.write(file, readFileSync(join(house.files, file), 'utf8').replace('dropna()', 'fillna(0)'));
  expect((await vitrine(house, 'colleague', ['publish', file])).code).toBe(0);
  await lab.open(`tides-${process.pid}/${file}`);
  await expect(banner(lab)).toContainText(`This was forked from “${title}” v1. v2 is newer.`);
  await labLooksWell(lab.page, 'banner-newer', '.vt-Banner');
  const cells = await lab.notebook.locator('.jp-WindowedPanel-outer').boundingBox();
  const line = await banner(lab).boundingBox();
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((cells?.y ?? 0) + 1);
  expect(line?.height).toBeGreaterThan(20);
  await banner(lab).getByRole('button', { name: 'Open preview' }).press('Enter');
  await expect(preview(lab)).toContainText('fillna');
  await lab.page
    .locator('.lm-TabBar-tab')
    .filter({ hasText: file.slice(0, 8) })
    .first()
    .click();
  await banner(lab)
    .getByRole('button', { name: /^Put away/ })
    .press('Enter');
  await expect(banner(lab)).not.toContainText('is newer');

  await deprecate(house, entry, { reason: 'It counts every tide twice.', alternative: instead });
  await lab.open(`tides-${process.pid}/${file}`);
  await expect(banner(lab)).toContainText('Deprecated by its author: It counts every tide twice.');
  await expect(banner(lab)).not.toContainText('is newer');
  await labLooksWell(lab.page, 'banner-deprecated', '.vt-Banner');
  await banner(lab).getByRole('button', { name: better }).click();
  await expect(preview(lab).locator('.vt-view-title')).toHaveText(better);

  await colleague.withdraw(entry, { version: null, reason: 'The gauge was broken.' }, `w-${entry}`);
  await lab.open(`tides-${process.pid}/${file}`);
  await expect(banner(lab)).toContainText('What this was forked from was withdrawn.');
  await expect(banner(lab)).toContainText('Demo colleague took it back');
  await expect(banner(lab)).toContainText('The gauge was broken.');
  await lab.page.setViewportSize({ width: 620, height: 800 });
  await labLooksWell(lab.page, 'banner-withdrawn-narrow', '.vt-Banner');
});
