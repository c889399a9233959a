import { DatabaseSync } from 'node:sqlite';
import type { FastifyInstance } from 'fastify';
import { databaseFile } from '../../src/adapters/sqlite/database.js';
import type { VersionState } from '../../src/domain/entries/model.js';
import { nobody } from '../../src/domain/identity/model.js';
import type { Caller, Via } from '../../src/domain/identity/model.js';
import type { RouteRight } from '../../src/domain/rights/routes.js';
import type { Role } from '../../src/domain/spaces/model.js';
import { csrfOf } from '../../src/http/auth/session.js';
import { pages } from '../../src/http/pages/index.js';
import type { Declared } from '../../src/http/permissions.js';
import { TestGallery } from '../support/gallery.js';
import type { Answer, Person } from '../support/gallery.js';
import { addressOf, bodyOf, ending, formOf, lineOf } from './requests.js';
import type { Ids } from './requests.js';

export const roles: readonly Role[] = ['reader', 'editor', 'reviewer', 'administrator'];
export const everyWay: readonly Via[] = ['session', 'lab', 'cli'];
/** Stands in the name of the space that is walked. */
export const MARK = 'Quokka7391';

/** Somebody who walks, with their role in the space that is walked. */
export interface Walker {
  name: string;
  person: Person | null;
  role: Role | null;
  vias: readonly Via[];
}

/** An entry of one version in one state. */
export interface Stop {
  entry: string;
  state: VersionState;
  label: string;
  /** Stands in this version alone. */
  mark: string;
}

/** How a walk asks, where that isn't how everybody would. */
export interface Asked {
  at?: string;
  ids?: Ids;
  query?: string;
  headers?: Record<string, string>;
  method?: string;
  /** Over a socket. */
  wire?: boolean;
}

/** A gallery on the real store with everybody in it who can be told apart, and a way to ask any route as them. */
export class Walk {
  readonly declared: Declared[] = [];
  readonly walkers: Walker[] = [];
  private readonly proofs = new Map<string, string>();

  private constructor(
    readonly gallery: TestGallery,
    readonly app: FastifyInstance,
    declared: readonly Declared[],
    readonly db: DatabaseSync,
    readonly space: string,
    readonly other: string,
    readonly author: Person,
    readonly spare: Person
  ) {
    this.declared.push(...declared);
  }

  static async open(): Promise<Walk> {
    const declared: Declared[] = [];
    let app: FastifyInstance | null = null;
    const gallery = await TestGallery.open(
      { logLevel: 'info' },
      {
        onRoute: route => void declared.push(route),
        pages: deps => async (instance, options) => {
          app = instance;
          await pages(deps)(instance, options);
        }
      }
    );
    if (app === null) {
      throw new Error('the gallery has no pages');
    }
    const author = await gallery.person('author');
    const spare = await gallery.person('spare');
    const here = await Promise.all(roles.map(role => gallery.person(`here-${role}`)));
    const there = await Promise.all(roles.map(role => gallery.person(`there-${role}`)));
    const outsider = await gallery.person('outsider');
    const administrator = await gallery.personOf(await gallery.admin());
    const team = (people: Person[]): [Person, Role][] => people.map((one, at) => [one, roles[at] ?? 'reader']);
    const space = await gallery.team(`Team ${MARK}`, [...team(here), [author, 'editor'], [spare, 'reader']]);
    const other = await gallery.team('Others', team(there));
    const db = new DatabaseSync(databaseFile(gallery.config.data), { timeout: 10_000 });
    const walk = new Walk(gallery, app, declared, db, space, other, author, spare);
    const apart = { role: null, vias: ['session'] } as const;
    walk.walkers.push(
      { name: 'nobody', person: null, role: null, vias: ['none'] },
      { name: 'the author', person: author, role: 'editor', vias: everyWay },
      ...here.map((person, at) => ({
        name: `${roles[at] ?? ''} here`,
        person,
        role: roles[at] ?? null,
        vias: at === 0 || at === 3 ? everyWay : (['session'] as const)
      })),
      ...there.map((person, at) => ({ ...apart, name: `${roles[at] ?? ''} elsewhere`, person })),
      { ...apart, name: 'nobody in any team', person: outsider, vias: everyWay },
      { ...apart, name: 'administrator of the gallery', person: administrator, vias: everyWay }
    );
    return walk;
  }

  async close(): Promise<void> {
    this.db.close();
    await this.gallery.close();
  }

  /** Routes as the server has them. */
  get routes(): Declared[] {
    return this.declared.filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS');
  }

  doorOf(route: RouteRight): Declared {
    const found = this.declared.find(one => lineOf(one) === lineOf(route));
    if (found === undefined) {
      throw new Error(`${lineOf(route)} is gone`);
    }
    return found;
  }

  callerOf({ person, vias }: Walker, via: Via = vias[0] ?? 'none'): Caller {
    return person === null ? nobody : { account: person.account, via, scopes: ['read', 'publish'], proof: 'p' };
  }

  walker(name: string): Walker {
    const found = this.walkers.find(one => one.name === name);
    if (found === undefined) {
      throw new Error(`${name} doesn't walk`);
    }
    return found;
  }

  async proofFor(person: Person, via: Via, fresh: boolean): Promise<string> {
    const key = `${person.account.id} ${via}`;
    const kept = this.proofs.get(key);
    if (kept !== undefined && !fresh) {
      return kept;
    }
    const made = await this.gallery.proof(person.account, via === 'none' ? 'session' : via);
    if (!fresh) {
      this.proofs.set(key, made);
    }
    return made;
  }

  /** Past the socket: the same server, with all that it does between a request and its answer. */
  async ask(method: string, url: string, headers: Record<string, string>, body: string | null): Promise<Answer> {
    const answer = await this.app.inject({
      method: method as 'GET',
      url,
      headers,
      ...(body === null ? {} : { payload: body })
    });
    const told = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      [value ?? []].flat().forEach(one => told.append(name, String(one)));
    }
    const text = answer.payload;
    return { status: answer.statusCode, headers: told, text, json: () => JSON.parse(text) as unknown };
  }

  /** Asks a route about an entry as somebody. */
  async visit(route: RouteRight, walker: Walker, via: Via, entry: string, asked: Asked = {}): Promise<Answer> {
    const { at = this.space, ids = {}, query = '', wire = false, method = route.method } = asked;
    const line = lineOf(route);
    const secret = walker.person === null ? null : await this.proofFor(walker.person, via, ending.has(line));
    const csrf = secret === null ? '' : csrfOf(secret);
    const headers: Record<string, string> = { ...asked.headers };
    if (secret !== null && via === 'session') {
      headers['cookie'] = `vitrine_session=${secret}`;
      headers['x-csrf-token'] = csrf;
    } else if (secret !== null) {
      headers['authorization'] = `Bearer ${secret}`;
    }
    let body: string | null = null;
    if (!['GET', 'HEAD', 'DELETE'].includes(method)) {
      const api = route.url.startsWith('/api/');
      const spaceName = `Team ${MARK}`;
      body = api ? JSON.stringify(bodyOf(route, at)) : formOf(route, at, csrf, spaceName).toString();
      headers['content-type'] = api ? 'application/json' : 'application/x-www-form-urlencoded';
    }
    const path = addressOf(route, entry, at, { account: this.spare.account.id, ...ids });
    const url = query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
    const answer = wire
      ? await this.gallery.ask(method, `/~${url}`, { headers, ...(body === null ? {} : { raw: body }) })
      : await this.ask(method, url, headers, body);
    if (line === 'POST /account/end-others') {
      const own = [...this.proofs.keys()].filter(key => key.startsWith(walker.person?.account.id ?? ' '));
      own.forEach(key => this.proofs.delete(key));
    }
    return answer;
  }

  /** Puts a version into its state, also after a walker changed it. */
  settle({ entry, state, label }: Stop): void {
    const { db } = this;
    db.prepare('DELETE FROM quarantines WHERE version_id IN (SELECT id FROM versions WHERE entry_id = ?)').run(entry);
    db.prepare('UPDATE versions SET state = ?, label = ? WHERE entry_id = ?').run(state, label, entry);
  }
}

/** All that an answer says, its headers too. */
export const saidIn = ({ text, headers }: Answer): string =>
  [text, ...[...headers].map(([, value]) => value)].join('\n');
