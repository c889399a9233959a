import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import type { House } from '../harness/house';
import { freshName, notebookText, plain } from '../harness/notebooks';
import { vitrine } from '../harness/terminal';

const onDisk = (house: House, file: string): string => readFileSync(join(house.files, file), 'utf8');

test('a notebook that nobody named or saved yet is published, and remembers it', async ({ lab, house, author }) => {
  await lab.openNew();
  await lab.page.keyboard.type('fresh_word = 1');
  await lab.toolbarButton.click();
  await lab.dialog.getByLabel('Title').fill('Never saved before');
  await expect(lab.dialog).toContainText("Changes that aren't saved yet are published too");
  const link = await lab.finish();
  await lab.closeResult();
  expect(await author.notebook(entryOf(link), 1)).toContain('fresh_word = 1');
  await expect(lab.toolbarButton).toHaveAccessibleName(/Published v1/);
  const path = await lab.currentPath();
  expect(path).toMatch(/^Untitled\d*\.ipynb$/);
  expect(onDisk(house, path)).toContain(entryOf(link));
});

test('a kernel at work is left at work, and the dialog says what that means', async ({ lab, house }) => {
  const file = freshName('busy');
  house.write(
    file,
    notebookText([
      ['md', '# Long at work'],
      ['code', 'import time; time.sleep(120)']
    ])
  );
  await lab.open(file);
  await lab.runLastCell();
  await expect(lab.statusBar).toContainText('| Busy');
  await lab.openDialog();
  await expect(lab.dialog).toContainText('The kernel is busy.');
  await lab.finish();
  await lab.closeResult();
  await expect(lab.statusBar).toContainText('| Busy');
});

test('a kernel that died and did not come back does not stand in the way', async ({ lab, house, author }) => {
  const file = freshName('dead');
  house.write(
    file,
    notebookText([
      ['md', '# The kernel is gone'],
      ['code', 'import os; os._exit(1)']
    ])
  );
  await lab.open(file);
  // Whatever kernel is started from now on ends at once: Jupyter tries a few times and gives up.
  const startup = join(house.folder, 'jupyter/ipython/profile_default/startup');
  mkdirSync(startup, { recursive: true });
  writeFileSync(join(startup, 'end.py'), 'import os\nos._exit(1)\n');
  try {
    await lab.runLastCell();
    // Lab tells of each try; the last word is its status.
    await lab.page.addLocatorHandler(lab.page.locator('.jp-Dialog'), dialog =>
      dialog.getByRole('button').last().click()
    );
    await expect(lab.statusBar).toContainText(/\| (Dead|Disconnected)/, { timeout: 70_000 });
    await lab.openDialog();
    await expect(lab.dialog).toContainText('The kernel has stopped. Nothing is run for publishing.');
    const link = await lab.finish();
    expect(await author.notebook(entryOf(link), 1)).toContain('os._exit(1)');
  } finally {
    rmSync(join(startup, 'end.py'));
  }
});

test('without any kernel the dialog says that none is needed', async ({ lab, house }) => {
  const file = freshName('absent');
  house.write(
    file,
    notebookText([
      ['md', '# No kernel at all'],
      ['code', '1 + 1']
    ])
  );
  await lab.open(file);
  await lab.shutDownKernel();
  await lab.openDialog();
  await expect(lab.dialog).toContainText('No kernel is running. Nothing is run for publishing.');
  await lab.finish();
});

test('a notebook of format 2 is upgraded by Lab and published', async ({ lab, house, author }) => {
  const file = freshName('second');
  const cells = [
    { cell_type: 'markdown', source: '# From the very beginning' },
    { cell_type: 'code', collapsed: false, input: 'print 2', language: 'python', outputs: [], prompt_number: 1 }
  ];
  house.write(file, JSON.stringify({ metadata: { name: 'x' }, nbformat: 2, worksheets: [{ cells }] }));
  await lab.open(file, false);
  await lab.dialog.getByRole('button', { name: 'Ok' }).click();
  // It names no kernel, so Lab asks for one.
  await lab.dialog.getByRole('button', { name: 'No Kernel' }).click();
  const link = await lab.publish();
  expect((await author.latest(entryOf(link))).fields.title).toBe('From the very beginning');
  expect(await author.notebook(entryOf(link), 1)).toContain('print 2');
});

const broken: [string, string, RegExp, RegExp][] = [
  ['of format 5', JSON.stringify({ ...(JSON.parse(plain('Five')) as object), nbformat: 5 }), /5/, /format 5/],
  ['with broken JSON', `${plain('Broken').slice(0, -20)},,`, /JSON/, /line 1, column \d+ isn't valid JSON/],
  ['that is no notebook', '{"shopping": ["milk"]}', /./, /isn't a Jupyter notebook/]
];

for (const [what, text, labSays, weSay] of broken) {
  test(`a file ${what} is refused by Lab and by the command line, and stays as it was`, async ({
    lab,
    house,
    author
  }) => {
    const file = freshName('broken');
    house.write(file, text);
    const before = (await author.list({ q: '' })).total;
    await lab.openRefused(file);
    await expect(lab.dialog).toContainText(labSays);
    await lab.dialog.getByRole('button', { name: 'Close' }).click();
    await lab.dialog.getByRole('button', { name: 'Discard' }).click();
    await expect(lab.toolbarButton).toBeHidden();

    const ended = await vitrine(house, 'author', ['publish', file]);
    expect([ended.code, ended.out]).toEqual([3, '']);
    expect(ended.err).toMatch(weSay);
    expect(ended.err).toContain('your file is as it was');
    expect(onDisk(house, file)).toBe(text);
    expect((await author.list({ q: '' })).total).toBe(before);
  });
}
