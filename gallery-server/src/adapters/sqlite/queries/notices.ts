import type { NoticeKind } from '@vitrine/core/words';
import { isNoticeKind, noticeKinds } from '@vitrine/core/words';
import { shownName } from '../../../domain/identity/former.js';
import type { Caller } from '../../../domain/identity/model.js';
import type { Notice, Notices } from '../../../domain/notices/model.js';
import { may } from '../../../domain/rights/may.js';
import { asCaller, readable, readableFrom, readableTombstone } from '../readable.js';
import type { Db, Row } from '../rows.js';
import { titleOf } from './regard.js';

const shutNow = ['quarantined'] as const;
const takenBack = ['withdrawn', 'recalled'] as const;

interface Asking {
  db: Db;
  caller: Caller;
  row: Row;
}

type Shown = Pick<Notice, 'title' | 'other' | 'version'>;

/** A fixed version as the account may know of it: its title where it may be read, or the state of what is left. */
function versionOf({ db, caller, row }: Asking): { title: string | null; left: string | null; number: number } | null {
  const found = db.one(
    `SELECT v.fields, v.state, v.number, ${readable} AS open, ${readableTombstone} AS shut
     FROM ${readableFrom} WHERE v.id = :version`,
    { ...asCaller(caller), version: row.textOrNull('version_id') ?? '' }
  );
  return found === null
    ? null
    : {
        title: found.number('open') === 1 ? found.json<{ title: string }>('fields').title : null,
        left: found.number('shut') === 1 ? found.text('state') : null,
        number: found.number('number')
      };
}

const title = ({ db, caller, row }: Asking, column: 'entry_id' | 'other_entry'): string | null => {
  const entry = row.textOrNull(column);
  return entry === null ? null : titleOf(db, caller, entry);
};

function saidThere(asking: Asking): Shown | null {
  const version = versionOf(asking);
  const comment = asking.row.textOrNull('comment_id') ?? '';
  const there = asking.db.one('SELECT 1 AS one FROM comments WHERE id = :comment AND deleted_at IS NULL', { comment });
  return version === null || version.title === null || there === null
    ? null
    : { title: version.title, other: '', version: version.number };
}

/** Of two notebooks both have to be readable: one sentence names them. */
function ofTwo(asking: Asking): Shown | null {
  const [own, other] = [title(asking, 'entry_id'), title(asking, 'other_entry')];
  return own === null || other === null ? null : { title: own, other, version: null };
}

function closed(asking: Asking): Shown | null {
  const version = versionOf(asking);
  return shutNow.some(state => state === version?.left)
    ? { title: title(asking, 'entry_id') ?? '', other: '', version: version?.number ?? null }
    : null;
}

function originGone(asking: Asking): Shown | null {
  const [own, origin] = [title(asking, 'entry_id'), versionOf(asking)];
  return own !== null && takenBack.some(state => state === origin?.left)
    ? { title: own, other: '', version: null }
    : null;
}

function originDeprecated(asking: Asking): Shown | null {
  const entry = asking.row.text('entry_id');
  const still = asking.db.one('SELECT 1 AS one FROM deprecations WHERE entry_id = :entry', { entry });
  return still === null ? null : ofTwo(asking);
}

/** What may be shown of each kind now; null where its subject may not be known of any more. */
const showing: Readonly<Record<NoticeKind, (asking: Asking) => Shown | null>> = {
  forked: ofTwo,
  commented: saidThere,
  answered: saidThere,
  mentioned: saidThere,
  quarantined: closed,
  'origin-withdrawn': originGone,
  'origin-deprecated': originDeprecated
};

const offOf = (db: Db, account: string): NoticeKind[] => {
  const off = db.all('SELECT kind FROM notices_off WHERE account_id = :account', { account });
  return noticeKinds.filter(kind => off.some(row => row.text('kind') === kind));
};

function shownOf(db: Db, caller: Caller, row: Row): Notice[] {
  const kind = row.text('kind');
  const shown = isNoticeKind(kind) ? showing[kind]({ db, caller, row }) : null;
  const actor = row.textOrNull('actor');
  return shown === null || !isNoticeKind(kind)
    ? []
    : [
        {
          id: row.text('id'),
          kind,
          at: row.number('time'),
          read: row.numberOrNull('read_at') !== null,
          by: actor === null ? '' : shownName({ id: actor, displayName: row.text('display_name') }),
          entry: row.text('entry_id'),
          comment: row.textOrNull('comment_id'),
          ...shown
        }
      ];
}

/** Notices of an account that may be shown: what they are about is looked at each time, as the account. */
function shownTo(db: Db, caller: Caller, unreadOnly: boolean): Notice[] {
  const account = caller.account?.id ?? '';
  return may(caller, 'notice.read', { role: null, own: true })
    ? db
        .all(
          `SELECT n.*, a.display_name FROM notices n LEFT JOIN accounts a ON a.id = n.actor
           WHERE n.account_id = :account AND (:unreadOnly = 0 OR n.read_at IS NULL) AND NOT EXISTS (
             SELECT 1 FROM notices_off o WHERE o.account_id = n.account_id AND o.kind = n.kind)
           ORDER BY n.seq DESC`,
          { account, unreadOnly: unreadOnly ? 1 : 0 }
        )
        .flatMap(row => shownOf(db, caller, row))
    : [];
}

/** How many an account hasn't read, of those that may be shown. */
export const unreadOf = (db: Db, caller: Caller): number => shownTo(db, caller, true).length;

/** What an account is told, always as that account. */
export const noticeQueries = {
  notices(db: Db, { caller }: { caller: Caller }): Notices {
    const items = shownTo(db, caller, false);
    return { items, unread: items.filter(({ read }) => !read).length, off: offOf(db, caller.account?.id ?? '') };
  },
  unread: (db: Db, { caller }: { caller: Caller }): number => unreadOf(db, caller)
};
