import type { Caller, OpenInvitation, People, Person } from '../../../domain/identity/model.js';
import { done, refused } from '../../../domain/outcome.js';
import type { Outcome } from '../../../domain/outcome.js';
import { may, nothing } from '../../../domain/rights/may.js';
import type { Role } from '../../../domain/spaces/model.js';
import type { Db } from '../rows.js';
import { accountOf } from '../spaces.js';
import { spaceQueries } from './spaces.js';

/** Text that stands for itself in a LIKE pattern. */
const literal = (words: string): string => words.replace(/[\\%_]/g, sign => `\\${sign}`);

/** Roles of one account in the spaces that administrators look after: nobody's personal one. */
function rolesOf(db: Db, id: string): Person['roles'] {
  return db
    .all(
      `SELECT m.role, s.id, s.name FROM memberships m JOIN spaces s ON s.id = m.space_id
       WHERE m.account_id = :id AND s.kind <> 'personal' ORDER BY s.name`,
      { id }
    )
    .map(row => ({ space: row.text('id'), spaceName: row.text('name'), role: row.text('role') as Role }));
}

/** Who has an account and who was asked to make one, for those who look after it. */
export const peopleQueries = {
  people(db: Db, { caller, query }: { caller: Caller; query: { words: string; limit: number } }): Outcome<People> {
    if (!may(caller, 'account.list', nothing)) {
      return refused('not-allowed');
    }
    const pattern = `%${literal(query.words.trim())}%`;
    const fits = `(display_name LIKE :pattern ESCAPE '\\' OR login LIKE :pattern ESCAPE '\\')`;
    const counts = db.one(
      `SELECT count(*) FILTER (WHERE ${fits}) AS total, count(*) FILTER (WHERE state = 'active') AS active,
       count(*) FILTER (WHERE state = 'active' AND administrator = 1) AS administrators FROM accounts`,
      { pattern }
    );
    const rows = db.all(
      `SELECT a.*, (SELECT max(p.created_at) FROM proofs p WHERE p.account_id = a.id) AS last_sign_in
       FROM accounts a WHERE ${fits} ORDER BY a.state, a.display_name COLLATE NOCASE, a.id LIMIT :limit`,
      { pattern, limit: query.limit }
    );
    return done({
      total: counts?.number('total') ?? 0,
      active: counts?.number('active') ?? 0,
      administrators: counts?.number('administrators') ?? 0,
      people: rows.map(row => ({
        account: accountOf(row),
        lastSignIn: row.numberOrNull('last_sign_in'),
        roles: rolesOf(db, row.text('id'))
      }))
    });
  },

  openInvitations(
    db: Db,
    { caller, space, now }: { caller: Caller; space: string | null; now: number }
  ): Outcome<OpenInvitation[]> {
    const view = space === null ? null : spaceQueries.space(db, { caller, id: space });
    if (space !== null && view === null) {
      return refused('not-found');
    }
    if (!may(caller, 'invitation.read', { role: view?.role ?? null, own: false })) {
      return refused('not-allowed');
    }
    const rows = db.all(
      `SELECT i.*, s.name, a.display_name FROM invitations i LEFT JOIN spaces s ON s.id = i.space_id
       JOIN accounts a ON a.id = i.invited_by
       WHERE i.used_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > :now
       AND (:space IS NULL OR i.space_id = :space) ORDER BY i.expires_at, i.id`,
      { space, now }
    );
    return done(
      rows.map(row => ({
        id: row.text('id'),
        note: row.text('note'),
        space: row.textOrNull('space_id'),
        spaceName: row.textOrNull('name'),
        role: row.text('role') as Role,
        invitedBy: row.text('display_name'),
        createdAt: row.number('created_at'),
        expiresAt: row.number('expires_at')
      }))
    );
  }
};
