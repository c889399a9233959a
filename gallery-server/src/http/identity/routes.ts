import { Type } from 'typebox';
import { makeInvitation } from '../../domain/identity/invite.js';
import { clearSession, setSession } from '../auth/session.js';
import { accountOf } from '../auth/account.js';
import { keyOf } from '../auth/key.js';
import type { HttpDeps } from '../deps.js';
import { unwrap } from '../errors.js';
import { answers, Id, List, Nothing, WriteHeaders } from '../schemas.js';
import { presentSpaces } from '../spaces/presenter.js';
import type { Api } from '../typed.js';
import {
  DeviceAnswer,
  DeviceRequest,
  InvitationAnswer,
  InvitationRequest,
  Me,
  PasswordRequest,
  Proof,
  TokenAnswer,
  TokenRequest
} from './schema.js';

const tags = ['account'];

/** Signing in from Lab and the command line, and what an account can see of itself. */
export function identityRoutes(api: Api, deps: HttpDeps): void {
  const { identity, store } = deps;
  const few = { max: deps.rates.token, timeWindow: 60_000, keyGenerator: (request: { ip: string }) => request.ip };

  api.post(
    '/token',
    {
      config: { permission: 'none', rateLimit: few },
      schema: {
        summary: 'Trade a code for a token',
        tags,
        security: [],
        body: TokenRequest,
        response: answers({ 200: TokenAnswer })
      }
    },
    async request => {
      const { account, token, expiresAt, scopes } = unwrap(await identity.token(request.body));
      const { id, displayName } = account;
      return { token, expiresAt, now: deps.clock(), scopes: [...scopes], account: { id, displayName } };
    }
  );

  api.delete(
    '/token',
    {
      config: { permission: 'account' },
      schema: { summary: "End the caller's own token", tags, response: answers({ 204: Nothing }) }
    },
    async (request, reply) => {
      unwrap(await identity.signOut(request.caller));
      if (request.caller.via === 'session') {
        clearSession(reply);
      }
      return reply.code(204).send(null);
    }
  );

  api.post(
    '/device',
    {
      config: { permission: 'none', rateLimit: few },
      schema: {
        summary: 'Begin a sign-in by short code',
        tags,
        security: [],
        body: DeviceRequest,
        response: answers({ 200: DeviceAnswer })
      }
    },
    async request => ({
      ...unwrap(await identity.startDevice(request.body.origin)),
      url: `${deps.site.url}/device`,
      now: deps.clock()
    })
  );

  api.get(
    '/me',
    {
      config: { permission: 'read' },
      schema: { summary: 'Who I am and where I can publish', tags, response: answers({ 200: Me }) }
    },
    async request => {
      const { id, login, displayName, administrator } = accountOf(request);
      const spaces = await store.spaces.spacesOf(request.caller);
      return {
        account: { id, login, displayName, administrator },
        scopes: [...request.caller.scopes],
        spaces: await presentSpaces(spaces, store.policies)
      };
    }
  );

  api.put(
    '/me/password',
    {
      config: { permission: 'session', rateLimit: { max: deps.rates.signIn, timeWindow: 60_000 } },
      schema: { summary: 'Set my password', tags, body: PasswordRequest, response: answers({ 204: Nothing }) }
    },
    async (request, reply) => {
      const { secret } = unwrap(await identity.setPassword(request.caller, request.body.current, request.body.next));
      // All sessions ended with the old password; the one that changed it goes on.
      setSession(reply, secret);
      return reply.code(204).send(null);
    }
  );

  api.get(
    '/tokens',
    {
      config: { permission: 'account' },
      schema: { summary: 'My sessions and tokens', tags, response: answers({ 200: List(Proof) }) }
    },
    async request => {
      const proofs = await identity.listProofs(request.caller);
      return { items: proofs.map(proof => ({ ...proof, scopes: [...proof.scopes] })) };
    }
  );

  api.delete(
    '/tokens/:id',
    {
      config: { permission: 'account' },
      schema: { summary: 'End one of them', tags, params: Type.Object({ id: Id }), response: answers({ 204: Nothing }) }
    },
    async (request, reply) => {
      unwrap(await identity.endProof(request.caller, request.params.id));
      return reply.code(204).send(null);
    }
  );

  api.post(
    '/invitations',
    {
      config: { permission: 'session' },
      schema: {
        summary: 'A link that makes one account',
        tags,
        headers: WriteHeaders,
        body: InvitationRequest,
        response: answers({ 201: InvitationAnswer })
      }
    },
    async (request, reply) => {
      const { space, role } = request.body;
      const { secret, expiresAt } = unwrap(
        await makeInvitation({ ...deps, writer: store.identity }, request.caller, keyOf(request), {
          space,
          role,
          note: ''
        })
      );
      return reply.code(201).send({ url: `${deps.site.url}/invitation/${secret}`, expiresAt });
    }
  );
}
