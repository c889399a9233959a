import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What axe finds on a page, or in a part of it, each with where it is. */
export async function problems(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(RULES);
  return told(within === undefined ? axe : axe.include(within));
}

/** What can't be told from its ground: all that another set of colours can spoil. */
export const faint = (page: Page): Promise<string[]> => told(new AxeBuilder({ page }).withRules(['color-contrast']));

async function told(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
}
