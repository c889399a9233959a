import type { TreeNode } from './nodes.js';

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
const DEEPEST = 60;
const MOST = 300_000;

/**
 * Reads literals as JSON, Python, R and JavaScript write them, where they stand: `[{"a": 1}]`,
 * `dict(a=[1])`, `Row(a='x')`, `c("x", "y")`. What it can't read is stepped over, so that code around
 * literals doesn't matter.
 */
export function literalsIn(text: string): TreeNode[] {
  const roots: TreeNode[] = [];
  const open: Level[] = [];
  const at =
    /(?:[rbfuRBFU]{0,2})("""|'''|"|')|[{}[\]()]|[,:]|=>|[=](?![=])|[-+]?\d[\w.+-]{0,40}|[\p{L}_.$][\p{L}\p{N}_.$-]{0,80}|#[^\n]*|\n/gu;
  let budget = MOST;
  for (let token = at.exec(text); token !== null && budget > 0; token = at.exec(text)) {
    budget--;
    const [sign, quote] = token;
    const level = open.at(-1);
    if (quote !== undefined) {
      const start = token.index + sign.length;
      const end = endOfString(text, start, quote);
      if (end === -1) {
        // A lone apostrophe; words go on behind it.
        continue;
      }
      at.lastIndex = end + quote.length;
      level?.value(node('value', text.slice(start, end), start, end, true));
    } else if (sign === '{' || sign === '[' || sign === '(') {
      if (open.length >= DEEPEST) {
        return roots;
      }
      open.push(
        new Level(node(sign === '{' ? 'dict' : 'list', '', token.index, token.index, false), CLOSES[sign] ?? '')
      );
    } else if (sign === '}' || sign === ']' || sign === ')') {
      const depth = open.map(one => one.closes).lastIndexOf(sign);
      if (depth !== -1) {
        for (const done of open.splice(depth).reverse()) {
          const whole = done.done(token.index + 1);
          const above = depth === 0 || open.length === 0 ? undefined : open.at(-1);
          if (above === undefined) {
            roots.push(whole);
          } else {
            above.value(whole);
          }
        }
      }
    } else if (level !== undefined) {
      if (sign === ',') {
        level.comma();
      } else if (sign === ':' || sign === '=' || sign === '=>') {
        level.key();
      } else if (sign !== '\n' && !sign.startsWith('#')) {
        level.value(node('value', sign, token.index, token.index + sign.length, false));
      }
    }
  }
  return [...roots, ...open.map(level => level.done(text.length))];
}

const node = (kind: TreeNode['kind'], text: string, start: number, end: number, quoted: boolean): TreeNode => ({
  kind,
  text,
  quoted,
  items: [],
  start,
  end,
  path: []
});

/** What is open while a bracket isn't closed. */
class Level {
  constructor(
    private readonly node: TreeNode,
    readonly closes: string
  ) {}

  value(value: TreeNode): void {
    // `pd.Series([...])` is one value: what the call holds.
    if (this.last !== null && value.kind !== 'value' && this.last.kind === 'value' && !this.last.quoted) {
      this.last = value;
      return;
    }
    if (this.last === null || this.last.kind === 'value') {
      this.last = value;
    }
  }

  key(): void {
    if (this.last !== null && this.last.kind === 'value' && this.named === null) {
      this.named = this.last.text;
      this.last = null;
    }
  }

  comma(): void {
    if (this.last !== null) {
      this.node.items.push({ key: this.named, node: this.last });
    }
    this.last = null;
    this.named = null;
  }

  done(end: number): TreeNode {
    this.comma();
    this.node.end = end;
    const { items } = this.node;
    if (this.node.kind === 'list' && items.length > 0 && items.every(item => item.key !== null)) {
      this.node.kind = 'dict';
    } else if (
      this.node.kind === 'list' &&
      items.length === 1 &&
      items[0]?.key === null &&
      this.closes === ')' &&
      items[0].node.kind !== 'value'
    ) {
      // A call around one literal reads as the literal.
      return items[0].node;
    }
    return this.node;
  }

  private last: TreeNode | null = null;
  private named: string | null = null;
}

const LONGEST = 200_000;

/** Where a string ends; -1 where it doesn't, or not on its line. */
function endOfString(text: string, start: number, quote: string): number {
  const limit = Math.min(text.length, start + LONGEST);
  const first = quote.charCodeAt(0);
  for (let at = start; at < limit; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 92) {
      at++;
    } else if (sign === 10 && quote.length === 1) {
      return -1;
    } else if (sign === first && (quote.length === 1 || text.startsWith(quote, at))) {
      return at;
    }
  }
  return -1;
}
