import { sha256Hex } from '@vitrine/core/hash';
import { done } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Role } from '../spaces/model.js';
import { actingAs } from './model.js';
import type { Caller } from './model.js';
import type { IdentityWriter } from './ports.js';
import type { Clock, Secrets } from './secrets.js';
import { lifetimes } from './signing-in.js';

/** Longest reminder of whom an invitation is for. */
export const LONGEST_NOTE = 80;

export interface InvitationWish {
  /** The space it leads to, or null for the gallery alone. */
  space: string | null;
  role: Role;
  note: string;
}

/** Makes a link for one person. The secret leaves here once and is kept nowhere. */
export async function makeInvitation(
  deps: { writer: IdentityWriter; secrets: Secrets; clock: Clock },
  caller: Caller,
  key: string,
  wish: InvitationWish
): Promise<Outcome<{ secret: string; expiresAt: number }>> {
  const now = deps.clock();
  const secret = deps.secrets.secret();
  const expiresAt = now + lifetimes.invitation;
  const note = wish.note
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NOTE);
  const made = await deps.writer.invite({
    key,
    actor: caller.account?.id ?? '',
    ...actingAs(caller),
    secretHash: sha256Hex(secret),
    space: wish.space,
    // A role belongs to a space; the gallery alone knows none.
    role: wish.space === null ? 'reader' : wish.role,
    note,
    expiresAt,
    now
  });
  return made.ok ? done({ secret, expiresAt }) : made;
}
