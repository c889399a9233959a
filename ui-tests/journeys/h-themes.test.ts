import { problems } from '../harness/axe';
import { expect, test } from '../harness/fixtures';
import { freshName, plain } from '../harness/notebooks';

// Fifteen looks of axe at a page as large as Lab's.
test.describe.configure({ timeout: 300_000 });

for (const theme of ['JupyterLab Light', 'JupyterLab Dark', 'JupyterLab Dark High Contrast']) {
  test(`every state of dialog and panel can be read in ${theme}`, async ({ lab, house }) => {
    await house.setTheme(theme);
    try {
      const file = freshName('themes');
      house.write(file, plain(`Read in ${theme}`));
      await lab.open(file);
      const look = async (what: string, within = '.vt-Modal'): Promise<void> =>
        expect(await problems(lab.page, within), what).toEqual([]);

      await lab.openDialog();
      await look('the dialog');
      for (const row of await lab.dialog.locator('summary').all()) {
        await row.click();
      }
      await lab.dialog.getByRole('button', { name: 'Choose who can read it' }).click();
      await look('every row and the menu open');
      await lab.dialog.getByRole('menuitemradio', { name: /^Team/ }).click();
      await lab.dialog.getByRole('button', { name: 'Before' }).click();
      await look('before');
      await lab.dialog.getByLabel('Title').fill('');
      await lab.publishButton.click();
      await look('without a title');
      await lab.dialog.getByLabel('Title').fill(`Read in ${theme}`);

      await lab.page.route('**/api/v1/prepare', route => route.abort(), { times: 1 });
      await lab.publishButton.click();
      await expect(lab.problem).toBeVisible();
      await look('a problem');
      await lab.problem.getByRole('button', { name: 'Try again' }).click();
      await expect(lab.result).toBeVisible({ timeout: 40_000 });
      await look('the result');
      await lab.dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
      await lab.dialog.getByRole('button', { name: 'Withdraw v1' }).click();
      await look('the question for a reason, without one');
      await lab.dialog.getByLabel(/^Why do you withdraw/).fill('Only to look at it');
      await lab.dialog.getByRole('button', { name: 'Withdraw v1' }).click();
      await expect(lab.dialog.getByRole('button', { name: 'Undo' })).toBeVisible();
      await look('withdrawn');
      await lab.dialog.getByRole('button', { name: 'Undo' }).click();
      await expect(lab.result).toBeVisible();
      await lab.closeResult();
      await expect(lab.toolbarButton).toHaveAccessibleName(/Published v1/);
      await look('the toolbar button', '.vt-PublishButton');

      await lab.menu('File', 'Withdraw Published Version…');
      await expect(lab.dialog.getByLabel(/^Why do you withdraw v1/)).toBeFocused();
      await look('the withdraw dialog');
      await lab.page.keyboard.press('Escape');

      const panel = await lab.openPanel();
      await expect(panel.getByRole('button', { name: /^Fork / }).first()).toBeVisible();
      await look('the panel', '#vitrine-gallery');
      await panel.getByRole('searchbox').fill('no such words anywhere');
      await expect(panel).toContainText(/No notebook|Nothing/);
      await look('nothing found', '#vitrine-gallery');
      await look('the status bar', '.vt-StatusItem');
    } finally {
      await house.setTheme('JupyterLab Light');
    }
  });
}
