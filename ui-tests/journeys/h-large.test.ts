import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { freshName, notebookText, type Sketch } from '../harness/notebooks';
import { vitrine } from '../harness/terminal';

const MB = 1_000_000;

/** A notebook whose outputs make it this large, all of them scripts, which never leave; its words are few. */
function withScripts(title: string, megabytes: number): string {
  const script = '/* chart */ '.repeat(MB / 12);
  const notebook = JSON.parse(
    notebookText([
      ['md', `# ${title}`],
      ...Array.from({ length: megabytes }, (_, index): Sketch => ['code', `draw(${index})`])
    ])
  ) as { cells: { outputs: object[] }[] };
  for (const cell of notebook.cells.slice(1)) {
    cell.outputs = [{ output_type: 'display_data', metadata: {}, data: { 'application/javascript': script } }];
  }
  return JSON.stringify(notebook);
}

/** A notebook whose words alone make it this large, and nothing of them goes. */
const withWords = (title: string, megabytes: number): string =>
  notebookText([
    ['md', `# ${title}`],
    ...Array.from({ length: megabytes }, (_, index): Sketch => ['code', `# ${index}\n${'# word\n'.repeat(MB / 7)}`])
  ]);

test.describe.configure({ timeout: 300_000 });

test('100 MB of scripts: Lab publishes what stays of it and goes on working; the command line names its limit', async ({
  lab,
  house,
  author
}) => {
  const file = freshName('charts');
  house.write(file, withScripts('A hundred charts', 101));
  const size = statSync(join(house.files, file)).size;
  expect(size).toBeGreaterThan(100 * MB);
  const ended = await vitrine(house, 'author', ['publish', file]);
  expect([ended.code, ended.out]).toEqual([3, '']);
  expect(ended.err).toMatch(
    /This notebook has 101(\.\d)? MB; the limit is 67\.1 MB\. Nothing was published and your file is as it was/
  );
  expect(statSync(join(house.files, file)).size).toBe(size);

  await lab.open(file);
  await lab.toolbarButton.click();
  await expect(lab.publishButton).toBeEnabled({ timeout: 60_000 });
  await expect(lab.dialog).toContainText('101 outputs will be removed.');
  await lab.publishButton.click();
  await expect(lab.result).toBeVisible({ timeout: 90_000 });
  const entry = entryOf(await lab.link());
  await lab.closeResult();
  const text = await author.notebook(entry, 1);
  expect(text).toContain('draw(100)');
  expect(text.length).toBeLessThan(MB);
  // The first one: Lab draws the last cells of a notebook this large when it finds the time.
  const cell = lab.notebook.locator('.jp-CodeCell .cm-content').first();
  await cell.click();
  await lab.page.keyboard.type('still_here = 1 ');
  await expect(cell).toContainText('still_here = 1');
});

test('60 MB of words are refused with their size and the limit, and the form is kept', async ({
  lab,
  house,
  author
}) => {
  const file = freshName('words');
  house.write(file, withWords('Too many words', 60));
  const before = (await author.list({ q: '' })).total;
  await lab.open(file);
  await lab.toolbarButton.click();
  await expect(lab.publishButton).toBeEnabled({ timeout: 90_000 });
  await lab.dialog.getByLabel('Title').fill('Typed before it was too much');
  await lab.publishButton.click();
  await expect(lab.problem).toContainText(/This notebook has 6\d\.\d MB; the limit is 52\.4 MB\./, { timeout: 90_000 });
  await expect(lab.problem).toContainText('Nothing was published and your file is as it was.');
  await expect(lab.dialog.getByLabel('Title')).toHaveValue('Typed before it was too much');
  expect((await author.list({ q: '' })).total).toBe(before);
  await lab.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(lab.toolbarButton).toHaveAccessibleName('Publish');
});
