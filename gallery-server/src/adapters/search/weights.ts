import type { SearchField } from '../../domain/search/model.js';
import { searchFields } from '../../domain/search/model.js';

/** What a word is worth in a field, and how many words a field usually has: fixed, so that no document weighs on another. */
const fields: Record<SearchField, { worth: number; usual: number }> = {
  title: { worth: 8, usual: 6 },
  question: { worth: 4, usual: 20 },
  answer: { worth: 4, usual: 30 },
  tags: { worth: 5, usual: 4 },
  authors: { worth: 5, usual: 3 },
  description: { worth: 3, usual: 40 },
  imports: { worth: 2.5, usual: 10 },
  markdown: { worth: 1, usual: 600 },
  code: { worth: 1, usual: 800 },
  outputs: { worth: 0.5, usual: 300 }
};

const SATURATION = 1.5;
const LENGTH = 0.4;

/** How much one mention counts in each field of a document with so many words in each field. */
export function mentionWeights(lengths: readonly number[]): number[] {
  return searchFields.map((field, index) => {
    const { worth, usual } = fields[field];
    return worth / (1 - LENGTH + (LENGTH * lengths[index]) / usual);
  });
}

/** The weight of a word in a document as a byte, 1 to 255: more mentions count less and less. */
export function impactOf(weighed: number): number {
  return Math.max(1, Math.round((255 * weighed) / (SATURATION + weighed)));
}

/** How telling a word is that `count` of `all` documents hold. */
export const rareness = (count: number, all: number): number => Math.log(1 + (all - count + 0.5) / (count + 0.5));
