import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { publishFile } from '../../demo/publish.mjs';
import { expect, test } from '../harness/fixtures';
import { pageOf } from '../harness/gallery';
import { looksWell } from '../harness/looks';
import { freshName, notebookText } from '../harness/notebooks';

const title = `Tides of the harbour ${process.pid}`;

/** Follows the focus by the keyboard alone until it stands on what is looked for. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const at = document.activeElement;
      return `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''}`;
    });
    if (name.test(said)) {
      return;
    }
  }
  throw new Error(`The keyboard never came to ${name}`);
}

test('"look here": a colleague comments on a cell by keyboard, the author is told, answers and settles it', async ({
  house,
  browser,
  author
}) => {
  const { url } = house.gallery;
  const file = freshName('tides');
  house.write(
    file,
    notebookText([
      ['md', `# ${title}\n\nHow high does the water stand?`],
      ['code', 'heights = [1, 3, 2]\nmax(heights)'],
      ['md', 'Two gauges disagree.']
    ])
  );
  const space = (await author.me()).spaces.find(each => each.name === 'Team')?.id ?? '';
  const fields = { title, fileName: file };
  const { entry } = await publishFile(author, { path: join(house.files, file), fields, space, key: file });
  const there = `${url}/n/${entry}/v/1`;
  const { page: reader, context: reading } = await pageOf(browser, house, 'colleague');
  const { page: writer, context: writing } = await pageOf(browser, house, 'author');

  await test.step('the colleague says something about cell 1 without a mouse', async () => {
    await reader.goto(there);
    await expect(reader.getByText('Nobody has said anything about v1 yet.')).toBeAttached();
    await tabTo(reader, /^\s*Comment on cell 1\b/);
    await reader.keyboard.press('Enter');
    const words = reader.getByRole('textbox', { name: 'Comment' });
    await expect(words).toBeFocused();
    await expect(reader.getByLabel('About', { exact: true })).toHaveValue(/^1/);
    await reader.keyboard.type('@demo-author look here: the second gauge stands higher.');
    await reader.keyboard.press('Tab');
    await reader.keyboard.press('Enter');
    await expect(reader.getByText('1 thread is open.')).toBeAttached();
    await expect(reader.locator('.vt-mention')).toHaveText('@demo-author');
  });

  await test.step('what must not leave is refused in a comment too, and what was typed stays', async () => {
    const token = ['ghp', '_', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('');
    await reader.goto(`${there}#comments`);
    await reader.getByRole('textbox', { name: 'Comment' }).fill(`Take this: ${token}`);
    await reader.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(reader.getByRole('alert')).toBeVisible();
    await expect(reader.locator('textarea').first()).toHaveValue(/Take this/);
    await reader.goto(there);
    await expect(reader.locator('main')).not.toContainText('Take this');
  });

  await test.step('the author is told, and comes to the very comment', async () => {
    await writer.goto(url);
    const bell = writer.getByRole('link', { name: /^Notifications: \d+ unread$/ });
    await bell.click();
    await looksWell(writer, 'notifications');
    const told = writer.getByRole('button', { name: new RegExp(`Demo colleague.*${title}`) }).first();
    await told.click();
    await expect(writer).toHaveURL(/#comment-/);
    await expect(writer.locator('.vt-comment').first()).toContainText('the second gauge stands higher');
    await looksWell(writer, 'comments');
  });

  await test.step('the author answers and settles it', async () => {
    const thread = writer.getByRole('article', { name: /Cell 1/ });
    await thread.getByText('Answer', { exact: true }).first().click();
    await thread.getByLabel('Your answer').fill('It was moved in spring. I say so in the text now.');
    await thread.getByRole('button', { name: 'Answer' }).click();
    await writer
      .getByRole('article', { name: /Cell 1/ })
      .getByRole('button', { name: 'Resolve' })
      .click();
    await expect(writer.getByText('Everything said about v1 is resolved.')).toBeAttached();
  });

  await test.step('the colleague sees the answer, and opens it again', async () => {
    await reader.reload();
    const thread = reader.getByRole('article', { name: /Cell 1/ });
    await thread.getByText(/Resolved by Demo author/).click();
    await expect(thread).toContainText('It was moved in spring.');
    await thread.getByRole('button', { name: 'Reopen' }).click();
    await expect(reader.getByText('1 thread is open.')).toBeAttached();
    // Nobody changes or deletes what somebody else said.
    await expect(reader.getByRole('article', { name: /Cell 1/ }).getByRole('button', { name: 'Delete' })).toHaveCount(
      1
    );
  });

  await test.step('what is said goes with the version', async () => {
    await author.withdraw(entry, { version: 1, reason: 'wrong gauge' }, `${file}-back`);
    await reader.reload();
    await expect(reader.locator('main')).toContainText('wrong gauge');
    await expect(reader.locator('main')).not.toContainText('the second gauge');
  });
  await reading.close();
  await writing.close();
});
