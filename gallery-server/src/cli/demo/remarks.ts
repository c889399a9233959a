import { expand } from './grammar.js';
import { lexiconOf } from './lexicon.js';
import type { Cell } from './outputs/cell.js';
import { Draw } from './random.js';
import type { Recipe } from './recipe.js';
import { remarks, replies } from './words/comments.js';

/** What somebody says about a cell of a version, or about one of its outputs. */
export interface DemoComment {
  author: number;
  cell: number;
  /** Number of the output, or null where the cell is meant. */
  output: number | null;
  text: string;
  /** Answers to it, the author's own among them. */
  replies: { author: number; text: string }[];
  resolved: boolean;
}

/** The comments on a version; most have none. */
export function commentsOn(
  seed: number,
  recipe: Recipe,
  at: { notebook: number; version: number; author: number },
  cells: readonly Cell[]
): DemoComment[] {
  const draw = new Draw(seed, `comments ${at.notebook} ${at.version}`);
  const many = draw.chance(0.18) ? draw.whole(1, 3) : 0;
  return Array.from({ length: many }, () => {
    const cell = draw.whole(0, cells.length - 1);
    const found = cells[cell];
    const outputs = found?.cell_type === 'code' ? found.outputs.length : 0;
    const words = lexiconOf(recipe, draw, draw.some(recipe.topic.measures, 3));
    const answered = draw.chance(0.6);
    return {
      author: at.author + draw.whole(1, 5),
      cell,
      output: outputs > 0 && draw.chance(0.7) ? draw.whole(0, outputs - 1) : null,
      text: expand(draw.early(remarks), draw, words),
      replies: answered ? [{ author: at.author, text: expand(draw.early(replies), draw, words) }] : [],
      resolved: answered && draw.chance(0.5)
    };
  });
}
