import type { Notebook } from '@vitrine/core/notebook';
import { cellsOf, hiddenIn, removedIn } from '@vitrine/core/view';
import { hiddenSentence, sensitiveWord } from '@vitrine/core/words';
import type { Removed, RemovedLine } from '../../domain/pages/model.js';

/** What readers see a strip or a chip for, most of it first. */
export function removedFrom(notebook: Notebook): Removed {
  const cells = cellsOf(notebook);
  return {
    outputs: counted(cells.flatMap(hiddenIn), kind => hiddenSentence(kind)),
    values: counted(cells.flatMap(removedIn), type => sensitiveWord(type))
  };
}

function counted<T>(all: readonly T[], words: (one: T) => string): RemovedLine[] {
  const counts = new Map<T, number>();
  for (const one of all) {
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts].map(([one, count]) => ({ sentence: words(one), count })).sort((x, y) => y.count - x.count);
}
