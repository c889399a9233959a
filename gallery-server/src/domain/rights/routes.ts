import type { Action } from './may.js';

/**
 * What a route is about, which is what its answer to somebody depends on:
 * - `open`: nothing that rights are about; whoever passes its door is answered
 * - `own`: the caller's own account, sessions and tokens
 * - `gallery`: the gallery as a whole
 * - `space`: the space in the address or the body; for whoever may not see it, it isn't there
 * - `version`: a version by its entry; what is left of it is told to whoever could read it
 * - `content`: the same, where nothing is told of what was taken back
 * - `entry`: an entry that is written to, by whoever may see it
 * - `report`: a version that may be reported, also when it was taken back already
 * - `purge`: a version that may be deleted for good: taken back already, or returned to its author, too
 */
export type About = 'open' | 'own' | 'gallery' | 'space' | 'version' | 'content' | 'entry' | 'report' | 'purge';

/** What a route asks for; the table of rights says who has it. */
export interface RouteRight {
  method: string;
  url: string;
  about: About;
  action: Action | null;
}

const routes = (about: About, action: Action | null, ...lines: readonly string[]): RouteRight[] =>
  lines.map(line => {
    const [method = '', url = ''] = line.split(' ');
    return { method, url, about, action };
  });

/** Every route of the gallery. A test walks them as everybody, and fails for one that isn't here. */
export const routeRights: readonly RouteRight[] = [
  ...routes(
    'open',
    null,
    'GET /healthz',
    'GET /readyz',
    'GET /api/v1/capabilities',
    'GET /api/v1/keys',
    'GET /api/v1/openapi.json',
    'POST /api/v1/token',
    'POST /api/v1/device',
    'GET /api/v1/me',
    'GET /api/v1/entries',
    'GET /api/v1/suggestions',
    'GET /api/v1/spaces',
    'POST /api/v1/versions',
    'POST /api/v1/withdrawals/undo',
    'GET /',
    'GET /search',
    'GET /tags',
    'GET /authors',
    'GET /packages',
    'GET /connect',
    'GET /assets/:file',
    'GET /sign-in',
    'POST /sign-in',
    'GET /sign-out',
    'GET /invitation/:secret',
    'POST /invitation/:secret',
    'GET /welcome/:secret',
    'POST /welcome/:secret',
    'POST /theme',
    'GET /spaces',
    'GET /quarantine',
    'POST /withdrawals/undo',
    'GET /authorize',
    'POST /authorize',
    'GET /device',
    'POST /device'
  ),
  ...routes(
    'own',
    null,
    'GET /api/v1/tokens',
    'DELETE /api/v1/tokens/:id',
    'PUT /api/v1/me/password',
    'GET /account',
    'POST /account/password',
    'POST /account/end',
    'POST /account/end-others',
    'DELETE /api/v1/token',
    'POST /sign-out'
  ),
  ...routes('gallery', 'space.create', 'POST /api/v1/spaces', 'POST /spaces'),
  ...routes('gallery', 'account.list', 'GET /people', 'GET /first-steps'),
  ...routes(
    'gallery',
    'account.administer',
    'POST /people/:account/administrator',
    'POST /people/:account/deactivate',
    'POST /people/:account/reactivate'
  ),
  ...routes(
    'gallery',
    'account.remove',
    'GET /people/:account/remove',
    'POST /people/:account/remove',
    'POST /api/v1/accounts/:account/remove'
  ),
  ...routes('gallery', 'rescan.run', 'POST /quarantine/rescan', 'POST /quarantine/rescan/cancel'),
  ...routes('gallery', 'gallery.upkeep', 'GET /storage'),
  ...routes('gallery', 'invitation.create', 'POST /people/invite'),
  ...routes('gallery', 'audit.read', 'GET /record', 'GET /record/export'),
  ...routes('gallery', 'policy.read', 'GET /api/v1/policies', 'GET /api/v1/policies/:hash', 'GET /api/v1/proposals'),
  ...routes(
    'gallery',
    'policy.write',
    'POST /api/v1/policies',
    'GET /policies',
    'POST /policies',
    'GET /policies/new',
    'GET /policies/:series',
    'GET /policies/:series/next'
  ),
  ...routes('space', 'space.read', 'GET /spaces/:space', 'GET /spaces/:space/rules', 'GET /api/v1/spaces/:id/policy'),
  ...routes('space', 'members.read', 'GET /api/v1/spaces/:id/members'),
  ...routes(
    'space',
    'members.write',
    'PUT /api/v1/spaces/:id/members/:account',
    'POST /spaces/:space/members',
    'POST /spaces/:space/members/:account'
  ),
  ...routes('space', 'space.rename', 'POST /spaces/:space/name'),
  ...routes(
    'space',
    'policy.change',
    'POST /api/v1/policy-changes/preview',
    'POST /api/v1/policy-changes',
    'GET /rules/change',
    'POST /rules/change'
  ),
  ...routes('space', 'invitation.create', 'POST /api/v1/invitations', 'POST /spaces/:space/invite'),
  ...routes(
    'space',
    'audit.read',
    'GET /api/v1/audit/:chain',
    'GET /api/v1/audit/:chain/verify',
    'GET /spaces/:space/record',
    'GET /spaces/:space/record/export'
  ),
  ...routes('space', 'entry.publish', 'POST /api/v1/prepare'),
  ...routes(
    'version',
    'entry.read',
    'GET /api/v1/entries/:entry',
    'GET /api/v1/entries/:entry/versions',
    'GET /api/v1/entries/:entry/versions/:number',
    'GET /api/v1/entries/:entry/versions/:number/notebook',
    'GET /api/v1/entries/:entry/versions/:number/figures/:figure',
    'GET /api/v1/entries/:entry/versions/:number/thumbnail',
    'GET /api/v1/entries/:entry/versions/:number/receipt',
    'GET /api/v1/entries/:entry/versions/:number/export',
    'GET /n/:entry',
    'GET /n/:entry/v/:number',
    'GET /n/:entry/v/:number/receipt',
    'GET /n/:entry/v/:number/frames/:frame',
    'GET /n/:entry/versions',
    'GET /n/:entry/lineage',
    'GET /n/:entry/open',
    'POST /n/:entry/open'
  ),
  ...routes('version', 'version.report', 'GET /n/:entry/report'),
  ...routes('report', 'version.report', 'POST /api/v1/entries/:entry/versions/:number/report', 'POST /n/:entry/report'),
  ...routes(
    'purge',
    'version.purge',
    'GET /n/:entry/purge',
    'POST /n/:entry/purge',
    'POST /api/v1/entries/:entry/versions/:number/purge'
  ),
  ...routes('version', 'version.withdraw', 'GET /n/:entry/withdraw'),
  ...routes('version', 'entry.move', 'GET /n/:entry/move'),
  ...routes(
    'content',
    'entry.read',
    'GET /api/v1/entries/:entry/lineage',
    'GET /api/v1/entries/:entry/related',
    'GET /api/v1/entries/:entry/versions/:number/comments',
    'GET /api/v1/entries/:entry/regard'
  ),
  ...routes(
    'content',
    'comment.write',
    'POST /api/v1/entries/:entry/versions/:number/comments',
    'PUT /api/v1/entries/:entry/versions/:number/comments/:comment',
    'DELETE /api/v1/entries/:entry/versions/:number/comments/:comment',
    'PUT /api/v1/entries/:entry/versions/:number/comments/:comment/resolved',
    'DELETE /api/v1/entries/:entry/versions/:number/comments/:comment/resolved',
    'POST /n/:entry/v/:number/comments',
    'POST /n/:entry/v/:number/comments/:comment'
  ),
  ...routes(
    'content',
    'entry.star',
    'PUT /api/v1/entries/:entry/star',
    'DELETE /api/v1/entries/:entry/star',
    'POST /n/:entry/star'
  ),
  ...routes(
    'content',
    'entry.deprecate',
    'PUT /api/v1/entries/:entry/deprecation',
    'DELETE /api/v1/entries/:entry/deprecation',
    'GET /n/:entry/deprecate',
    'POST /n/:entry/deprecate'
  ),
  ...routes(
    'own',
    'notice.read',
    'GET /api/v1/notifications',
    'POST /api/v1/notifications/read',
    'PUT /api/v1/notifications/settings',
    'GET /notifications',
    'POST /notifications/read',
    'POST /notifications/settings'
  ),
  ...routes('entry', 'version.withdraw', 'POST /api/v1/entries/:entry/withdraw', 'POST /n/:entry/withdraw'),
  ...routes('content', 'entry.move', 'POST /api/v1/entries/:entry/move', 'POST /n/:entry/move'),
  // What isn't there is as little anybody's as the gallery itself.
  ...routes('gallery', 'invitation.withdraw', 'POST /invitations/:invitation/withdraw'),
  ...routes('own', null, 'GET /proposals/:proposal', 'POST /proposals/:proposal'),
  ...routes('own', null, 'GET /api/v1/reviews', 'GET /reviews'),
  ...routes('content', 'entry.read', 'GET /api/v1/entries/:entry/versions/:number/review'),
  ...routes(
    'content',
    'version.review',
    'POST /api/v1/entries/:entry/versions/:number/review',
    'POST /api/v1/entries/:entry/versions/:number/looks',
    'GET /n/:entry/v/:number/review',
    'POST /n/:entry/v/:number/review',
    'POST /n/:entry/v/:number/looks'
  ),
  ...routes('own', null, 'POST /api/v1/proposals/:id', 'POST /quarantine/:quarantine/release')
];
