import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { actingAs } from '../../domain/identity/model.js';
import type { PolicyWish } from '../../domain/policies/model.js';
import { may } from '../../domain/rights/may.js';
import { nameOfLabel } from '../../domain/words/service.js';
import { proposalPage } from '../../web/pages/proposal.js';
import { backOf, rulesChangePage } from '../../web/pages/rules-change.js';
import type { RulesChangeData } from '../../web/pages/rules-change.js';
import { spaceRulesPage } from '../../web/pages/space-rules.js';
import type { Done } from '../../web/parts/Manage.js';
import { accountOf } from '../auth/account.js';
import { unwrap } from '../errors.js';
import { contextOf, field, goTo, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';

const did: Readonly<Record<string, string>> = {
  written: 'It is written. Nothing has it until you choose it for a space, a label or the whole gallery.',
  changed: 'The rules are changed.',
  proposed: 'It is proposed. The rules change when another administrator agrees.',
  agreed: 'You agreed, and the rules are changed.',
  declined: 'The proposal is declined. The rules stay as they are.',
  withdrawn: 'The proposal is withdrawn. The rules stay as they are.',
  lapsed: 'The rules changed meanwhile, so the proposal lapsed. Nothing was changed.'
};

/** What the last form did, from the query of its redirect. */
export function doneOf(request: FastifyRequest): Done | null {
  const text = field(request.query, 'did');
  return Object.hasOwn(did, text) ? { text: did[text], undo: null } : null;
}

/** What a form or an address wishes for; what it can't be is not there. */
export function wishOf(from: unknown): PolicyWish {
  const hash = field(from, 'policy').slice(0, 64);
  const label = field(from, 'label')
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 60);
  switch (field(from, 'kind')) {
    case 'space':
      return { kind: 'space', space: field(from, 'space').slice(0, 64), policyHash: hash, label };
    case 'label':
      return { kind: 'label', label, policyHash: hash === '' ? null : hash };
    case 'floor':
      return { kind: 'floor', policyHash: hash === '' ? null : hash };
    default:
      throw new VitrineError('not-found');
  }
}

/** An address of ours with what was done, before its anchor. */
const withDid = (path: string, what: string): string => {
  const [page = '', anchor] = path.split('#');
  return `${page}?did=${what}${anchor === undefined ? '' : `#${anchor}`}`;
};

/** Seeing what a change of rules would do, doing it, and agreeing to what loosens them. */
export function policyChangeRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { policies, spaces } = deps.store;
  const config = { permission: 'session' as const };

  async function showChange(
    request: FastifyRequest,
    reply: FastifyReply,
    wish: PolicyWish,
    problem: RulesChangeData['problem'] = null,
    status = 200
  ): Promise<void> {
    const consequences = unwrap(await policies.consequences(request.caller, wish));
    const space = wish.kind === 'space' ? await spaces.space(request.caller, wish.space) : null;
    const [rules = null] = wish.policyHash === null ? [] : await policies.briefs([wish.policyHash]);
    const data: RulesChangeData = {
      wish,
      about: wish.kind === 'label' ? wish.label : (space?.name ?? ''),
      rules,
      consequences,
      key: deps.secrets.secret(),
      problem
    };
    await sendPage(reply, rulesChangePage({ ...contextOf(deps, request), here: backOf(wish) }, data), { status });
  }

  app.get('/rules/change', { config }, async (request, reply) => showChange(request, reply, wishOf(request.query)));

  app.post('/rules/change', { config }, async (request, reply) => {
    const wish = wishOf(request.body);
    if (wish.kind === 'label') {
      unwrap(await deps.words.check(request.caller, nameOfLabel(wish.label)));
    }
    const changed = await policies.changePolicy({
      key: field(request.body, 'key').slice(0, 100) || request.id,
      actor: accountOf(request).id,
      ...actingAs(request.caller),
      wish,
      base: field(request.body, 'base').slice(0, 64),
      now: deps.clock()
    });
    if (changed.ok) {
      return goTo(deps, reply, withDid(backOf(wish), changed.value.state === 'done' ? 'changed' : 'proposed'));
    }
    const { code } = changed.refusal;
    const { status, ...problem } = wordsOf(changed.refusal);
    if (status !== 409 && code !== 'request-invalid') {
      throw new VitrineError(code, changed.refusal.params);
    }
    return showChange(request, reply, wish, problem, status);
  });

  app.get<{ Params: { proposal: string } }>('/proposals/:proposal', { config }, async (request, reply) => {
    const proposal = unwrap(await policies.proposal(request.caller, request.params.proposal));
    const open = proposal.state === 'open';
    const consequences = open ? unwrap(await policies.consequences(request.caller, proposal.wish)) : null;
    await sendPage(reply, proposalPage(contextOf(deps, request), { proposal, consequences }));
  });

  app.post<{ Params: { proposal: string } }>('/proposals/:proposal', { config }, async (request, reply) => {
    const decision = field(request.body, 'decision');
    if (decision !== 'agree' && decision !== 'decline' && decision !== 'withdraw') {
      throw new VitrineError('not-found');
    }
    const { state, wish } = unwrap(
      await policies.decideProposal({
        actor: accountOf(request).id,
        ...actingAs(request.caller),
        proposal: request.params.proposal,
        decision,
        now: deps.clock()
      })
    );
    return goTo(deps, reply, withDid(backOf(wish), state));
  });

  app.get<{ Params: { space: string } }>('/spaces/:space/rules', { config }, async (request, reply) => {
    const { caller } = request;
    const space = await spaces.space(caller, request.params.space);
    if (space === null) {
      throw new VitrineError('not-found');
    }
    const mayChoose = space.kind !== 'personal' && may(caller, 'policy.change', { role: space.role, own: false });
    const data = {
      space,
      rules: unwrap(await policies.ofSpace(caller, space.id)),
      choices: mayChoose ? unwrap(await policies.choices(caller, space.id)) : null,
      proposals: mayChoose ? unwrap(await policies.proposals(caller, space.id)) : [],
      done: doneOf(request)
    };
    await sendPage(reply, spaceRulesPage(contextOf(deps, request), data));
  });
}
