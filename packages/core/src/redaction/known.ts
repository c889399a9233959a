import type { Hit } from './scan.js';

/** Shorter values stand everywhere by chance. */
const LEAST = 8;

/** Finds values that were found once in every other place; null where there are none to look for. */
export function knownValues(hits: readonly Hit[]): ((text: string) => Hit[]) | null {
  const byValue = new Map<string, Hit>();
  for (const hit of hits) {
    if (hit.value.length >= LEAST && !byValue.has(hit.value)) {
      byValue.set(hit.value, hit);
    }
  }
  if (byValue.size === 0) {
    return null;
  }
  const longestFirst = [...byValue.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(longestFirst.map(value => value.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|'), 'g');
  return text => {
    const found: Hit[] = [];
    for (const match of text.matchAll(pattern)) {
      const hit = byValue.get(match[0]);
      if (hit !== undefined) {
        const span = { start: match.index, end: match.index + match[0].length };
        found.push({ ...hit, ...span, parts: [span], rule: 'seen-elsewhere' });
      }
    }
    return found;
  };
}
