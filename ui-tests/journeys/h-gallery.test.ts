import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { smallDisk } from '../harness/disk';
import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { freshName, notebookText, plain } from '../harness/notebooks';

test('a gallery that is started anew between two steps of a publish loses nothing', async ({ lab, house, author }) => {
  const file = freshName('restart');
  house.write(file, plain('Started anew'));
  await lab.open(file);
  await lab.openDialog();
  await lab.dialog.getByLabel('Title').fill('Typed before the restart');
  let restarted = 0;
  await lab.page.route('**/api/v1/versions', async route => {
    if (route.request().method() === 'POST' && restarted === 0) {
      restarted += 1;
      await house.gallery.stop();
      await house.startGallery();
    }
    await route.continue();
  });
  await lab.publishButton.click();
  await expect(lab.result).toContainText('Typed before the restart', { timeout: 40_000 });
  expect(restarted).toBe(1);
  expect(await author.versions(entryOf(await lab.link()))).toHaveLength(1);
});

test('a gallery whose disk is full stores nothing, says so, and takes the same thing once there is room', async ({
  lab,
  house,
  author
}) => {
  const file = freshName('full');
  // Letters by chance pack badly, and as words they are nothing that anybody would take out.
  const letters = [...randomBytes(3_000_000)].map(byte => 'abcdefghijklmnopqrstuvwxyz'[byte % 26]);
  const words = letters.map((letter, at) => (at % 6 === 0 ? ' ' : letter)).join('');
  house.write(file, notebookText([['md', `# Too much for it\n\n${words}`]]));
  await lab.open(file);
  const before = (await author.list({ q: '' })).total;
  await house.gallery.stop();
  const disk = smallDisk(house.data, 1_000_000);
  await house.startGallery([], disk.around);
  try {
    await lab.openDialog();
    await lab.dialog.getByLabel('Title').fill('Typed before it was full');
    await lab.publishButton.click();
    await expect(lab.problem).toContainText(disk.says, { timeout: 40_000 });
    await expect(lab.dialog.getByLabel('Title')).toHaveValue('Typed before it was full');
    expect((await author.list({ q: '' })).total).toBe(before);
  } finally {
    await house.gallery.stop();
    await house.startGallery();
  }
  await lab.problem.getByRole('button', { name: 'Try again' }).click();
  await expect(lab.result).toContainText('Typed before it was full', { timeout: 40_000 });
  // The index had no room either, and goes on by itself.
  await expect.poll(async () => (await author.list({ q: '' })).total, { timeout: 20_000 }).toBe(before + 1);
});

test('a notebook that can no longer be saved keeps its link on the screen, and learns it with the next save', async ({
  lab,
  house
}) => {
  const folder = freshName('folder').replace('.ipynb', '');
  mkdirSync(join(house.files, folder));
  house.write(`${folder}/gone.ipynb`, plain('Its folder goes away'));
  await lab.open(`${folder}/gone.ipynb`);
  await lab.openDialog();
  rmSync(join(house.files, folder), { recursive: true });
  await lab.publishButton.click();
  // Lab's own word comes first and is on top.
  const labSays = lab.page.locator('.jp-Dialog');
  await expect(labSays).toContainText('File Save Error', { timeout: 40_000 });
  await labSays.getByRole('button').last().click();
  await expect(lab.problem).toContainText("It's published, but JupyterLab couldn't save your notebook");
  const entry = entryOf(await lab.link());
  await lab.closeResult();

  mkdirSync(join(house.files, folder));
  await lab.notebook.locator('.jp-Cell').first().click();
  await lab.page.keyboard.press('Control+s');
  await expect.poll(() => readdirSync(join(house.files, folder)), { timeout: 20_000 }).toContain('gone.ipynb');
  expect(readFileSync(join(house.files, folder, 'gone.ipynb'), 'utf8')).toContain(entry);
  await expect(lab.toolbarButton).toHaveAccessibleName(/Published v1/);
});

test('a page that is older than the extension asks to be loaded anew', async ({ lab, house }) => {
  const file = freshName('upgrade');
  house.write(file, plain('Before the upgrade'));
  await lab.open(file);
  // What an upgrade does: the files of the old version are gone.
  const bundle = join(house.extension, 'static');
  renameSync(bundle, `${bundle}-of-the-next-version`);
  const said = lab.page.getByRole('dialog');
  try {
    await lab.toolbarButton.click();
    await expect(said).toContainText("A part of Vitrine can't be loaded: it was upgraded after you opened this page");
    await expect(said).toContainText('Save your notebook, then reload the page.');
    await expect(lab.publishButton).toBeHidden();
  } finally {
    renameSync(`${bundle}-of-the-next-version`, bundle);
  }
  await said.getByRole('button', { name: 'Reload the page' }).click();
  await lab.kernelReady();
  await lab.openDialog();
  await lab.finish();
});

test('parts that go away while the dialog is open are told in it, and the form is kept', async ({ lab, house }) => {
  const file = freshName('upgrade-later');
  house.write(file, plain('During the upgrade'));
  await lab.open(file);
  await lab.openDialog();
  await lab.dialog.getByLabel('Title').fill('Typed before the upgrade');
  const bundle = join(house.extension, 'static');
  renameSync(bundle, `${bundle}-of-the-next-version`);
  try {
    await lab.publishButton.click();
    await expect(lab.problem).toContainText("A part of Vitrine can't be loaded");
    await expect(lab.problem).toContainText('Save your notebook, then reload the page.');
    await expect(lab.dialog.getByLabel('Title')).toHaveValue('Typed before the upgrade');
  } finally {
    renameSync(`${bundle}-of-the-next-version`, bundle);
  }
});
