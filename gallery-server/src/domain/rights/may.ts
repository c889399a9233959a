import type { Caller, Scope } from '../identity/model.js';
import type { Role, SpaceKind } from '../spaces/model.js';

/** Everything somebody can be allowed to do. */
export type Action =
  | 'entry.read'
  | 'entry.publish'
  | 'entry.move'
  | 'entry.star'
  | 'entry.deprecate'
  | 'comment.write'
  | 'comment.edit'
  | 'comment.delete'
  | 'notice.read'
  | 'version.withdraw'
  | 'version.report'
  | 'version.purge'
  | 'quarantine.read'
  | 'quarantine.release'
  | 'rescan.run'
  | 'gallery.upkeep'
  | 'version.review'
  | 'members.read'
  | 'members.write'
  | 'space.create'
  | 'space.read'
  | 'space.rename'
  | 'policy.change'
  | 'policy.read'
  | 'policy.write'
  | 'invitation.create'
  | 'invitation.read'
  | 'invitation.withdraw'
  | 'audit.read'
  | 'account.administer'
  | 'account.remove'
  | 'account.create'
  | 'account.list'
  | 'account.read'
  | 'account.write'
  | 'token.read'
  | 'token.end'
  | 'token.mint';

/** What an action is about, as far as rights depend on it. */
export interface Thing {
  /** The caller's role in the space of the thing; null outside a space or without one. */
  role: Role | null;
  /** The thing is the caller's own: their version, their token, their account. */
  own: boolean;
}

/** Who may do an action: roles of the space, the owner of the thing, administrators of the gallery, any account. */
type Allowed = Role | 'own' | 'instance' | 'account';

interface Rule {
  allowed: readonly Allowed[];
  scope: Scope;
  /** Only a person at the page, never a token of Lab or the command line. */
  sessionOnly: boolean;
}

const rule = (scope: Scope, sessionOnly: boolean, ...allowed: Allowed[]): Rule => ({ allowed, scope, sessionOnly });

/** The one table of rights. */
export const rights: Readonly<Record<Action, Rule>> = {
  'entry.read': rule('read', false, 'reader', 'editor', 'reviewer', 'administrator'),
  'entry.publish': rule('publish', false, 'editor', 'reviewer', 'administrator'),
  'entry.move': rule('publish', true, 'own', 'administrator'),
  'entry.star': rule('read', false, 'reader', 'editor', 'reviewer', 'administrator'),
  'entry.deprecate': rule('publish', false, 'own', 'administrator'),
  'comment.write': rule('publish', false, 'reader', 'editor', 'reviewer', 'administrator'),
  'comment.edit': rule('publish', false, 'own'),
  'comment.delete': rule('publish', false, 'own', 'administrator'),
  'notice.read': rule('read', false, 'own'),
  'version.withdraw': rule('publish', false, 'own', 'administrator'),
  'version.report': rule('read', false, 'reader', 'editor', 'reviewer', 'administrator'),
  'version.purge': rule('publish', true, 'administrator'),
  'quarantine.read': rule('read', false, 'own', 'reviewer', 'administrator', 'instance'),
  'quarantine.release': rule('publish', true, 'reviewer', 'administrator'),
  'rescan.run': rule('publish', true, 'instance'),
  'gallery.upkeep': rule('read', true, 'instance'),
  'version.review': rule('publish', true, 'reviewer', 'administrator'),
  'space.read': rule('read', false, 'reader', 'editor', 'reviewer', 'administrator', 'instance'),
  'members.read': rule('read', false, 'reader', 'editor', 'reviewer', 'administrator', 'instance'),
  'members.write': rule('publish', true, 'administrator', 'instance'),
  'space.create': rule('publish', true, 'instance'),
  'space.rename': rule('publish', true, 'administrator', 'instance'),
  'policy.change': rule('publish', true, 'administrator', 'instance'),
  'policy.read': rule('read', true, 'administrator', 'instance'),
  'policy.write': rule('publish', true, 'instance'),
  'invitation.create': rule('publish', true, 'administrator', 'instance'),
  'invitation.read': rule('read', true, 'administrator', 'instance'),
  'invitation.withdraw': rule('publish', true, 'administrator', 'instance'),
  'audit.read': rule('read', true, 'administrator', 'instance'),
  'account.create': rule('publish', true, 'instance'),
  'account.list': rule('read', true, 'instance'),
  'account.administer': rule('publish', true, 'instance'),
  'account.remove': rule('publish', true, 'instance'),
  'account.read': rule('read', false, 'own', 'instance'),
  'account.write': rule('publish', true, 'own'),
  'token.read': rule('read', false, 'own'),
  'token.end': rule('read', false, 'own'),
  'token.mint': rule('publish', true, 'account')
};

/** The thing of an action that is about no space and nobody's. */
export const nothing: Thing = { role: null, own: false };

/** Whether somebody may do something. The only place that decides it. */
export function may(who: Caller, action: Action, thing: Thing): boolean {
  const { allowed, scope, sessionOnly } = rights[action];
  const account = who.account;
  if (account === null || account.state !== 'active' || who.via === 'none') {
    return false;
  }
  if (!who.scopes.includes(scope) || (sessionOnly && who.via !== 'session')) {
    return false;
  }
  return allowed.some(who => {
    switch (who) {
      case 'account':
        return true;
      case 'own':
        return thing.own;
      case 'instance':
        return account.administrator;
      default:
        return thing.role === who;
    }
  });
}

/**
 * The role that counts in a space. Everybody may publish to the public space;
 * an administrator of the gallery looks after it. Nobody gets into a personal
 * or team space without a membership.
 */
export function effectiveRole(kind: SpaceKind, member: Role | null, administrator: boolean): Role | null {
  if (kind !== 'public') {
    return member;
  }
  return administrator ? 'administrator' : (member ?? 'editor');
}

/**
 * Whether somebody may know of a space. Administrators of the gallery look
 * after teams; a personal space is nobody's business but its owner's.
 */
export function maySeeSpace(who: Caller, kind: SpaceKind, role: Role | null): boolean {
  return (kind !== 'personal' || role !== null) && may(who, 'space.read', { role, own: false });
}
