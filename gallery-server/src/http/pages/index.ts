import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { problemPage, unknownPage } from '../../web/pages/message.js';
import type { HttpDeps } from '../deps.js';
import { accountRoutes } from './account.js';
import { actionRoutes } from './actions.js';
import { assetRoutes, loadAssets } from './assets.js';
import { pageHeaders } from './csp.js';
import { browseRoutes } from './browse.js';
import { entryRoutes } from './entry.js';
import { frameRoutes } from './frames.js';
import { homeRoutes } from './home.js';
import { moveRoutes } from './move.js';
import { purgeRoutes } from './purge.js';
import { noticePageRoutes } from './notices.js';
import { contextOf } from './page.js';
import type { PageDeps } from './page.js';
import { peopleRoutes } from './people.js';
import { policyChangeRoutes } from './policy-changes.js';
import { policyRoutes } from './policies.js';
import { removePersonRoutes } from './remove-person.js';
import { quarantineRoutes } from './quarantine.js';
import { recordRoutes } from './record.js';
import { regardPageRoutes } from './regard.js';
import { reviewPageRoutes } from './reviews.js';
import { searchRoutes } from './search.js';
import { signInRoutes } from './sign-in.js';
import { spaceRoutes } from './spaces.js';
import { storageRoutes } from './storage.js';
import { talkPageRoutes } from './talk.js';
import { countWaiting } from './waiting.js';

/** The gallery as readers see it: finished pages, the few files they need, and what is shown when something fails. */
export async function registerPages(app: FastifyInstance, deps: HttpDeps): Promise<void> {
  const assets = loadAssets();
  const pageDeps: PageDeps = { ...deps, assets };
  countWaiting(app, deps);
  assetRoutes(app, assets);
  homeRoutes(app, pageDeps);
  searchRoutes(app, pageDeps);
  browseRoutes(app, pageDeps);
  entryRoutes(app, pageDeps);
  frameRoutes(app, pageDeps);
  actionRoutes(app, pageDeps);
  moveRoutes(app, pageDeps);
  purgeRoutes(app, pageDeps);
  signInRoutes(app, pageDeps);
  accountRoutes(app, pageDeps);
  peopleRoutes(app, pageDeps);
  removePersonRoutes(app, pageDeps);
  spaceRoutes(app, pageDeps);
  policyRoutes(app, pageDeps);
  policyChangeRoutes(app, pageDeps);
  storageRoutes(app, pageDeps);
  recordRoutes(app, pageDeps);
  quarantineRoutes(app, pageDeps);
  reviewPageRoutes(app, pageDeps);
  regardPageRoutes(app, pageDeps);
  talkPageRoutes(app, pageDeps);
  noticePageRoutes(app, pageDeps);

  deps.errorPage = (request, reply, problem) => {
    if (problem.status === 401 && request.method === 'GET') {
      const { here } = contextOf(pageDeps, request);
      void reply
        .code(303)
        .removeHeader('www-authenticate')
        .header('location', `${deps.site.base}/sign-in${here === '/' ? '' : `?next=${encodeURIComponent(here)}`}`);
      return '';
    }
    const context = contextOf(pageDeps, request);
    void reply.headers(pageHeaders());
    return problem.code === 'not-found' ? unknownPage(context) : problemPage(context, problem);
  };
}

/** The pages as the plugin that the server registers. */
export function pages(deps: HttpDeps): FastifyPluginAsync {
  return app => registerPages(app, deps);
}
