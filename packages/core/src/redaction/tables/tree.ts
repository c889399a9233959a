import type { Finding } from '../detect/model.js';
import { headingHint } from './headers.js';
import { literalsIn } from './literals.js';
import { sensitiveNodes } from './walk.js';

const MARK = /[{[(]\s{0,200}["'\w]/;

/** Tables written as JSON, as literals of a language, as rows of a call. */
export function treeFindings(text: string): Finding[] {
  if (!MARK.test(text) || !headingHint.test(text)) {
    return [];
  }
  const findings: Finding[] = [];
  for (const root of literalsIn(text)) {
    for (const { node, type, family } of sensitiveNodes(root)) {
      findings.push({ start: node.start, end: node.end, type, family, rule: 'table-records' });
    }
  }
  return findings;
}
