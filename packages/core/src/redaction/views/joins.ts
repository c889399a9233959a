import type { Literal } from './literals.js';
import { matches } from './matches.js';

/** The name of a list that is put together somewhere, and what comes between its parts. */
export interface Join {
  name: string;
  separator: string;
  start: number;
  end: number;
}

const NAMED =
  /(?:^|[\s;,({])([A-Za-z_$][\w$.]{0,60})\s{0,8}(?::\s{0,4}[\w.[\], ]{1,30})?(?:=|<-|:=)\s{0,8}(?:[A-Za-z_]\w{0,20})?\s{0,2}[[({]{0,2}\s{0,40}[rRbBfFuU]{0,2}$/;
const COMMA = /^\s{0,40},\s{0,40}(?:(?:#|\/\/)[^\n"'`]{0,80}\n\s{0,40})?[rRbBfFuU]{0,2}$/;
const FARTHEST = 180;
const MOST = 400;

/** What each variable was given where it is a list of literals: `x = ["a", "b"]`, `x <- c("a", "b")`. */
export function listsIn(text: string, literals: readonly Literal[]): Map<string, Literal[]> {
  const lists = new Map<string, Literal[]>();
  for (let at = 0; at + 1 < literals.length; at++) {
    const from = at;
    while (at + 1 < literals.length && at - from < MOST && isNext(text, literals[at].close, literals[at + 1].open)) {
      at++;
    }
    const { open } = literals[from];
    const name = at > from ? NAMED.exec(text.slice(Math.max(0, open - 160), open))?.[1] : undefined;
    if (name !== undefined) {
      lists.set(name, literals.slice(from, at + 1));
    }
  }
  return lists;
}

const isNext = (text: string, from: number, to: number): boolean =>
  to - from < FARTHEST && COMMA.test(text.slice(from, to));

const NAME = '([A-Za-z_$][\\w$.]{0,60}?)';
const TEXT = '(["\'`])([^"\'`\\n]{0,3})';
const JOINS: readonly RegExp[] = [
  new RegExp(
    `${TEXT}\\1\\s{0,4}\\.\\s{0,4}join\\s{0,2}\\(\\s{0,8}(?:map\\(\\s{0,4}str\\s{0,4},\\s{0,4})?${NAME}\\s{0,8}\\)`,
    'g'
  ),
  new RegExp(`\\b(?:implode|join)\\s{0,2}\\(\\s{0,8}${TEXT}\\1\\s{0,8},\\s{0,8}${NAME}\\s{0,8}\\)`, 'g'),
  new RegExp(`(?<![\\w$.])${NAME}\\s{0,8}\\.\\s{0,8}join\\s{0,2}\\(\\s{0,8}${TEXT}\\2\\s{0,8}\\)`, 'g'),
  new RegExp(
    `\\b(?:paste0?|str_c|str_flatten|join)\\s{0,2}\\(\\s{0,8}${NAME}\\s{0,8},\\s{0,8}(?:collapse\\s{0,4}=\\s{0,4})?${TEXT}\\2\\s{0,8}\\)`,
    'g'
  )
];

/** Where a list is put together by its name, in Python, JavaScript, PHP, R and Julia. */
export function joinsIn(text: string): Join[] {
  if (!/join|paste|implode|str_/.test(text)) {
    return [];
  }
  return JOINS.flatMap((pattern, index) =>
    [...matches(pattern, text)].map(match => ({
      name: index < 2 ? match[3] : match[1],
      separator: index < 2 ? match[2] : match[3],
      start: match.index,
      end: match.index + match[0].length
    }))
  );
}
