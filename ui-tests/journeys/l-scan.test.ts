import type { Locator } from '@playwright/test';
import { problems } from '../harness/axe';
import { expect, test } from '../harness/fixtures';
import { LabPage } from '../harness/lab';
import { largeNotebook } from '../harness/large';
import { freshName, notebookText } from '../harness/notebooks';
import { otherLab } from '../harness/other-lab';

/** Joined here, so that no file holds a whole one. */
const TOKEN = ['gh', 'p_', 'a8Kq2LmV0xRtY7bNcW5eUiJ3oPdS9fGhZ1Q4'].join('');
const MAIL = 'ann.lee@fabrikam.org';

/** A token in the code of cell 1, a mail address in the output of cell 2 and, far below, one more. */
function sketch(): string {
  const notebook = JSON.parse(
    notebookText([
      ['md', '# Riders'],
      ['code', `api_token = "${TOKEN}"`],
      ['code', 'riders.head()'],
      ...Array.from({ length: 30 }, (_, at): ['code', string] => ['code', `step_${at} = ${at}\n\n\n\n\n`]),
      ['md', `Questions go to ${MAIL}.`]
    ])
  ) as { cells: { outputs: object[] }[] };
  notebook.cells[2].outputs = [{ output_type: 'stream', name: 'stdout', text: `rider  mail\n0      ${MAIL}\n` }];
  return JSON.stringify(notebook);
}

const listIn = (lab: LabPage): Locator => lab.page.getByRole('region', { name: /^Sensitive items in / });

async function scan(lab: LabPage): Promise<Locator> {
  await lab.menu('File', 'Scan This Notebook');
  const list = listIn(lab);
  await expect(list).toBeVisible();
  return list;
}

test.describe.configure({ timeout: 180_000 });

test('a notebook is scanned where no gallery is, and every item leads to its cell', async ({ page, house }) => {
  const elsewhere = await otherLab(house, { baseUrl: '/', gallery: 'http://127.0.0.1:9' });
  try {
    const lab = new LabPage(page, elsewhere);
    const file = freshName('scan');
    const text = sketch();
    elsewhere.write(file, text);
    await lab.open(file);
    const list = await scan(lab);
    await expect(list.getByRole('heading', { level: 2 })).toHaveText('3 sensitive items in 3 cells.');
    await expect(page.getByRole('tab', { name: `Scan: ${file}` })).toBeVisible();
    await expect(list.getByRole('heading', { level: 3 })).toHaveText([
      'Cell 1',
      'Cell 2',
      'Cell 33',
      "What a scan can't see"
    ]);
    const rows = list.locator('.vt-scan-item');
    await expect(rows.nth(0)).toContainText('api_token = "');
    await expect(rows.nth(1)).toContainText('0 EMAIL-1');
    await expect(rows.nth(2)).toContainText('Questions go to EMAIL-1.');
    const shown = await list.innerText();
    expect(shown).not.toContain(TOKEN.slice(8));
    expect(shown).not.toContain(MAIL);
    await page.screenshot({ path: `${process.env.VITRINE_SHOTS ?? elsewhere.folder}/scan-items.png` });

    await rows.nth(2).click();
    const cell = lab.notebook.locator('.jp-Cell[data-windowed-list-index="33"]');
    await expect(cell).toBeInViewport();
    await expect(cell).toHaveClass(/jp-mod-active/);

    await list.getByRole('button', { name: /^E-mail address 2$/ }).click();
    await expect(rows).toHaveCount(2);
    await list.getByRole('button', { name: /^All/ }).click();
    await expect(rows).toHaveCount(3);
    await list.getByRole('combobox', { name: 'Look for' }).selectOption('Secrets');
    await expect(list.getByRole('heading', { level: 2 })).toHaveText('1 sensitive item in 1 cell.');

    await lab.editLastCell('# more');
    await expect(list.getByRole('status')).toContainText('The notebook changed after this scan.');
    await list.getByRole('status').getByRole('button', { name: 'Scan again' }).click();
    await expect(list.getByRole('status')).toBeHidden();
  } finally {
    await elsewhere.lab.stop();
  }
});

test('a clean notebook says so, and what was not read', async ({ lab, house }) => {
  const file = freshName('scan-clean');
  house.write(
    file,
    notebookText([
      ['md', '# Sums'],
      ['code', 'sum(range(10))']
    ])
  );
  await lab.open(file);
  const list = await scan(lab);
  await expect(list.getByRole('heading', { level: 2 })).toHaveText('Found no sensitive items in 2 cells.');
  await expect(list).toContainText('Every text of this notebook was read.');
  await list.getByText('What no rule finds').click();
  await expect(list).toContainText('What is drawn in a picture');
  await lab.page.screenshot({ path: `${process.env.VITRINE_SHOTS ?? house.folder}/scan-clean.png` });
});

test('a long scan counts, and Cancel stops it', async ({ lab, house }) => {
  const file = freshName('scan-large');
  house.write(file, largeNotebook(50));
  await lab.open(file);
  const before = lab.page.workers().length;
  const list = await scan(lab);
  const cancel = list.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeVisible({ timeout: 40_000 });
  expect(lab.page.workers().length).toBe(before + 1);
  await lab.page.screenshot({ path: `${process.env.VITRINE_SHOTS ?? house.folder}/scan-waiting.png` });
  await cancel.click();
  await expect(list.getByRole('heading', { level: 2 })).toHaveText('The scan was cancelled.');
  await expect.poll(() => lab.page.workers().length).toBe(before);
  await list.getByRole('button', { name: 'Scan this notebook' }).click();
  await expect(list.getByRole('heading', { level: 2 })).toHaveText('Found no sensitive items in 501 cells.', {
    timeout: 90_000
  });
});

test('the keyboard alone opens the list, walks it and goes to a cell', async ({ lab, house }) => {
  const file = freshName('scan-keys');
  house.write(file, sketch());
  await lab.open(file);
  const { keyboard } = lab.page;
  await lab.notebook.locator('.jp-Cell').first().click();
  await keyboard.press('Escape');
  await keyboard.press('ControlOrMeta+Shift+c');
  await keyboard.type('scan this notebook');
  await keyboard.press('Enter');
  const list = listIn(lab);
  await expect(list.getByRole('heading', { level: 2 })).toHaveText('3 sensitive items in 3 cells.');
  await expect(list).toBeFocused();
  await keyboard.press('ArrowDown');
  const rows = list.locator('.vt-scan-item');
  await expect(rows.nth(0)).toBeFocused();
  await keyboard.press('End');
  await expect(rows.nth(2)).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(rows.nth(1)).toBeFocused();
  await keyboard.press('Enter');
  await expect(lab.notebook.locator('.jp-Cell[data-windowed-list-index="2"]')).toHaveClass(/jp-mod-active/);
  await expect(list.locator(':focus')).toHaveCount(0);
});

test('Notebook 7 has room for the list at its side', async ({ lab, house }) => {
  const file = freshName('scan-7');
  house.write(file, sketch());
  await lab.page.goto(`${house.lab.url}notebooks/${file}?token=${house.token}`);
  await expect(lab.toolbarButton).toBeVisible({ timeout: 60_000 });
  const list = await scan(lab);
  await expect(list.getByRole('heading', { level: 2 })).toHaveText('3 sensitive items in 3 cells.');
  await lab.page.screenshot({ path: `${process.env.VITRINE_SHOTS ?? house.folder}/scan-notebook-7.png` });
  // A kernel that starts meanwhile writes its language into the notebook.
  await expect(list.getByRole('status')).toBeHidden();
  await list.locator('.vt-scan-item').nth(2).click();
  await expect(lab.notebook.locator('.jp-Cell[data-windowed-list-index="33"]')).toBeInViewport();
});

for (const theme of ['JupyterLab Light', 'JupyterLab Dark']) {
  test(`the list can be read in ${theme}`, async ({ lab, house }) => {
    await house.setTheme(theme);
    try {
      const file = freshName('scan-theme');
      house.write(file, sketch());
      await lab.open(file);
      const list = await scan(lab);
      await expect(list.getByRole('heading', { level: 2 })).toHaveText('3 sensitive items in 3 cells.');
      expect(await problems(lab.page, '.vt-ScanTab')).toEqual([]);
      await lab.editLastCell('# more');
      await list.getByText('What no rule finds').click();
      await list.getByRole('button', { name: /^E-mail address 2$/ }).click();
      expect(await problems(lab.page, '.vt-ScanTab')).toEqual([]);
      const shot = `scan-${theme.replace(/\W+/g, '-').toLowerCase()}.png`;
      await lab.page.screenshot({ path: `${process.env.VITRINE_SHOTS ?? house.folder}/${shot}` });
    } finally {
      await house.setTheme('JupyterLab Light');
    }
  });
}
