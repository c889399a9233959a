import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { freshName } from '../harness/notebooks';
import { MAIL, NAME, ReviewPage, sketch } from '../harness/review';

test.describe.configure({ timeout: 180_000 });

test('the whole review is done with the keyboard alone', async ({ lab, house, author }) => {
  const file = freshName('review-keys');
  house.write(file, sketch('By the keyboard'));
  await lab.open(file);
  const { keyboard } = lab.page;
  const review = new ReviewPage(lab);
  await lab.notebook.locator('.jp-Notebook').focus();
  await keyboard.press('Control+Alt+p');
  await expect(lab.publishButton).toBeEnabled();
  await expect(review.row).toBeVisible({ timeout: 40_000 });

  // From the list to a place and back, and on to the next.
  await review.tabTo(review.preview.getByRole('button', { name: 'Skip the preview' }));
  await keyboard.press('Enter');
  await expect(review.row.locator('summary').first()).toBeFocused();
  await keyboard.press('Enter');
  await expect(review.lines).toHaveCount(3);
  await review.tabTo(review.lines.first());
  await keyboard.press('End');
  await expect(review.lines.nth(2)).toBeFocused();
  await keyboard.press('Enter');
  const chips = review.after.locator('.vt-chip');
  await expect(review.cell(23).locator('.vt-chip')).toBeFocused();
  await keyboard.press('n');
  await expect(chips.first()).toBeFocused();
  await keyboard.press('p');
  await expect(chips.last()).toBeFocused();

  // Space, held, is what lies here; let go, what readers will see.
  await keyboard.down('Space');
  await expect(review.before.locator('#before-cell-23')).toContainText(MAIL);
  await keyboard.up('Space');
  await expect(review.after).toBeVisible();
  await keyboard.press('Escape');
  await expect(review.lines.nth(2)).toBeFocused();

  // A text that is typed goes, one that stands nowhere is told, and both ways back lead back.
  const field = review.row.getByLabel('Hide more');
  await review.tabTo(field);
  await keyboard.type(NAME);
  await keyboard.press('Enter');
  await expect(review.row).toContainText(`“${NAME}” is hidden in 2 places`, { timeout: 40_000 });
  await expect(review.cell(0)).not.toContainText(NAME, { timeout: 40_000 });
  await expect(field).toBeFocused();
  await review.carriedOut();
  await keyboard.type('Stormcock');
  await keyboard.press('Enter');
  await expect(review.row.getByRole('status')).toHaveText(
    'Nothing was hidden: “Stormcock” stands nowhere in this notebook as one text.',
    { timeout: 40_000 }
  );
  await review.carriedOut();
  await review.tabTo(review.row.getByRole('button', { name: `Undo: “${NAME}” is hidden in 2 places` }), 'Shift+Tab');
  await keyboard.press('Enter');
  // What was pressed is gone, and the keys go on from the list.
  await expect(review.row.locator('summary').first()).toBeFocused();
  await expect(review.cell(0)).toContainText(NAME, { timeout: 40_000 });

  // An output goes by its button, which the focus alone brings out, and comes back by Ctrl-Z.
  const hide = review.cell(2).getByRole('button', { name: 'Hide this output: output 1 of cell 2' });
  await review.tabTo(review.lines.nth(2));
  await keyboard.press('Escape');
  await expect(review.preview.locator('.vt-preview-scroller')).toBeFocused();
  await review.tabTo(hide);
  await expect(hide).toHaveCSS('opacity', '1');
  await keyboard.press('Enter');
  await expect(review.cell(2)).toContainText('Table removed: hidden by you', { timeout: 40_000 });
  await expect(review.preview.locator('.vt-preview-scroller')).toBeFocused();
  await review.carriedOut();
  await keyboard.press('Control+z');
  await expect(review.cell(2)).toContainText('412', { timeout: 40_000 });
  await review.carriedOut();

  await keyboard.press('Control+Enter');
  await expect(lab.result).toBeVisible({ timeout: 40_000 });
  const link = await lab.link();
  await expect(lab.dialog.locator('.vt-result-receipt')).toContainText('Declared:');
  await review.tabTo(lab.dialog.getByRole('button', { name: 'Receipt', exact: true }));
  await keyboard.press('Escape');
  await expect(lab.dialog).toBeHidden();
  const text = await author.notebook(entryOf(link), 1);
  expect(text).toContain(NAME);
  expect(text).toContain('412');
  expect(text).not.toContain(MAIL);
});
