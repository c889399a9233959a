import { Type } from 'typebox';
import { VitrineError } from '@vitrine/core/errors';
import { policyFrom } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { actingAs } from '../../domain/identity/model.js';
import { nameOfLabel, nameOfPolicy } from '../../domain/words/service.js';
import { accountOf } from '../auth/account.js';
import { keyOf } from '../auth/key.js';
import type { HttpDeps } from '../deps.js';
import { unwrap } from '../errors.js';
import { bodyLimits } from '../limits.js';
import { answers, Id, List, WriteHeaders } from '../schemas.js';
import type { Api } from '../typed.js';
import { presentConsequences, presentSeries, presentSpaceRules } from './presenter.js';
import {
  ChangeAnswer,
  ChangeRequest,
  ConsequencesAnswer,
  DecisionAnswer,
  DecisionRequest,
  Hash,
  PolicyDocument,
  PolicyList,
  Proposal,
  SpaceRulesAnswer,
  Wish,
  WriteAnswer,
  WriteRequest
} from './schema.js';

const tags = ['policies'];
const session = { permission: 'session' as const };
const administrator = { permission: 'administrator' as const };

/** Checks a document as its reader does. How many mistakes there are is told; what stands in it is not. */
function checked(document: unknown): Policy {
  const { policy, mistakes } = policyFrom(document as Parameters<typeof policyFrom>[0]);
  if (policy === null) {
    throw new VitrineError('policy-invalid', { count: mistakes.length, reason: mistakes.join(' ').slice(0, 2000) });
  }
  return policy;
}

/** What is removed where, who has to agree, and changing it: by people at the page alone. */
export function policyRoutes(api: Api, deps: HttpDeps): void {
  const { policies } = deps.store;

  api.get(
    '/policies',
    {
      config: administrator,
      schema: { summary: 'Policies, labels and the floor', tags, response: answers({ 200: PolicyList }) }
    },
    async request => {
      const { policies: series, labels } = unwrap(await policies.choices(request.caller, null));
      const floor = unwrap(await policies.floor(request.caller));
      return {
        policies: series.map(presentSeries),
        labels,
        floor
      };
    }
  );

  api.post(
    '/policies',
    {
      config: administrator,
      bodyLimit: bodyLimits.policy,
      schema: {
        summary: 'Write a policy, or its next version',
        tags,
        headers: WriteHeaders,
        body: WriteRequest,
        response: answers({ 201: WriteAnswer })
      }
    },
    async (request, reply) => {
      const { series, base } = request.body;
      const policy = checked(request.body.policy);
      unwrap(await deps.words.check(request.caller, nameOfPolicy(policy.name)));
      const written = await policies.writePolicy({
        key: keyOf(request),
        actor: accountOf(request).id,
        ...actingAs(request.caller),
        series,
        base,
        policy,
        now: deps.clock()
      });
      return reply.code(201).send(unwrap(written));
    }
  );

  api.get(
    '/policies/:hash',
    {
      config: administrator,
      schema: {
        summary: 'One version of a policy, whole',
        tags,
        params: Type.Object({ hash: Hash }),
        response: answers({ 200: PolicyDocument })
      }
    },
    async request => unwrap(await policies.document(request.caller, request.params.hash))
  );

  api.get(
    '/spaces/:id/policy',
    {
      config: { permission: 'read' },
      schema: {
        summary: 'What holds in a space',
        tags,
        params: Type.Object({ id: Id }),
        response: answers({ 200: SpaceRulesAnswer })
      }
    },
    async request => {
      const { id } = request.params;
      const rules = unwrap(await policies.ofSpace(request.caller, id));
      const whole = await policies.effective(request.caller, id);
      return presentSpaceRules(rules, whole?.policy ?? null);
    }
  );

  api.post(
    '/policy-changes/preview',
    {
      config: session,
      schema: {
        summary: 'What a change of rules would do',
        tags,
        body: Type.Object({ wish: Wish }),
        response: answers({ 200: ConsequencesAnswer })
      }
    },
    async request => presentConsequences(unwrap(await policies.consequences(request.caller, request.body.wish)))
  );

  api.post(
    '/policy-changes',
    {
      config: session,
      schema: {
        summary: 'Change rules, or propose to loosen them',
        tags,
        headers: WriteHeaders,
        body: ChangeRequest,
        response: answers({ 200: ChangeAnswer })
      }
    },
    async request => {
      const { wish } = request.body;
      if (wish.kind === 'label') {
        unwrap(await deps.words.check(request.caller, nameOfLabel(wish.label)));
      }
      return unwrap(
        await policies.changePolicy({
          key: keyOf(request),
          actor: accountOf(request).id,
          ...actingAs(request.caller),
          ...request.body,
          now: deps.clock()
        })
      );
    }
  );

  api.get(
    '/proposals',
    {
      config: administrator,
      schema: { summary: 'Proposals to loosen rules', tags, response: answers({ 200: List(Proposal) }) }
    },
    async request => ({
      items: unwrap(await policies.proposals(request.caller, null))
    })
  );

  api.post(
    '/proposals/:id',
    {
      config: session,
      schema: {
        summary: 'Agree to a proposal, decline it, or withdraw it',
        tags,
        params: Type.Object({ id: Id }),
        body: DecisionRequest,
        response: answers({ 200: DecisionAnswer })
      }
    },
    async request => {
      const { state } = unwrap(
        await policies.decideProposal({
          actor: accountOf(request).id,
          ...actingAs(request.caller),
          proposal: request.params.id,
          decision: request.body.decision,
          now: deps.clock()
        })
      );
      return { state };
    }
  );
}
