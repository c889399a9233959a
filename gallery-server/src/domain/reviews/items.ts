import { readNotebook } from '@vitrine/core/notebook';
import { placeholderTypes } from '@vitrine/core/redaction';
import { cellsOf, hiddenIn, removedIn, wordsOf } from '@vitrine/core/view';
import type { CellView } from '@vitrine/core/view';
import { hiddenSentence, sensitiveWord } from '@vitrine/core/words';
import { releasedIn } from './asked.js';
import type { ReleasedOutput } from './model.js';

/** Something that was removed, or an output that was let out, as a reviewer goes through them. */
export interface ReviewItem {
  /** Cell and kind: what an opened item is remembered by. */
  id: string;
  cell: number;
  word: string;
  count: number;
}

/** A version as it is stored. */
interface Stored {
  notebook: string;
  manifest: string;
}

/** An output that was let out; where its cell is read, so is its reason. */
export interface ReleasedItem extends ReleasedOutput {
  id: string;
}

const BARE = new RegExp(`(?<![\\w-])(?:${placeholderTypes.join('|')})(?![\\w-])`, 'g');

/** Where all outputs are hidden, placeholders have no number: any word that looks like one may be one. */
const bareIn = ({ source, outputs }: CellView): string[] =>
  [source, ...outputs.map(wordsOf)].flatMap(text => text.match(BARE) ?? []);

function counted<T extends string>(cell: number, kinds: readonly T[], word: (kind: T) => string): ReviewItem[] {
  return [...new Set(kinds)].map(kind => ({
    id: `${cell}-${kind.toLowerCase()}`,
    cell,
    word: word(kind),
    count: kinds.filter(one => one === kind).length
  }));
}

/** Whether a manifest says that the level was the strictest. */
function isStrict(manifest: string): boolean {
  const { redaction } = JSON.parse(manifest) as { redaction?: { profile?: unknown } };
  return redaction?.profile === 'strict';
}

/** What was removed from a version, in the notebook's own order: one item for each cell and kind. */
export function itemsOf({ notebook, manifest }: Stored): ReviewItem[] {
  const bare = isStrict(manifest);
  return cellsOf(readNotebook(notebook)).flatMap(cell => [
    ...counted(cell.index, [...removedIn(cell), ...(bare ? bareIn(cell) : [])], type => sensitiveWord(type)),
    ...counted(cell.index, hiddenIn(cell), kind => hiddenSentence(kind))
  ]);
}

/** The outputs that were let out, with their reasons. */
export function releasedItems({ manifest }: Stored): ReleasedItem[] {
  return releasedIn(manifest).map(one => ({ ...one, id: `${one.cell}-released-${one.output}` }));
}
