import { CLOSE, COMMA, endOfWord, KEY, kindAt, nextToken, NUMBER, OPEN, QUOTE, quoteAt, WORD } from './marks.js';
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
  let budget = MOST;
  for (let at = 0; at < text.length && budget > 0; budget--) {
    at = nextToken(text, at);
    const kind = at < text.length ? kindAt(text, at) : 0;
    const level = open.at(-1);
    if (kind === QUOTE) {
      const opened = quoteAt(text, at);
      const start = at + opened;
      const quote = quoteBefore(text, start, opened);
      const end = endOfString(text, start, quote);
      // A lone apostrophe; words go on behind it.
      if (end === -1) {
        at = start;
        continue;
      }
      level?.value(node('value', text.slice(start, end), start, end, true));
      at = end + quote.length;
    } else if (kind === OPEN) {
      if (open.length >= DEEPEST) {
        return roots;
      }
      const sign = text.charAt(at);
      open.push(new Level(node(sign === '{' ? 'dict' : 'list', '', at, at, false), CLOSES[sign] ?? ''));
      at++;
    } else if (kind === CLOSE) {
      closeUp(text.charAt(at++), at, open, roots);
    } else if (kind === COMMA || kind === KEY) {
      if (kind === COMMA) {
        level?.comma();
      } else {
        level?.key();
      }
      at += text.charCodeAt(at) === 61 && text.charCodeAt(at + 1) === 62 ? 2 : 1;
    } else if (kind === WORD || kind === NUMBER) {
      const end = endOfWord(text, at, kind);
      if (level !== undefined) {
        level.value(node('value', text.slice(at, end), at, end, false));
      }
      at = end;
    }
  }
  return [...roots, ...open.map(level => level.done(text.length))];
}

/** Closes what is open up to the bracket that a sign closes; a sign that closes nothing is stepped over. */
function closeUp(sign: string, at: number, open: Level[], roots: TreeNode[]): void {
  let depth = open.length - 1;
  while (depth >= 0 && open[depth]?.closes !== sign) {
    depth--;
  }
  if (depth === -1) {
    return;
  }
  for (const done of open.splice(depth).reverse()) {
    const whole = done.done(at);
    const above = open.at(-1);
    if (above === undefined) {
      roots.push(whole);
    } else {
      above.value(whole);
    }
  }
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

/** The quotes that open a string: one, or three. */
const quoteBefore = (text: string, start: number, opened: number): string => {
  const thrice = text.charAt(start - 1).repeat(3);
  return opened >= 3 && text.startsWith(thrice, start - 3) ? thrice : thrice.charAt(0);
};

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
