import { expect } from '@playwright/test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { House } from './house';

/** Somebody with an account of this gallery alone. */
export interface LocalAccount {
  login: string;
  name: string;
  password: string;
}

/** An account as a person gets one: the administrator makes a link, the person follows it and chooses a password. */
export async function invited(browser: Browser, house: House, login: string): Promise<LocalAccount> {
  const account = { login, name: `Name of ${login}`, password: `a long password of ${login}` };
  const keeper = await administratorOf(browser, house);
  const link = await inviteOn(keeper.page, house, account.name);
  await keeper.context.close();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await signUpOn(page, account);
  await context.close();
  return account;
}

/** Fills in what an invitation asks for, and lands on the front page. */
export async function signUpOn(page: Page, account: LocalAccount): Promise<void> {
  await page.getByLabel('Sign-in name').fill(account.login);
  await page.getByLabel('Your name, as readers see it').fill(account.name);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Create your account' }).click();
  await expect(page.getByRole('link', { name: account.name })).toBeVisible();
}

/** Whoever looks after the gallery of a house, with the password that was set on the first visit. */
export const administrator: LocalAccount = {
  login: 'admin',
  name: 'Administrator',
  password: 'a long password of this house'
};

/** True when the one-time link still asks for a password; then it has one, and leads to the first steps. */
async function followWelcome(page: Page, house: House): Promise<boolean> {
  await page.goto(house.welcomeLink);
  const field = page.getByLabel('Password', { exact: true });
  if (!(await field.isVisible())) {
    return false;
  }
  await field.fill(administrator.password);
  await page.getByRole('button', { name: 'Set the password and go in' }).click();
  await expect(page.getByRole('heading', { name: 'Make a space' })).toBeVisible();
  return true;
}

/** A window of the administrator: by the one-time link, and by its password from the second time on. */
export async function administratorOf(
  browser: Browser,
  house: House,
  options: BrowserContextOptions = {}
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  if (!(await followWelcome(page, house))) {
    await page.goto(`${house.gallery.url}/sign-in?next=/first-steps`);
    await signInOn(page, administrator);
    const refused = page.getByRole('alert');
    await expect(refused.or(page.getByRole('heading', { name: 'Make a space' }))).toBeVisible();
    if (await refused.isVisible()) {
      // Nobody came within ten minutes: the next start makes another link.
      await house.gallery.stop();
      await house.startGallery();
      expect(await followWelcome(page, house)).toBe(true);
    }
  }
  return { page, context };
}

/** Makes an invitation link on the page of people; to the gallery alone unless a space is named. */
export async function inviteOn(page: Page, house: House, note: string, space = ''): Promise<string> {
  await page.goto(`${house.gallery.url}/people`);
  await page.getByLabel('For whom').fill(note);
  await page.getByLabel('Leads to').selectOption(space === '' ? '' : { label: space });
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  await expect(page.getByRole('heading', { name: `Send this link to ${note}` })).toBeVisible();
  return page.locator('main code').innerText();
}

/** The window that a press in Lab opens. */
export async function windowOf(page: Page, press: () => Promise<void>): Promise<Page> {
  const [opened] = await Promise.all([page.waitForEvent('popup'), press()]);
  return opened;
}

/** Types name and password on the gallery's page. */
export async function signInOn(page: Page, { login, password }: LocalAccount): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in on the window of a sign-in, unless this browser is signed in there, and lets Lab in. */
export async function letIn(window: Page, person: LocalAccount): Promise<void> {
  const connect = window.getByRole('button', { name: 'Connect JupyterLab' });
  const password = window.getByLabel('Password');
  await expect(connect.or(password)).toBeVisible();
  if (await password.isVisible()) {
    await signInOn(window, person);
  }
  await connect.click();
}
