import { problems } from '../harness/axe';
import { expect, test } from '../harness/fixtures';
import { freshName } from '../harness/notebooks';
import { MAIL, ReviewPage, sketch } from '../harness/review';

test.describe.configure({ timeout: 180_000 });

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
