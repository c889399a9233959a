import type { Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures';
import { entryOf } from '../harness/gallery';
import { labLooksWell, looksWell } from '../harness/looks';
import { freshName, notebookText } from '../harness/notebooks';
import { makeWard, windowsOf } from '../harness/ward';
import type { Ward } from '../harness/ward';

const MAIL = 'ann.lee@fabrikam.org';
const STUDY = ['ST', '4711'].join('-');
/** What a search has to find, and nothing else in the gallery says. */
const RARE = 'readmittance';

/** An address in code and in what was printed, a study number that no rule knows yet, and a doubtful cell 7. */
function sketch(title: string): string {
  const notebook = JSON.parse(
    notebookText([
      ['md', `# ${title}\n\nWho comes back to the ward, and when?`],
      ['code', `ask("${MAIL}")`],
      ['md', '## What was counted'],
      ['code', 'stays = load("stays.csv")'],
      ['code', `study = "${STUDY}"\nstays = stays[stays.study == study]`],
      ['md', `Days until ${RARE} are counted from the day of leaving.`],
      ['code', 'stays.groupby("ward").days.mean()'],
      ['code', 'late = stays[stays.days > 30]'],
      ['code', 'late.shape']
    ])
  ) as { cells: { outputs: object[] }[] };
  notebook.cells[6].outputs = [
    {
      output_type: 'execute_result',
      execution_count: 6,
      metadata: {},
      data: { 'text/plain': 'north 3.2', 'text/html': '<table><tr><td>north</td><td>3.2</td></tr></table>' }
    }
  ];
  return JSON.stringify(notebook);
}

const NOT_THERE = "This notebook doesn't exist, or you can't see it.";

/** What a reader of the gallery gets to see of a notebook. */
async function cannotBeFound(page: Page, gallery: string, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('main')).toContainText(NOT_THERE);
  await page.goto(`${gallery}/search?q=${RARE}`);
  await expect(page.locator('main')).toContainText('No notebook');
  await expect(page.locator('.vt-result')).toHaveCount(0);
}

async function approve(reviewer: Page, gallery: string, title: string, version: number): Promise<void> {
  await reviewer.goto(`${gallery}/reviews`);
  await reviewer.getByRole('list', { name: 'What waits' }).getByRole('link', { name: title }).click();
  await reviewer.getByRole('button', { name: `Approve v${version}` }).click();
  await expect(reviewer.getByRole('status')).toContainText(`v${version} is approved.`);
}

// The second story goes on where the first one ends.
test.describe.configure({ mode: 'serial', timeout: 600_000 });

const title = `Who comes back to ward ${process.pid}`;
const file = freshName('regulated');
let ward: Ward;
let entry: string;

test('a version is handed in, returned with a note on a cell, mended, approved, and found', async ({
  lab,
  house,
  browser
}) => {
  const { url } = house.gallery;
  ward = await makeWard(browser, house, `Ward ${process.pid}`);
  const { pages, close } = await windowsOf(browser, house, ward);
  await house.followSystem();
  house.write(file, sketch(title));

  // The author hands it in, and knows before and after that somebody has to agree.
  await lab.open(file);
  await lab.openDialog();
  await lab.choose(ward.name);
  await expect(lab.dialog).toContainText(`A reviewer of ${ward.name} has to agree before others read it.`);
  await expect(lab.publishButton).not.toHaveAttribute('aria-disabled', 'true', { timeout: 40_000 });
  await labLooksWell(lab.page, '01-dialog', '.vt-Modal');
  const link = await lab.finish();
  await expect(lab.dialog).toContainText(`Waiting for a reviewer of ${ward.name}.`);
  await labLooksWell(lab.page, '02-handed-in', '.vt-Modal');
  await lab.closeResult();
  await expect(lab.toolbarButton).toHaveAccessibleName('Waiting for a reviewer');
  entry = entryOf(link);
  const address = `${url}/n/${entry}`;
  await pages.author.goto(url);
  const news = pages.author.getByRole('region', { name: 'Your versions and their reviewers' });
  await expect(news).toContainText(`v1 of ${title} waits for a reviewer of ${ward.name}`);
  await looksWell(pages.author, '03-author-home-waiting');
  await pages.author.goto(`${address}/v/1`);
  await expect(pages.author.getByRole('region', { name: 'Where it stands' })).toContainText('Waiting for a reviewer');
  await looksWell(pages.author, '04-author-page-waiting');
  await cannotBeFound(pages.reader, url, `${address}/v/1`);

  // The reviewer looks at it, item by item, and sends it back.
  const { reviewer } = pages;
  await reviewer.goto(url);
  await reviewer.getByRole('link', { name: 'To review: 1' }).click();
  const queue = reviewer.getByRole('list', { name: 'What waits' });
  await expect(queue.getByRole('listitem')).toContainText([
    new RegExp(
      `${title}.*Asks for approval.*Asked .*${ward.name}.*Demo author.*1 sensitive item removed · 6 hidden outputs`
    )
  ]);
  await looksWell(reviewer, '05-queue');
  await queue.getByRole('link', { name: title }).click();
  expect(new URL(reviewer.url()).pathname).toBe(new URL(`${address}/v/1/review`).pathname);
  await expect(reviewer.getByRole('heading', { level: 1 })).toHaveText(
    `Demo author asks you to approve v1 in ${ward.name}.`
  );
  await expect(reviewer.locator('.vt-receipt')).toContainText('E-mail address');
  await looksWell(reviewer, '06-review-first');
  const items = reviewer.getByRole('region', { name: 'Sensitive items' });
  const open = items.getByRole('button', { name: /^Open cell/ });
  const many = await open.count();
  expect(many).toBeGreaterThan(1);
  for (let at = 0; at < many; at++) {
    await open.nth(at).click();
    await expect(items).toContainText(`${at + 1} opened by you`);
  }
  await reviewer.getByText('Note on cell 7').first().click();
  await reviewer.getByRole('textbox', { name: 'Note on cell 7' }).fill('Say why thirty days.');
  await looksWell(reviewer, '07-review-note');
  await reviewer.getByRole('button', { name: 'Return v1' }).click();
  await expect(reviewer.getByRole('status')).toContainText('v1 went back to its author, with your notes.');
  await looksWell(reviewer, '08-queue-returned');
  await cannotBeFound(pages.reader, url, `${address}/v/1`);

  // The author reads the note on the page and in Lab, and mends the cell.
  await pages.author.goto(url);
  await expect(news).toContainText(`v1 of ${title} was returned`);
  await expect(news).toContainText('with a note on cell 7');
  await looksWell(pages.author, '09-author-home-returned');
  await news.getByRole('link', { name: title }).click();
  const standing = pages.author.getByRole('region', { name: 'Where it stands' });
  await expect(standing).toContainText(`v1 was returned by ${ward.reviewer.name}`);
  await expect(standing).toContainText('Say why thirty days.');
  await looksWell(pages.author, '10-author-page-returned');
  await standing.getByRole('link', { name: 'Cell 7' }).click();
  await expect(pages.author.locator('#cell-7')).toBeInViewport();
  await lab.open(file);
  await expect(lab.toolbarButton).toHaveAccessibleName('Returned: note on cell 7', { timeout: 40_000 });
  await lab.rewriteCell(7, '# thirty days is what the ward counts\nlate = stays[stays.days > 30]');
  await lab.openDialog();
  await labLooksWell(lab.page, '11-dialog-again', '.vt-Modal');
  await expect(lab.publishButton).not.toHaveAttribute('aria-disabled', 'true', { timeout: 40_000 });
  await lab.finish();
  await lab.closeResult();

  // The reviewer sees what changed, and approves; a reader finds it.
  await reviewer.goto(`${address}/v/2/review`);
  await expect(reviewer.getByRole('heading', { level: 1 })).toContainText('approve v2');
  await expect(reviewer.getByRole('region', { name: 'Returned before' })).toContainText('Say why thirty days.');
  await looksWell(reviewer, '12-review-second');
  await approve(reviewer, url, title, 2);
  await looksWell(reviewer, '13-queue-approved');
  const { reader } = pages;
  await reader.goto(`${url}/search?q=${RARE}`);
  await reader.getByRole('link', { name: title }).first().click();
  await expect(reader.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(reader.locator('#cell-7')).toContainText('thirty days is what the ward counts');
  await looksWell(reader, '14-reader-page');
  await pages.author.goto(url);
  await expect(news).toContainText(`v2 of ${title} was approved`);
  await looksWell(pages.author, '15-author-home-approved');

  // A third version waits beside the one that readers have: before and after.
  // An open notebook asks once a minute whether somebody decided.
  await expect(lab.toolbarButton).toHaveAccessibleName('Published v2', { timeout: 90_000 });
  await lab.rewriteCell(8, 'len(late)');
  await lab.openDialog();
  await expect(lab.publishButton).not.toHaveAttribute('aria-disabled', 'true', { timeout: 40_000 });
  await lab.finish();
  await lab.closeResult();
  await reviewer.goto(`${address}/v/3/review`);
  await expect(reviewer.getByRole('heading', { name: 'What changed since v2' })).toBeVisible();
  await expect(reviewer.locator('#before-cell-8')).toContainText('late.shape');
  await expect(reviewer.locator('#cell-8')).toContainText('len(late)');
  await looksWell(reviewer, '16-review-beside');
  await approve(reviewer, url, title, 3);
  await reader.goto(address);
  await expect(reader.locator('#cell-8')).toContainText('len(late)');
  await close();
});

test('a new rule shuts it before the eyes of a reader, and a cleaned version takes its place', async ({
  lab,
  house,
  browser,
  author
}) => {
  const { url } = house.gallery;
  const address = `${url}/n/${entry}`;
  const { pages, close } = await windowsOf(browser, house, ward);
  const { keeper, reader, reviewer } = pages;
  await house.followSystem();
  await reader.goto(address);
  await expect(reader.getByRole('heading', { name: title, level: 1 })).toBeVisible();

  // Study numbers become something to remove: the rules are written, chosen, and looked by again.
  await keeper.goto(`${url}/policies`);
  await looksWell(keeper, '17-policies');
  await keeper.getByRole('link', { name: 'Regulated', exact: true }).click();
  await looksWell(keeper, '18-policy');
  await keeper.getByRole('link', { name: 'Write the next version' }).click();
  await keeper.getByText('Write it as a document, with patterns of your own').click();
  const document = keeper.getByRole('textbox', { name: 'Document' });
  const policy = JSON.parse(await document.inputValue()) as object;
  const pattern = { id: 'study-number', pattern: '\\bST-\\d{3,5}\\b', type: 'ID' };
  await document.fill(JSON.stringify({ ...policy, patterns: [pattern] }, null, 2));
  await looksWell(keeper, '19-policy-form');
  await keeper.getByRole('button', { name: 'Write this document' }).click();
  await expect(keeper.getByRole('status')).toContainText('It is written.');
  await looksWell(keeper, '20-policy-written');
  await keeper.goto(`${ward.url}/rules`);
  await looksWell(keeper, '21-space-rules');
  await keeper.getByRole('link', { name: 'See what it would change' }).click();
  await expect(keeper.locator('.vt-lead')).toContainText('This makes rules stricter. It touches 1 space');
  await looksWell(keeper, '22-rules-change');
  await keeper.getByRole('button', { name: 'Change the rules' }).click();
  await expect(keeper.getByRole('status')).toContainText('The rules are changed.');

  // Readers have nothing of it from this moment on; then it is closed, and they are told.
  await reader.reload();
  expect(await reader.locator('#cell-7').count()).toBe(0);
  await expect(async () => {
    await reader.reload();
    await expect(reader.locator('h1')).toHaveText('v3 is closed', { timeout: 500 });
  }).toPass({ timeout: 40_000, intervals: [100] });
  await looksWell(reader, '23-tombstone');
  await reader.goto(`${url}/search?q=${RARE}`);
  await expect(reader.locator('.vt-result')).toHaveCount(0);

  // Author and administrator are told, with the places.
  await pages.author.goto(url);
  const closed = pages.author.getByRole('region', { name: 'Closed versions' });
  await expect(closed.getByRole('listitem')).toHaveText([
    new RegExp(`v3, v2 and v1 of a notebook of yours in ${ward.name} are closed\\. The gallery looked at it again`)
  ]);
  await looksWell(pages.author, '24-author-home-closed');
  await closed.getByRole('link', { name: 'See what to do' }).click();
  await expect(pages.author.getByRole('list', { name: 'Closed versions' })).toContainText('cell 4');
  await looksWell(pages.author, '25-author-quarantine');
  await keeper.goto(`${url}/quarantine`);
  await expect(keeper.getByRole('list', { name: 'Closed versions' })).toContainText('Demo author');
  await looksWell(keeper, '26-keeper-quarantine');

  // A cleaned version takes its place once it is approved; what was closed stays closed.
  await lab.open(file);
  await expect(lab.toolbarButton).toHaveAccessibleName(/^v3 is closed/, { timeout: 40_000 });
  await lab.openDialog();
  await labLooksWell(lab.page, '27-dialog-cleaned', '.vt-Modal');
  await expect(lab.publishButton).not.toHaveAttribute('aria-disabled', 'true', { timeout: 40_000 });
  await lab.finish();
  await lab.closeResult();
  await approve(reviewer, url, title, 4);
  await reader.goto(`${url}/search?q=${RARE}`);
  await reader.getByRole('link', { name: title }).first().click();
  await expect(reader.locator('#cell-4')).toContainText('ID');
  await expect(reader.locator('#cell-4')).not.toContainText(STUDY);
  for (const version of [2, 3]) {
    await reader.goto(`${address}/v/${version}`);
    await expect(reader.locator('h1')).toHaveText(`v${version} is closed`);
  }
  await keeper.goto(`${ward.url}/record`);
  await looksWell(keeper, '28-record');
  expect(await author.notebook(entry, 4)).not.toContain(STUDY);
  await close();
});
