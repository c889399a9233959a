import type { Locator } from '@playwright/test';
import { expect, test as base } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { FAR_HOST, House, OTHER_HOST } from '../harness/house';
import { LabPage } from '../harness/lab';
import { freshName, plain } from '../harness/notebooks';
import { invited, letIn, signInOn, windowOf } from '../harness/people';
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

const doorOf = (lab: LabPage, name = 'Sign in'): Locator => lab.problem.getByRole('button', { name, exact: true });
const originOf = (house: House): string => new URL(house.lab.url).origin;

/** The gallery with one more origin on its list, for as long as it takes. */
async function listing(house: House, origin: string, act: () => Promise<void>): Promise<void> {
  await house.gallery.stop();
  await house.startGallery(['--origin', origin]);
  try {
    await act();
  } finally {
    await house.gallery.stop();
    await house.startGallery();
  }
}

test('from nobody to published in one go, listed on the account page, cut there, and on again', async ({
  lab,
  house,
  person
}) => {
  const file = freshName('window');
  house.write(file, plain('By the window'));
  await lab.open(file);
  await lab.publishAsNobody('Typed before anybody signed in');
  const first = await windowOf(lab.page, () => doorOf(lab).click());
  await expect(lab.problem).toContainText('Sign in in the window that opened.');
  await signInOn(first, person);
  await expect(first.getByRole('heading')).toContainText('Connect this JupyterLab to your account?');
  await expect(first.locator('.vt-origin')).toHaveText(originOf(house));
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
  const origin = originOf(house);
  await expect(account.getByRole('main')).toContainText(`JupyterLab · ${origin}`);
  await account.getByRole('button', { name: `Disconnect JupyterLab · ${origin}` }).click();
  await expect(account.getByRole('main')).toContainText('No JupyterLab or command line is connected');
  await account.close();

  await lab.publishButton.click();
  await expect(lab.problem).toContainText('Your sign-in has expired. What you typed was kept.');
  await expect(lab.dialog.getByLabel("What's new")).toHaveValue('A second look');
  const second = await windowOf(lab.page, () => doorOf(lab, 'Sign in again').click());
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
  await lab.publishAsNobody('Typed before the refusal');
  const first = await windowOf(lab.page, () => doorOf(lab).click());
  await signInOn(first, person);
  const closed = first.waitForEvent('close');
  await first.getByRole('link', { name: "Don't connect" }).click();
  await closed;
  await expect(lab.problem).toContainText("Access was refused on the gallery's page, so nothing is connected.");

  const second = await windowOf(lab.page, () => doorOf(lab, 'Sign in again').click());
  await second.getByRole('button', { name: 'Connect JupyterLab' }).click();
  await expect(lab.result).toContainText('Published v1 of Typed before the refusal', { timeout: 40_000 });
});

test('a page that may open no window shows a short code, which is typed on the page of the gallery', async ({
  page: window,
  house,
  person
}) => {
  const portal = await house.withoutWindows();
  const { origin } = new URL(portal.url);
  const file = freshName('code');
  house.write(file, plain('By the short code'));
  const lab = new LabPage(window, house, `${origin}/`);
  await lab.open(file);
  await lab.publishAsNobody('Typed before the code');
  await doorOf(lab).click();
  await expect(lab.problem).toContainText('Your browser blocked the sign-in window.');
  await expect(lab.problem).toContainText('It goes on from here by itself.');
  const words = await lab.problem.innerText();
  const [, address = '', code = ''] = /Open (\S+) and type ([A-Z]{4}-[A-Z]{4})/.exec(words) ?? [];
  expect(address).toBe(`${house.gallery.url}/device`);

  const page = await lab.page.context().newPage();
  await page.goto(address);
  await signInOn(page, person);
  await page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase().replace('-', ' '));
  await page.getByRole('button', { name: 'Check the code' }).click();
  await expect(page.locator('.vt-origin')).toHaveText(origin);
  await page.getByRole('button', { name: 'Connect it' }).click();
  await expect(page.getByRole('heading', { name: 'Connected' })).toBeVisible();
  await expect(lab.result).toContainText('Published v1 of Typed before the code', { timeout: 40_000 });

  await page.goto(`${house.gallery.url}/account`);
  const row = page.getByRole('listitem').filter({ hasText: `JupyterLab · ${origin}` });
  await expect(row).toContainText(/(59|60) minutes left/);
  await house.closeSessions();
  await portal.close();
});

test('a sign-in that ends between two steps of publishing is asked for again, and it goes on by itself', async ({
  lab,
  house,
  person
}) => {
  const file = freshName('ends');
  house.write(file, plain('Ends in the middle'));
  await lab.open(file);
  await lab.openDialog();
  const first = await windowOf(lab.page, () => doorOf(lab).click());
  await letIn(first, person);
  await expect(lab.problem).toBeHidden();
  await lab.dialog.getByLabel('Title').fill('Typed while all was well');
  await lab.dialog.getByText('About', { exact: true }).click();
  await lab.dialog.getByLabel('Question').fill('Does it stay?');

  // The version is on its way when the gallery ends the token that carries it.
  let sent = 0;
  await lab.page.route('**/api/v1/versions', async route => {
    if (route.request().method() === 'POST' && ++sent === 1) {
      const { authorization = '' } = route.request().headers();
      await fetch(`${house.gallery.url}/api/v1/token`, { method: 'DELETE', headers: { authorization } });
    }
    await route.continue();
  });
  await lab.publishButton.click();
  await expect(lab.problem).toContainText('Your sign-in has expired. What you typed was kept.');
  await expect(lab.dialog.getByLabel('Title')).toHaveValue('Typed while all was well');
  await expect(lab.dialog.getByLabel('Question')).toHaveValue('Does it stay?');
  const second = await windowOf(lab.page, () => doorOf(lab, 'Sign in again').click());
  await letIn(second, person);
  await expect(lab.result).toContainText('Published v1 of Typed while all was well', { timeout: 40_000 });
  expect(sent).toBe(2);
});

for (const [words, off] of [
  ['ahead', 3_600_000],
  ['behind', -3_600_000]
] as const) {
  test(`a computer whose clock is an hour ${words} signs in and publishes like any other`, async ({
    lab,
    house,
    person
  }) => {
    const file = freshName(words);
    house.write(file, plain(`An hour ${words}`));
    await lab.page.clock.install({ time: Date.now() + off });
    await lab.open(file);
    expect(Math.abs((await lab.page.evaluate(() => Date.now())) - Date.now() - off)).toBeLessThan(60_000);
    await lab.publishAsNobody(`An hour ${words}`);
    const window = await windowOf(lab.page, () => doorOf(lab).click());
    await letIn(window, person);
    await expect(lab.result).toContainText(`Published v1 of An hour ${words}`, { timeout: 40_000 });
    await lab.closeResult();
    // Still signed in: a second version asks nobody.
    await lab.editLastCell('\n# and again');
    await lab.openDialog();
    await lab.publishButton.click();
    await expect(lab.result).toContainText('Published v2', { timeout: 40_000 });
  });
}

test('a gallery below a path behind a proxy: sign-in, publish, page and what it loads', async ({ browser }) => {
  test.setTimeout(180_000);
  const house = await House.open({ demo: false, prefix: '/team/gallery' });
  const context = await browser.newContext();
  try {
    expect(house.gallery.url).toMatch(/\/team\/gallery$/);
    const person = await invited(browser, house, 'crane');
    const missed: string[] = [];
    context.on('response', response => {
      if (response.url().startsWith(new URL(house.gallery.url).origin) && response.status() >= 400) {
        missed.push(`${response.status()} ${new URL(response.url()).pathname}`);
      }
    });
    const lab = new LabPage(await context.newPage(), house);
    house.write('prefix.ipynb', plain('Below a path'));
    await lab.open('prefix.ipynb');
    await lab.publishAsNobody('Below a path');
    await letIn(await windowOf(lab.page, () => doorOf(lab).click()), person);
    await expect(lab.result).toContainText('Published v1 of Below a path', { timeout: 40_000 });
    expect(await lab.link()).toContain(`${house.gallery.url}/n/`);

    const page = await windowOf(lab.page, () => lab.dialog.getByRole('button', { name: 'Open page' }).click());
    await expect(page.getByRole('heading', { name: 'Below a path', level: 1 })).toBeVisible();
    await page.getByRole('combobox', { name: 'Search notebooks' }).fill('below');
    await page.getByRole('combobox', { name: 'Search notebooks' }).press('Enter');
    await page.getByRole('main').getByRole('link', { name: 'Below a path' }).first().click();
    await expect(page.getByRole('main')).toContainText('Some more text.');
    await page.getByRole('link', { name: person.name }).first().click();
    await expect(page.getByRole('main')).toContainText(`JupyterLab · ${originOf(house)}`);
    expect(new URL(page.url()).pathname).toBe('/team/gallery/account');
    expect(missed).toEqual([]);
  } finally {
    await context.close();
    await house.close();
  }
});

test('a JupyterLab at an origin that is not listed is refused by name, and let in once it is listed', async ({
  browser,
  house,
  person
}) => {
  const origin = house.originAt(OTHER_HOST);
  const file = freshName('origin');
  house.write(file, plain('From another origin'));
  const context = await browser.newContext();
  const other = new LabPage(await context.newPage(), house, `${origin}/`);
  await other.open(file);
  await other.publishAsNobody('Typed at another origin');
  const refused = await windowOf(other.page, () => doorOf(other).click());
  await expect(refused.getByRole('main')).toContainText(`The gallery doesn't send sign-ins to ${origin}.`);
  await expect(refused.getByRole('main')).toContainText('to the list of origins');
  await refused.close();

  // Where no window opens it is Lab that says so.
  const portal = await house.withoutWindows();
  const shut = new LabPage(await context.newPage(), house, `${portal.url.replace('127.0.0.1', OTHER_HOST)}/`);
  await shut.open(file);
  await shut.publishAsNobody('Typed at another origin');
  await doorOf(shut).click();
  const far = new URL(shut.page.url()).origin;
  await expect(shut.problem).toContainText(`The gallery doesn't accept ${far} yet. Nothing was sent.`);
  await expect(shut.problem).toContainText('Ask its administrator to add this address to the list of origins.');
  await shut.page.close();
  await portal.close();

  await listing(house, origin, async () => {
    const window = await windowOf(other.page, () => doorOf(other, 'Open it again').click());
    await letIn(window, person);
    await expect(other.result).toContainText('Published v1 of Typed at another origin', { timeout: 40_000 });
  });
  await context.close();
});

test('a JupyterLab of another computer is told that the browser may keep it from a gallery on this one', async ({
  playwright,
  house,
  person
}, { project }) => {
  const origin = house.originAt(FAR_HOST);
  const { launchOptions } = project.use;
  // The browser takes Lab for a computer elsewhere, as it would a hub; the rest it does by itself.
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      `--host-resolver-rules=MAP ${FAR_HOST} 127.0.0.1`,
      `--ip-address-space-overrides=127.0.0.1:${new URL(house.lab.url).port}=public`
    ]
  });
  const file = freshName('far');
  house.write(file, plain('From far away'));
  await listing(house, origin, async () => {
    const lab = new LabPage(await browser.newPage(), house, `${origin}/`);
    await lab.open(file);
    await lab.publishAsNobody('Typed far away');
    await letIn(await windowOf(lab.page, () => doorOf(lab).click()), person);
    await expect(lab.problem).toContainText(`The gallery on this computer can't be reached from ${origin}.`);
    await expect(lab.dialog.getByLabel('Title')).toHaveValue('Typed far away');
  });
  await browser.close();
  await house.closeSessions();
});
