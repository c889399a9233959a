import type { Span } from '../views/view.js';

const START = /(?<![\w"'])([A-Za-z]{0,2})("""|'''|"|')|#/g;

/**
 * The stretches of code between the quotes of its literals. Taking something out of these never opens
 * or closes a literal. Where code isn't Python, lines end what looks like a literal, so little is lost.
 */
export function betweenQuotes(code: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  let at = 0;
  for (;;) {
    START.lastIndex = at;
    const found = START.exec(code);
    if (found === null) {
      break;
    }
    const [whole, prefix = '', quote] = found;
    if (quote === undefined) {
      const end = code.indexOf('\n', found.index);
      at = end < 0 ? code.length : end;
      continue;
    }
    const opened = found.index + whole.length;
    const closed = closing(code, opened, quote);
    if (closed === null) {
      at = opened;
      continue;
    }
    spans.push({ start: from, end: found.index + prefix.length }, { start: opened, end: closed });
    from = closed + quote.length;
    at = from;
  }
  spans.push({ start: from, end: code.length });
  return spans;
}

/** Where a literal ends: at its quote, not behind a backslash, and for short quotes on its line. */
function closing(code: string, from: number, quote: string): number | null {
  const long = quote.length === 3;
  for (let at = from; at < code.length; at++) {
    const letter = code.charAt(at);
    if (letter === '\\') {
      at++;
    } else if (letter === '\n' && !long) {
      return null;
    } else if (letter === quote.charAt(0) && code.startsWith(quote, at)) {
      return at;
    }
  }
  return null;
}
