import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { noisePng } from '../harness/noise';
import { freshName } from '../harness/notebooks';
import { MAIL, ReviewPage, sketch } from '../harness/review';

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
  await expect(review.cell(0)).not.toContainText('Nightjar', { timeout: 40_000 });
  await expect(review.cell(2)).not.toContainText('Nightjar');
  await expect(review.lines.filter({ hasText: 'hidden by you' })).toHaveCount(2);

  // An output goes as a whole and comes back; the table stays hidden.
  const printed = review.after.locator('#cell-1 .vt-output-frame');
  await printed.hover();
  await printed.getByRole('button', { name: /^Hide this output/ }).click();
  await expect(review.cell(1)).toContainText('Printed text removed: hidden by you', {
    timeout: 40_000
  });
  await lab.page.keyboard.press('Control+z');
  await expect(review.cell(1)).toContainText('sent to EMAIL-1', { timeout: 40_000 });
  await review.after.locator('#cell-2 .vt-output-frame').hover();
  await review.after
    .locator('#cell-2')
    .getByRole('button', { name: /^Hide this output/ })
    .click();
  await expect(review.cell(2)).toContainText('Table removed: hidden by you', { timeout: 40_000 });
  await lab.page.screenshot({ path: `${process.env.VITRINE_SHOTS ?? house.folder}/review-decided.png` });

  await review.carriedOut();
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
  await review.carriedOut();
  await lab.finish();
  expect(await author.notebook(entryOf(link), 2)).not.toMatch(/nightjar/i);
  await lab.closeResult();

  await lab.openDialog();
  await review.open();
  await review.row.getByRole('button', { name: 'Forget' }).click();
  await expect(review.cell(0)).toContainText('Nightjar', { timeout: 40_000 });
  expect(await lab.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('vitrine:decisions:');
});

test('what nobody can vouch for is counted, and what is found and not found is one click away', async ({
  lab,
  house
}) => {
  const file = freshName('review-unseen');
  const picture = { 'image/png': noisePng(2000, 7).toString('base64'), 'text/plain': '<Figure>' };
  house.write(file, sketch('Not looked into', [{ output_type: 'display_data', metadata: {}, data: picture }]));
  await lab.open(file);
  await lab.openDialog();
  const review = new ReviewPage(lab);
  await review.open();
  const coverage = review.row.locator('.vt-coverage');
  await expect(coverage).toContainText("1 picture: nobody can check pixels. 1 table wasn't checked for small counts.");
  await expect(coverage).toContainText("Found and removed 3; can't find: what is drawn in pictures");
  const table = coverage.getByRole('table');
  await expect(table).toBeHidden();
  await coverage.getByText('How much was found when it was measured').click();
  await expect(table).toBeVisible();
  await expect(table.getByRole('row').filter({ hasText: 'E-mail addresses' })).toContainText(/\d+ %/);
  expect(await table.getByRole('row').count()).toBeGreaterThan(10);
  await lab.page.screenshot({ path: `${process.env.VITRINE_SHOTS ?? house.folder}/review-coverage.png` });

  // What the author hides isn't counted as not looked into.
  const picked = review.cell(2).locator('.vt-output-frame').last();
  await picked.hover();
  await picked.getByRole('button', { name: /^Hide this output/ }).click();
  await expect(review.cell(2)).toContainText('Figure removed: hidden by you', { timeout: 40_000 });
  await expect(coverage).not.toContainText('picture: nobody');
  await expect(coverage).toContainText("1 table wasn't checked for small counts.");
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
  await expect(lab.dialog.locator('.vt-progress-text')).toHaveText(/^Checking cells · \d+ of 501$/, {
    timeout: 40_000
  });
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
