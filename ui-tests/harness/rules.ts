import type { Browser } from '@playwright/test';
import type { GalleryClient } from '@vitrine/client';
import type { House } from './house';
import { administratorOf } from './people';

/** A space under rules of its own, with somebody who may publish there; answers its id. */
export async function spaceUnder(
  browser: Browser,
  house: House,
  name: string,
  rules: object,
  editor: GalleryClient
): Promise<string> {
  const { page, context } = await administratorOf(browser, house);
  await page.goto(`${house.gallery.url}/spaces`);
  const csrf = await page.locator('input[name="_csrf"]').first().inputValue();
  const ask = async (method: 'POST' | 'PUT', path: string, data: object): Promise<Record<string, unknown>> => {
    const answer = await page.request.fetch(`${house.gallery.url}/api/v1${path}`, {
      method,
      headers: { 'x-csrf-token': csrf },
      data
    });
    if (!answer.ok()) {
      throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    }
    return answer.status() === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
  };
  const policy = { format: 1, name, ...rules };
  const { hash } = await ask('POST', '/policies', { series: null, base: null, policy });
  const { id } = await ask('POST', '/spaces', { name, policyHash: hash });
  const { account } = await editor.me();
  await ask('PUT', `/spaces/${String(id)}/members/${account.id}`, { role: 'editor' });
  await context.close();
  return String(id);
}
