import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from '../harness/fixtures';
import { pageOf } from '../harness/gallery';
import type { House } from '../harness/house';
import { LabPage } from '../harness/lab';
import { otherLab } from '../harness/other-lab';

/** A Lab as a hub serves it: below a path, asking for its own token, signed in to no gallery. */
const test = base.extend<object, { theirs: House }>({
  theirs: [
    async ({ house }, use) => {
      const theirs = await otherLab(house, { baseUrl: '/user/ada/' });
      await use(theirs);
      await theirs.lab.stop();
    },
    { scope: 'worker', timeout: 120_000 }
  ]
});

const openLink = (page: Page) => page.getByRole('link', { name: 'Open in JupyterLab' });

/** Presses Sign in on what Lab shows, and connects in the window that opens. */
async function signIn(page: Page): Promise<void> {
  const [consent] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Sign in', exact: true }).first().click()
  ]);
  const closed = consent.waitForEvent('close');
  await consent.getByRole('button', { name: 'Connect JupyterLab' }).click();
  await closed;
}

interface Registry {
  listCommands(): string[];
  label(id: string): string;
  keyBindings: readonly { command: string; keys: readonly string[] }[];
}

test('every command of ours has a label, and the two shortcuts are bound', async ({ page, theirs }) => {
  await page.goto(`${theirs.lab.url}lab?reset&token=${theirs.token}`);
  await expect(page.locator('.jp-SideBar [data-id="vitrine-gallery"]')).toBeVisible({ timeout: 60_000 });
  const ours = await page.evaluate(() => {
    const { commands } = (window as unknown as { jupyterapp: { commands: Registry } }).jupyterapp;
    const ids = commands.listCommands().filter(id => id.startsWith('vitrine:'));
    return {
      unnamed: ids.filter(id => commands.label(id).trim() === '' || commands.label(id) === id),
      ids,
      keys: commands.keyBindings
        .filter(({ command }) => ids.includes(command))
        .map(({ keys }) => keys.join(' ').replace('Cmd', 'Ctrl'))
    };
  });
  expect(ours.unnamed).toEqual([]);
  expect(ours.ids.length).toBeGreaterThanOrEqual(8);
  expect(ours.keys.sort()).toEqual(['Ctrl Alt G', 'Ctrl Alt P']);
});

test('below a base URL and signed in nowhere: the link waits for both sign-ins, then the fork goes on by itself', async ({
  house,
  theirs,
  browser,
  author
}) => {
  const entry = (await author.list({ q: 'tariff' })).items[0];
  const { page, context } = await pageOf(browser, house, 'author');
  await page.goto(`${house.gallery.url}/n/${entry.id}/open`);
  await page.getByLabel('Address').fill(`${theirs.lab.url}lab/workspaces/auto-x`);
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
  await tab.getByLabel(/Password or token/i).fill(theirs.token);
  await tab.getByRole('button', { name: 'Log in', exact: true }).click();

  await expect(tab).toHaveURL(new RegExp(`^${theirs.lab.url}lab`), { timeout: 60_000 });
  await expect(tab.getByText("You aren't signed in to this gallery.")).toBeVisible({ timeout: 60_000 });
  await signIn(tab);
  const lab = new LabPage(tab, theirs);
  const { number, fields } = entry.latest;
  await expect(lab.dialog.getByRole('heading', { name: `Fork ${fields.title} v${number}` })).toBeVisible({
    timeout: 40_000
  });
  await lab.dialog.getByRole('button', { name: 'Fork this notebook' }).click();
  await expect.poll(() => lab.currentPath(), { timeout: 40_000 }).toContain('forks/');
  const written = JSON.parse(readFileSync(join(theirs.files, await lab.currentPath()), 'utf8')) as {
    metadata: { vitrine: { origin: { entry: string } } };
  };
  expect(written.metadata.vitrine.origin.entry).toBe(entry.id);
  expect(new URL(tab.url()).search).not.toContain('vitrine-open');
  await context.close();
  await theirs.closeSessions();
});

test('a page knows the Lab that was signed in from last, and says what to do when it has stopped', async ({
  house,
  theirs,
  browser,
  author
}) => {
  const entry = (await author.list({ q: 'tariff' })).items[0];
  const target = `${theirs.lab.url}lab?vitrine-open=${entry.id}&vitrine-version=${entry.latest.number}`;
  const { page, context } = await pageOf(browser, house, 'author');
  const tab = await context.newPage();
  await tab.goto(`${theirs.lab.url}lab?reset&token=${theirs.token}`);
  const panel = await new LabPage(tab, theirs).openPanel();
  await expect(panel.getByText("Sign in to see your team's notebooks")).toBeVisible({ timeout: 40_000 });
  await signIn(tab);
  await expect(panel).toContainText('Signed in as Demo author');

  await page.goto(`${house.gallery.url}/n/${entry.id}`);
  await expect(openLink(page)).toHaveAttribute('href', target);
  const [opened] = await Promise.all([context.waitForEvent('page'), openLink(page).click()]);
  await expect(opened).toHaveURL(new RegExp(`^${theirs.lab.url}lab`));
  await expect(opened.getByText("You aren't signed in to this gallery.")).toBeVisible({ timeout: 60_000 });
  await opened.close();
  await tab.close();

  await theirs.lab.stop();
  const [dead] = await Promise.all([context.waitForEvent('page'), openLink(page).click()]);
  await expect(dead.getByText(/refused to connect|can’t be reached/).first()).toBeVisible();
  await dead.close();
  await expect(page.getByRole('status')).toContainText(
    `Opening ${theirs.lab.url} in another tab. Nothing there? Start JupyterLab and press again, or copy the command.`
  );
  for (const way of [
    page.getByRole('button', { name: 'Copy command' }),
    page.locator('summary', { hasText: 'Download' }),
    page.getByRole('link', { name: 'Another JupyterLab' })
  ]) {
    await expect(way).toBeVisible();
  }
  await context.close();
});
