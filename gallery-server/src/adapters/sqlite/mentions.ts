import { MENTIONS_LIMIT } from '../../domain/comments/model.js';
import { asCaller, readable, readableFrom } from './readable.js';
import type { Db, Row } from './rows.js';
import { accountColumns, accountOf } from './spaces.js';

/** Somebody who is mentioned, with the words that do it. */
export interface Mention {
  account: string;
  words: string;
}

/** Begins a mention; within a word or an address it doesn't. */
const AT = /(?<![\p{L}\p{N}_.@-])@/gu;
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}/i;
const ENDS = /^(?![\p{L}\p{N}_])/u;
/** Longer than any name. */
const FAR = 100;

/** Whether an account may read a version: nobody else is named by a mention. */
function mayReadIt(db: Db, version: string, row: Row): boolean {
  const caller = { account: accountOf(row), via: 'session', scopes: ['read'], proof: null } as const;
  return (
    db.one(`SELECT 1 AS one FROM ${readableFrom} WHERE v.id = :version AND ${readable}`, {
      ...asCaller(caller),
      version
    }) !== null
  );
}

/** The words at the beginning of a text that stand for an account: the longer of its two names that is there. */
function wordsFor(rest: string, login: string, row: Row): string | null {
  const name = row.text('display_name');
  const named = rest.slice(0, name.length).toLowerCase() === name.toLowerCase() && ENDS.test(rest.slice(name.length));
  const known = row.text('login').toLowerCase() === login.toLowerCase();
  if (named && (!known || name.length > login.length)) {
    return rest.slice(0, name.length);
  }
  return known ? login : null;
}

function at(db: Db, version: string, rest: string): Mention[] {
  const login = (LOGIN.exec(rest)?.[0] ?? '').replace(/[._-]+$/, '');
  const rows = db.all(
    `SELECT ${accountColumns} FROM accounts WHERE state = 'active' AND (login = :login
       OR (length(display_name) > 1 AND substr(:rest, 1, length(display_name)) = display_name COLLATE NOCASE))
     ORDER BY id LIMIT 50`,
    { login, rest }
  );
  const named = rows
    .filter(row => mayReadIt(db, version, row))
    .flatMap(row => {
      const words = wordsFor(rest, login, row);
      return words === null ? [] : [{ account: row.text('id'), words: `@${words}` }];
    });
  const longest = Math.max(0, ...named.map(({ words }) => words.length));
  return named.filter(({ words }) => words.length === longest);
}

/** Who is mentioned in a text, each once: people who may read the version that it is about. */
export function mentionsIn(db: Db, version: string, text: string): Mention[] {
  const found = new Map<string, Mention>();
  for (const { index } of [...text.matchAll(AT)].slice(0, 5 * MENTIONS_LIMIT)) {
    for (const mention of at(db, version, text.slice(index + 1, index + 1 + FAR))) {
      if (!found.has(mention.account) && found.size < MENTIONS_LIMIT) {
        found.set(mention.account, mention);
      }
    }
  }
  return [...found.values()];
}
