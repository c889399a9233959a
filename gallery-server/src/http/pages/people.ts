import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../../domain/identity/model.js';
import { actingAs } from '../../domain/identity/model.js';
import { makeInvitation } from '../../domain/identity/invite.js';
import type { Outcome } from '../../domain/outcome.js';
import type { Role } from '../../domain/spaces/model.js';
import { firstStepsPage } from '../../web/pages/first-steps.js';
import { invitedPage, peoplePage } from '../../web/pages/people.js';
import type { Done } from '../../web/parts/Manage.js';
import { roleOrder } from '../../web/words/roles.js';
import { accountOf } from '../auth/account.js';
import { unwrap } from '../errors.js';
import { contextOf, field, goTo, sendPage } from './page.js';
import type { PageDeps } from './page.js';

/** Accounts shown at once; the others are found by name. */
const SHOWN = 100;

interface ByAccount {
  account: string;
}

/** A role as a form names it; anything else is the one that may least. */
export function roleOf(text: string): Role {
  return roleOrder.find(role => role === text) ?? 'reader';
}

/** Makes the invitation a form asks for, and shows its link: the only answer that ever carries it. */
export async function sendInvitation(
  deps: PageDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  where: { space: string | null; back: string }
): Promise<void> {
  const { space, back } = where;
  const note = field(request.body, 'note').slice(0, 200);
  const role = roleOf(field(request.body, 'role'));
  const key = field(request.body, 'key').slice(0, 100) || request.id;
  const writing = { ...deps, writer: deps.store.identity };
  const { secret, expiresAt } = unwrap(await makeInvitation(writing, request.caller, key, { space, role, note }));
  const url = `${deps.site.url}/invitation/${secret}`;
  const spaceName = space === null ? null : ((await deps.store.spaces.space(request.caller, space))?.name ?? null);
  const context = { ...contextOf(deps, request), here: back };
  await sendPage(reply, invitedPage(context, { url, note: note.trim(), spaceName, role, expiresAt, back }), {
    status: 201
  });
}

/** What a redirect says was done, with the name looked up again: an address alone puts no words on the page. */
function doneOf(query: unknown, account: Account | null): Done | null {
  const did = field(query, 'did');
  if (did === 'withdrew') {
    return { text: "The invitation is withdrawn. Its link doesn't work any more.", undo: null };
  }
  if (account === null) {
    return null;
  }
  const { displayName: name, administrator, state } = account;
  if (state === 'removed') {
    return null;
  }
  const at = `/people/${encodeURIComponent(account.id)}`;
  if (did === 'state') {
    return state === 'former'
      ? { text: `${name} is deactivated and signed out everywhere.`, undo: { action: `${at}/reactivate`, hidden: {} } }
      : { text: `${name} can sign in again.`, undo: null };
  }
  if (did === 'administrator') {
    const hidden = { administrator: administrator ? 'no' : 'yes' };
    const text = administrator ? `${name} looks after the gallery now.` : `${name} no longer looks after the gallery.`;
    return { text, undo: { action: `${at}/administrator`, hidden } };
  }
  return null;
}

/** Everybody with an account, for who looks after the gallery. */
export function peopleRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { identity, spaces } = deps.store;
  const administrator = { permission: 'administrator' as const };

  const shared = async (request: FastifyRequest): Promise<{ id: string; name: string; kind: string }[]> =>
    (await spaces.visibleSpaces(request.caller)).filter(space => space.kind !== 'personal');

  app.get('/people', { config: administrator }, async (request, reply) => {
    const words = field(request.query, 'q').trim().slice(0, 80);
    const [people, invitations, places, changed] = await Promise.all([
      identity.people(request.caller, { words, limit: SHOWN }),
      identity.openInvitations(request.caller, null, deps.clock()),
      shared(request),
      identity.accountById(field(request.query, 'who').slice(0, 64))
    ]);
    const data = {
      people: unwrap(people),
      invitations: unwrap(invitations),
      spaces: places.filter(space => space.kind === 'team'),
      words,
      inviteKey: deps.secrets.secret(),
      done: doneOf(request.query, changed)
    };
    await sendPage(reply, peoplePage(contextOf(deps, request), data));
  });

  app.post('/people/invite', { config: administrator }, async (request, reply) => {
    await sendInvitation(deps, request, reply, { space: field(request.body, 'space') || null, back: '/people' });
  });

  /** One change of an account, and back to the list that says so. */
  function change(
    path: string,
    did: string,
    work: (request: FastifyRequest, acting: { actor: string; accountId: string; now: number }) => Promise<Outcome<void>>
  ): void {
    app.post<{ Params: ByAccount }>(`/people/:account/${path}`, { config: administrator }, async (request, reply) => {
      const accountId = request.params.account;
      const acting = { actor: accountOf(request).id, ...actingAs(request.caller), accountId, now: deps.clock() };
      unwrap(await work(request, acting));
      await goTo(deps, reply, `/people?did=${did}&who=${encodeURIComponent(accountId)}`);
    });
  }

  change('administrator', 'administrator', (request, acting) =>
    identity.setAdministrator({ ...acting, administrator: field(request.body, 'administrator') === 'yes' })
  );
  change('deactivate', 'state', (_request, acting) => identity.setAccountState({ ...acting, state: 'former' }));
  change('reactivate', 'state', (_request, acting) => identity.setAccountState({ ...acting, state: 'active' }));

  app.post<{ Params: { invitation: string } }>(
    '/invitations/:invitation/withdraw',
    { config: { permission: 'session' } },
    async (request, reply) => {
      const id = request.params.invitation;
      const acting = { actor: accountOf(request).id, ...actingAs(request.caller) };
      unwrap(await identity.withdrawInvitation({ ...acting, id, now: deps.clock() }));
      const back = field(request.body, 'back').slice(0, 64);
      await goTo(deps, reply, `${back === '' ? '/people' : `/spaces/${encodeURIComponent(back)}`}?did=withdrew`);
    }
  );

  app.get('/first-steps', { config: administrator }, async (request, reply) => {
    const [people, invitations, places] = await Promise.all([
      identity.people(request.caller, { words: '', limit: 1 }),
      identity.openInvitations(request.caller, null, deps.clock()),
      shared(request)
    ]);
    const teams = places.filter(space => space.kind === 'team').map(space => space.name);
    const data = { people: unwrap(people).active, waiting: unwrap(invitations).length, teams };
    await sendPage(reply, firstStepsPage(contextOf(deps, request), data));
  });
}
