import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import { InspectorPool } from '../adapters/inspector/pool.js';
import { ScryptHasher } from '../adapters/crypto/scrypt.js';
import { systemSecrets } from '../adapters/crypto/secrets.js';
import type { Account, Scope, Via } from '../domain/identity/model.js';
import { ErasureService } from '../domain/erasure/service.js';
import { IdentityService } from '../domain/identity/service.js';
import { StoredGate } from '../domain/moves/service.js';
import { WordsGate } from '../domain/words/service.js';
import { RescanService } from '../domain/quarantine/rescan.js';
import { UpkeepService } from '../domain/upkeep/service.js';
import { QuarantineService } from '../domain/quarantine/service.js';
import { CommentService } from '../domain/comments/service.js';
import { DeprecationService } from '../domain/deprecation/service.js';
import { ReviewService } from '../domain/reviews/service.js';
import { SnapshotService } from '../domain/snapshots/service.js';
import { TestGallery } from '../../test/support/gallery.js';
import type { Person } from '../../test/support/gallery.js';
import { published } from '../../test/support/publish.js';
import type { HttpDeps } from './deps.js';
import { handleErrors } from './errors.js';
import { identityRoutes } from './identity/routes.js';
import { reviewRoutes } from './reviews/routes.js';
import { snapshotRoutes } from './snapshots/routes.js';
import { spaceRoutes } from './spaces/routes.js';
import { defaultRates } from './limits.js';

let gallery: TestGallery;
let app: FastifyInstance;
let admin: Account;
let person: Person;
let team: string;
let caller: { account: Account; via: Via; scopes: readonly Scope[] };

/** The same routes without the gate in front: what is left is what the store refuses. */
beforeAll(async () => {
  gallery = await TestGallery.open();
  admin = await gallery.admin();
  person = await gallery.person('person');
  team = await gallery.team('Team', [[person, 'administrator']]);
  const { store } = gallery;
  const origins = { loopback: true, listed: [] };
  const inspector = new InspectorPool();
  const shared = { secrets: systemSecrets, clock: Date.now };
  const stored = new StoredGate({
    store: store.moves,
    spaces: store.spaces,
    policies: store.policies,
    inspector,
    writer: store.identity,
    clock: Date.now
  });
  const words = new WordsGate({ inspector, writer: store.identity, clock: Date.now });
  const deps: HttpDeps = {
    site: { url: 'http://127.0.0.1', base: '', loopback: true, secure: false, demo: false, origins },
    store,
    identity: new IdentityService({
      writer: store.identity,
      reader: store.identity,
      hasher: new ScryptHasher(),
      origins,
      demo: null,
      ...shared
    }),
    erasure: new ErasureService({ store: store.erasure, clock: Date.now, report: () => undefined }),
    snapshots: new SnapshotService({
      store: store.snapshots,
      spaces: store.spaces,
      policies: store.policies,
      inspector,
      words,
      stored,
      ...shared
    }),
    words,
    stored,
    record: { last: null, trouble: () => null },
    keys: { publicKeys: () => [], verify: () => false },
    bundle: '',
    quarantine: new QuarantineService({ store: store.quarantine, ...shared }),
    upkeep: new UpkeepService({ store: store.upkeep, quarantine: store.quarantine, engine: '1' }),
    rescan: new RescanService({ store: store.quarantine, inspector: inspector, clock: Date.now, engine: '1', rest: 0 }),
    reviews: new ReviewService({ store: store.reviews, spaces: store.spaces, words, clock: Date.now }),
    comments: new CommentService({ store: store.comments, entries: store.entries, words, clock: Date.now }),
    deprecation: new DeprecationService({ store: store.deprecation, words, clock: Date.now }),
    rates: defaultRates,
    ...shared
  };
  app = Fastify();
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  handleErrors(app, deps);
  app.addHook('onRequest', async request => {
    request.caller = { ...caller, proof: null };
  });
  app.addHook('onClose', () => inspector.close());
  await app.register(async api => {
    const typed = api.withTypeProvider<TypeBoxTypeProvider>();
    identityRoutes(typed, deps);
    spaceRoutes(typed, deps);
    reviewRoutes(typed, deps);
    await snapshotRoutes(typed, deps);
  });
});
afterAll(async () => {
  await app.close();
  await gallery.close();
});
beforeEach(() => {
  caller = { account: admin, via: 'session', scopes: ['read', 'publish'] };
});

type Method = 'POST' | 'PUT';

async function ask(method: Method, url: string, payload: object): Promise<{ status: number; code: unknown }> {
  const answer = await app.inject({ method, url, payload, headers: { 'idempotency-key': randomUUID() } });
  const body = answer.body === '' ? null : (JSON.parse(answer.body) as { code?: unknown });
  return { status: answer.statusCode, code: body?.code };
}

const ruling = (): [Method, string, object][] => [
  ['POST', '/spaces', { name: `Space ${randomUUID()}` }],
  ['PUT', `/spaces/${team}/members/${person.account.id}`, { role: 'administrator' }],
  ['POST', '/invitations', { space: team, role: 'editor' }],
  ['POST', '/invitations', { space: null, role: 'reader' }]
];

describe('the store, when nothing stands in front of it', () => {
  it('lets a person at the page rule', async () => {
    for (const [method, url, body] of ruling()) {
      expect((await ask(method, url, body)).status, url).toBeLessThan(300);
    }
  });

  it.each(['lab', 'cli'] as const)('refuses roles, spaces and invitations by a %s token', async via => {
    for (const account of [admin, person.account]) {
      caller = { account, via, scopes: ['read', 'publish'] };
      for (const [method, url, body] of ruling()) {
        expect(await ask(method, url, body), url).toEqual({ status: 403, code: 'not-allowed' });
      }
    }
    const members = await gallery.ask('GET', `/spaces/${team}/members`, { token: person.token });
    expect(members.json()).toMatchObject({ items: [{ account: person.account.id, role: 'administrator' }] });
  });

  it('refuses to publish or take back with a token that may only read', async () => {
    const { entry } = await published(gallery, { token: person.token, space: team });
    const body = { space: team, entry: null, base: null, origin: null };
    const withdraw = { version: null, reason: 'mine' };
    caller = { account: person.account, via: 'lab', scopes: ['read'] };
    expect(await ask('POST', '/prepare', body)).toEqual({ status: 403, code: 'not-allowed' });
    expect(await ask('POST', `/entries/${entry}/withdraw`, withdraw)).toEqual({ status: 403, code: 'not-allowed' });
    // Publishing alone needs no right to read: it must still find what it writes to.
    caller = { account: person.account, via: 'lab', scopes: ['publish'] };
    expect((await ask('POST', '/prepare', body)).status).toBe(200);
    expect((await ask('POST', `/entries/${entry}/withdraw`, withdraw)).status).toBe(200);
  });

  it('takes no decision about a version by a token, whatever its scopes', async () => {
    const author = await gallery.person('author');
    const ward = await gallery.team(
      'Ward',
      [
        [author, 'editor'],
        [person, 'reviewer']
      ],
      policies.regulated
    );
    const { entry } = await published(gallery, { token: author.token, space: ward });
    const queue = await gallery.ask('GET', '/reviews', { session: person.session });
    const [{ seen } = { seen: {} }] = (queue.json() as { items: { seen: object }[] }).items;
    const at = `/entries/${entry}/versions/1`;
    for (const via of ['lab', 'cli'] as const) {
      caller = { account: person.account, via, scopes: ['read', 'publish'] };
      for (const [url, body] of [
        [`${at}/review`, { decision: 'approved', seen }],
        [`${at}/looks`, { item: '1-other' }]
      ] as const) {
        expect(await ask('POST', url, body), url).toEqual({ status: 403, code: 'not-allowed' });
      }
    }
    caller = { account: person.account, via: 'session', scopes: ['read', 'publish'] };
    expect(await ask('POST', `${at}/review`, { decision: 'approved', seen })).toMatchObject({ status: 200 });
  });

  it('writes every refusal down', async () => {
    const session = await gallery.proof(admin, 'session');
    const denials = async (): Promise<number> => {
      const record = await gallery.ask('GET', '/audit/instance?limit=200', { session });
      const { items } = record.json() as { items: { action: string; outcome: string }[] };
      return items.filter(event => event.action === 'space.create' && event.outcome === 'denied').length;
    };
    const before = await denials();
    caller = { account: admin, via: 'cli', scopes: ['read', 'publish'] };
    await ask('POST', '/spaces', { name: 'Mine' });
    expect(await denials()).toBe(before + 1);
  });
});
