import type { FastifyInstance } from 'fastify';
import { noticeKinds } from '@vitrine/core/words';
import { actingAs } from '../../domain/identity/model.js';
import { noticePath, noticesPage } from '../../web/pages/notices.js';
import { accountOf } from '../auth/account.js';
import { unwrap } from '../errors.js';
import { contextOf, field, goTo, sendPage } from './page.js';
import type { PageDeps } from './page.js';

/** What an account is told: reading it, and saying what it wants to be told. */
export function noticePageRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { notices } = deps.store;
  const config = { permission: 'session' as const };

  app.get('/notifications', { config }, async (request, reply) => {
    const told = await notices.notices(request.caller);
    await sendPage(reply, noticesPage({ ...contextOf(deps, request), here: '/notifications' }, told));
  });

  app.post('/notifications/read', { config }, async (request, reply) => {
    const actor = accountOf(request).id;
    const notice = field(request.body, 'notice').slice(0, 64);
    const { items } = await notices.notices(request.caller);
    const asked = items.find(({ id }) => id === notice);
    const all = notice === '';
    unwrap(
      await notices.markRead({
        actor,
        ...actingAs(request.caller),
        notice: all ? null : notice,
        now: deps.clock()
      })
    );
    // Where it leads is what the notice says, never what a form says.
    const opened = asked !== undefined && field(request.body, 'open') === 'yes';
    await goTo(deps, reply, opened ? noticePath(asked) : '/notifications');
  });

  app.post('/notifications/settings', { config }, async (request, reply) => {
    const actor = accountOf(request).id;
    const off = noticeKinds.filter(kind => field(request.body, kind) !== 'on');
    unwrap(await notices.switchNotices({ actor, ...actingAs(request.caller), off }));
    await goTo(deps, reply, '/notifications');
  });
}
