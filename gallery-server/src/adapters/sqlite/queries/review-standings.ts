import type { Review, ReviewNote, ReviewStanding } from '../../../domain/reviews/model.js';
import { newestOf } from '../heads.js';
import type { Db, Row } from '../rows.js';

const decisions = `SELECT r.seq, r.outcome, r.time, r.void_at, a.display_name, v.number FROM reviews r
  JOIN accounts a ON a.id = r.reviewer JOIN versions v ON v.id = r.version_id`;

function notesOf(db: Db, review: number): ReviewNote[] {
  return db
    .all('SELECT cell, text FROM review_notes WHERE review = :review ORDER BY position', { review })
    .map(row => ({ cell: row.numberOrNull('cell'), text: row.text('text') }));
}

const asReview = (db: Db, row: Row): Review => ({
  decision: row.text('outcome') === 'approved' ? 'approved' : 'returned',
  by: row.text('display_name'),
  at: row.number('time'),
  notes: notesOf(db, row.number('seq')),
  void: row.numberOrNull('void_at') !== null
});

/** The newest decision about a version, by the order in which they were made. */
export function reviewOf(db: Db, version: Row): Review | null {
  const row = db.one(`${decisions} WHERE r.version_id = :version ORDER BY r.seq DESC LIMIT 1`, {
    version: version.text('id')
  });
  return row === null ? null : asReview(db, row);
}

/** What was said about versions between this one and the last that others could read. */
export function reviewsBefore(db: Db, entry: string, number: number): (Review & { number: number })[] {
  return db
    .all(
      `${decisions} WHERE v.entry_id = :entry AND v.number < :number AND r.outcome = 'returned'
       AND v.number > (SELECT coalesce(max(number), 0) FROM versions WHERE entry_id = :entry AND number < :number
         AND shown = 1) ORDER BY r.seq DESC LIMIT 20`,
      { entry, number }
    )
    .map(row => ({ ...asReview(db, row), number: row.number('number') }));
}

/** How a version stands. Takes the version with the name of its space. */
export function standingOf(db: Db, version: Row): ReviewStanding {
  const request = db.one('SELECT * FROM review_requests WHERE version_id = :version ORDER BY seq DESC LIMIT 1', {
    version: version.text('id')
  });
  const closed = (request?.textOrNull('closed') ?? 'waiting') as ReviewStanding['state'];
  return {
    state: request === null ? 'unasked' : closed,
    since: (request ?? version).number(request === null ? 'published_at' : 'since'),
    spaceName: version.text('space_name'),
    shown: newestOf(db, version.text('entry_id'))?.number('number') ?? null,
    review: reviewOf(db, version)
  };
}
