import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { plain } from '../harness/notebooks';

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

test('nothing of what was printed or drawn leaves, and the page says what was there', async ({
  lab,
  house,
  author
}) => {
  house.write('fresh.ipynb', plain('What leaves'));
  await lab.open('fresh.ipynb');
  const link = await lab.publish();
  const text = await author.notebook(entryOf(link), 1);
  expect(text).not.toContain('secret of the output"]');
  expect(text).not.toContain('ran 1');
  expect(text).toContain('Printed text removed');
});

test('the button shows the state of the notebook afterwards', async ({ lab, house }) => {
  house.write('state.ipynb', plain('A state to show'));
  await lab.open('state.ipynb');
  await lab.publish();
  await expect(lab.toolbarButton).toHaveAccessibleName(/Published v1/);
  await lab.editLastCell('\n# changed');
  await expect(lab.toolbarButton).toHaveAccessibleName(/v1 · 1 cell changed/);
});
