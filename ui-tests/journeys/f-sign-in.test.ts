import { expect, test as base } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { House } from '../harness/house';
import { freshName, plain } from '../harness/notebooks';
import { invited, signInOn, windowOf } from '../harness/people';
import type { LocalAccount } from '../harness/people';

/** A Lab that signs nobody in by itself, and a person with an account of the gallery's own. */
const test = base.extend<object, { person: LocalAccount }>({
  house: [
    async ({}, use) => {
      const house = await House.open({ demo: false });
      await use(house);
      await house.close();
    },
    { scope: 'worker', timeout: 120_000 }
  ],
  person: [
    async ({ browser, house }, use) => use(await invited(browser, house, 'wren')),
    { scope: 'worker', timeout: 60_000 }
  ]
});

test('from nobody to published in one go, listed on the account page, cut there, and on again', async ({
  lab,
  house,
  person
}) => {
  const file = freshName('window');
  house.write(file, plain('By the window'));
  await lab.open(file);
  await lab.toolbarButton.click();
  await lab.dialog.getByLabel('Title').fill('Typed before anybody signed in');
  await lab.publishButton.click();
  await expect(lab.problem).toContainText("You aren't signed in to this gallery.");

  const door = lab.problem.getByRole('button', { name: 'Sign in' });
  const first = await windowOf(lab.page, () => door.click());
  await expect(lab.problem).toContainText('Sign in in the window that opened.');
  await signInOn(first, person);
  await expect(first.getByRole('heading')).toContainText('Connect this JupyterLab to your account?');
  await expect(first.locator('.vt-origin')).toHaveText(new URL(house.lab.url).origin);
  await expect(first.getByRole('main')).toContainText(person.name);
  const closed = first.waitForEvent('close');
  await first.getByRole('button', { name: 'Connect JupyterLab' }).click();
  await closed;
  await expect(lab.result).toContainText('Published v1 of Typed before anybody signed in', { timeout: 40_000 });
  const entry = entryOf(await lab.link());
  const kept = await lab.page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain('vitrine:token');
  await lab.closeResult();

  await lab.editLastCell('\n# seen again');
  await lab.openDialog();
  await lab.dialog.getByLabel("What's new").fill('A second look');
  const account = await lab.page.context().newPage();
  await account.goto(`${house.gallery.url}/account`);
  const { origin } = new URL(house.lab.url);
  await expect(account.getByRole('main')).toContainText(`JupyterLab · ${origin}`);
  await account.getByRole('button', { name: `Disconnect JupyterLab · ${origin}` }).click();
  await expect(account.getByRole('main')).toContainText('No JupyterLab or command line is connected');
  await account.close();

  await lab.publishButton.click();
  await expect(lab.problem).toContainText('Your sign-in has expired. What you typed was kept.');
  await expect(lab.dialog.getByLabel("What's new")).toHaveValue('A second look');
  const again = lab.problem.getByRole('button', { name: 'Sign in again' });
  const second = await windowOf(lab.page, () => again.click());
  await second.getByRole('button', { name: 'Connect JupyterLab' }).click();
  await expect(lab.result).toContainText('Published v2', { timeout: 40_000 });
  expect(entryOf(await lab.link())).toBe(entry);
});

test('a refusal on the consent page is told as one, and the next time may be another', async ({
  lab,
  house,
  person
}) => {
  const file = freshName('refused');
  house.write(file, plain('Refused at first'));
  await lab.open(file);
  await lab.toolbarButton.click();
  await lab.dialog.getByLabel('Title').fill('Typed before the refusal');
  await lab.publishButton.click();
  const door = lab.problem.getByRole('button', { name: 'Sign in' });
  const first = await windowOf(lab.page, () => door.click());
  await signInOn(first, person);
  const closed = first.waitForEvent('close');
  await first.getByRole('link', { name: "Don't connect" }).click();
  await closed;
  await expect(lab.problem).toContainText("Access was refused on the gallery's page, so JupyterLab isn't connected.");

  const again = lab.problem.getByRole('button', { name: 'Sign in again' });
  const second = await windowOf(lab.page, () => again.click());
  await second.getByRole('button', { name: 'Connect JupyterLab' }).click();
  await expect(lab.result).toContainText('Published v1 of Typed before the refusal', { timeout: 40_000 });
});
