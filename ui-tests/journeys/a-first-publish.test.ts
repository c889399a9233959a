import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { freshName, plain } from '../harness/notebooks';

test('three clicks and no typing from the start page to a published link', async ({ lab, author }) => {
  // Counts what a person does, on Lab's page itself.
  await lab.page.addInitScript(() => {
    const done = { clicks: 0, keys: 0 };
    Object.assign(window, { done });
    addEventListener('click', event => (done.clicks += event.isTrusted ? 1 : 0), true);
    addEventListener('keydown', event => (done.keys += event.isTrusted ? 1 : 0), true);
  });
  await lab.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.start();
  await expect(lab.toolbarButton).toHaveAccessibleName('Publish');
  await lab.toolbarButton.click();
  await expect(lab.dialog).toContainText('Nothing has left this computer yet.');
  const link = await lab.finish();
  await lab.dialog.getByRole('button', { name: 'Copy link' }).click();
  expect(await lab.page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  const done = await lab.page.evaluate(() => (window as unknown as { done: { clicks: number; keys: number } }).done);
  expect(done.clicks).toBeLessThanOrEqual(3);
  expect(done.keys).toBe(0);
  const { fields } = await author.latest(entryOf(link));
  expect(fields.title).toBe('Which stations run out of bikes before nine?');
});

test('what was printed leaves without the address that stood in it, and the page shows the rest', async ({
  lab,
  house,
  author
}) => {
  const file = freshName('leaves');
  house.write(file, plain('What leaves').replaceAll('ran 1', 'ran 1 for mara.lind@clinic-north.org'));
  await lab.open(file);
  await lab.openDialog();
  await expect(lab.dialog.locator('.vt-publish-preview')).toContainText('EMAIL-1');
  await expect(lab.dialog).not.toContainText('mara.lind');
  const link = await lab.finish();
  const text = await author.notebook(entryOf(link), 1);
  expect(text).not.toContain('mara.lind');
  expect(text).toContain('ran 1 for EMAIL-1');
  expect(text).toContain('ran 3');
});

test('the button shows the state of the notebook afterwards', async ({ lab, house }) => {
  house.write('state.ipynb', plain('A state to show'));
  await lab.open('state.ipynb');
  await lab.publish();
  await expect(lab.toolbarButton).toHaveAccessibleName(/Published v1/);
  await lab.editLastCell('\n# changed');
  await expect(lab.toolbarButton).toHaveAccessibleName(/v1 · 1 cell changed/);
});
