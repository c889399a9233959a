import { tombstoneStates } from '../../domain/rights/mayRead.js';
import type { Caller } from '../../domain/identity/model.js';
import type { Values } from './rows.js';

/**
 * The SQL twin of `mayRead`, over versions `v`, their space `s` and the
 * caller's membership `m`. Every query of content joins `readableFrom` and
 * filters by `readable`; nothing else decides what somebody may read.
 */
export const readableJoins = `JOIN spaces s ON s.id = v.space_id
  LEFT JOIN memberships m ON m.space_id = v.space_id AND m.account_id = :caller`;

export const readableFrom = `versions v ${readableJoins}`;

const seen = `(:mayRead = 1 AND (s.kind = 'public' OR m.role IS NOT NULL))`;

/** Whether the caller decides about what waits in the space `s`. */
export const reviewing = `(coalesce(m.role IN ('reviewer', 'administrator'), 0) OR (s.kind = 'public' AND :administers = 1))`;

/** Whether the caller looks after the space `s`. */
const administering = `(coalesce(m.role = 'administrator', 0) OR (s.kind = 'public' AND :administers = 1))`;

/** Whether the caller wrote the version or decides about what waits in its space. */
export const ofThem = `(v.author_id = :caller OR ${reviewing})`;

export const readable = `(${seen} AND CASE v.state
  WHEN 'published' THEN 1
  WHEN 'draft' THEN v.author_id = :caller
  WHEN 'pending' THEN ${ofThem}
  ELSE 0 END)`;

/** The spaces of which the caller reads what is published. */
export const readableSpaces = `SELECT s.id, s.name FROM spaces s
  LEFT JOIN memberships m ON m.space_id = s.id AND m.account_id = :caller WHERE ${seen} ORDER BY s.id`;

/** The twin of `mayReadTombstone`. */
export const readableTombstone = `(${seen} AND v.state IN (${tombstoneStates.map(state => `'${state}'`).join(', ')})
  AND (v.shown = 1 OR ${ofThem}))`;

/** Versions that somebody who looks after a space may take away without being able to read them. */
export const erasable = `(:mayRead = 1 AND v.state = 'draft' AND ${administering})`;

/** What both predicates are bound to. */
export function asCaller(caller: Caller): Values {
  const account = caller.account;
  const reads = account !== null && account.state === 'active' && caller.scopes.includes('read');
  return { caller: account?.id ?? '', mayRead: reads ? 1 : 0, administers: account?.administrator === true ? 1 : 0 };
}
