import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import swagger from '@fastify/swagger';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { version } from '../version.js';
import { auditRoutes } from './audit/routes.js';
import { authenticate } from './auth/authenticate.js';
import { commentRoutes } from './comments/routes.js';
import { allowOrigins } from './cors.js';
import type { HttpDeps } from './deps.js';
import { figureRoutes } from './entries/figures.js';
import { entryRoutes } from './entries/routes.js';
import { handleErrors } from './errors.js';
import { identityRoutes } from './identity/routes.js';
import { bodyLimits } from './limits.js';
import { logAnswers, loggerOptions } from './log.js';
import type { LogLevel } from './log.js';
import { requirePermissions } from './permissions.js';
import type { Declared } from './permissions.js';
import { policyRoutes } from './policies/routes.js';
import { quarantineRoutes } from './quarantine/routes.js';
import { erasureRoutes } from './erasure/routes.js';
import { moveRoutes } from './moves/routes.js';
import { noticeRoutes } from './notices/routes.js';
import { limitRates } from './rates.js';
import { exportRoutes } from './exports/routes.js';
import { receiptRoutes } from './receipts/routes.js';
import { regardRoutes } from './regard/routes.js';
import { reviewRoutes } from './reviews/routes.js';
import { secure } from './security.js';
import { snapshotRoutes } from './snapshots/routes.js';
import { spaceRoutes } from './spaces/routes.js';
import { healthRoutes, systemRoutes } from './system/routes.js';

export interface ServerOptions {
  logLevel: LogLevel;
  logStream?: { write(line: string): void };
  /** Addresses of the proxy that may say whom it speaks for; null trusts nobody. */
  trustedProxy: string | null;
  tls: { cert: string; key: string } | null;
  /** The web pages; they register at the root. */
  pages?: FastifyPluginAsync;
  /** Told of every route; what walks them starts here. */
  onRoute?: (route: Declared) => void;
}

/** Takes the base path off, so that a proxy may strip it or not. */
export function withoutBase(url: string, base: string): string {
  if (base === '' || !url.startsWith(base)) {
    return url;
  }
  const rest = url.slice(base.length);
  return rest === '' ? '/' : rest.startsWith('/') ? rest : rest.startsWith('?') ? `/${rest}` : url;
}

/** An address that no decoder can read becomes one that can be looked for, and isn't there. */
export function readable(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}

/** While the gallery ends, every answer is the last one on its connection: nobody waits for an idle one. */
function lastAnswers(app: FastifyInstance): void {
  let ending = false;
  app.addHook('preClose', async () => {
    ending = true;
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    if (ending) {
      void reply.header('connection', 'close');
    }
    return payload;
  });
}

/** A server with all routes, not listening yet. */
export async function buildServer(deps: HttpDeps, options: ServerOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    logger: loggerOptions(options.logLevel, options.logStream) ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: bodyLimits.general,
    trustProxy: options.trustedProxy === null ? false : options.trustedProxy.split(',').map(part => part.trim()),
    rewriteUrl: request => readable(withoutBase(request.url ?? '/', deps.site.base)),
    // No id of ours is that long; what is longer isn't there, which the routes say themselves.
    routerOptions: { maxParamLength: 32_768 },
    requestTimeout: 120_000,
    connectionTimeout: 120_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    ...(options.tls === null ? {} : { https: options.tls })
  });
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  app.decorate('site', deps.site);
  logAnswers(app);
  lastAnswers(app);
  requirePermissions(app, options.onRoute);
  handleErrors(app, deps);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: bodyLimits.general });
  secure(app, deps.site);
  allowOrigins(app, deps.site);
  authenticate(app, deps.identity);
  await limitRates(app, deps.rates);
  await app.register(swagger, {
    hideUntagged: true,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Vitrine',
        version,
        description: 'The API of a Vitrine gallery.',
        license: { name: 'BSD-3-Clause' }
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }]
    }
  });
  await app.register(
    async api => {
      const typed = api.withTypeProvider<TypeBoxTypeProvider>();
      systemRoutes(typed, deps);
      identityRoutes(typed, deps);
      entryRoutes(typed, deps);
      figureRoutes(typed, deps);
      receiptRoutes(typed, deps);
      exportRoutes(typed, deps);
      spaceRoutes(typed, deps);
      policyRoutes(typed, deps);
      reviewRoutes(typed, deps);
      commentRoutes(typed, deps);
      regardRoutes(typed, deps);
      noticeRoutes(typed, deps);
      auditRoutes(typed, deps);
      quarantineRoutes(typed, deps);
      moveRoutes(typed, deps);
      erasureRoutes(typed, deps);
      await snapshotRoutes(typed, deps);
    },
    { prefix: '/api/v1' }
  );
  healthRoutes(app.withTypeProvider<TypeBoxTypeProvider>(), deps);
  if (options.pages !== undefined) {
    await app.register(options.pages);
  }
  return app;
}
