/** One piece of HTML or SVG as a browser reads it. */
export type Token =
  | { kind: 'text'; text: string }
  | { kind: 'open'; name: string; attributes: [string, string][]; closed: boolean }
  | { kind: 'close'; name: string }
  /** A comment, a declaration, what never ends: nothing of it is shown. */
  | { kind: 'unseen' };

const NAME = /[A-Za-z][^\s/>]*/y;
const ATTRIBUTE = /[^\s/>=][^\s/>=]*/y;
const UNQUOTED = /[^\s>]*/y;
const BETWEEN = /[\s/]*/y;
const SPACE = /\s*/y;
const COMMENT_END = /--!?>/g;

/** Whose content a browser doesn't read as HTML. */
const RAW = new Set(['script', 'style', 'iframe', 'noscript', 'noembed', 'noframes', 'textarea', 'title', 'xmp']);

function at(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? '';
}

/** Takes HTML apart in one pass. `foreign` is SVG, where a title is an element like others. */
export function tokensOf(html: string, foreign = false): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  while (from < html.length) {
    const next = html.indexOf('<', from);
    if (next < 0) {
      tokens.push({ kind: 'text', text: html.slice(from) });
      break;
    }
    if (next > from) {
      tokens.push({ kind: 'text', text: html.slice(from, next) });
    }
    from = tokenAt(html, next, tokens, foreign);
  }
  return tokens;
}

function tokenAt(html: string, start: number, tokens: Token[], foreign: boolean): number {
  const after = html.charAt(start + 1);
  if (after === '!' || after === '?') {
    tokens.push({ kind: 'unseen' });
    return unseenEnd(html, start);
  }
  if (after === '/') {
    const name = at(NAME, html, start + 2);
    if (name === '') {
      tokens.push({ kind: 'unseen' });
    } else {
      tokens.push({ kind: 'close', name: name.toLowerCase() });
    }
    const end = html.indexOf('>', start + 2);
    return end < 0 ? html.length : end + 1;
  }
  const name = at(NAME, html, start + 1);
  if (name === '') {
    tokens.push({ kind: 'text', text: '<' });
    return start + 1;
  }
  return openAt(html, start + 1 + name.length, name.toLowerCase(), tokens, foreign);
}

function unseenEnd(html: string, start: number): number {
  if (html.startsWith('<!--', start)) {
    COMMENT_END.lastIndex = start + 2;
    const end = COMMENT_END.exec(html);
    return end === null ? html.length : end.index + end[0].length;
  }
  const data = html.startsWith('<![CDATA[', start);
  const end = html.indexOf(data ? ']]>' : '>', start);
  return end < 0 ? html.length : end + (data ? 3 : 1);
}

function openAt(html: string, from: number, name: string, tokens: Token[], foreign: boolean): number {
  const attributes: [string, string][] = [];
  const seen = new Set<string>();
  let here = from;
  for (;;) {
    const between = at(BETWEEN, html, here);
    here += between.length;
    if (here >= html.length) {
      tokens.push({ kind: 'unseen' });
      return here;
    }
    if (html.charAt(here) === '>') {
      const closed = between.endsWith('/');
      tokens.push({ kind: 'open', name, attributes, closed });
      here++;
      return RAW.has(name) && !(foreign && (name === 'title' || closed)) ? rawEnd(html, here, name, tokens) : here;
    }
    const attribute = at(ATTRIBUTE, html, here) || html.charAt(here);
    here += attribute.length;
    here += at(SPACE, html, here).length;
    let value = '';
    if (html.charAt(here) === '=') {
      here++;
      here += at(SPACE, html, here).length;
      const quote = html.charAt(here);
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, here + 1);
        value = html.slice(here + 1, end < 0 ? html.length : end);
        here = end < 0 ? html.length : end + 1;
      } else {
        value = at(UNQUOTED, html, here);
        here += value.length;
      }
    }
    // Of an attribute that comes twice a browser takes the first.
    if (!seen.has(attribute.toLowerCase())) {
      seen.add(attribute.toLowerCase());
      attributes.push([attribute.toLowerCase(), value]);
    }
  }
}

function rawEnd(html: string, from: number, name: string, tokens: Token[]): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html)?.index ?? html.length;
  tokens.push({ kind: 'text', text: html.slice(from, found) });
  return found;
}
