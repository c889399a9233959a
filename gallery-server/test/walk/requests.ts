import { randomUUID } from 'node:crypto';
import { policies, policyHash } from '@vitrine/core/redaction';
import type { RouteRight } from '../../src/domain/rights/routes.js';

/** What the names in an address mean on a walk; a name that isn't here is made up. */
export type Ids = Readonly<Record<string, string>>;

export const lineOf = ({ method, url }: { method: string; url: string }): string => `${method} ${url}`;

/** A change of rules that changes nothing. */
const rulesOf = (at: string): URLSearchParams =>
  new URLSearchParams({ kind: 'space', space: at, policy: policyHash(policies.team), label: '' });

/** The address of a route about an entry, and about the space it asks for. */
export function addressOf({ url }: RouteRight, entry: string, at: string, more: Ids): string {
  const ids: Ids = { entry, number: '1', figure: '0', frame: '0', chain: at, space: at, ...more };
  return url
    .replace(/^\/api\/v1\/spaces\/:id/, `/api/v1/spaces/${at}`)
    .replace(':hash', policyHash(policies.team))
    .replace(/:([a-z]+)/g, (_all, name: string) => ids[name] ?? 'made-up')
    .replace(/^\/rules\/change$/, `$&?${rulesOf(at).toString()}`);
}

/** Well-formed bodies that change nothing for good, so that rights alone decide. */
export function bodyOf(route: RouteRight, at: string): unknown {
  const wish = { kind: 'space', space: at, policyHash: policyHash(policies.team), label: '' };
  const bodies: Record<string, unknown> = {
    'POST /api/v1/token': { grant: 'device', device: 'made-up' },
    'POST /api/v1/device': { origin: 'http://127.0.0.1:8888' },
    'PUT /api/v1/me/password': { current: 'x', next: 'x' },
    'POST /api/v1/invitations': { space: at, role: 'reader' },
    'POST /api/v1/spaces': { name: 'Another', kind: 'team' },
    'PUT /api/v1/spaces/:id/members/:account': { role: 'reader' },
    'POST /api/v1/prepare': { space: at, entry: null, base: null, origin: null },
    'POST /api/v1/entries/:entry/withdraw': { version: null, reason: 'a reason' },
    'POST /api/v1/entries/:entry/versions/:number/report': { kind: 'secret' },
    'POST /api/v1/entries/:entry/versions/:number/review': {
      decision: 'approved',
      seen: { contentId: '0'.repeat(64), space: at, label: '', policyHash: '0'.repeat(64), receipt: null }
    },
    'POST /api/v1/entries/:entry/versions/:number/looks': { item: '0-email' },
    'POST /api/v1/entries/:entry/move': { space: at },
    'POST /api/v1/entries/:entry/versions/:number/comments': { text: 'Look here', cell: 0 },
    'PUT /api/v1/entries/:entry/versions/:number/comments/:comment': { text: 'Look there' },
    'PUT /api/v1/entries/:entry/versions/:number/comments/:comment/resolved': {},
    'PUT /api/v1/entries/:entry/star': {},
    'PUT /api/v1/entries/:entry/deprecation': { reason: 'a reason' },
    'POST /api/v1/notifications/read': { notice: null },
    'PUT /api/v1/notifications/settings': { off: [] },
    // What isn't confirmed isn't deleted, and who may not is told before.
    'POST /api/v1/entries/:entry/versions/:number/purge': { confirm: 'no' },
    // Nobody is removed whose name wasn't typed.
    'POST /api/v1/accounts/:account/remove': { confirm: 'no' },
    'POST /api/v1/withdrawals/undo': { undo: 'made-up' },
    'POST /api/v1/versions': { ticket: 'made-up', snapshot: {} },
    'POST /api/v1/policies': { series: null, base: null, policy: { ...policies.team, name: `Rules ${randomUUID()}` } },
    'POST /api/v1/policy-changes/preview': { wish },
    'POST /api/v1/policy-changes': { wish, base: '0'.repeat(64) },
    'POST /api/v1/proposals/:id': { decision: 'agree' }
  };
  return bodies[lineOf(route)];
}

/** The fields of every form; each takes what it knows. */
export function formOf(route: RouteRight, at: string, csrf: string, spaceName: string): URLSearchParams {
  const form = new URLSearchParams({
    _csrf: csrf,
    reason: 'a reason',
    v: '1',
    kind: 'secret',
    name: route.url === '/spaces' ? 'Another' : spaceName,
    login: 'spare',
    role: 'reader',
    administrator: 'no',
    space: lineOf(route).includes('/move') ? at : '',
    place: '0',
    text: 'Look here',
    key: randomUUID()
  });
  if (route.url === '/rules/change') {
    rulesOf(at).forEach((value, name) => form.set(name, value));
  }
  return form;
}

/** Routes that end the proof they are asked with. */
export const ending: ReadonlySet<string> = new Set([
  'DELETE /api/v1/token',
  'POST /sign-out',
  'POST /account/end-others',
  'POST /account/end'
]);
