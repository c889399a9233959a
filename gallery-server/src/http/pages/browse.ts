import type { FastifyInstance } from 'fastify';
import { LONGEST_FACET } from '../../domain/search/model.js';
import { browsePage } from '../../web/pages/browse.js';
import type { BrowseKind } from '../../web/pages/browse.js';
import { contextOf, sendPage } from './page.js';
import type { PageDeps } from './page.js';
import { wishOf } from './search.js';

const kinds: readonly BrowseKind[] = ['tags', 'authors', 'packages'];

/** Tags, authors and packages of what the caller may read, with how many notebooks each has. */
export function browseRoutes(app: FastifyInstance, deps: PageDeps): void {
  for (const kind of kinds) {
    app.get(`/${kind}`, { config: { permission: 'read' as const } }, async (request, reply) => {
      const { facets } = await deps.store.search.search(request.caller, wishOf({ words: '' }, '', 1));
      const values = facets[kind];
      const data = { kind, values, more: values.length >= LONGEST_FACET };
      await sendPage(reply, browsePage(contextOf(deps, request), data));
    });
  }
}
