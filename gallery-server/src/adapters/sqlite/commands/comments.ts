import { COMMENTS_LIMIT, COMMENTS_RATE, COMMENTS_RATE_TIME } from '../../../domain/comments/model.js';
import type {
  AboutVersion,
  ChangeCommentCommand,
  CommentCommand,
  Commented,
  EditCommentCommand
} from '../../../domain/comments/ports.js';
import { looking } from '../../../domain/identity/model.js';
import type { Outcome } from '../../../domain/outcome.js';
import type { Action } from '../../../domain/rights/may.js';
import type { Role } from '../../../domain/spaces/model.js';
import { keepMentions, tellOfComment } from '../comment-notices.js';
import { Refused, runCommand } from '../command.js';
import type { Command } from '../command.js';
import { effectivePolicy } from '../policies.js';
import { aboutVersion, living } from '../queries/comments.js';
import { newId } from '../rows.js';
import type { Db, Row } from '../rows.js';
import { callerOf, need } from '../spaces.js';
import type { Acting } from '../spaces.js';
import { homeOf } from './stars.js';

type Asked = AboutVersion & Acting;

interface About {
  version: Row;
  role: Role | null;
}

/** The version that something is said about; nobody who may not read it learns that it is there. */
function versionFor(db: Db, cmd: Asked): About {
  const caller = callerOf(db, cmd);
  const about = aboutVersion(db, { caller: looking(caller), entry: cmd.entry, number: cmd.number });
  if (about === null) {
    throw new Refused('not-found');
  }
  need(caller, 'comment.write', about.role);
  return { version: about.row, role: about.role };
}

/** A comment of the version that wasn't deleted. */
function commentOf(db: Db, { version }: About, id: string): Row {
  const row = db.one('SELECT * FROM comments WHERE id = :id AND version_id = :version AND deleted_at IS NULL', {
    id,
    version: version.text('id')
  });
  if (row === null) {
    throw new Refused('comment-gone');
  }
  return row;
}

/** The first comment of a thread that somebody still talks in. */
function headOf(db: Db, { version }: About, thread: string): Row {
  const row = db.one(`SELECT * FROM comments c WHERE c.id = :thread AND c.version_id = :version AND ${living}`, {
    thread,
    version: version.text('id')
  });
  if (row === null) {
    throw new Refused('comment-gone');
  }
  return row;
}

function needRules(db: Db, { version }: About, policyHash: string): void {
  if (effectivePolicy(db, version.text('space_id')).hash !== policyHash) {
    throw new Refused('policy-changed');
  }
}

/** Refuses what would be more than somebody can read: too many of one version, too many in a short time. */
function needRoom(db: Db, { version }: About, { actor, now }: Asked): void {
  const since = now - COMMENTS_RATE_TIME;
  const recent = db.one(
    `SELECT count(*) AS n, min(time) AS oldest FROM (
       SELECT time FROM comments WHERE author_id = :actor AND time > :since ORDER BY time DESC LIMIT :rate)`,
    { actor, since, rate: COMMENTS_RATE }
  );
  if ((recent?.number('n') ?? 0) >= COMMENTS_RATE) {
    const wait = (recent?.numberOrNull('oldest') ?? now) - since;
    throw new Refused('rate-limited', { seconds: Math.max(1, Math.ceil(wait / 1000)) });
  }
  const all = db.one('SELECT count(*) AS n FROM comments WHERE version_id = :version AND deleted_at IS NULL', {
    version: version.text('id')
  });
  if ((all?.number('n') ?? 0) >= COMMENTS_LIMIT) {
    throw new Refused('comments-full', { limit: COMMENTS_LIMIT });
  }
}

const threadOf = (row: Row): string => row.textOrNull('thread') ?? row.text('id');

/** A command about comments: where it is told, and of what. Ids alone: words are in the table of comments. */
function told(
  db: Db,
  cmd: Asked,
  action: string,
  work: (about: About) => { value: Commented; payload: Readonly<Record<string, unknown>> },
  once?: Command<Commented>['once']
): Outcome<Commented> {
  const { actor, entry, number, now } = cmd;
  return runCommand<Commented>(db, {
    action,
    actor,
    subject: entry,
    space: homeOf(db, entry),
    now,
    ...(once === undefined ? {} : { once }),
    work: () => {
      const about = versionFor(db, cmd);
      const { value, payload } = work(about);
      return {
        value,
        chain: about.version.text('space_id'),
        subject: about.version.text('id'),
        payload: { entry, version: number, comment: value.id, ...payload }
      };
    }
  });
}

/** Says something about a cell or an output, or answers there. */
export function comment(db: Db, cmd: CommentCommand & Acting): Outcome<Commented> {
  const { actor, entry, number, place, text, now } = cmd;
  const once = { key: cmd.key, body: [entry, number, place, text] };
  const work = (about: About): ReturnType<Parameters<typeof told>[3]> => {
    needRules(db, about, cmd.policyHash);
    needRoom(db, about, cmd);
    const head = place.thread === null ? null : headOf(db, about, place.thread);
    const id = newId();
    const thread = head?.text('id') ?? null;
    const cell = place.thread === null ? place.cell : (head?.number('cell') ?? 0);
    const output = place.thread === null ? place.output : (head?.numberOrNull('output') ?? null);
    db.run(
      `INSERT INTO comments (id, version_id, thread, cell, output, author_id, text, time)
       VALUES (:id, :version, :thread, :cell, :output, :actor, :text, :now)`,
      { id, version: about.version.text('id'), thread, cell, output, actor, text, now }
    );
    const said = { id, thread: thread ?? id, text, actor, now };
    tellOfComment(db, about.version, said, keepMentions(db, about.version, said), true);
    return { value: { entry, id, thread: thread ?? id }, payload: { thread, cell, output } };
  };
  return told(db, cmd, 'comment.write', work, once);
}

const mayDo = (db: Db, cmd: Asked, action: Action, { role }: About, row: Row): void =>
  need(callerOf(db, cmd), action, role, row.text('author_id') === cmd.actor);

/** Puts other words in the place of one's own. */
export function editComment(db: Db, cmd: EditCommentCommand & Acting): Outcome<Commented> {
  const { actor, entry, text, now } = cmd;
  return told(db, cmd, 'comment.edit', about => {
    const row = commentOf(db, about, cmd.comment);
    mayDo(db, cmd, 'comment.edit', about, row);
    needRules(db, about, cmd.policyHash);
    const [id, thread] = [row.text('id'), threadOf(row)];
    if (row.text('text') !== text) {
      db.run('UPDATE comments SET text = :text, edited_at = :now WHERE id = :id', { id, text, now });
      const said = { id, thread, text, actor, now };
      tellOfComment(db, about.version, said, keepMentions(db, about.version, said), false);
    }
    return { value: { entry, id, thread }, payload: {} };
  });
}

/** Takes the words of a comment away for good, with whom they mention and what was told of them. */
export function deleteComment(db: Db, cmd: ChangeCommentCommand & Acting): Outcome<Commented> {
  const { entry, now } = cmd;
  return told(db, cmd, 'comment.delete', about => {
    const row = commentOf(db, about, cmd.comment);
    mayDo(db, cmd, 'comment.delete', about, row);
    const [id, thread] = [row.text('id'), threadOf(row)];
    db.run('DELETE FROM comment_mentions WHERE comment_id = :id', { id });
    db.run('DELETE FROM notices WHERE comment_id = :id', { id });
    db.run(`UPDATE comments SET text = '', deleted_at = :now WHERE id = :id`, { id, now });
    return { value: { entry, id, thread }, payload: {} };
  });
}

/** Settles a thread or opens it again. */
export function resolveThread(db: Db, cmd: ChangeCommentCommand & Acting & { resolved: boolean }): Outcome<Commented> {
  const { actor, entry, resolved, now } = cmd;
  return told(db, cmd, resolved ? 'comment.resolve' : 'comment.reopen', about => {
    const id = headOf(db, about, cmd.comment).text('id');
    db.run(
      resolved
        ? 'UPDATE comments SET resolved_at = :now, resolved_by = :actor WHERE id = :id AND resolved_at IS NULL'
        : 'UPDATE comments SET resolved_at = NULL, resolved_by = NULL WHERE id = :id',
      { id, actor, now }
    );
    return { value: { entry, id, thread: id }, payload: {} };
  });
}

/** Takes everything that was said about a version out of the store. */
export function eraseComments(db: Db, version: string): void {
  const of = 'SELECT id FROM comments WHERE version_id = :version';
  db.run(`DELETE FROM notices WHERE version_id = :version OR comment_id IN (${of})`, { version });
  db.run(`DELETE FROM comment_mentions WHERE comment_id IN (${of})`, { version });
  db.run('DELETE FROM comments WHERE version_id = :version AND thread IS NOT NULL', { version });
  db.run('DELETE FROM comments WHERE version_id = :version', { version });
}

/** What was said about a notebook of which nothing is left. */
export function eraseRegard(db: Db, entry: string): void {
  const left = db.one(`SELECT 1 AS one FROM versions WHERE entry_id = :entry AND state <> 'purged' LIMIT 1`, { entry });
  if (left !== null) {
    return;
  }
  db.run('DELETE FROM stars WHERE entry_id = :entry', { entry });
  db.run('DELETE FROM deprecations WHERE entry_id = :entry', { entry });
  db.run('UPDATE deprecations SET alternative = NULL WHERE alternative = :entry', { entry });
  db.run('DELETE FROM notices WHERE entry_id = :entry OR other_entry = :entry', { entry });
}
