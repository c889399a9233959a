import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { policies, policyHash } from '@vitrine/core/redaction';
import { actingAs } from '../../domain/identity/model.js';
import type { Refusal } from '../../domain/outcome.js';
import { may, nothing } from '../../domain/rights/may.js';
import type { Action } from '../../domain/rights/may.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { policyOptions } from '../../web/pages/policies.js';
import { spacePage } from '../../web/pages/space.js';
import type { SpaceData } from '../../web/pages/space.js';
import { spacesPage } from '../../web/pages/spaces.js';
import { roleWords } from '../../web/words/roles.js';
import type { Done } from '../../web/parts/Manage.js';
import { nameOfSpace } from '../../domain/words/service.js';
import { accountOf } from '../auth/account.js';
import { unwrap } from '../errors.js';
import { contextOf, field, goTo, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';
import { roleOf, sendInvitation } from './people.js';

interface BySpace {
  space: string;
}

/** Longest list of names to choose a new member from; beyond it, the name is typed. */
const SUGGESTED = 500;

const nameOf = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 80);

/** Spaces and who belongs to them: to look at for members, to change for who looks after them. */
export function spaceRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { identity, spaces } = deps.store;
  const config = { permission: 'session' as const };
  type Problem = SpaceData['problem'];

  const acting = (
    request: FastifyRequest
  ): { actor: string; via: 'session' | 'lab' | 'cli' | 'none'; now: number } => ({
    actor: accountOf(request).id,
    ...actingAs(request.caller),
    now: deps.clock()
  });

  async function visible(request: FastifyRequest, id: string): Promise<SpaceView> {
    const space = await spaces.space(request.caller, id);
    if (space === null) {
      throw new VitrineError('not-found');
    }
    return space;
  }

  async function showAll(
    request: FastifyRequest,
    reply: FastifyReply,
    state: { typed: string; problem: Problem },
    status = 200
  ): Promise<void> {
    const mayCreate = may(request.caller, 'space.create', nothing);
    const data = {
      spaces: await spaces.visibleSpaces(request.caller),
      mayCreate,
      policies: mayCreate
        ? policyOptions(unwrap(await deps.store.policies.choices(request.caller, null)).policies)
        : [],
      policy: policyHash(policies.team),
      createKey: deps.secrets.secret(),
      ...state
    };
    await sendPage(reply, spacesPage({ ...contextOf(deps, request), here: '/spaces' }, data), { status });
  }

  /** What the last form did, from the query of its redirect; names come from the store. */
  async function doneOf(request: FastifyRequest, space: SpaceView): Promise<Done | null> {
    const did = field(request.query, 'did');
    const fixed: Readonly<Record<string, string>> = {
      withdrew: "The invitation is withdrawn. Its link doesn't work any more.",
      named: `The space is called ${space.name} now.`,
      made: `${space.name} is ready. Add members, or invite people who have no account yet.`
    };
    if (Object.hasOwn(fixed, did)) {
      return { text: fixed[did], undo: null };
    }
    const who = await identity.accountById(field(request.query, 'who').slice(0, 64));
    const members = who === null || did !== 'role' ? [] : await spaces.members(request.caller, space.id);
    const member = members.find(each => each.account === who?.id);
    if (who === null || did !== 'role') {
      return null;
    }
    const was = field(request.query, 'was');
    const action = `/spaces/${encodeURIComponent(space.id)}/members/${encodeURIComponent(who.id)}`;
    const undo = was in roleWords || was === 'none' ? { action, hidden: { role: was === 'none' ? '' : was } } : null;
    // Whoever was never here isn't named by an address that was typed.
    return member === undefined
      ? { text: 'One person less belongs to this space.', undo }
      : { text: `${member.displayName} is ${roleWords[member.role].name.toLowerCase()} here.`, undo };
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    state: { typed: string; problem: Problem },
    status = 200
  ): Promise<void> {
    const space = await visible(request, (request.params as BySpace).space);
    const can = (action: Action): boolean => may(request.caller, action, { role: space.role, own: false });
    const shared = space.kind !== 'personal';
    const invite = shared && can('invitation.create');
    const everybody = can('account.list')
      ? await identity.people(request.caller, { words: '', limit: SUGGESTED })
      : null;
    const members = await spaces.members(request.caller, space.id);
    const data: SpaceData = {
      space,
      members,
      may: {
        members: shared && can('members.write'),
        rename: shared && can('space.rename'),
        invite,
        record: can('audit.read')
      },
      invitations: invite ? unwrap(await identity.openInvitations(request.caller, space.id, deps.clock())) : [],
      logins: (everybody?.ok === true ? everybody.value.people : [])
        .filter(({ account }) => account.state === 'active' && !members.some(member => member.account === account.id))
        .map(({ account }) => ({ login: account.login, name: account.displayName })),
      inviteKey: deps.secrets.secret(),
      done: await doneOf(request, space),
      ...state
    };
    const here = `/spaces/${encodeURIComponent(space.id)}`;
    await sendPage(reply, spacePage({ ...contextOf(deps, request), here }, data), { status });
  }

  app.get('/spaces', { config }, async (request, reply) => showAll(request, reply, { typed: '', problem: null }));

  app.post('/spaces', { config }, async (request, reply) => {
    const name = nameOf(field(request.body, 'name'));
    if (name === '') {
      if (!may(request.caller, 'space.create', nothing)) {
        throw new VitrineError('not-allowed');
      }
      const { status, ...problem } = wordsOf({ code: 'name-missing', params: {} });
      return showAll(request, reply, { typed: '', problem }, status);
    }
    const fit = await deps.words.check(request.caller, nameOfSpace(name, null));
    if (!fit.ok) {
      const { status, ...problem } = wordsOf(fit.refusal);
      return showAll(request, reply, { typed: name, problem }, status);
    }
    const made = unwrap(
      await spaces.createSpace({
        key: field(request.body, 'key').slice(0, 100) || request.id,
        ...acting(request),
        kind: 'team',
        name,
        label: '',
        policyHash: field(request.body, 'policy').slice(0, 64) || policyHash(policies.team)
      })
    );
    return goTo(deps, reply, `/spaces/${encodeURIComponent(made.id)}?did=made`);
  });

  app.get<{ Params: BySpace }>('/spaces/:space', { config }, async (request, reply) =>
    show(request, reply, { typed: '', problem: null })
  );

  app.post<{ Params: BySpace }>('/spaces/:space/name', { config }, async (request, reply) => {
    const { id } = await visible(request, request.params.space);
    const name = nameOf(field(request.body, 'name'));
    if (name === '') {
      throw new VitrineError('name-missing');
    }
    unwrap(await deps.words.check(request.caller, nameOfSpace(name, id)));
    unwrap(await spaces.renameSpace({ ...acting(request), space: id, name }));
    return goTo(deps, reply, `/spaces/${encodeURIComponent(id)}?did=named`);
  });

  /** Sets a role and goes back to the list that says so, with what it was before. */
  async function setRole(
    request: FastifyRequest,
    reply: FastifyReply,
    space: SpaceView,
    account: string
  ): Promise<Refusal | null> {
    const typed = field(request.body, 'role');
    const role = typed === '' ? null : roleOf(typed);
    const before = (await spaces.members(request.caller, space.id)).find(member => member.account === account);
    const outcome = await spaces.setRole({ ...acting(request), space: space.id, account, role });
    if (!outcome.ok) {
      return outcome.refusal;
    }
    const stays = (await spaces.space(request.caller, space.id)) !== null;
    const query = `?did=role&who=${encodeURIComponent(account)}&was=${before?.role ?? 'none'}`;
    await goTo(deps, reply, stays ? `/spaces/${encodeURIComponent(space.id)}${query}` : '/spaces');
    return null;
  }

  app.post<{ Params: BySpace }>('/spaces/:space/members', { config }, async (request, reply) => {
    const space = await visible(request, request.params.space);
    const typed = field(request.body, 'login').trim().slice(0, 40);
    // Only who may add somebody is told whether the name is anybody's.
    if (!may(request.caller, 'members.write', { role: space.role, own: false })) {
      throw new VitrineError('not-allowed');
    }
    const found = await identity.accountByLogin(typed.toLowerCase());
    const refusal = found === null ? null : await setRole(request, reply, space, found.account.id);
    if (found === null || refusal?.code === 'not-found') {
      const problem = { sentence: 'Nobody here signs in by this name.', next: 'Check it, or invite them by a link.' };
      return show(request, reply, { typed, problem }, 404);
    }
    if (refusal !== null) {
      throw new VitrineError(refusal.code, refusal.params);
    }
    return undefined;
  });

  app.post<{ Params: BySpace & { account: string } }>(
    '/spaces/:space/members/:account',
    { config },
    async (request, reply) => {
      const space = await visible(request, request.params.space);
      const refusal = await setRole(request, reply, space, request.params.account);
      if (refusal !== null) {
        throw new VitrineError(refusal.code, refusal.params);
      }
    }
  );

  app.post<{ Params: BySpace }>('/spaces/:space/invite', { config }, async (request, reply) => {
    const { id } = await visible(request, request.params.space);
    await sendInvitation(deps, request, reply, { space: id, back: `/spaces/${encodeURIComponent(id)}` });
  });
}
