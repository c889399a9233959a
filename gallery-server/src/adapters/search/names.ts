import { shownName } from '../../domain/identity/former.js';
import type { Suggestion } from '../../domain/search/model.js';
import { plainly, tokensOf } from '../../domain/search/tokens.js';
import type { Db } from '../sqlite/rows.js';

/** A space that the caller reads. */
export interface NamedSpace {
  id: string;
  name: string;
}

const same = (one: string, other: string): boolean => plainly(one.trim()) === plainly(other.trim());

/** Spaces of this name, or with this id, among those that the caller reads. */
export const spacesNamed = (spaces: readonly NamedSpace[], typed: string): string[] =>
  spaces.filter(({ id, name }) => id === typed || same(name, typed)).map(({ id }) => id);

const wordsOf = (text: string): string[] => tokensOf(text).map(({ term }) => term);

/** Whether somebody is meant: by their login, or by words of their name. */
function isMeant(typed: string, login: string, name: string): boolean {
  const words = wordsOf(typed);
  const known = new Set(wordsOf(name));
  return same(typed, login) || (words.length > 0 && words.every(word => known.has(word)));
}

/** Accounts that are meant and published something that the caller reads; nobody learns of others that they are there. */
export function authorsNamed(db: Db, spaces: readonly NamedSpace[], typed: string): string[] {
  return db
    .all('SELECT id, login, display_name FROM accounts ORDER BY id')
    .filter(row =>
      isMeant(typed, row.text('login'), shownName({ id: row.text('id'), displayName: row.text('display_name') }))
    )
    .map(row => row.text('id'))
    .filter(
      author =>
        db.one(
          `SELECT 1 AS one FROM versions WHERE author_id = :author AND state = 'published'
           AND space_id IN (SELECT value FROM json_each(:spaces)) LIMIT 1`,
          { author, spaces: JSON.stringify(spaces.map(({ id }) => id)) }
        ) !== null
    );
}

/** A tag or a package as it is written where the caller reads it: capitals and accents don't matter. */
export function writtenAs(
  typed: string,
  kind: Suggestion['kind'],
  suggest: (typed: string) => readonly Suggestion[]
): string {
  return suggest(typed).find(each => each.kind === kind && same(each.text, typed))?.text ?? typed;
}
