import { expect, test } from '../harness/fixtures';
import { clientOf, entryOf } from '../harness/gallery';
import { LabPage } from '../harness/lab';
import { freshName, notebookText, plain } from '../harness/notebooks';

test('unsaved changes are published as they stand on the screen', async ({ lab, house, author }) => {
  const file = freshName('unsaved');
  house.write(file, plain('Not saved yet'));
  await lab.open(file);
  await lab.editLastCell('\nunsaved_word = 1');
  const link = await lab.publish();
  expect(await author.notebook(entryOf(link), 1)).toContain('unsaved_word = 1');
});

test('a notebook without a heading asks for a title and keeps what is typed', async ({ lab, house, author }) => {
  const file = freshName('untitled');
  house.write(file, notebookText([['code', '1 + 1']]));
  await lab.open(file);
  await lab.toolbarButton.click();
  const title = lab.dialog.getByLabel('Title');
  await title.fill('');
  await lab.publishButton.click();
  await expect(lab.result).toBeHidden();
  await title.fill('A title at last');
  const link = await lab.finish();
  expect((await author.latest(entryOf(link))).fields.title).toBe('A title at last');
});

test('a gallery that is down is named, what was typed stays, and it goes on when it is back', async ({
  lab,
  house
}) => {
  const file = freshName('down');
  house.write(file, plain('Down and up again'));
  await lab.open(file);
  await lab.openDialog();
  await lab.dialog.getByLabel('Title').fill('Typed before it went down');
  await house.gallery.stop();
  try {
    await lab.publishButton.click();
    await expect(lab.problem).toContainText("can't be reached");
    await expect(lab.dialog.getByLabel('Title')).toHaveValue('Typed before it went down');
  } finally {
    await house.startGallery();
  }
  await lab.problem.getByRole('button', { name: 'Try again' }).click();
  await expect(lab.result).toContainText('Typed before it went down', { timeout: 40_000 });
});

test('a gallery that does not answer says so in time, and the form is kept', async ({ lab, house }) => {
  const file = freshName('slow');
  house.write(file, plain('Slow today'));
  await lab.open(file);
  await lab.openDialog();
  await lab.dialog.getByLabel('Title').fill('Typed before it slept');
  const { pid } = house.gallery;
  process.kill(pid ?? 0, 'SIGSTOP');
  try {
    await lab.publishButton.click();
    await expect(lab.problem).toBeVisible({ timeout: 60_000 });
    await expect(lab.dialog.getByLabel('Title')).toHaveValue('Typed before it slept');
  } finally {
    process.kill(pid ?? 0, 'SIGCONT');
  }
  await lab.problem.getByRole('button', { name: 'Try again' }).click();
  await expect(lab.result).toContainText('Typed before it slept', { timeout: 40_000 });
});

test('a token that ended in the middle is replaced and it goes on by itself', async ({ lab, house }) => {
  const file = freshName('token');
  house.write(file, plain('A token that ends'));
  await lab.open(file);
  await lab.openDialog();
  const sent = lab.page.waitForRequest(request => request.url().endsWith('/prepare') && request.method() === 'POST');
  let ended = false;
  await lab.page.route('**/api/v1/prepare', async route => {
    if (!ended && route.request().method() === 'POST') {
      ended = true;
      // The gallery itself ends it, right before it is used.
      const { authorization = '' } = route.request().headers();
      await fetch(`${house.gallery.url}/api/v1/token`, { method: 'DELETE', headers: { authorization } });
    }
    await route.continue();
  });
  await lab.publishButton.click();
  await sent;
  await expect(lab.result).toBeVisible({ timeout: 40_000 });
  expect(ended).toBe(true);
});

test('two publish at once: one wins, the other is told and may publish on top', async ({
  browser,
  lab,
  house,
  author
}) => {
  const file = freshName('race');
  house.write(file, plain('Two at once'));
  await lab.open(file);
  const entry = entryOf(await lab.publish());
  await lab.editLastCell('\nmine = 1');
  await lab.openDialog();

  // The same notebook in a second window, which is faster.
  const context = await browser.newContext();
  const other = new LabPage(await context.newPage(), house);
  await other.open(file);
  await other.editLastCell('\nother = 1');
  await other.publish(false);
  await context.close();

  await lab.publishButton.click();
  await expect(lab.problem).toContainText('published v2 first');
  await lab.problem.getByRole('button', { name: 'Publish on top of it' }).click();
  await expect(lab.result).toContainText('Published v3');
  expect(await author.versions(entry)).toHaveLength(3);
});

test('a kernel that is dead or absent does not stand in the way', async ({ lab, house }) => {
  const file = freshName('kernel');
  house.write(file, plain('Without a kernel'));
  await lab.open(file);
  await house.closeSessions();
  await lab.openDialog();
  await lab.finish();
});

test('an old notebook is upgraded by Lab and published', async ({ lab, house, author }) => {
  const file = freshName('old');
  const old = {
    metadata: { name: '', kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } },
    nbformat: 3,
    nbformat_minor: 0,
    worksheets: [
      {
        cells: [
          { cell_type: 'heading', level: 1, metadata: {}, source: 'From long ago' },
          {
            cell_type: 'code',
            collapsed: false,
            input: 'print 1',
            language: 'python',
            metadata: {},
            outputs: [],
            prompt_number: 1
          }
        ]
      }
    ]
  };
  house.write(file, JSON.stringify(old));
  await lab.open(file, false);
  // Lab itself tells that it converted the file.
  await lab.dialog.getByRole('button', { name: 'Ok' }).click();
  const link = await lab.publish();
  expect((await author.latest(entryOf(link))).fields.title).toBe('From long ago');
});

test('what is private stays private', async ({ lab, house, author }) => {
  const colleague = await clientOf(house, 'colleague');
  const file = freshName('private');
  house.write(file, plain(`Only mine ${process.pid}`));
  await lab.open(file);
  await lab.openDialog();
  await lab.dialog.getByRole('button', { name: 'Choose who can read it' }).click();
  await lab.dialog.getByRole('menuitemradio', { name: /Only you/ }).click();
  const entry = entryOf(await lab.finish());
  await expect(colleague.latest(entry)).rejects.toMatchObject({ code: 'not-found' });
  expect((await colleague.list({ q: 'only mine' })).items).toEqual([]);
  expect((await author.latest(entry)).number).toBe(1);
});
