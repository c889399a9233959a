import type { Locator } from '@playwright/test';
import { problems } from '../harness/axe';
import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import type { LabPage } from '../harness/lab';
import { freshName, notebookText } from '../harness/notebooks';

const MAIL = 'ann.lee@fabrikam.org';
const TABLE = '<table><tr><th>ward</th><th>stays</th></tr><tr><td>north</td><td>412</td></tr></table>';

/** A code name in prose and code, an address in code and in what was printed, a table and a long way down. */
function sketch(title: string): string {
  const notebook = JSON.parse(
    notebookText([
      ['md', `# ${title}\n\nA question about Nightjar.`],
      ['code', `ask("${MAIL}")`],
      ['code', 'stays.head()  # of Nightjar'],
      ...Array.from({ length: 20 }, (_, at): ['code', string] => ['code', `step_${at} = ${at}\n\n\n\n`]),
      ['md', `Write to ${MAIL}.`]
    ])
  ) as { cells: { outputs: object[] }[] };
  notebook.cells[1].outputs = [{ output_type: 'stream', name: 'stdout', text: `sent to ${MAIL}\n` }];
  notebook.cells[2].outputs = [
    { output_type: 'display_data', metadata: {}, data: { 'text/html': TABLE, 'text/plain': 'north 412' } }
  ];
  return JSON.stringify(notebook);
}

class ReviewPage {
  constructor(readonly lab: LabPage) {}

  get row(): Locator {
    return this.lab.dialog.locator('#vt-review');
  }

  get lines(): Locator {
    return this.row.locator('.vt-review-item');
  }

  get preview(): Locator {
    return this.lab.dialog.locator('.vt-publish-preview');
  }

  get after(): Locator {
    return this.preview.locator('.vt-mod-after');
  }

  get before(): Locator {
    return this.preview.locator('.vt-mod-before');
  }

  get hideThis(): Locator {
    return this.preview.getByRole('button', { name: 'Hide this', exact: true });
  }

  async open(): Promise<void> {
    await this.row.locator('summary').first().click();
    await expect(this.row.locator('.vt-review')).toBeVisible();
  }

  /** Selects a text as a double click does, in what readers will see. */
  async select(text: string): Promise<void> {
    const { page } = this.lab;
    await page.evaluate(wanted => {
      const root = document.querySelector('.vt-mod-after');
      // As a press of the mouse does.
      root?.closest<HTMLElement>('.vt-preview-scroller')?.focus();
      const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(wanted);
        if (at >= 0) {
          node.parentElement?.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
          return;
        }
      }
    }, text);
  }
}

test.describe.configure({ timeout: 180_000 });

test('what goes is listed, looked at, added to and undone; the page shows it, and the next version knows it', async ({
  lab,
  house,
  author
}) => {
  const file = freshName('review');
  house.write(file, sketch('Stays by ward'));
  await lab.open(file);
  await lab.openDialog();
  const review = new ReviewPage(lab);
  await expect(review.row.locator('.vt-row-summary').first()).toHaveText('3');
  await review.open();
  await expect(review.lines).toHaveText([
    /E-mail address.*Cell 1, text.*removed by personal data/,
    /E-mail address.*Cell 1, output/,
    /E-mail address.*Cell 23, text/
  ]);

  // A line leads to its chip, Esc back to the line.
  await review.lines.nth(2).focus();
  await lab.page.keyboard.press('Enter');
  const far = review.after.locator('#cell-23 .vt-chip');
  await expect(far).toBeFocused();
  await expect(far).toBeInViewport();
  await lab.page.keyboard.press('Escape');
  await expect(review.lines.nth(2)).toBeFocused();
  await lab.page.keyboard.press('Home');
  await expect(review.lines.nth(0)).toBeFocused();
  await review.row.getByRole('combobox', { name: 'Cell' }).selectOption('Cell 23 (1)');
  await expect(review.lines).toHaveCount(1);
  await review.row.getByRole('combobox', { name: 'Cell' }).selectOption('All cells');

  // Before is what lies on this computer, at the same place.
  await expect(review.before).toHaveCount(0);
  await far.focus();
  await lab.page.keyboard.down('Space');
  await expect(review.before.locator('#before-cell-23')).toContainText(MAIL);
  await expect(review.before.locator('#before-cell-23')).toBeInViewport();
  await expect(review.after).toBeHidden();
  await lab.page.keyboard.up('Space');
  await expect(review.after).toBeVisible();
  await expect(far).toBeInViewport();

  // What is selected goes from everywhere.
  await review.select('Nightjar');
  await review.hideThis.click();
  await expect(review.row).toContainText('“Nightjar” is hidden in 2 places');
  await expect(review.after.locator('#cell-0')).not.toContainText('Nightjar', { timeout: 40_000 });
  await expect(review.after.locator('#cell-2')).not.toContainText('Nightjar');
  await expect(review.lines.filter({ hasText: 'hidden by you' })).toHaveCount(2);

  // An output goes as a whole and comes back; the table stays hidden.
  const printed = review.after.locator('#cell-1 .vt-output-frame');
  await printed.hover();
  await printed.getByRole('button', { name: /^Hide this output/ }).click();
  await expect(review.after.locator('#cell-1')).toContainText('Printed text removed: hidden by you', {
    timeout: 40_000
  });
  await lab.page.keyboard.press('Control+z');
  await expect(review.after.locator('#cell-1')).toContainText('sent to EMAIL-1', { timeout: 40_000 });
  await review.after.locator('#cell-2 .vt-output-frame').hover();
  await review.after
    .locator('#cell-2')
    .getByRole('button', { name: /^Hide this output/ })
    .click();
  await expect(review.after.locator('#cell-2')).toContainText('Table removed: hidden by you', { timeout: 40_000 });
  await lab.page.screenshot({ path: `${process.env.VITRINE_SHOTS ?? house.folder}/review-decided.png` });

  await expect(lab.publishButton).not.toHaveAttribute('aria-disabled', 'true', { timeout: 40_000 });
  const link = await lab.finish();
  await lab.closeResult();
  const text = await author.notebook(entryOf(link), 1);
  expect(text).not.toMatch(/nightjar|north|ann\.lee/i);
  expect(text).toContain('sent to EMAIL-1');

  // The next version of the same notebook: what was decided is known, and no value of it was kept.
  await expect(lab.toolbarButton).toHaveAccessibleName(/Published v1/);
  const kept = await lab.page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain('vitrine:decisions:');
  expect(kept).not.toMatch(/nightjar/i);
  await lab.editLastCell('\n# Nightjar again');
  await lab.openDialog();
  await expect(lab.dialog.locator('.vt-decisions-recalled')).toContainText('2 decisions from last time were used.');
  await expect(review.after.locator('#cell-22')).not.toContainText('Nightjar', { timeout: 40_000 });
  await expect(lab.publishButton).not.toHaveAttribute('aria-disabled', 'true', { timeout: 40_000 });
  await lab.finish();
  expect(await author.notebook(entryOf(link), 2)).not.toMatch(/nightjar/i);
  await lab.closeResult();

  await lab.openDialog();
  await review.open();
  await review.row.getByRole('button', { name: 'Forget' }).click();
  await expect(review.after.locator('#cell-0')).toContainText('Nightjar', { timeout: 40_000 });
  expect(await lab.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('vitrine:decisions:');
});

test('closing the dialog ends the work at once, and typing goes on while something is looked through', async ({
  lab,
  house
}) => {
  const { largeNotebook } = await import('../harness/large');
  const file = freshName('review-large');
  house.write(file, largeNotebook(50));
  await lab.open(file);
  const before = lab.page.workers().length;
  await lab.toolbarButton.click();
  await expect.poll(() => lab.page.workers().length, { timeout: 40_000 }).toBe(before + 1);
  await lab.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => lab.page.workers().length).toBe(before);

  await lab.toolbarButton.click();
  const review = new ReviewPage(lab);
  await expect(review.row).toBeVisible({ timeout: 90_000 });
  await review.open();
  await review.row.getByLabel('Hide more').fill('value_77');
  await lab.page.keyboard.press('Enter');
  await expect(lab.publishButton).toHaveAttribute('aria-disabled', 'true');
  await lab.dialog.getByLabel('Title').fill('Typed meanwhile');
  await expect(lab.dialog.getByLabel('Title')).toHaveValue('Typed meanwhile');
  await expect(review.row).toContainText('“value_77” is hidden in', { timeout: 90_000 });
});

for (const theme of ['JupyterLab Light', 'JupyterLab Dark']) {
  test(`the review can be read in ${theme}`, async ({ lab, house }) => {
    await house.setTheme(theme);
    try {
      const file = freshName('review-looks');
      house.write(file, sketch('How the review looks'));
      await lab.open(file);
      await lab.openDialog();
      const review = new ReviewPage(lab);
      await review.open();
      await review.select('Nightjar');
      await expect(review.hideThis).toBeVisible();
      expect(await problems(lab.page, '.vt-Modal')).toEqual([]);
      const shots = process.env.VITRINE_SHOTS ?? house.folder;
      const name = theme.replace(/\W+/g, '-').toLowerCase();
      await lab.page.screenshot({ path: `${shots}/review-${name}.png` });
      await lab.page.keyboard.press('h');
      await expect(review.row).toContainText('“Nightjar” is hidden in 2 places', { timeout: 40_000 });
      await review.preview.getByRole('button', { name: 'Before' }).click();
      await expect(review.before.locator('#before-cell-1')).toContainText(MAIL);
      await lab.page.screenshot({ path: `${shots}/review-before-${name}.png` });
      expect(await problems(lab.page, '.vt-Modal')).toEqual([]);
      for (const width of [360, 1600]) {
        await lab.page.setViewportSize({ width, height: 900 });
        const wide = await lab.page.locator('.vt-publish').evaluate(dialog => dialog.scrollWidth - dialog.clientWidth);
        expect(wide, `at ${width}`).toBeLessThanOrEqual(1);
        await lab.page.screenshot({ path: `${shots}/review-${width}-${name}.png` });
      }
    } finally {
      await house.setTheme('JupyterLab Light');
    }
  });
}
