import type { Deprecation, Regard } from '../../../domain/entries/model.js';
import { shownName } from '../../../domain/identity/former.js';
import type { Caller } from '../../../domain/identity/model.js';
import { asCaller, readable, readableFrom } from '../readable.js';
import type { Db, Row } from '../rows.js';

/** Title of the newest version of an entry that a caller may read; null where there is none. */
export function titleOf(db: Db, caller: Caller, entry: string): string | null {
  const row = db.one(
    `SELECT v.fields FROM ${readableFrom} WHERE v.entry_id = :entry AND ${readable}
     ORDER BY v.state = 'published' DESC, v.number DESC LIMIT 1`,
    { ...asCaller(caller), entry }
  );
  return row?.json<{ title: string }>('fields').title ?? null;
}

/** Stars of an entry: a number, and whether one is the caller's own. */
export function starsOf(db: Db, caller: Caller, entry: string): Pick<Regard, 'stars' | 'starred'> {
  const row = db.one(
    'SELECT count(*) AS n, coalesce(sum(account_id = :account), 0) AS own FROM stars WHERE entry_id = :entry',
    { entry, account: caller.account?.id ?? '' }
  );
  return { stars: row?.number('n') ?? 0, starred: row?.number('own') === 1 };
}

function alternativeOf(db: Db, caller: Caller, row: Row): Deprecation['alternative'] {
  const entry = row.textOrNull('alternative');
  const title = entry === null ? null : titleOf(db, caller, entry);
  return entry === null || title === null ? null : { entry, title };
}

/** What readers think of an entry that the caller may read, and whether it is deprecated. */
export function regardOf(db: Db, caller: Caller, entry: string): Regard {
  const row = db.one(
    `SELECT d.*, a.display_name, e.created_by FROM deprecations d JOIN accounts a ON a.id = d.actor
     JOIN entries e ON e.id = d.entry_id WHERE d.entry_id = :entry`,
    { entry }
  );
  const deprecated =
    row === null
      ? null
      : {
          by: shownName({ id: row.text('actor'), displayName: row.text('display_name') }),
          byAuthor: row.text('actor') === row.text('created_by'),
          at: row.number('time'),
          reason: row.text('reason'),
          alternative: alternativeOf(db, caller, row)
        };
  return { ...starsOf(db, caller, entry), deprecated };
}

/** The same for whoever may not read it: nothing. */
export function readableRegard(db: Db, { caller, entry }: { caller: Caller; entry: string }): Regard | null {
  return titleOf(db, caller, entry) === null ? null : regardOf(db, caller, entry);
}
