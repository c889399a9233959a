import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { LabPage } from './lab';
import { notebookText } from './notebooks';

/** An address that the rules know, and a code name that they don't. */
export const MAIL = 'ann.lee@fabrikam.org';
export const NAME = 'Nightjar';

const TABLE = '<table><tr><th>ward</th><th>stays</th></tr><tr><td>north</td><td>412</td></tr></table>';

/** A code name in prose and code, an address in code and in what was printed, a table and a long way down. */
export function sketch(title: string, more: object[] = []): string {
  const notebook = JSON.parse(
    notebookText([
      ['md', `# ${title}\n\nA question about ${NAME}.`],
      ['code', `ask("${MAIL}")`],
      ['code', `stays.head()  # of ${NAME}`],
      ...Array.from({ length: 20 }, (_, at): ['code', string] => ['code', `step_${at} = ${at}\n\n\n\n`]),
      ['md', `Write to ${MAIL}.`]
    ])
  ) as { cells: { outputs: object[] }[] };
  notebook.cells[1].outputs = [{ output_type: 'stream', name: 'stdout', text: `sent to ${MAIL}\n` }];
  notebook.cells[2].outputs = [
    { output_type: 'display_data', metadata: {}, data: { 'text/html': TABLE, 'text/plain': 'north 412' } },
    ...more
  ];
  return JSON.stringify(notebook);
}

/** The review step of the publish dialog as a person sees it. */
export class ReviewPage {
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

  cell(index: number): Locator {
    return this.after.locator(`#cell-${index}`);
  }

  async open(): Promise<void> {
    await this.row.locator('summary').first().click();
    await expect(this.row.locator('.vt-review')).toBeVisible();
  }

  /** Publish can be pressed: whatever was decided is carried out. */
  async carriedOut(): Promise<void> {
    await expect(this.lab.publishButton).not.toHaveAttribute('aria-disabled', 'true', { timeout: 40_000 });
  }

  /** Selects a word with a double click in what readers will see. */
  async select(word: string): Promise<void> {
    const { page } = this.lab;
    const at = await page.evaluate(wanted => {
      const walker = document.createTreeWalker(document.querySelector('.vt-mod-after') as Node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const from = node.data.indexOf(wanted);
        if (from >= 0) {
          node.parentElement?.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, from + wanted.length);
          const { left, top, width, height } = range.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }
      }
      return null;
    }, word);
    if (at === null) {
      throw new Error(`nothing to select: ${word}`);
    }
    await page.mouse.dblclick(at.x, at.y);
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(word);
  }

  /** Presses Tab until something has the focus, as somebody without a mouse does. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 40): Promise<void> {
    for (let step = 0; step < most; step++) {
      await this.lab.page.keyboard.press(key);
      if (await target.evaluate(element => element === document.activeElement)) {
        return;
      }
    }
    throw new Error(`${String(target)} was not reached by ${most} presses of ${key}`);
  }
}
