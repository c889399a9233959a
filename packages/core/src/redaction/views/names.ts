const NAMED = /(?<![\w$.])([A-Za-z_$][\w$]{0,60})\s{0,8}[+,&]\s{0,40}(?=[\w$"'`(])/y;
/** A name and the space behind it at their longest. */
const LONGEST = 61 + 8;

/**
 * Names with a sign behind them that puts them together with what follows. Looked for from the sign, because
 * names are everywhere.
 */
export function* namesIn(text: string): Generator<RegExpExecArray> {
  for (let at = 1, free = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 43 && code !== 44 && code !== 38) {
      continue;
    }
    const start = nameBefore(text, at, free);
    NAMED.lastIndex = start;
    const match = start < 0 ? null : NAMED.exec(text);
    if (match !== null) {
      free = NAMED.lastIndex;
      at = Math.max(at, free - 1);
      yield match;
    }
  }
}

function nameBefore(text: string, sign: number, least: number): number {
  let end = sign;
  while (end > least && sign - end < 8 && /\s/.test(text.charAt(end - 1))) {
    end--;
  }
  let start = end;
  while (start > least && sign - start <= LONGEST && isWord(text.charCodeAt(start - 1))) {
    start--;
  }
  return start < end ? start : -1;
}

const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36;
