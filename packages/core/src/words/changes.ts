import { english, type Trans } from './trans.js';
import { count } from './words.js';

/** How many cells something happened to between two versions. */
export interface CellChanges {
  changed: number;
  added: number;
  removed: number;
  moved: number;
}

/** "3 cells changed, 1 added"; what didn't happen is left out. */
export function changesSentence(changes: CellChanges, trans: Trans = english): string {
  const { changed, added, removed, moved } = changes;
  const whole = [
    changed > 0 && trans._n('%2 cell changed', '%2 cells changed', changed, count(changed)),
    added > 0 && trans._n('%2 cell added', '%2 cells added', added, count(added)),
    removed > 0 && trans._n('%2 cell removed', '%2 cells removed', removed, count(removed)),
    moved > 0 && trans._n('%2 cell moved', '%2 cells moved', moved, count(moved))
  ];
  const short = [
    changed > 0 && trans._n('%2 changed', '%2 changed', changed, count(changed)),
    added > 0 && trans._n('%2 added', '%2 added', added, count(added)),
    removed > 0 && trans._n('%2 removed', '%2 removed', removed, count(removed)),
    moved > 0 && trans._n('%2 moved', '%2 moved', moved, count(moved))
  ];
  const first = whole.findIndex(part => part !== false);
  const parts = [whole[first], ...short.slice(first + 1)].filter(part => typeof part === 'string');
  return parts.length === 0 ? trans.__('nothing changed') : parts.join(', ');
}
