import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { policies, policyHash } from '@vitrine/core/redaction';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../test/support/gallery.js';
import type { Answer, Person } from '../../test/support/gallery.js';
import { notebookText, published } from '../../test/support/publish.js';
import { databaseFile } from '../adapters/sqlite/database.js';
import type { VersionState } from '../domain/entries/model.js';
import { nobody } from '../domain/identity/model.js';
import type { Caller, Via } from '../domain/identity/model.js';
import { may, maySeeSpace, nothing } from '../domain/rights/may.js';
import { mayRead, mayReadTombstone } from '../domain/rights/mayRead.js';
import { routeRights } from '../domain/rights/routes.js';
import type { RouteRight } from '../domain/rights/routes.js';
import type { Role } from '../domain/spaces/model.js';
import { csrfOf } from './auth/session.js';
import { demand } from './permissions.js';
import type { Declared } from './permissions.js';

const MARK = 'Quokka7391';
const roles: readonly Role[] = ['reader', 'editor', 'reviewer', 'administrator'];
const states: readonly VersionState[] = [
  'draft',
  'pending',
  'published',
  'quarantined',
  'withdrawn',
  'recalled',
  'purged'
];

/** Somebody who walks, with their role in the space that is walked. */
interface Walker {
  name: string;
  person: Person | null;
  role: Role | null;
  vias: readonly Via[];
}
/** An entry of one version in one state. */
interface Stop {
  entry: string;
  state: VersionState;
  label: string;
}

const declared: Declared[] = [];
let gallery: TestGallery;
let db: DatabaseSync;
let space: string;
let other: string;
let author: Person;
let spare: Person;
const walkers: Walker[] = [];
const stops: Stop[] = [];

const everyWay: readonly Via[] = ['session', 'lab', 'cli'];

beforeAll(async () => {
  const { pages } = await import('./pages/index.js');
  gallery = await TestGallery.open({}, { pages, onRoute: route => void declared.push(route) });
  author = await gallery.person('author');
  spare = await gallery.person('spare');
  const here = await Promise.all(roles.map(role => gallery.person(`here-${role}`)));
  const there = await Promise.all(roles.map(role => gallery.person(`there-${role}`)));
  const outsider = await gallery.person('outsider');
  const administrator = await gallery.personOf(await gallery.admin());
  const team = (people: Person[]): [Person, Role][] => people.map((one, at) => [one, roles[at] ?? 'reader']);
  space = await gallery.team(`Team ${MARK}`, [...team(here), [author, 'editor'], [spare, 'reader']]);
  other = await gallery.team('Others', team(there));
  walkers.push(
    { name: 'nobody', person: null, role: null, vias: ['none'] },
    { name: 'the author', person: author, role: 'editor', vias: everyWay },
    ...here.map((person, at) => ({
      name: `${roles[at] ?? ''} here`,
      person,
      role: roles[at] ?? null,
      vias: at === 0 || at === 3 ? everyWay : (['session'] as const)
    })),
    ...there.map((person, at) => ({
      name: `${roles[at] ?? ''} elsewhere`,
      person,
      role: null,
      vias: ['session'] as const
    })),
    { name: 'nobody in any team', person: outsider, role: null, vias: everyWay },
    { name: 'administrator of the gallery', person: administrator, role: null, vias: everyWay }
  );
  db = new DatabaseSync(databaseFile(gallery.config.data), { timeout: 10_000 });
  for (const state of states) {
    for (const label of state === 'published' || state === 'pending' ? ['', 'secret'] : ['']) {
      const title = `${state} ${label} ${MARK}`;
      const { entry } = await published(gallery, {
        token: author.token,
        space,
        notebook: notebookText(title, `${MARK} = "${state}${label}"`),
        fields: { title }
      });
      stops.push({ entry, state, label });
    }
  }
  stops.forEach(settle);
}, 120_000);
afterAll(async () => {
  db.close();
  await gallery.close();
});

/** Puts a version into its state, also after a walker changed it. */
function settle({ entry, state, label }: Stop): void {
  db.prepare('DELETE FROM quarantines WHERE version_id IN (SELECT id FROM versions WHERE entry_id = ?)').run(entry);
  db.prepare('UPDATE versions SET state = ?, label = ? WHERE entry_id = ?').run(state, label, entry);
}

const lineOf = ({ method, url }: { method: string; url: string }): string => `${method} ${url}`;
const walked = (): Declared[] => declared.filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS');
const doorOf = (route: RouteRight): Declared => {
  const found = declared.find(one => lineOf(one) === lineOf(route));
  if (found === undefined) {
    throw new Error(`${lineOf(route)} is gone`);
  }
  return found;
};

const callerOf = ({ person, vias }: Walker, via: Via = vias[0] ?? 'none'): Caller =>
  person === null ? nobody : { account: person.account, via, scopes: ['read', 'publish'], proof: 'p' };

/** Status that the table of rights leads to; `through` is every answer that doesn't deny. */
type Expected = 401 | 403 | 404 | 410 | 'through';

function expected(route: RouteRight, walker: Walker, via: Via, stop: Stop | null): Expected {
  const caller = callerOf(walker, via);
  try {
    demand(doorOf(route).permission, caller, false);
  } catch {
    return caller.account === null ? 401 : 403;
  }
  const thing = { role: walker.role, own: walker.person === author };
  const allowed = (about = thing): boolean => route.action === null || may(caller, route.action, about);
  switch (route.about) {
    case 'open':
    case 'own':
      return 'through';
    case 'gallery':
      return allowed(nothing) ? 'through' : 403;
    case 'space':
      return !maySeeSpace(caller, 'team', walker.role) ? 404 : allowed({ ...thing, own: false }) ? 'through' : 403;
    default: {
      const about = {
        state: stop?.state ?? 'published',
        authorId: author.account.id,
        spaceKind: 'team' as const,
        member: walker.role,
        shown: true
      };
      const [open, left] = [mayRead(caller, about), mayReadTombstone(caller, about)];
      if (route.about === 'report') {
        return open || left ? (allowed() ? 'through' : 403) : 404;
      }
      if (!open && (!left || route.about === 'content')) {
        return 404;
      }
      return open ? (allowed() ? 'through' : 403) : 410;
    }
  }
}

const classOf = (route: RouteRight, status: number): Expected | number => {
  const loose = ['open', 'own', 'gallery'].includes(route.about);
  // A wrong password is answered like a missing one, to everybody.
  const denies = doorOf(route).permission === 'none' ? [] : loose ? [401, 403] : [401, 403, 404, 410];
  return status < 500 && !denies.includes(status) ? 'through' : status;
};

/** A change of rules that changes nothing. */
const rulesOf = (at: string): URLSearchParams =>
  new URLSearchParams({ kind: 'space', space: at, policy: policyHash(policies.team), label: '' });

function addressOf({ url }: RouteRight, entry: string, at: string): string {
  const ids: Record<string, string> = { entry, number: '1', account: spare.account.id, chain: at, space: at };
  return url
    .replace(/^\/api\/v1\/spaces\/:id/, `/api/v1/spaces/${at}`)
    .replace(':hash', policyHash(policies.team))
    .replace(/:([a-z]+)/g, (_all, name: string) => ids[name] ?? 'made-up')
    .replace(/^\/rules\/change$/, `$&?${rulesOf(at).toString()}`);
}

/** Well-formed bodies that change nothing for good, so that rights alone decide. */
function bodyOf(route: RouteRight, at: string): unknown {
  const wish = { kind: 'space', space: at, policyHash: policyHash(policies.team), label: '' };
  const bodies: Record<string, unknown> = {
    'POST /api/v1/token': { grant: 'device', device: 'made-up' },
    'POST /api/v1/device': { origin: 'http://127.0.0.1:8888' },
    'PUT /api/v1/me/password': { current: 'x', next: 'x' },
    'POST /api/v1/invitations': { space: at, role: 'reader' },
    'POST /api/v1/spaces': { name: 'Another', kind: 'team' },
    'PUT /api/v1/spaces/:id/members/:account': { role: 'reader' },
    'POST /api/v1/prepare': { space: at, entry: null, base: null, origin: null },
    'POST /api/v1/entries/:entry/withdraw': { version: null, reason: 'a reason' },
    'POST /api/v1/entries/:entry/versions/:number/report': { kind: 'secret' },
    'POST /api/v1/entries/:entry/versions/:number/review': {
      decision: 'approved',
      seen: { contentId: '0'.repeat(64), space: at, label: '', policyHash: '0'.repeat(64), receipt: null }
    },
    'POST /api/v1/entries/:entry/versions/:number/looks': { item: '0-email' },
    'POST /api/v1/entries/:entry/move': { space: at },
    // What isn't confirmed isn't deleted, and who may not is told before.
    'POST /api/v1/entries/:entry/versions/:number/purge': { confirm: 'no' },
    'POST /api/v1/withdrawals/undo': { undo: 'made-up' },
    'POST /api/v1/versions': { ticket: 'made-up', snapshot: {} },
    'POST /api/v1/policies': { series: null, base: null, policy: { ...policies.team, name: `Rules ${randomUUID()}` } },
    'POST /api/v1/policy-changes/preview': { wish },
    'POST /api/v1/policy-changes': { wish, base: '0'.repeat(64) },
    'POST /api/v1/proposals/:id': { decision: 'agree' }
  };
  return bodies[lineOf(route)];
}

/** Routes that end the proof they are asked with. */
const ending = new Set(['DELETE /api/v1/token', 'POST /sign-out', 'POST /account/end-others', 'POST /account/end']);
const proofs = new Map<string, string>();

async function proofFor(person: Person, via: Via, fresh: boolean): Promise<string> {
  const key = `${person.account.id} ${via}`;
  const kept = proofs.get(key);
  if (kept !== undefined && !fresh) {
    return kept;
  }
  const made = await gallery.proof(person.account, via === 'none' ? 'session' : via);
  if (!fresh) {
    proofs.set(key, made);
  }
  return made;
}

async function visit(route: RouteRight, walker: Walker, via: Via, entry: string, at = space): Promise<Answer> {
  const ends = ending.has(lineOf(route));
  const secret = walker.person === null ? null : await proofFor(walker.person, via, ends);
  const proof = secret === null ? {} : via === 'session' ? { session: secret } : { token: secret };
  const form = new URLSearchParams({
    _csrf: secret === null ? '' : csrfOf(secret),
    reason: 'a reason',
    v: '1',
    kind: 'secret',
    name: route.url === '/spaces' ? 'Another' : `Team ${MARK}`,
    login: 'spare',
    role: 'reader',
    administrator: 'no',
    space: lineOf(route).includes('/move') ? at : '',
    key: randomUUID()
  });
  if (route.url === '/rules/change') {
    rulesOf(at).forEach((value, name) => form.set(name, value));
  }
  const api = route.url.startsWith('/api/');
  const body =
    route.method === 'GET' || route.method === 'DELETE' ? {} : api ? { body: bodyOf(route, at) } : { raw: form };
  const answer = await gallery.ask(route.method, `/~${addressOf(route, entry, at)}`, { ...proof, ...body });
  if (lineOf(route) === 'POST /account/end-others') {
    [...proofs.keys()]
      .filter(key => key.startsWith(walker.person?.account.id ?? ' '))
      .forEach(key => proofs.delete(key));
  }
  return answer;
}

describe('every route', () => {
  it('stands in the table with what it asks for, once', () => {
    const listed = routeRights.map(lineOf);
    expect(new Set(listed).size).toBe(listed.length);
    expect(
      walked()
        .map(lineOf)
        .filter(line => !listed.includes(line))
    ).toEqual([]);
    expect(listed.filter(line => !walked().map(lineOf).includes(line))).toEqual([]);
  });

  it('has a body for the walk where it takes one', () => {
    const writing = routeRights.filter(
      ({ method, url }) => ['POST', 'PUT'].includes(method) && url.startsWith('/api/')
    );
    expect(writing.filter(route => bodyOf(route, 's') === undefined).map(lineOf)).toEqual([]);
  });

  it('answers everybody as the table says, in every state and under every label', async () => {
    const wrong: string[] = [];
    let visits = 0;
    for (const route of routeRights) {
      const aboutVersions = ['version', 'content', 'entry', 'report'].includes(route.about);
      for (const walker of walkers) {
        for (const via of walker.vias) {
          for (const stop of aboutVersions ? stops : [null]) {
            const answer = await visit(route, walker, via, stop?.entry ?? 'made-up');
            visits += 1;
            const [want, got] = [expected(route, walker, via, stop), classOf(route, answer.status)];
            const who = `${lineOf(route)} · ${walker.name} by ${via} · ${stop?.state ?? '-'} ${stop?.label ?? ''}`;
            if (want !== got) {
              wrong.push(`${who}: ${String(want)} but ${answer.status} ${answer.text.slice(0, 80)}`);
            }
            if (['404', '403', '401'].includes(String(want)) && answer.text.includes(MARK)) {
              wrong.push(`${who}: shows what it denies`);
            }
            if (stop !== null && ['entry', 'report'].includes(route.about) && answer.status < 300) {
              settle(stop);
            }
          }
        }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(visits).toBeGreaterThan(2000);
  }, 600_000);
});

describe('what somebody may not know', () => {
  /** An answer without the ids that were asked for. */
  const bare = ({ status, text }: Answer, ...ids: string[]): string =>
    `${status} ${ids.reduce((left, id) => left.replaceAll(id, 'ID'), text)}`;
  const outside = (): Walker[] => walkers.filter(({ person, role }) => person !== null && role === null);

  it('is answered byte for byte as what is not there', async () => {
    const unknown = 'aaaaaaaaaaaa';
    const entry = stops.find(({ state }) => state === 'published')?.entry ?? '';
    for (const route of routeRights.filter(({ about }) => !['open', 'own', 'gallery'].includes(about))) {
      for (const walker of outside()) {
        if (expected(route, walker, 'session', stops.find(stop => stop.entry === entry) ?? null) !== 404) {
          continue;
        }
        const denied = await visit(route, walker, 'session', entry);
        const absent = await visit(route, walker, 'session', unknown, unknown);
        expect(bare(denied, entry, space), `${lineOf(route)} · ${walker.name}`).toBe(bare(absent, unknown));
        expect([...denied.headers.keys()].sort(), lineOf(route)).toEqual([...absent.headers.keys()].sort());
      }
    }
  }, 120_000);

  it('is in no list, count, facet, suggestion or lineage', async () => {
    const words = encodeURIComponent(MARK);
    const queries = ['', `?q=${words}`, `?q=${words.slice(0, 4)}`, `?space=${space}`, `?author=${author.account.id}`];
    for (const walker of outside()) {
      const secret = await proofFor(walker.person ?? author, 'session', false);
      const ask = async (path: string): Promise<string> => (await gallery.ask('GET', path, { session: secret })).text;
      for (const query of queries) {
        expect(JSON.parse(await ask(`/entries${query}`)), `${walker.name} ${query}`).toEqual({
          items: [],
          total: 0,
          next: null
        });
      }
      for (const path of ['/~/', `/~/search?q=station`, '/~/search', '/spaces', '/me']) {
        const text = await ask(path);
        const known = walker.person?.account.administrator === true && (path === '/spaces' || path === '/me');
        expect(known ? '' : text.replaceAll(`value="${MARK}"`, ''), `${walker.name} ${path}`).not.toContain(MARK);
      }
      const own = await published(gallery, {
        token: await proofFor(walker.person ?? author, 'lab', true),
        space: walker.person?.personal ?? '',
        notebook: notebookText('Mine', `x = "${walker.name}"`)
      });
      expect(await ask(`/entries/${own.entry}/lineage`)).not.toContain(MARK);
    }
    expect(other).not.toBe(space);
  }, 120_000);

  it('takes as long to be denied as what is not there', async () => {
    const walker = outside()[0];
    const route = routeRights.find(one => lineOf(one) === 'GET /api/v1/entries/:entry');
    if (walker === undefined || route === undefined) {
      throw new Error('nobody walks');
    }
    const took = { denied: [] as number[], absent: [] as number[] };
    const time = async (list: number[], entry: string): Promise<void> => {
      const begin = performance.now();
      await visit(route, walker, 'session', entry);
      list.push(performance.now() - begin);
    };
    // In turns, so that whatever else the machine does meets both.
    for (let n = 0; n < 40; n++) {
      await time(took.denied, stops[n % stops.length]?.entry ?? '');
      await time(took.absent, 'aaaaaaaaaaaa');
    }
    const middle = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
    const ratio = middle(took.denied) / middle(took.absent);
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  }, 60_000);
});
