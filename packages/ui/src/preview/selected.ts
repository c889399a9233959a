/** Elements at whose ends a text ends too. */
const BLOCKS = 'p, li, td, th, tr, pre, h1, h2, h3, h4, h5, h6, div, section, figcaption, dd, dt, blockquote';

/** So many texts are hidden by one selection; a selection of more isn't about texts any more. */
export const MOST_TEXTS = 20;

/** What is one text to who selects it: blocks, without placeholders and without what is only heard. */
export function textsIn(range: Range): string[] {
  const found: { block: Element | null; text: string }[] = [];
  let broken = true;
  for (const node of textNodesOf(range)) {
    const parent = node.parentElement;
    if (isIn(parent, '.vt-sr, .vt-output-tools, .vt-output-tag, .vt-hidden-output, .vt-meta, button')) {
      continue;
    }
    if (isIn(parent, '.vt-chip')) {
      broken = true;
      continue;
    }
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.data.length;
    const block = parent?.closest(BLOCKS) ?? null;
    const last = found.at(-1);
    if (!broken && last !== undefined && last.block === block) {
      last.text += node.data.slice(start, end);
    } else {
      found.push({ block, text: node.data.slice(start, end) });
    }
    broken = false;
  }
  const texts = [...new Set(found.map(({ text }) => text.replace(/\s+/g, ' ').trim()))];
  // Of many texts the shortest are numbers and signs that stand everywhere.
  const least = texts.length > 1 ? 3 : 1;
  return texts.filter(text => text.length >= least);
}

const isIn = (element: Element | null, selector: string): boolean => (element?.closest(selector) ?? null) !== null;

function textNodesOf(range: Range): Text[] {
  const root = range.commonAncestorContainer;
  if (root.nodeType === 3) {
    return [root as Text];
  }
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, 4);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) {
    if (range.intersectsNode(walker.currentNode)) {
      nodes.push(walker.currentNode as Text);
    }
  }
  return nodes;
}

/** The selection inside an element, where there is one. */
export function rangeIn(host: Element): Range | null {
  const selection = host.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  return host.contains(range.startContainer) && host.contains(range.endContainer) ? range : null;
}
