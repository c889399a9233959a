import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import type { Policy } from '@vitrine/core/redaction';
import { actingAs } from '../../domain/identity/model.js';
import type { PolicySeries } from '../../domain/policies/model.js';
import { nameOfPolicy } from '../../domain/words/service.js';
import { policiesPage } from '../../web/pages/policies.js';
import { policyFormPage } from '../../web/pages/policy-form.js';
import type { PolicyFormData } from '../../web/pages/policy-form.js';
import { policyPage } from '../../web/pages/policy.js';
import { accountOf } from '../auth/account.js';
import { unwrap } from '../errors.js';
import { bodyLimits } from '../limits.js';
import { contextOf, field, goTo, numberOf, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';
import { doneOf } from './policy-changes.js';
import { policyFromForm } from './policy-document.js';

interface BySeries {
  series: string;
}

/** What a new policy begins with. */
const fresh: Policy = { format: 1, name: '', profile: 'balanced' };

/** Policies, labels and what holds everywhere, for administrators of the gallery. */
export function policyRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { policies } = deps.store;
  const config = { permission: 'administrator' as const };

  async function seriesOf(request: FastifyRequest, id: string): Promise<PolicySeries> {
    const all = unwrap(await policies.choices(request.caller, null)).policies;
    const series = all.find(one => one.id === id);
    if (series === undefined) {
      throw new VitrineError('not-found');
    }
    return series;
  }

  const documentOf = async (request: FastifyRequest, hash: string): Promise<Policy> =>
    unwrap(await policies.document(request.caller, hash));

  app.get('/policies', { config }, async (request, reply) => {
    const { caller } = request;
    const [choices, floor, proposals] = await Promise.all([
      policies.choices(caller, null),
      policies.floor(caller),
      policies.proposals(caller, null)
    ]);
    const data = { ...unwrap(choices), floor: unwrap(floor), proposals: unwrap(proposals), done: doneOf(request) };
    await sendPage(reply, policiesPage(contextOf(deps, request), data));
  });

  async function showForm(
    request: FastifyRequest,
    reply: FastifyReply,
    state: Partial<PolicyFormData> & Pick<PolicyFormData, 'series' | 'policy'>,
    status = 200
  ): Promise<void> {
    const key = field(request.body, 'key').slice(0, 100) || deps.secrets.secret();
    const data: PolicyFormData = { key, document: null, mistakes: [], problem: null, ...state };
    const here = data.series === null ? '/policies/new' : `/policies/${encodeURIComponent(data.series.id)}/next`;
    await sendPage(reply, policyFormPage({ ...contextOf(deps, request), here }, data), { status });
  }

  app.get('/policies/new', { config }, async (request, reply) =>
    showForm(request, reply, { series: null, policy: fresh })
  );

  app.get<{ Params: BySeries }>('/policies/:series', { config }, async (request, reply) => {
    const series = await seriesOf(request, request.params.series);
    const [newest, before] = series.versions;
    const data = {
      series,
      newest: await documentOf(request, newest?.hash ?? ''),
      before: before === undefined ? null : await documentOf(request, before.hash),
      done: doneOf(request)
    };
    await sendPage(reply, policyPage(contextOf(deps, request), data));
  });

  app.get<{ Params: BySeries }>('/policies/:series/next', { config }, async (request, reply) => {
    const { id, name, versions } = await seriesOf(request, request.params.series);
    const [newest] = versions;
    const { version: _counted, ...policy } = await documentOf(request, newest?.hash ?? '');
    return showForm(request, reply, { series: { id, name, newest: newest?.number ?? 0 }, policy });
  });

  app.post('/policies', { config, bodyLimit: bodyLimits.policy }, async (request, reply) => {
    const id = field(request.body, 'series').slice(0, 64);
    const series = id === '' ? null : await seriesOf(request, id);
    const base = numberOf(field(request.body, 'base'));
    const held = series?.versions.find(version => version.number === base);
    const before = held === undefined ? fresh : await documentOf(request, held.hash);
    const read = policyFromForm(request.body, before, series?.name ?? null);
    const document = field(request.body, 'document') || null;
    const shown = series === null ? null : { id: series.id, name: series.name, newest: base ?? 0 };
    if (read.policy === null) {
      return showForm(
        request,
        reply,
        { series: shown, policy: typed(request, before), document, mistakes: read.mistakes },
        422
      );
    }
    const fit = await deps.words.check(request.caller, nameOfPolicy(read.policy.name));
    const written = !fit.ok
      ? fit
      : await policies.writePolicy({
          key: field(request.body, 'key').slice(0, 100) || request.id,
          actor: accountOf(request).id,
          ...actingAs(request.caller),
          series: series?.id ?? null,
          base,
          policy: read.policy,
          now: deps.clock()
        });
    if (written.ok) {
      return goTo(deps, reply, `/policies/${encodeURIComponent(written.value.series)}?did=written`);
    }
    const { status, ...problem } = wordsOf(written.refusal);
    return showForm(request, reply, { series: shown, policy: read.policy, document, problem }, status);
  });

  /** What was typed stays in the fields, whatever is wrong with it. */
  function typed(request: FastifyRequest, before: Policy): Policy {
    if (field(request.body, 'document') !== '') {
      return before;
    }
    const profile = field(request.body, 'profile');
    return {
      ...before,
      name: field(request.body, 'name').slice(0, 200) || before.name,
      profile: profile === 'open' || profile === 'strict' ? profile : 'balanced',
      words: field(request.body, 'words').split(/\r?\n/),
      approvals: Number(field(request.body, 'approvals')) || 0,
      loosenedBy: Number(field(request.body, 'loosenedBy')) || 1
    };
  }
}
