import type { Notebook } from '@vitrine/core/notebook';
import type { PublishedFields } from '@vitrine/core/snapshot';
import { budgetOf, cellsOf, printed, wordsOf } from '@vitrine/core/view';
import { packagesOf } from './imports.js';
import type { SearchDocument, SearchField, SearchPiece, SearchValues } from './model.js';

/** What is known of a version beside its notebook. */
export interface About extends Omit<SearchValues, 'packages' | 'tags'> {
  entry: string;
  version: string;
  space: string;
  publishedAt: number;
  fields: PublishedFields;
}

/** Of the outputs of one cell; search is for what people remember of them, not for a log of megabytes. */
export const LONGEST_OUTPUT = 20_000;
/** Of all outputs together, and of everything that people wrote in cells. */
export const LONGEST_OUTPUTS = 1_000_000;
export const LONGEST_CELLS = 4_000_000;

const plain = (text: string): string =>
  printed(text)
    .map(run => run.text)
    .join('');

/** Takes as much of each text as there is still room for. */
function roomFor(most: number): (text: string, longest?: number) => string {
  let left = most;
  return (text, longest = Infinity) => {
    const taken = text.slice(0, Math.min(left, longest));
    left -= taken.length;
    return taken;
  };
}

/** What cells say, each with its number: what was typed, and what came out as it is drawn. */
function* cellPieces(notebook: Notebook): Generator<SearchPiece> {
  const written = roomFor(LONGEST_CELLS);
  const came = roomFor(LONGEST_OUTPUTS);
  for (const [cell, { cell_type, source }] of notebook.cells.entries()) {
    yield { field: cell_type === 'code' ? 'code' : 'markdown', cell, text: written(source) };
  }
  for (const { index: cell, outputs } of cellsOf(notebook, budgetOf({ text: LONGEST_OUTPUT, image: 0 }))) {
    const text = outputs.map(output => plain(wordsOf(output))).join('\n\n');
    yield { field: 'outputs', cell, text: came(text, LONGEST_OUTPUT) };
  }
}

/** Everything of a version that can be found: what its fields say, and its cells. */
export function documentOf(about: About, notebook: Notebook): SearchDocument {
  const { fields, ...known } = about;
  const { title, question, answer, description, tags } = fields;
  const packages = packagesOf(notebook, about.language);
  const field = (name: SearchField, text: string): SearchPiece => ({ field: name, cell: null, text });
  const pieces = [
    field('title', title),
    field('question', question),
    field('answer', answer),
    field('description', description),
    // Each by itself: a phrase doesn't begin in one tag and end in the next.
    ...tags.map(tag => field('tags', tag)),
    field('authors', about.author.name),
    ...packages.map(name => field('imports', name)),
    ...cellPieces(notebook)
  ];
  return { ...known, packages, tags, pieces: pieces.filter(({ text }) => text.trim() !== '') };
}
