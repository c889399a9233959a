import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
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
  const link = await invitationOf(browser, house);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel('Sign-in name').fill(account.login);
  await page.getByLabel('Your name, as readers see it').fill(account.name);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Create your account' }).click();
  await expect(page.getByRole('link', { name: account.name })).toBeVisible();
  await context.close();
  return account;
}

/** Follows the one-time link of the first start, and makes an invitation there. */
async function invitationOf(browser: Browser, house: House): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(house.welcomeLink);
  await page.getByLabel('Password', { exact: true }).fill('a long password of who looks after it');
  await page.getByRole('button', { name: 'Set the password and go in' }).click();
  await expect(page.getByRole('link', { name: 'Administrator', exact: true })).toBeVisible();
  await page.goto(`${house.gallery.url}/people`);
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  await expect(page.getByRole('status')).toContainText('Send this link to the person you invite');
  const link = await page.locator('.vt-command code').innerText();
  await context.close();
  return link.trim();
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
