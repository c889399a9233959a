import type { FastifyRequest } from 'fastify';
import type { Problem } from '@vitrine/core/errors';
import { Throttle } from '../domain/identity/throttle.js';
import type { HttpDeps } from './deps.js';

const MINUTE = 60_000;

/**
 * Refusals that no command tells: a page or a route that isn't for the caller, a proof that isn't one,
 * a form from elsewhere. Each is told once a minute for the same caller and route, so that trying
 * can be seen and nobody can fill the record.
 */
export class DenialNotes {
  private readonly told = new Throttle(1, MINUTE);

  constructor(private readonly deps: Pick<HttpDeps, 'store' | 'clock'>) {}

  async note(request: FastifyRequest, problem: Problem): Promise<void> {
    const denial = denialOf(request, problem);
    if (denial === null) {
      return;
    }
    const now = this.deps.clock();
    // A proof that is none is the same thing whatever it was tried on.
    const key = denial.actor === null ? request.ip : `${denial.actor} ${denial.route}`;
    if (this.told.wait(key, now) > 0) {
      return;
    }
    this.told.failed(key, now);
    const { route, code } = denial;
    const { actor, action, subject } = denial;
    // An answer is never held up by a record that can't be written; what failed is in the log of that failure.
    await this.deps.store.identity
      .recordDenial({ actor, action, subject, payload: { code, route }, now })
      .catch(() => request.log.error({ route }, 'a refusal could not be recorded'));
  }
}

interface Denied {
  actor: string | null;
  action: 'page.read' | 'token.use';
  subject: string;
  route: string;
  code: string;
}

/** What is told of a refusal: the route as it is declared, never an address or a value of it. */
function denialOf(request: FastifyRequest, { code }: Problem): Denied | null {
  const route = `${request.method} ${request.routeOptions.url ?? ''}`;
  const account = request.caller?.account ?? null;
  if (request.staleProof && (code === 'sign-in-expired' || code === 'sign-in-needed')) {
    return { actor: null, action: 'token.use', subject: 'unknown', route, code };
  }
  // What a command refuses is told by the command, in the chain of the space that it is about.
  const asked = request.method === 'GET' || request.deniedAtDoor;
  if (account !== null && ((code === 'not-allowed' && asked) || code === 'csrf')) {
    return { actor: account.id, action: 'page.read', subject: account.id, route, code };
  }
  return null;
}
