import { expect } from '@playwright/test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { GalleryClient } from '@vitrine/client';
import { signedIn } from '../../demo/publish.mjs';
import type { House } from './house';

/** The two people of the demo. */
export type Person = 'author' | 'colleague';

/** A client that is signed in as one of them. */
export const clientOf = (house: House, person: Person): Promise<GalleryClient> =>
  signedIn(house.gallery.url, house.secret, `demo-${person}`) as Promise<GalleryClient>;

/** What proves to be one of them, as a command line carries it in its environment. */
export async function signInOf(
  house: House,
  person: Person
): Promise<{ VITRINE_SERVER: string; VITRINE_TOKEN: string }> {
  const answer = await fetch(`${house.gallery.url}/api/v1/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant: 'demo', secret: house.secret, login: `demo-${person}` })
  });
  const { token } = (await answer.json()) as { token: string };
  return { VITRINE_SERVER: house.gallery.url, VITRINE_TOKEN: token };
}

/** A browser window of one of them, signed in on the page as a person does it. */
export async function pageOf(
  browser: Browser,
  house: House,
  person: Person,
  options: BrowserContextOptions = {}
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${house.gallery.url}/sign-in`);
  await page.getByRole('button', { name: `Sign in as Demo ${person}` }).click();
  await expect(page.getByRole('link', { name: `Demo ${person}` })).toBeVisible();
  return { page, context };
}

/** The id in a link to a page. */
export function entryOf(link: string): string {
  const id = /\/n\/([^/?#]+)/.exec(link)?.[1];
  if (id === undefined) {
    throw new Error(`This link names no notebook: ${link}`);
  }
  return id;
}
