import { join } from 'node:path';
import { publishFile } from '../../demo/publish.mjs';
import { problems } from '../harness/axe';
import { expect, test } from '../harness/fixtures';
import { freshName, plain } from '../harness/notebooks';
import { administratorOf, inviteOn, signInOn, signUpOn } from '../harness/people';
import { addMember, makeSpace } from '../harness/ward';

test('somebody is invited, comes in, is given a role, and reads what is in the space', async ({
  house,
  browser,
  author
}) => {
  const { url } = house.gallery;
  const name = `Tides ${process.pid}`;
  const title = `Gauges of the harbour ${process.pid}`;
  const nora = { login: `nora-${process.pid}`, name: 'Nora Berg', password: 'a long password of Nora' };
  const { page: keeper, context: keeping } = await administratorOf(browser, house);
  const space = await makeSpace(keeper, url, name);
  await addMember(keeper, 'demo-author', 'Editor');
  const file = freshName('gauges');
  house.write(file, plain(title));
  const id = space.slice(space.lastIndexOf('/') + 1);
  const fields = { title, fileName: file };
  const { entry } = await publishFile(author, { path: join(house.files, file), fields, space: id, key: file });

  const link = await inviteOn(keeper, house, 'Nora');
  await keeper.goto(`${url}/people`);
  await expect(keeper.getByRole('list', { name: 'Invitations that wait' })).toContainText('Nora');
  const joining = await browser.newContext();
  const page = await joining.newPage();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("You're invited to this gallery");
  await signUpOn(page, nora);
  expect(new URL(page.url()).pathname).toBe('/');
  await page.goto(`${url}/n/${entry}`);
  await expect(page.locator('main')).toContainText("This notebook doesn't exist, or you can't see it.");

  await keeper.goto(space);
  await addMember(keeper, nora.login, 'Reader');
  await page.goto(`${url}/search?q=gauges`);
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.locator('main')).toContainText('Some more text.');
  await page.goto(space);
  await expect(page.locator('main')).toContainText("You're a reader here");
  await expect(page.getByRole('button', { name: 'Add to the space' })).toBeHidden();
  await page.goto(`${space}/record`);
  await expect(page.locator('main')).toContainText('Your account may not do this.');

  await keeper.getByLabel(`Role of ${nora.name}`, { exact: true }).selectOption('Reviewer');
  await keeper.getByRole('button', { name: `Set the role of ${nora.name}` }).click();
  await expect(keeper.getByRole('status')).toContainText(`${nora.name} is reviewer here.`);
  await page.goto(space);
  await expect(page.locator('main')).toContainText("You're a reviewer here");
  await keeper.getByRole('link', { name: 'See its record' }).click();
  await expect(keeper.locator('main .vt-lead')).toContainText('Unbroken');
  const events = keeper.getByRole('list', { name: 'Events, the newest first' });
  await expect(events).toContainText(`made ${nora.name} reviewer`);
  await expect(events).toContainText('Demo author published v1 of a notebook');

  await keeper.goto(`${url}/people?q=${nora.login}`);
  await keeper.getByText('Change', { exact: true }).click();
  await keeper.getByRole('button', { name: `Deactivate ${nora.name}` }).click();
  await expect(keeper.getByRole('status')).toContainText('is deactivated and signed out everywhere.');
  await page.goto(`${url}/n/${entry}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sign in');
  await keeper.getByRole('button', { name: 'Undo' }).click();
  await expect(keeper.getByRole('status')).toContainText(`${nora.name} can sign in again.`);
  await signInOn(page, nora);
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();

  await keeper.goto(`${url}/people?q=${nora.login}`);
  await keeper.getByText('Change', { exact: true }).click();
  await keeper.getByRole('link', { name: `Remove person ${nora.name}` }).click();
  await expect(keeper.getByRole('heading', { level: 1 })).toHaveText(`Remove ${nora.name}`);
  expect(await problems(keeper)).toEqual([]);
  await keeper.getByLabel(`Type ${nora.login}`).fill('somebody else');
  await keeper.getByRole('button', { name: `Remove ${nora.name}` }).click();
  await expect(keeper.getByRole('alert')).toContainText('Nobody was removed.');
  await keeper.getByLabel(`Type ${nora.login}`).fill(nora.login);
  await keeper.getByRole('button', { name: `Remove ${nora.name}` }).click();
  await expect(keeper.getByRole('status')).toContainText("They're a former member now");
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sign in');
  await keeper.goto(`${space}/record`);
  await expect(keeper.getByRole('list', { name: 'Events, the newest first' })).toContainText('Former member');
  await expect(keeper.locator('main')).not.toContainText(nora.name);
  await joining.close();
  await keeping.close();
});

test('an invitation is made, used once and taken back without a script', async ({ house, browser }) => {
  const { page, context } = await administratorOf(browser, house, { javaScriptEnabled: false });
  const link = await inviteOn(page, house, 'Somebody');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  await page.getByRole('link', { name: 'Go back' }).click();
  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const visit = await stranger.newPage();
  await visit.goto(link);
  await expect(visit.getByRole('button', { name: 'Create your account' })).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw invitation: Somebody' }).click();
  await expect(page.getByRole('status')).toContainText('The invitation is withdrawn.');
  await visit.getByLabel('Sign-in name').fill('too-late');
  await visit.getByLabel('Your name, as readers see it').fill('Too Late');
  await visit.getByLabel('Password').fill('a password that comes late');
  await visit.getByRole('button', { name: 'Create your account' }).click();
  await expect(visit.getByRole('heading', { level: 1 })).toHaveText('This invitation was withdrawn.');
  await stranger.close();
  await context.close();
});

test('the link is copied by its button', async ({ house, browser }) => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { page, context } = await administratorOf(browser, house, { permissions });
  const link = await inviteOn(page, house, 'Clipboard');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of whoever looks after a gallery in ${colorScheme}, narrow and wide`, async ({ house, browser }) => {
    const { page, context } = await administratorOf(browser, house, { colorScheme });
    const { url } = house.gallery;
    const space = await makeSpace(page, url, `A space with quite a long name, and in ${colorScheme} ${process.pid}`);
    const link = await inviteOn(page, house, 'Looked at');
    for (const width of [360, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      const paths = ['/first-steps', '/people', '/spaces', '/record', '/record?refused=yes', '/account'];
      for (const path of [...paths.map(each => url + each), space, `${space}/record`, link]) {
        await page.goto(path);
        expect(await problems(page), `${path} at ${width}`).toEqual([]);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
    await context.close();
  });
}
