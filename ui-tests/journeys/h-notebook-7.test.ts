import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { freshName, plain } from '../harness/notebooks';

/** Notebook 7.6 says these about parts of its own, with or without extensions; the second only when it is slow. */
const ITS_OWN = [
  "Cannot read properties of undefined (reading 'schema')",
  "Command 'filebrowser:open-path' not registered."
];

/** What goes wrong on a page from now on. */
function listen(page: Page): string[] {
  const wrong: string[] = [];
  const note = (text: string): void => {
    if (!ITS_OWN.some(own => text.includes(own))) {
      wrong.push(text);
    }
  };
  page.on('pageerror', error => note(error.message));
  page.on('console', message => {
    if (message.type() === 'error') {
      note(message.text());
    }
  });
  return wrong;
}

test('Notebook 7 publishes from its toolbar, and nothing is wrong in its console', async ({ lab, house, author }) => {
  const wrong = listen(lab.page);
  const file = freshName('notebook-7');
  house.write(file, plain('Out of Notebook 7'));
  await lab.page.goto(`${house.lab.url}notebooks/${file}?token=${house.token}`);
  await expect(lab.toolbarButton).toBeVisible({ timeout: 60_000 });
  await expect(lab.page.locator('#jp-MainLogo, .jp-NotebookKernelLogo').first()).toBeVisible();
  await lab.openDialog();
  await expect(lab.dialog).toContainText('Nothing has left this computer yet.');
  await lab.chooseTeam();
  const link = await lab.finish();
  await lab.closeResult();
  expect((await author.latest(entryOf(link))).fields.title).toBe('Out of Notebook 7');
  await expect(lab.toolbarButton).toHaveAccessibleName('Published v1');
  expect(readFileSync(join(house.files, file), 'utf8')).toContain(entryOf(link));
  await lab.editLastCell('\n# changed');
  await expect(lab.toolbarButton).toHaveAccessibleName('v1 · 1 cell changed');
  expect(wrong).toEqual([]);
});

test('the list of files of Notebook 7 loads with the extension', async ({ lab, house }) => {
  const wrong = listen(lab.page);
  await lab.page.goto(`${house.lab.url}tree?token=${house.token}`);
  await expect(lab.page.getByText('start-here.ipynb')).toBeVisible({ timeout: 60_000 });
  expect(wrong).toEqual([]);
});
