import { VitrineError } from '@vitrine/core/errors';
import { policies, policyHash } from '@vitrine/core/redaction';
import { Type } from 'typebox';
import { actingAs } from '../../domain/identity/model.js';
import { accountOf } from '../auth/account.js';
import { keyOf } from '../auth/key.js';
import type { HttpDeps } from '../deps.js';
import { nameOfSpace } from '../../domain/words/service.js';
import { unwrap } from '../errors.js';
import { answers, Id, List, Nothing, WriteHeaders } from '../schemas.js';
import type { Api } from '../typed.js';
import { presentSpace, presentSpaces } from './presenter.js';
import { Member, RoleRequest, SpaceRequest, SpaceView } from './schema.js';

const tags = ['spaces'];
const BySpace = Type.Object({ id: Id });

/** Spaces and who belongs to them. Roles change from the page alone. */
export function spaceRoutes(api: Api, deps: HttpDeps): void {
  const { store } = deps;

  api.get(
    '/spaces',
    {
      config: { permission: 'read' },
      schema: { summary: 'Spaces I can see', tags, response: answers({ 200: List(SpaceView) }) }
    },
    async request => ({ items: await presentSpaces(await store.spaces.spacesOf(request.caller), store.policies) })
  );

  api.post(
    '/spaces',
    {
      config: { permission: 'session' },
      schema: {
        summary: 'Make a space',
        tags,
        headers: WriteHeaders,
        body: SpaceRequest,
        response: answers({ 201: SpaceView })
      }
    },
    async (request, reply) => {
      const actor = accountOf(request).id;
      const name = request.body.name.normalize('NFC').trim();
      if (name === '') {
        throw new VitrineError('request-invalid', { place: 'body.name' });
      }
      unwrap(await deps.words.check(request.caller, nameOfSpace(name, null)));
      const space = unwrap(
        await store.spaces.createSpace({
          key: keyOf(request),
          actor,
          ...actingAs(request.caller),
          kind: request.body.kind ?? 'team',
          name,
          label: '',
          policyHash: request.body.policyHash ?? policyHash(policies.team),
          now: deps.clock()
        })
      );
      const view = await store.spaces.space(request.caller, space.id);
      return reply.code(201).send(await presentSpace(view ?? { ...space, role: null, readers: 0 }, store.policies));
    }
  );

  api.get(
    '/spaces/:id/members',
    {
      config: { permission: 'read' },
      schema: { summary: 'Who belongs to a space', tags, params: BySpace, response: answers({ 200: List(Member) }) }
    },
    async request => {
      if ((await store.spaces.space(request.caller, request.params.id)) === null) {
        throw new VitrineError('not-found');
      }
      return { items: await store.spaces.members(request.caller, request.params.id) };
    }
  );

  api.put(
    '/spaces/:id/members/:account',
    {
      config: { permission: 'session' },
      schema: {
        summary: 'Give, change or take a role',
        tags,
        params: Type.Object({ id: Id, account: Id }),
        body: RoleRequest,
        response: answers({ 204: Nothing })
      }
    },
    async (request, reply) => {
      // What the caller can't see isn't there, whatever may be said about its members.
      if ((await store.spaces.space(request.caller, request.params.id)) === null) {
        throw new VitrineError('not-found');
      }
      unwrap(
        await store.spaces.setRole({
          actor: accountOf(request).id,
          ...actingAs(request.caller),
          space: request.params.id,
          account: request.params.account,
          role: request.body.role,
          now: deps.clock()
        })
      );
      return reply.code(204).send(null);
    }
  );
}
