import type { NoticeKind } from '@vitrine/core/words';
import { NOTICES_KEPT } from '../../domain/notices/model.js';
import { newId } from './rows.js';
import type { Db } from './rows.js';

/** What is told, and of which things. What it says is read when it is shown. */
interface Told {
  kind: NoticeKind;
  /** Whoever is told; nobody is told of what they did themselves. */
  account: string;
  /** Who did it; null for the gallery itself. */
  actor: string | null;
  entry: string;
  version?: string | null;
  comment?: string | null;
  other?: string | null;
  now: number;
}

/** Whose doing it was is told of what somebody says or makes, and never of what was taken back or closed. */
const named: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['forked', 'commented', 'answered', 'mentioned']);

/** Tells an account something, inside the transaction of what it is told of. */
export function notify(db: Db, told: Told): void {
  const { kind, account, actor, entry, version = null, comment = null, other = null, now } = told;
  const wanted = db.one(
    `SELECT 1 AS one FROM accounts a WHERE a.id = :account AND a.state = 'active' AND NOT EXISTS (
       SELECT 1 FROM notices_off o WHERE o.account_id = a.id AND o.kind = :kind)`,
    { account, kind }
  );
  if (account === actor || wanted === null) {
    return;
  }
  const by = named.has(kind) ? actor : null;
  db.run(
    `INSERT INTO notices (id, account_id, kind, actor, entry_id, version_id, comment_id, other_entry, time)
     VALUES (:id, :account, :kind, :by, :entry, :version, :comment, :other, :now)`,
    { id: newId(), account, kind, by, entry, version, comment, other, now }
  );
  db.run(
    `DELETE FROM notices WHERE account_id = :account AND seq <= (
       SELECT seq FROM notices WHERE account_id = :account ORDER BY seq DESC LIMIT 1 OFFSET :kept)`,
    { account, kept: NOTICES_KEPT }
  );
}

/** Tells whoever made the origin of a new fork. */
export function tellOfFork(db: Db, fork: string, origin: string | null, actor: string, now: number): void {
  const made =
    origin === null ? null : db.one('SELECT entry_id, author_id FROM versions WHERE id = :origin', { origin });
  if (made !== null) {
    const account = made.text('author_id');
    notify(db, { kind: 'forked', account, actor, entry: fork, other: made.text('entry_id'), now });
  }
}

/** Tells whoever forked one of these versions that it was taken back. */
export function tellOfWithdrawal(db: Db, versions: readonly string[], actor: string, now: number): void {
  for (const version of versions) {
    const forks = db.all(
      `SELECT e.id, e.created_by, o.entry_id FROM entries e JOIN versions o ON o.id = e.origin_version WHERE o.id = :version`,
      { version }
    );
    for (const fork of forks) {
      const [entry, other] = [fork.text('id'), fork.text('entry_id')];
      notify(db, { kind: 'origin-withdrawn', account: fork.text('created_by'), actor, entry, version, other, now });
    }
  }
}

/** Tells whoever forked a notebook that it is deprecated: once, however many forks they made. */
export function tellOfDeprecation(db: Db, entry: string, actor: string, now: number): void {
  const forks = db.all(
    `SELECT e.created_by, min(e.id) AS fork FROM entries e JOIN versions o ON o.id = e.origin_version
     WHERE o.entry_id = :entry GROUP BY e.created_by ORDER BY e.created_by`,
    { entry }
  );
  for (const fork of forks) {
    const account = fork.text('created_by');
    notify(db, { kind: 'origin-deprecated', account, actor, entry, other: fork.text('fork'), now });
  }
}
