import { mentionsIn } from './mentions.js';
import { notify } from './notices.js';
import type { Db, Row } from './rows.js';

/** A comment that was just made or changed. */
interface Said {
  id: string;
  /** Its thread; its own id where it begins one. */
  thread: string;
  text: string;
  actor: string;
  now: number;
}

/** Keeps whom a comment mentions; answers those who weren't mentioned by it before. */
export function keepMentions(db: Db, version: Row, { id, text }: Said): string[] {
  const before = db.all('SELECT account_id FROM comment_mentions WHERE comment_id = :id', { id });
  const known = new Set(before.map(row => row.text('account_id')));
  const mentions = mentionsIn(db, version.text('id'), text);
  db.run('DELETE FROM comment_mentions WHERE comment_id = :id', { id });
  for (const { account, words } of mentions) {
    db.run('INSERT INTO comment_mentions VALUES (:id, :account, :words)', { id, account, words });
  }
  return mentions.map(({ account }) => account).filter(account => !known.has(account));
}

/** Tells who is mentioned, and of a new comment whoever talks there and whose version it is: each of them once. */
export function tellOfComment(db: Db, version: Row, said: Said, mentioned: readonly string[], fresh: boolean): void {
  const { id, thread, actor, now } = said;
  const about = {
    actor,
    entry: version.text('entry_id'),
    version: version.text('id'),
    comment: id,
    now
  };
  const told = new Set([actor, ...mentioned]);
  mentioned.forEach(account => notify(db, { kind: 'mentioned', account, ...about }));
  if (!fresh) {
    return;
  }
  const talking = db
    .all(
      `SELECT DISTINCT author_id FROM comments WHERE (id = :thread OR thread = :thread) AND id <> :id
       AND deleted_at IS NULL ORDER BY author_id`,
      { thread, id }
    )
    .map(row => row.text('author_id'))
    .filter(account => !told.has(account));
  talking.forEach(account => {
    told.add(account);
    notify(db, { kind: 'answered', account, ...about });
  });
  if (!told.has(version.text('author_id'))) {
    notify(db, { kind: 'commented', account: version.text('author_id'), ...about });
  }
}
