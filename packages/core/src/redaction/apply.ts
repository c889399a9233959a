import type { Family } from './detect/model.js';
import type { PlaceholderType, Placeholders } from './placeholders.js';
import type { Hit } from './scan.js';

/** A stretch of the written text that goes, and what it was. */
export interface Removal {
  start: number;
  end: number;
  type: PlaceholderType;
  family: Family;
  rule: string;
  value: string;
  /** Only the first stretch of a value gets a placeholder; the others become empty. */
  named: boolean;
}

const strength: Readonly<Record<Family, number>> = { secret: 3, personal: 2, infrastructure: 1, record: 0 };

/** Hits as stretches that don't overlap; where some did, the gravest names what was there. */
export function removalsOf(hits: readonly Hit[]): Removal[] {
  const all = hits.flatMap(({ parts, type, family, rule, value }) =>
    parts.map((part, index): Removal => ({ ...part, type, family, rule, value, named: index === 0 }))
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Removal[] = [];
  for (const one of all) {
    const last = merged.at(-1);
    if (last === undefined || one.start >= last.end) {
      merged.push({ ...one });
    } else {
      const winner = outranks(one, last) ? one : last;
      const { start, named } = last;
      Object.assign(last, winner, { start, end: Math.max(last.end, one.end), named: named || one.named });
    }
  }
  return merged;
}

function outranks(a: Removal, b: Removal): boolean {
  const by = strength[a.family] - strength[b.family];
  return by !== 0 ? by > 0 : a.end - a.start > b.end - b.start;
}

/** Writes the text without what was found. */
export function applied(text: string, removals: readonly Removal[], placeholders: Placeholders): string {
  let at = 0;
  let result = '';
  for (const { start, end, type, value, named } of removals) {
    result += text.slice(at, start) + (named ? placeholders.of(type, value) : '');
    at = end;
  }
  return result + text.slice(at);
}
