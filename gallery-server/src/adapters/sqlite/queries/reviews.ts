import { inflateSync } from 'node:zlib';
import { readReceipt } from '@vitrine/core/receipt';
import type { Policy } from '@vitrine/core/redaction';
import { isSensitive } from '@vitrine/core/words';
import type { Found } from '../../../domain/entries/model.js';
import type { Caller } from '../../../domain/identity/model.js';
import { done, refused } from '../../../domain/outcome.js';
import type { Outcome } from '../../../domain/outcome.js';
import type { OwnWaiting, ReviewStanding, ReviewView, WaitingVersion } from '../../../domain/reviews/model.js';
import { removedBy } from '../../../domain/reviews/asked.js';
import { may } from '../../../domain/rights/may.js';
import { askedFor, bindingOf } from '../commands/decisions.js';
import { asCaller, readable, readableFrom, reviewing } from '../readable.js';
import { hadAHand, receiptOf, seenNow } from '../reviewed.js';
import type { Db, Row } from '../rows.js';
import { wholeHtml } from './pages.js';
import { reviewOf, reviewsBefore, standingOf } from './review-standings.js';
import { summaryOf, versionQueries } from './versions.js';

interface Asked {
  caller: Caller;
  entry: string;
  number: number;
}

/** What waits keeps waiting for the yes it was put into the queue for, also where rules ask for none any more. */
const approvalAsked = { approval: true, releases: 0 };

/** Spaces that the caller reviews. */
const reviewsSome = `SELECT 1 AS one FROM spaces s
  LEFT JOIN memberships m ON m.space_id = s.id AND m.account_id = :caller WHERE s.kind <> 'personal' AND ${reviewing}`;

const waiting = `FROM ${readableFrom} JOIN review_requests q ON q.version_id = v.id AND q.closed IS NULL
  WHERE v.state = 'pending' AND ${readable} AND ${reviewing}`;

function mayReview(db: Db, caller: Caller): boolean {
  const role = db.one(`${reviewsSome} LIMIT 1`, asCaller(caller)) === null ? null : 'reviewer';
  return may(caller, 'version.review', { role, own: false });
}

const handOf = (db: Db, version: Row, { account }: Caller): boolean =>
  account === null || hadAHand(db, version, account.id);

/** Values that were recognised. Settings and ids go besides; a version without a receipt counts them too. */
function removedFrom(db: Db, version: Row): number {
  const receipt = receiptOf(db, version.text('id'));
  const declared = receipt === null ? null : readReceipt(receipt).declared;
  if (declared !== null) {
    return declared.counts.filter(isSensitive).reduce((sum, { count }) => sum + count, 0);
  }
  const row = db.one(
    `SELECT o.data FROM version_objects vo JOIN objects o ON o.space_id = vo.space_id AND o.oid = vo.oid
     WHERE vo.version_id = :version AND vo.path = 'snapshot.json'`,
    { version: version.text('id') }
  );
  return row === null ? 0 : removedBy(inflateSync(row.bytes('data')).toString('utf8'));
}

function waitingOf(db: Db, row: Row, caller: Caller): WaitingVersion {
  const { entry, number, fields, facts, authorName, space, spaceName } = summaryOf(row);
  return {
    entry,
    number,
    title: fields.title,
    authorName,
    space,
    spaceName,
    since: row.number('since'),
    asked: askedFor(row, bindingOf(db, space)) ?? approvalAsked,
    removed: removedFrom(db, row),
    hiddenOutputs: facts.hiddenOutputs,
    seen: seenNow(db, row),
    mayDecide: !handOf(db, row, caller)
  };
}

function viewOf(db: Db, asked: Asked, row: Row): Found<ReviewView> {
  const found = versionQueries.version(db, asked);
  const standing = standingOf(db, row);
  if (found.kind !== 'found') {
    return found;
  }
  const { caller, entry, number } = asked;
  const account = caller.account?.id ?? '';
  const looked = db.all('SELECT item FROM review_looks WHERE version_id = :version AND account_id = :account', {
    version: row.text('id'),
    account
  });
  return {
    kind: 'found',
    value: {
      version: found.value,
      html: wholeHtml(db, found.value.id),
      before: beforeOf(db, asked),
      seen: seenNow(db, row),
      asked: askedFor(row, bindingOf(db, found.value.space)) ?? approvalAsked,
      standing,
      earlier: reviewsBefore(db, entry, number),
      looked: looked.map(one => one.text('item')),
      mayDecide: standing.state === 'waiting' && !handOf(db, row, caller),
      receipt: receiptOf(db, row.text('id'))
    }
  };
}

/** What readers had before this version. */
function beforeOf(db: Db, { caller, entry, number }: Asked): ReviewView['before'] {
  const row = db.one(
    `SELECT max(number) AS shown FROM versions WHERE entry_id = :entry AND number < :number AND state = 'published'`,
    { entry, number }
  );
  const shown = row?.numberOrNull('shown') ?? null;
  if (shown === null) {
    return null;
  }
  const found = versionQueries.version(db, { caller, entry, number: shown });
  return found.kind === 'found'
    ? { number: shown, notebook: found.value.notebook, html: wholeHtml(db, found.value.id) }
    : null;
}

const readableRow = (db: Db, { caller, entry, number }: Asked): Row | null =>
  db.one(
    `SELECT v.*, s.name AS space_name, s.kind AS space_kind, ${reviewing} AS reviewing FROM ${readableFrom}
     WHERE v.entry_id = :entry AND v.number = :number AND ${readable}`,
    { ...asCaller(caller), entry, number }
  );

/** What waits for a second person, always as somebody. */
export const reviewQueries = {
  queue(db: Db, { caller }: { caller: Caller }): Outcome<WaitingVersion[]> {
    if (!mayReview(db, caller)) {
      return refused('not-allowed');
    }
    const rows = db.all(`SELECT v.*, s.name AS space_name, q.since ${waiting} ORDER BY q.seq LIMIT 500`, {
      ...asCaller(caller)
    });
    return done(rows.map(row => waitingOf(db, row, caller)));
  },

  waiting(db: Db, { caller }: { caller: Caller }): number | null {
    return mayReview(db, caller)
      ? db.all(`SELECT v.* ${waiting}`, asCaller(caller)).filter(row => !handOf(db, row, caller)).length
      : null;
  },

  /** A version that came back is told until its author publishes again or somebody else does. */
  own(db: Db, { caller }: { caller: Caller }): OwnWaiting[] {
    const rows = db.all(
      `SELECT v.*, s.name AS space_name FROM ${readableFrom}
       WHERE v.author_id = :caller AND v.state IN ('pending', 'draft') AND ${readable} AND NOT EXISTS (
         SELECT 1 FROM versions n WHERE n.entry_id = v.entry_id AND n.number > v.number
         AND (n.state = 'published' OR n.author_id = :caller))
       ORDER BY v.rowid DESC LIMIT 50`,
      asCaller(caller)
    );
    return rows.flatMap(row => ownOf(db, row));
  },

  standing(db: Db, asked: Asked): ReviewStanding | null {
    const row = readableRow(db, asked);
    return row === null ? null : standingOf(db, row);
  },

  rules(db: Db, { hash }: { hash: string }): Policy | null {
    return db.one('SELECT document FROM policies WHERE hash = :hash', { hash })?.json<Policy>('document') ?? null;
  },

  view(db: Db, asked: Asked): Outcome<Found<ReviewView>> {
    const row = readableRow(db, asked);
    if (row === null) {
      return done({ kind: 'absent' });
    }
    const role = row.number('reviewing') === 1 ? 'reviewer' : null;
    if (!may(asked.caller, 'version.review', { role, own: false })) {
      return refused('not-allowed');
    }
    return done(viewOf(db, asked, row));
  }
};

function ownOf(db: Db, row: Row): OwnWaiting[] {
  const standing = standingOf(db, row);
  const { entry, number, fields, spaceName } = summaryOf(row);
  const about = { entry, number, title: fields.title, spaceName };
  if (standing.state === 'waiting') {
    return [{ ...about, state: 'waiting', since: standing.since, cells: [] }];
  }
  const review = standing.state === 'returned' ? reviewOf(db, row) : null;
  return review === null
    ? []
    : [{ ...about, state: 'returned', since: review.at, cells: review.notes.map(note => note.cell) }];
}
