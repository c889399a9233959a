import type { Finding } from '../detect/model.js';
import { literalsIn } from './literals.js';
import type { TreeNode } from './nodes.js';
import { sensitiveNodes } from './walk.js';

const MARK = /[{[(]\s{0,200}["'\w]/;

/** Tables written as JSON, as literals of a language, as rows of a call. */
export function treeFindings(text: string): Finding[] {
  if (!MARK.test(text)) {
    return [];
  }
  const findings: Finding[] = [];
  const roots = literalsIn(text);
  // Lines of JSON are records of one table.
  const all: TreeNode = {
    kind: 'list',
    text: '',
    quoted: false,
    items: roots.map(node => ({ key: null, node })),
    start: 0,
    end: text.length,
    path: []
  };
  for (const { node, type, family } of sensitiveNodes(all)) {
    // A name without quotes is a variable; its value stands elsewhere.
    if (!node.quoted && !/^[-+]?[\d.]/.test(node.text)) {
      continue;
    }
    findings.push({ start: node.start, end: node.end, type, family, rule: 'table-records' });
  }
  return findings;
}
