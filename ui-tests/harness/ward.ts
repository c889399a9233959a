import { expect } from '@playwright/test';
import type { Browser, Locator, Page } from '@playwright/test';
import { pageOf } from './gallery';
import type { House } from './house';
import { administratorOf, invited, signInOn } from './people';
import type { LocalAccount } from './people';

/** A space that asks for approval. */
export interface Ward {
  name: string;
  /** Address of the page of the space. */
  url: string;
  reviewer: LocalAccount;
}

/** Everybody who has to do with it, each in a window of their own. */
export interface Windows {
  pages: Record<'author' | 'reader' | 'reviewer' | 'keeper', Page>;
  close(): Promise<void>;
}

/** Makes a space with a policy on its page; answers the address of its own. */
export async function makeSpace(page: Page, url: string, name: string, policy?: string): Promise<string> {
  await page.goto(`${url}/spaces`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  if (policy !== undefined) {
    await choose(page.getByLabel('Policy', { exact: true }), policy);
  }
  await page.getByRole('button', { name: 'Make the space' }).click();
  await expect(page.getByRole('status')).toContainText(`${name} is ready.`);
  return page.url().replace(/\?.*/, '');
}

/** Chooses what begins with a name: policies say their version behind it. */
async function choose(list: Locator, name: string): Promise<void> {
  const option = list.locator('option').filter({ hasText: new RegExp(`^${name}`) });
  await list.selectOption(await option.first().getAttribute('value'));
}

export async function addMember(page: Page, login: string, role: string): Promise<void> {
  await page.getByLabel('Sign-in name').fill(login);
  await page.getByLabel('Role', { exact: true }).selectOption(role);
  await page.getByRole('button', { name: 'Add to the space' }).click();
  await expect(page.getByRole('status')).toContainText(`is ${role.toLowerCase()} here.`);
}

/** Makes the space, with the author of the demo, a colleague who only reads, and a reviewer. */
export async function makeWard(browser: Browser, house: House, name: string): Promise<Ward> {
  const reviewer = await invited(browser, house, `reviewer-${process.pid}`);
  const { page, context } = await administratorOf(browser, house);
  const url = await makeSpace(page, house.gallery.url, name, 'Regulated');
  await addMember(page, 'demo-author', 'Editor');
  await addMember(page, 'demo-colleague', 'Reader');
  await addMember(page, reviewer.login, 'Reviewer');
  await context.close();
  return { name, url, reviewer };
}

/** Opens a window for each of them, and one for who looks after all of it. */
export async function windowsOf(browser: Browser, house: House, { reviewer }: Ward): Promise<Windows> {
  const author = await pageOf(browser, house, 'author');
  const reader = await pageOf(browser, house, 'colleague');
  const keeper = await administratorOf(browser, house);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${house.gallery.url}/sign-in`);
  await signInOn(page, reviewer);
  await expect(page.getByRole('link', { name: reviewer.name })).toBeVisible();
  return {
    pages: { author: author.page, reader: reader.page, reviewer: page, keeper: keeper.page },
    close: async () => {
      for (const one of [author.context, reader.context, keeper.context, context]) {
        await one.close();
      }
    }
  };
}
