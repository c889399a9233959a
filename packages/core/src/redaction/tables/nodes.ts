/** A value of a tree: of JSON that was parsed, or of literals in a text. */
export interface TreeNode {
  kind: 'dict' | 'list' | 'value';
  /** What it says; for values. */
  text: string;
  /** Values between quotes; numbers and words otherwise. */
  quoted: boolean;
  /** What it holds; entries of lists have no key, arguments of calls may have one. */
  items: { key: string | null; node: TreeNode }[];
  /** Where it stands in a text, without quotes. */
  start: number;
  end: number;
  /** How to get there from the root of a parsed tree. */
  path: readonly (string | number)[];
}

const DEEPEST = 60;
const MOST = 400_000;

/** A parsed JSON value as nodes; what is deeper or wider than anything real is left out. */
export function nodesOf(json: unknown): TreeNode {
  let left = MOST;
  const make = (value: unknown, path: readonly (string | number)[]): TreeNode => {
    left--;
    const node: TreeNode = {
      kind: 'value',
      text: '',
      quoted: typeof value === 'string',
      items: [],
      start: 0,
      end: 0,
      path
    };
    if (left <= 0 || path.length > DEEPEST) {
      return node;
    }
    if (Array.isArray(value)) {
      node.kind = 'list';
      node.items = value.map((one: unknown, at) => ({ key: null, node: make(one, [...path, at]) }));
    } else if (typeof value === 'object' && value !== null) {
      node.kind = 'dict';
      node.items = Object.entries(value).map(([key, one]) => ({ key, node: make(one, [...path, key]) }));
    } else if (value !== null && value !== undefined) {
      node.text = typeof value === 'string' ? value : String(value as number | boolean);
    }
    return node;
  };
  return make(json, []);
}

/** The entry of a dict. */
export const entry = (node: TreeNode | undefined, key: string): TreeNode | undefined =>
  node?.items.find(item => item.key === key)?.node;

/** The texts of a list of values; a value stands for a list of one. */
export function textsOf(node: TreeNode | undefined): string[] {
  if (node === undefined) {
    return [];
  }
  return node.kind === 'value'
    ? [node.text]
    : node.items.filter(item => item.node.kind === 'value').map(item => item.node.text);
}
