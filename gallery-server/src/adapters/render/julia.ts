const keywords = new Set(
  (
    'abstract baremodule begin break catch const continue do else elseif end export finally for function global if ' +
    'import in isa let local macro module mutable outer primitive quote return struct try type using where while'
  ).split(' ')
);
const literals = new Set(['true', 'false', 'nothing', 'missing', 'Inf', 'NaN', 'pi']);

/** The words of Julia, one kind per group: comment, string, macro, number, name. */
const WORD =
  /(#=(?:[^=]|=(?!#))*=#|#[^\n]*)|("""(?:\\[^]|(?!""")[^\\])*"""|"(?:\\[^]|[^"\\])*"|'(?:\\[^\n]{1,8}|[^'\\\n])')|(@[A-Za-z_][\w!.]*)|(\b(?:0[xob][\da-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eEf][+-]?\d+)?))|([A-Za-z_\u00a1-\uffff][\w!\u00a1-\uffff]*)/g;

const kinds = ['tok-comment', 'tok-string', 'tok-meta', 'tok-number'] as const;

function kindOfName(name: string): string {
  return keywords.has(name) ? 'tok-keyword' : literals.has(name) ? 'tok-bool' : '';
}

/**
 * Julia by its words alone: its Lezer grammar was made for another generation of
 * the library and tells no colours. Calls `put` for every piece of text in order.
 */
export function juliaWords(code: string, put: (text: string, classes: string) => void): void {
  let at = 0;
  for (const match of code.matchAll(WORD)) {
    if (match.index > at) {
      put(code.slice(at, match.index), '');
    }
    const group = match.slice(1).findIndex(part => part !== undefined);
    put(match[0], kinds[group] ?? kindOfName(match[0]));
    at = match.index + match[0].length;
  }
  if (at < code.length) {
    put(code.slice(at), '');
  }
}
