import type { Caller } from '../../../domain/identity/model.js';
import { effectiveRole, may, maySeeSpace } from '../../../domain/rights/may.js';
import type { Member, Role, SpaceView } from '../../../domain/spaces/model.js';
import type { Db, Row } from '../rows.js';
import { spaceOf } from '../spaces.js';

/** Somebody, and not only an account: an administrator who never came in has no way to read anything. */
const person = `a.state = 'active' AND (a.administrator = 0 OR a.password_hash <> ''
  OR EXISTS (SELECT 1 FROM proofs p WHERE p.account_id = a.id AND p.ended_at IS NULL))`;

const sql = `SELECT s.*, m.role,
  CASE s.kind WHEN 'public' THEN (SELECT count(*) FROM accounts a WHERE ${person})
  ELSE (SELECT count(*) FROM memberships o JOIN accounts a ON a.id = o.account_id
        WHERE o.space_id = s.id AND ${person}) END AS readers
  FROM spaces s LEFT JOIN memberships m ON m.space_id = s.id AND m.account_id = :caller`;

function viewOf(db: Db, row: Row, caller: Caller): SpaceView {
  const space = spaceOf(db, row);
  const member = row.textOrNull('role') as Role | null;
  const role = effectiveRole(space.kind, member, caller.account?.administrator === true);
  return { ...space, role, readers: row.number('readers') };
}

/** Spaces, always as somebody. */
export const spaceQueries = {
  /** One's own spaces: personal first, then teams by name, then everybody's. */
  spacesOf(db: Db, { caller }: { caller: Caller }): SpaceView[] {
    return db
      .all(
        `${sql} WHERE m.role IS NOT NULL OR s.kind = 'public'
         ORDER BY CASE s.kind WHEN 'personal' THEN 0 WHEN 'team' THEN 1 ELSE 2 END, s.name`,
        { caller: caller.account?.id ?? '' }
      )
      .map(row => viewOf(db, row, caller))
      .filter(view => maySeeSpace(caller, view.kind, view.role));
  },

  /** What an administrator of the gallery looks after as well; personal spaces are their owners' business. */
  visibleSpaces(db: Db, { caller }: { caller: Caller }): SpaceView[] {
    return db
      .all(
        `${sql} ORDER BY CASE s.kind WHEN 'personal' THEN 0 WHEN 'team' THEN 1 ELSE 2 END, s.name COLLATE NOCASE, s.id`,
        { caller: caller.account?.id ?? '' }
      )
      .map(row => viewOf(db, row, caller))
      .filter(view => maySeeSpace(caller, view.kind, view.role));
  },

  space(db: Db, { caller, id }: { caller: Caller; id: string }): SpaceView | null {
    const row = db.one(`${sql} WHERE s.id = :id`, { caller: caller.account?.id ?? '', id });
    const view = row === null ? null : viewOf(db, row, caller);
    return view !== null && maySeeSpace(caller, view.kind, view.role) ? view : null;
  },

  members(db: Db, { caller, space }: { caller: Caller; space: string }): Member[] {
    const view = spaceQueries.space(db, { caller, id: space });
    if (view === null || !may(caller, 'members.read', { role: view.role, own: false })) {
      return [];
    }
    return db
      .all(
        `SELECT m.account_id, a.display_name, m.role, m.since FROM memberships m JOIN accounts a ON a.id = m.account_id
         WHERE m.space_id = :space AND a.state = 'active' ORDER BY a.display_name COLLATE NOCASE`,
        { space }
      )
      .map(row => ({
        account: row.text('account_id'),
        displayName: row.text('display_name'),
        role: row.text('role') as Role,
        since: row.number('since')
      }));
  }
};
