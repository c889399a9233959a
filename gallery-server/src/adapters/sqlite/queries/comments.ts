import type { Comment, OtherThreads, Thread } from '../../../domain/comments/model.js';
import { shownName } from '../../../domain/identity/former.js';
import { looking } from '../../../domain/identity/model.js';
import type { Caller } from '../../../domain/identity/model.js';
import { done, refused } from '../../../domain/outcome.js';
import type { Outcome } from '../../../domain/outcome.js';
import type { Rules } from '../../../domain/policies/model.js';
import { effectiveRole, may } from '../../../domain/rights/may.js';
import type { Role, SpaceKind } from '../../../domain/spaces/model.js';
import { mentionsIn } from '../mentions.js';
import { effectivePolicy } from '../policies.js';
import { asCaller, readable, readableFrom } from '../readable.js';
import type { Db, Row } from '../rows.js';

interface Asked {
  caller: Caller;
  entry: string;
  number: number;
}

/** A version that the caller may read, with what they are in its space. */
export function aboutVersion(db: Db, { caller, entry, number }: Asked): { row: Row; role: Role | null } | null {
  const row = db.one(
    `SELECT v.*, s.kind AS space_kind, m.role AS member FROM ${readableFrom}
     WHERE v.entry_id = :entry AND v.number = :number AND ${readable}`,
    { ...asCaller(caller), entry, number }
  );
  const administrator = caller.account?.administrator === true;
  return row === null
    ? null
    : {
        row,
        role: effectiveRole(row.text('space_kind') as SpaceKind, row.textOrNull('member') as Role | null, administrator)
      };
}

function commentOf(db: Db, row: Row, caller: Caller, role: Role | null): Comment {
  const id = row.text('id');
  const own = row.text('author_id') === caller.account?.id;
  const deleted = row.numberOrNull('deleted_at') !== null;
  return {
    id,
    by: deleted ? '' : shownName({ id: row.text('author_id'), displayName: row.text('display_name') }),
    own: own && !deleted,
    mayDelete: !deleted && may(caller, 'comment.delete', { role, own }),
    at: row.number('time'),
    editedAt: row.numberOrNull('edited_at'),
    text: row.text('text'),
    deleted,
    mentions: db
      .all('SELECT DISTINCT words FROM comment_mentions WHERE comment_id = :id ORDER BY words', { id })
      .map(mention => mention.text('words'))
  };
}

function threadOf(db: Db, head: Row, rows: readonly Row[], caller: Caller, role: Role | null): Thread {
  const resolvedAt = head.numberOrNull('resolved_at');
  return {
    id: head.text('id'),
    cell: head.number('cell'),
    output: head.numberOrNull('output'),
    resolved:
      resolvedAt === null
        ? null
        : {
            by: shownName({ id: head.text('resolved_by'), displayName: head.text('resolver') }),
            at: resolvedAt
          },
    comments: [head, ...rows].map(row => commentOf(db, row, caller, role))
  };
}

/** A thread whose every comment was deleted is none. */
export const living = `c.thread IS NULL AND (c.deleted_at IS NULL OR EXISTS (
  SELECT 1 FROM comments a WHERE a.thread = c.id AND a.deleted_at IS NULL))`;

/** What is said about versions, always as somebody. */
export const commentQueries = {
  threads(db: Db, asked: Asked): Thread[] | null {
    const about = aboutVersion(db, asked);
    if (about === null) {
      return null;
    }
    const columns = 'c.*, a.display_name, r.display_name AS resolver';
    const joins = 'JOIN accounts a ON a.id = c.author_id LEFT JOIN accounts r ON r.id = c.resolved_by';
    const version = about.row.text('id');
    const heads = db.all(
      `SELECT ${columns} FROM comments c ${joins} WHERE c.version_id = :version AND ${living}
       ORDER BY c.cell, c.output IS NOT NULL, c.output, c.seq`,
      { version }
    );
    const answers = db.all(
      `SELECT ${columns} FROM comments c ${joins}
       WHERE c.version_id = :version AND c.thread IS NOT NULL AND c.deleted_at IS NULL ORDER BY c.seq`,
      { version }
    );
    return heads.map(head => {
      const id = head.text('id');
      const own = answers.filter(answer => answer.text('thread') === id);
      return threadOf(db, head, own, asked.caller, about.role);
    });
  },

  otherThreads(db: Db, { caller, entry, number }: Asked): OtherThreads[] {
    return db
      .all(
        `SELECT v.number, sum(c.resolved_at IS NULL) AS open, sum(c.resolved_at IS NOT NULL) AS resolved
         FROM ${readableFrom} JOIN comments c ON c.version_id = v.id
         WHERE v.entry_id = :entry AND v.number <> :number AND ${readable} AND ${living}
         GROUP BY v.number ORDER BY v.number DESC`,
        { ...asCaller(caller), entry, number }
      )
      .map(row => ({ number: row.number('number'), open: row.number('open'), resolved: row.number('resolved') }));
  },

  mentioned(db: Db, { text, ...asked }: Asked & { text: string }): string[] {
    const about = aboutVersion(db, { ...asked, caller: looking(asked.caller) });
    return about === null ? [] : mentionsIn(db, about.row.text('id'), text).map(({ words }) => words);
  },

  commentable(db: Db, asked: Asked): Outcome<{ space: string; rules: Rules }> {
    const about = aboutVersion(db, { ...asked, caller: looking(asked.caller) });
    if (about === null) {
      return refused('not-found');
    }
    if (!may(asked.caller, 'comment.write', { role: about.role, own: false })) {
      return refused('not-allowed');
    }
    const space = about.row.text('space_id');
    return done({ space, rules: effectivePolicy(db, space) });
  }
};

/** Words beside a version that its readers read too: whoever looks at it again looks at them. */
export function wordsBeside(db: Db, version: string): Record<string, string> {
  const comments = db.all(`SELECT text FROM comments WHERE version_id = :version AND text <> '' ORDER BY seq`, {
    version
  });
  const reason = db.one(
    'SELECT d.reason FROM deprecations d JOIN versions v ON v.entry_id = d.entry_id WHERE v.id = :version',
    { version }
  );
  const said = comments.map((row, at): [string, string] => [`comment ${at}`, row.text('text')]);
  return Object.fromEntries(reason === null ? said : [...said, ['reason', reason.text('reason')]]);
}
