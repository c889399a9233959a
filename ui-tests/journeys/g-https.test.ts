import { join } from 'node:path';
import { publishFile, signedIn } from '../../demo/publish.mjs';
import { freePort, startGallery } from '../../scripts/lib/servers.mjs';
import { expect, test as base } from '../harness/fixtures';
import { pageOf } from '../harness/gallery';
import type { House } from '../harness/house';
import { LabPage } from '../harness/lab';
import { freshName, plain } from '../harness/notebooks';
import { TlsFront } from '../harness/other-lab';

interface Elsewhere {
  house: House;
  entry: string;
}

const test = base.extend<{ front: TlsFront }, { elsewhere: Elsewhere }>({
  front: async ({ house }, use) => {
    const front = await TlsFront.open(house.lab.url, house.folder);
    await use(front);
    front.close();
  },
  elsewhere: [
    async ({ house }, use) => {
      const folder = join(house.folder, 'elsewhere');
      const port = await freePort();
      const url = `http://gallery.test:${port}`;
      const gallery = await startGallery({
        data: join(folder, 'data'),
        keys: join(folder, 'keys'),
        port,
        secret: house.secret,
        log: join(folder, 'gallery.log'),
        more: ['--public-url', url]
      });
      const client = await signedIn(gallery.url, house.secret, 'demo-author');
      const name = freshName('elsewhere');
      house.write(name, plain('Published elsewhere'));
      const own = (await client.me()).spaces[0];
      const fields = { title: 'Published elsewhere', fileName: name };
      const { entry } = await publishFile(client, { path: join(house.files, name), fields, space: own.id, key: name });
      const view = Object.create(house, { gallery: { value: { ...gallery, url } } }) as House;
      await use({ house: view, entry });
      await gallery.stop();
    },
    { scope: 'worker', timeout: 60_000 }
  ]
});

test('a Lab on https gets along with a gallery on the same computer', async ({ house, front, browser, author }) => {
  const entry = (await author.list({ q: 'tariff' })).items[0];
  const { page, context } = await pageOf(browser, house, 'author', { ignoreHTTPSErrors: true });
  // The token becomes a cookie, as for somebody who has this Lab open.
  await page.goto(`${front.url}lab?reset&token=${house.token}`);
  await page.goto(`${house.gallery.url}/n/${entry.id}/open`);
  await page.getByLabel('Address').fill(front.url);
  await expect(page.getByText('your browser blocks it')).toBeHidden();
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
  const lab = new LabPage(tab, house);
  await expect(
    lab.dialog.getByRole('heading', { name: `Fork ${entry.latest.fields.title} v${entry.latest.number}` })
  ).toBeVisible({
    timeout: 60_000
  });
  await lab.dialog.getByRole('button', { name: 'Fork this notebook' }).click();
  await expect.poll(() => lab.currentPath(), { timeout: 40_000 }).toContain('forks/');
  await context.close();
  await house.closeSessions();
});

test('a Lab on https and a gallery elsewhere on http: page and Lab name the mend, and the command is copied', async ({
  elsewhere: { house, entry },
  front,
  browser
}) => {
  const { page, context } = await pageOf(browser, house, 'author', { ignoreHTTPSErrors: true });
  await page.goto(`${house.gallery.url}/n/${entry}/open`);
  const warning = page.getByRole('alert').filter({ hasText: 'your browser blocks it' });
  await expect(warning).toBeHidden();
  await page.getByLabel('Address').fill(`${front.url}lab`);
  await expect(warning).toContainText(
    'Give the gallery an https address, open JupyterLab over http on this computer, or use the command below.'
  );
  await page.getByRole('button', { name: 'Open in JupyterLab' }).click();
  await expect(warning).toBeVisible();
  expect(context.pages()).toHaveLength(1);
  // Such a page has no clipboard of its own; copying works all the same.
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.getByRole('button', { name: 'Copy command' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();

  // The page of a notebook asks, too, for a Lab that it knows and that won't do.
  await page.goto(`${house.gallery.url}/n/${entry}`);
  await page.getByRole('link', { name: 'Open in JupyterLab' }).click();
  await expect(warning).toBeVisible();

  await house.setGallery(house.gallery.url);
  try {
    await page.goto(`${front.url}lab?token=${house.token}&reset&vitrine-open=${entry}`);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(
      'the gallery is at an http address, so your browser blocks it. Nothing was sent.',
      {
        timeout: 60_000
      }
    );
    await expect(dialog).toContainText(
      'Give the gallery an https address, or open JupyterLab over http on this computer.'
    );
    await expect(dialog.getByRole('button', { name: 'Try again' })).toBeVisible();
  } finally {
    await house.setGallery(null);
  }
  await context.close();
});
