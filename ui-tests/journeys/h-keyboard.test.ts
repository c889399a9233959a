import type { Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import type { LabPage } from '../harness/lab';
import { freshName, plain } from '../harness/notebooks';

/** Presses a key until the focus is there; as far as a person would go, and no farther. */
async function walkTo(lab: LabPage, name: string, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 30; press += 1) {
    await lab.page.keyboard.press(key);
    const at = await lab.page.evaluate(() => {
      const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
      return element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
    });
    if (at.trim() === name) {
      return;
    }
  }
  throw new Error(`${key} never came to ${name}`);
}

const focusIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(at => document.activeElement?.closest(at) !== null, selector);

/** In the page: no key may land on Lab below the dialog. */
async function staysInside(lab: LabPage, key: string, presses = 30): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await lab.page.keyboard.press(key);
    expect(await focusIn(lab.page, '.vt-Modal'), `${key}, press ${press + 1}`).toBe(true);
  }
}

test('a publish by the keyboard alone, out of a cell and back into it', async ({ lab, house, author }) => {
  const file = freshName('keys');
  house.write(file, plain('By keys alone'));
  await lab.open(file);
  await lab.notebook.locator('.jp-CodeCell .cm-content').last().focus();
  await lab.page.keyboard.press('Control+Alt+p');
  await expect(lab.publishButton).toBeEnabled();
  await staysInside(lab, 'Tab');
  await staysInside(lab, 'Shift+Tab');

  await walkTo(lab, 'Title');
  await lab.page.keyboard.press('Control+a');
  await lab.page.keyboard.type('Typed without a mouse');
  await walkTo(lab, 'Choose who can read it');
  await lab.page.keyboard.press('Enter');
  await expect(lab.dialog.getByRole('menuitemradio', { checked: true })).toBeFocused();
  await lab.page.keyboard.press('ArrowDown');
  await lab.page.keyboard.press('Enter');
  await expect(lab.dialog.getByRole('button', { name: 'Choose who can read it' })).toBeFocused();
  await lab.page.keyboard.press('Control+Enter');
  await expect(lab.result).toContainText('Published v1 of Typed without a mouse', { timeout: 40_000 });

  await expect(lab.dialog.getByLabel('Link', { exact: true })).toBeFocused();
  const entry = entryOf(await lab.link());
  await staysInside(lab, 'Tab', 12);
  await lab.page.keyboard.press('Escape');
  await expect(lab.dialog).toBeHidden();
  expect(await focusIn(lab.page, '.jp-CodeCell')).toBe(true);
  expect((await author.latest(entry)).fields.title).toBe('Typed without a mouse');
});

test('Escape loses nothing that was typed, and the focus goes back to the button', async ({ lab, house }) => {
  const file = freshName('escape');
  house.write(file, plain('Escaped from'));
  await lab.open(file);
  await lab.toolbarButton.focus();
  await lab.page.keyboard.press('Enter');
  await expect(lab.publishButton).toBeEnabled();
  // Lab's toolbar tells one press of Enter twice.
  await expect(lab.dialog).toHaveCount(1);
  await walkTo(lab, 'Title');
  await lab.page.keyboard.press('Control+a');
  await lab.page.keyboard.type('Not yet');
  await walkTo(lab, 'Choose who can read it');
  await lab.page.keyboard.press('Enter');
  await expect(lab.dialog.getByRole('menu')).toBeVisible();
  await lab.page.keyboard.press('Escape');
  await expect(lab.dialog.getByRole('menu')).toBeHidden();
  await expect(lab.dialog).toBeVisible();
  await lab.page.keyboard.press('Escape');
  await expect(lab.dialog).toBeHidden();
  expect(await focusIn(lab.page, '.vt-PublishButton')).toBe(true);

  await lab.page.keyboard.press('Space');
  await expect(lab.publishButton).toBeEnabled();
  await expect(lab.dialog.getByLabel('Title')).toHaveValue('Not yet');
  await lab.page.keyboard.press('Escape');
  await expect(lab.dialog).toBeHidden();
});

test('a version is withdrawn by the keyboard alone', async ({ lab, house, author }) => {
  const file = freshName('keys-back');
  house.write(file, plain('Taken back by keys'));
  await lab.open(file);
  await lab.notebook.locator('.jp-CodeCell .cm-content').last().focus();
  await lab.page.keyboard.press('Control+Alt+p');
  await expect(lab.publishButton).toBeEnabled();
  await lab.page.keyboard.press('Control+Enter');
  await expect(lab.result).toBeVisible({ timeout: 40_000 });
  const entry = entryOf(await lab.link());
  await walkTo(lab, 'Withdraw');
  await lab.page.keyboard.press('Enter');
  await walkTo(lab, 'Why do you withdraw v1?');
  await lab.page.keyboard.type('Too early');
  await lab.page.keyboard.press('Enter');
  await expect(lab.dialog.getByRole('status').filter({ hasText: 'v1 is withdrawn' })).toBeVisible();
  await staysInside(lab, 'Tab', 6);
  await expect(author.latest(entry)).rejects.toMatchObject({ code: 'entry-withdrawn' });
  await walkTo(lab, 'Undo');
  await lab.page.keyboard.press('Enter');
  await expect(lab.result).toBeVisible();
  expect((await author.latest(entry)).number).toBe(1);
});
