import { problems } from '../harness/axe';
import { expect, test } from '../harness/fixtures';
import { entryOf, pageOf } from '../harness/gallery';
import { freshName } from '../harness/notebooks';
import { administratorOf } from '../harness/people';
import { MAIL, ReviewPage, sketch } from '../harness/review';
import { spaceUnder } from '../harness/rules';

test.describe.configure({ timeout: 240_000 });

test('an output is let out only where the rules leave it to its author, with a reason that is recorded and shown', async ({
  lab,
  house,
  author,
  browser
}) => {
  const shots = process.env.VITRINE_SHOTS ?? house.folder;
  const open = await spaceUnder(browser, house, 'Wards', { profile: 'strict', releases: 'author' }, author);
  await spaceUnder(browser, house, 'Closed wards', { profile: 'strict' }, author);
  await spaceUnder(browser, house, 'Second look', { profile: 'strict', releases: 'another' }, author);
  const file = freshName('release');
  house.write(file, sketch('Stays by ward, let out'));
  await lab.open(file);
  await lab.openDialog();
  const review = new ReviewPage(lab);
  const ask = (cell: number) => review.cell(cell).getByRole('button', { name: /^Let readers see it/ });

  // All outputs are kept in here unless somebody lets them out; in the second space nobody can.
  await lab.choose('Closed wards');
  await expect(review.cell(2)).toContainText('Table removed', { timeout: 40_000 });
  await expect(review.after.getByRole('button', { name: /^Let readers see it/ })).toHaveCount(0);
  await review.carriedOut();

  // Where somebody else decides, that is said before it is asked for.
  await lab.choose('Second look');
  await ask(2).click({ timeout: 40_000 });
  const form = review.preview.getByRole('form', { name: 'Let readers see output 1 of cell 2' });
  await expect(form).toContainText('Somebody else decides before others can read this version.');
  await lab.page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(lab.dialog).toBeVisible();

  await lab.choose('Wards');
  await expect(review.cell(2)).toContainText('Table removed', { timeout: 40_000 });
  await ask(2).click({ timeout: 40_000 });
  const reason = form.getByLabel('Why readers may see it');
  await expect(reason).toBeFocused();
  await expect(form).toContainText('The reason is recorded and readers see it.');
  await form.getByRole('button', { name: 'Let readers see it' }).click();
  await expect(form).toContainText('A reason is needed first.');
  await expect(reason).toBeFocused();
  await expect(review.cell(2)).toContainText('Table removed');
  expect(await problems(lab.page, '.vt-Modal')).toEqual([]);
  await lab.page.screenshot({ path: `${shots}/release-form.png` });
  await reason.fill(`Only totals, says ${MAIL}`);
  await lab.page.keyboard.press('Enter');
  await expect(review.cell(2)).toContainText('You let readers see this', { timeout: 40_000 });
  await expect(review.cell(2)).toContainText('412');
  await expect(review.cell(1)).not.toContainText('sent to');
  await review.open();
  await expect(review.row).toContainText(`Readers see an output of cell 2: “Only totals, says ${MAIL}”`);
  await review.carriedOut();
  await lab.page.screenshot({ path: `${shots}/release-done.png` });

  // What was let out doesn't go along to where nobody may let anything out.
  await lab.choose('Closed wards');
  await expect(review.cell(2)).toContainText('Table removed', { timeout: 40_000 });
  await expect(review.row).toContainText(
    "Output 1 of cell 2 stays hidden: what is in it can't be checked, or this space lets nobody see it."
  );
  await lab.choose('Wards');
  await review.carriedOut();
  await ask(2).click({ timeout: 40_000 });
  await reason.fill(`Only totals, says ${MAIL}`);
  await lab.page.keyboard.press('Enter');
  await expect(review.cell(2)).toContainText('412', { timeout: 40_000 });
  await review.carriedOut();

  const link = await lab.finish();
  await expect(lab.dialog.locator('.vt-result-receipt')).toContainText(
    /Redaction receipt Checked in JupyterLab and again by this gallery: no rule found anything more\. Declared: \d+ removed, and \d+ settings of the notebook\./
  );
  await lab.page.screenshot({ path: `${shots}/receipt-result.png` });
  const [download] = await Promise.all([
    lab.page.waitForEvent('download'),
    lab.dialog.getByRole('button', { name: 'Download' }).click()
  ]);
  expect(download.suggestedFilename()).toBe(`${entryOf(link)}-v1.receipt.json`);
  await lab.closeResult();

  const { notebook, manifest } = await author.version(entryOf(link), 1);
  expect(notebook).toContain('412');
  expect(notebook).not.toContain('sent to');
  expect(manifest).not.toContain(MAIL);
  expect((JSON.parse(manifest) as { redaction: { released: object[] } }).redaction.released).toEqual([
    { cell: 2, output: 0, reason: 'Only totals, says EMAIL' }
  ]);

  // Readers see why, and so does whoever reads the record.
  const window = await pageOf(browser, house, 'author');
  await window.page.goto(link);
  await window.page.getByText('What was removed').click();
  await expect(window.page.getByText('1 output let out by the author:')).toBeVisible();
  await expect(window.page.locator('.vt-let-out')).toContainText('Cell 2: Only totals, says EMAIL');
  await window.page.screenshot({ path: `${shots}/release-page.png` });
  await window.context.close();
  const keeper = await administratorOf(browser, house);
  const record = await keeper.page.request.get(`${house.gallery.url}/api/v1/audit/${open}`);
  expect(await record.text()).toContain('Only totals, says EMAIL');
  await keeper.context.close();
});
