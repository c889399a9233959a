import type { FastifyInstance, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import type { Caller } from '../domain/identity/model.js';

/**
 * What a route asks of a caller before anything else happens.
 * - `none`: nothing, said aloud
 * - `read`, `publish`: an account whose proof has this scope
 * - `account`: any proof of an account
 * - `session`: a session of the page; tokens of Lab and the command line are refused
 * - `administrator`: a session of an administrator
 */
export type Permission = 'none' | 'read' | 'publish' | 'account' | 'session' | 'administrator';

const permissions: ReadonlySet<string> = new Set<Permission>([
  'none',
  'read',
  'publish',
  'account',
  'session',
  'administrator'
]);

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission;
  }
  interface FastifyRequest {
    /** Who asks; `nobody` without a valid proof. */
    caller: Caller;
    /** True when a proof came along that isn't valid any more. */
    staleProof: boolean;
    /** True when the route itself isn't for the caller. */
    deniedAtDoor: boolean;
  }
}

/** Throws what a refused caller is told. */
export function demand(permission: Permission, caller: Caller, staleProof: boolean): void {
  if (permission === 'none') {
    return;
  }
  if (caller.account === null) {
    throw new VitrineError(staleProof ? 'sign-in-expired' : 'sign-in-needed');
  }
  const allowed =
    permission === 'account' ||
    (permission === 'read' && caller.scopes.includes('read')) ||
    (permission === 'publish' && caller.scopes.includes('publish')) ||
    (permission === 'session' && caller.via === 'session') ||
    (permission === 'administrator' && caller.via === 'session' && caller.account.administrator);
  if (!allowed) {
    throw new VitrineError('not-allowed');
  }
}

/** One route as it was declared. */
export interface Declared {
  method: string;
  url: string;
  permission: Permission;
}

/** Every route declares its permission, or the server doesn't start. */
export function requirePermissions(app: FastifyInstance, seen: (route: Declared) => void = () => undefined): void {
  app.addHook('onRoute', route => {
    const permission = route.config?.permission;
    if (permission === undefined || !permissions.has(permission)) {
      throw new Error(`The route ${String(route.method)} ${route.url} declares no permission.`);
    }
    for (const method of [route.method].flat()) {
      seen({ method, url: route.url, permission });
    }
  });
  app.decorateRequest('deniedAtDoor', false);
  // Before the body is read: whoever may not ask can't make us read megabytes either.
  app.addHook('preParsing', async (request: FastifyRequest) => {
    if (!request.is404) {
      // Taken back once the caller is through.
      request.deniedAtDoor = true;
      demand(request.routeOptions.config.permission ?? 'administrator', request.caller, request.staleProof);
      request.deniedAtDoor = false;
    }
  });
}
