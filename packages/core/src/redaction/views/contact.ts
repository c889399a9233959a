import type { Edit } from './edits.js';
import { matches } from './matches.js';

const HINT = /\bdot\b|\bpunkt\b|hxxp|[[({<]\s?(?:at|ät|@|\.|:)\s?[\])}>]|\[:\/\/\]/i;
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\s{0,3}[[({<]\s{0,2}(?:at|ät|@|arroba)\s{0,2}[\])}>]\s{0,3}/gi, '@'],
  [/\s{0,3}[[({<]\s{0,2}(?:dot|punkt|punto|point|\.)\s{0,2}[\])}>]\s{0,3}/gi, '.'],
  [/\[:\]/g, ':'],
  [/\[:\/\/\]/g, '://'],
  [/\bhxxp(?=s?[:[])/gi, 'http'],
  [/(?<=[a-z0-9])\s{1,3}at\s{1,3}(?=[a-z0-9-]{1,40}\s{1,3}(?:dot|punkt)\s{1,3}[a-z]{2,})/gi, '@'],
  [/(?<=[a-z0-9])\s{1,3}(?:dot|punkt)\s{1,3}(?=[a-z]{2,10}\b)/gi, '.']
];

/** Edits that read addresses written so that machines should not: `ada at vitrine dot org`, `hxxp://a[.]b`. */
export function contactEdits(text: string): Edit[] {
  if (!HINT.test(text)) {
    return [];
  }
  const edits: Edit[] = [];
  for (const [sign, said] of SIGNS) {
    for (const { 0: written, index } of matches(sign, text)) {
      edits.push({ start: index, end: index + written.length, text: said });
    }
  }
  return edits.sort((a, b) => a.start - b.start || b.end - a.end);
}
