import { FORMER_MEMBER, shownName, withoutName } from '../../domain/identity/former.js';
import type { Account } from '../../domain/identity/model.js';
import { appendEvent } from './audit.js';
import type { Told } from './audit.js';
import { withdrawInvitationsOf } from './commands/invitations.js';
import { entryChanged } from './commands/stars.js';
import { eraseVersions, needsOverwriting } from './erase.js';
import { announce } from './outbox.js';
import type { Db, Row } from './rows.js';

/** Who leaves, and what the chains are told of it. */
interface Leaving {
  account: Account;
  actor: string | null;
  now: number;
}

const tell = (db: Db, { actor, now: time }: Leaving, told: Pick<Told, 'chain' | 'action' | 'subject' | 'payload'>) =>
  appendEvent(db, { ...told, actor, time, outcome: 'done' });

/** What a person could read alone: all of their own space, and what a reviewer gave back to them. */
function eraseTheirsAlone(db: Db, leaving: Leaving): void {
  const { account, actor, now } = leaving;
  const rows = db.all(
    `SELECT v.* FROM versions v JOIN spaces s ON s.id = v.space_id
     WHERE v.state <> 'purged' AND (s.owner = :id OR (v.author_id = :id AND v.state = 'draft'))
     ORDER BY v.entry_id, v.number`,
    { id: account.id }
  );
  const entries = new Map<string, Row[]>();
  for (const row of rows) {
    entries.set(row.text('entry_id'), [...(entries.get(row.text('entry_id')) ?? []), row]);
  }
  for (const [entry, versions] of entries) {
    eraseVersions(db, entry, versions, actor, now);
    for (const row of versions) {
      const payload = { entry, version: row.number('number'), prior: row.text('state'), removed: account.id };
      tell(db, leaving, { chain: row.text('space_id'), action: 'version.purge', subject: row.text('id'), payload });
    }
  }
}

/** Takes a person out of every space; the chain of each tells it. */
function leaveSpaces(db: Db, leaving: Leaving): number {
  const { id } = leaving.account;
  const spaces = db
    .all(
      `SELECT s.id FROM memberships m JOIN spaces s ON s.id = m.space_id
       WHERE m.account_id = :id AND s.kind <> 'personal' ORDER BY s.id`,
      { id }
    )
    .map(row => row.text('id'));
  db.run('DELETE FROM memberships WHERE account_id = :id', { id });
  for (const chain of spaces) {
    tell(db, leaving, { chain, action: 'role.set', subject: id, payload: { role: null } });
  }
  return spaces.length;
}

/** Ends every way in, with what is kept of where they came from. */
function endAccess(db: Db, { account: { id }, now }: Leaving): { ended: number; invitations: number } {
  const ended = db.run('DELETE FROM proofs WHERE account_id = :id AND ended_at IS NULL AND expires_at > :now', {
    id,
    now
  });
  db.run('DELETE FROM proofs WHERE account_id = :id', { id });
  db.run('DELETE FROM grants WHERE account_id = :id', { id });
  db.run('DELETE FROM tickets WHERE account_id = :id', { id });
  return { ended, invitations: withdrawInvitationsOf(db, id, now) };
}

/** Notes that people typed beside what they decided: no content, and signed by nobody. */
const notes = [
  ['withdrawals', 'reason'],
  ['quarantines', 'note'],
  ['quarantines', 'ended_reason'],
  ['review_notes', 'text'],
  ['invitations', 'note'],
  ['comments', 'text'],
  ['deprecations', 'reason']
] as const;

/** What they liked, what they were told and where somebody mentioned them; what they said themselves stays. */
function eraseTalk(db: Db, { account: { id, login }, now }: Leaving): void {
  const starred = db.all('SELECT entry_id FROM stars WHERE account_id = :id ORDER BY entry_id', { id });
  db.run('DELETE FROM stars WHERE account_id = :id', { id });
  starred.forEach(row => entryChanged(db, row.text('entry_id'), now));
  db.run('DELETE FROM notices WHERE account_id = :id', { id });
  db.run('DELETE FROM notices_off WHERE account_id = :id', { id });
  const mentioned = db.all(
    'SELECT c.id, c.text, m.words FROM comment_mentions m JOIN comments c ON c.id = m.comment_id WHERE m.account_id = :id',
    { id }
  );
  for (const row of mentioned) {
    const text = withoutName(row.text('text').replaceAll(row.text('words'), `@${FORMER_MEMBER}`), `@${login}`);
    db.run('UPDATE comments SET text = :text WHERE id = :comment', { text, comment: row.text('id') });
  }
  db.run('DELETE FROM comment_mentions WHERE account_id = :id', { id });
}

function renameInNotes(db: Db, names: readonly string[]): void {
  for (const [table, column] of notes) {
    for (const row of db.all(`SELECT DISTINCT ${column} AS note FROM ${table} WHERE ${column} <> ''`)) {
      const note = row.text('note');
      const told = names.reduce(withoutName, note);
      if (told !== note) {
        db.run(`UPDATE ${table} SET ${column} = :told WHERE ${column} = :note`, { told, note });
      }
    }
  }
}

/** Words in something that was written as JSON. */
function wordsIn(value: unknown): string[] {
  return typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : [];
}

/** Takes out of the record what names them, or tells from where they signed in. Its events stay, and their hashes. */
function erasePayloads(db: Db, id: string, names: readonly string[]): void {
  db.run(
    `DELETE FROM audit_payloads WHERE EXISTS (SELECT 1 FROM audit_events e WHERE e.chain = audit_payloads.chain
       AND e.seq = audit_payloads.seq AND (e.actor = :id OR e.subject = :id)
       AND (e.action LIKE 'sign-in%' OR e.action LIKE 'grant.%' OR e.action LIKE 'device.%'))`,
    { id }
  );
  for (const name of names) {
    const told = db.all(`SELECT * FROM audit_payloads WHERE instr(lower(payload), lower(:words)) > 0`, {
      words: JSON.stringify(name).slice(1, -1)
    });
    for (const row of told) {
      if (wordsIn(row.json('payload')).some(words => withoutName(words, name) !== words)) {
        const [chain, seq] = [row.text('chain'), row.number('seq')];
        db.run('DELETE FROM audit_payloads WHERE chain = :chain AND seq = :seq', { chain, seq });
      }
    }
  }
}

/** Answers that are kept for requests that come again: those of them, and those that tell of them. */
function eraseAnswers(db: Db, { id, login }: Account, names: readonly string[]): void {
  db.run(`DELETE FROM idempotency WHERE substr(scope, -length(:own)) = :own OR instr(answer, :id) > 0`, {
    own: `:${id}`,
    id
  });
  for (const name of [login, ...names]) {
    const words = JSON.stringify(name).slice(1, -1);
    db.run('DELETE FROM idempotency WHERE instr(answer, :words) > 0 OR instr(key, :name) > 0', { words, name });
  }
}

/**
 * Leaves nothing of a person but their id, inside the transaction that tells it: what was decided and
 * published refers to the id, and readers see a name that everybody shares who left.
 */
export function forget(db: Db, account: Account, actor: string | null, now: number): Record<string, number> {
  const leaving = { account, actor, now };
  const { id } = account;
  const names = [...new Set([account.displayName, shownName(account)])].filter(name => name !== id);
  eraseTheirsAlone(db, leaving);
  const spaces = leaveSpaces(db, leaving);
  const access = endAccess(db, leaving);
  db.run(
    `UPDATE accounts SET login = :login, display_name = :name, password_hash = '', administrator = 0,
       state = 'former', removed_at = :now WHERE id = :id`,
    { id, login: `former-${id}`, name: FORMER_MEMBER, now }
  );
  db.run('UPDATE versions SET author_name = :name WHERE author_id = :id', { id, name: FORMER_MEMBER });
  for (const row of db.all('SELECT DISTINCT entry_id FROM versions WHERE author_id = :id ORDER BY entry_id', { id })) {
    announce(db, 'author.forgotten', row.text('entry_id'), now);
  }
  db.run('UPDATE withdrawals SET actor_name = :name WHERE actor = :id', { id, name: FORMER_MEMBER });
  eraseTalk(db, leaving);
  renameInNotes(db, names);
  erasePayloads(db, id, names);
  eraseAnswers(db, account, names);
  announce(db, 'account.removed', id, now);
  needsOverwriting(db, now);
  // How much only they could read is nobody's business, so it isn't counted here.
  return { ...access, spaces };
}
