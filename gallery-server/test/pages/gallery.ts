import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { systemSecrets } from '../../src/adapters/crypto/secrets.js';
import { IdentityService } from '../../src/domain/identity/service.js';
import { ErasureService } from '../../src/domain/erasure/service.js';
import { CommentService } from '../../src/domain/comments/service.js';
import { DeprecationService } from '../../src/domain/deprecation/service.js';
import { StoredGate } from '../../src/domain/moves/service.js';
import { WordsGate } from '../../src/domain/words/service.js';
import { UpkeepService } from '../../src/domain/upkeep/service.js';
import { RescanService } from '../../src/domain/quarantine/rescan.js';
import { QuarantineService } from '../../src/domain/quarantine/service.js';
import { ReviewService } from '../../src/domain/reviews/service.js';
import { SnapshotService } from '../../src/domain/snapshots/service.js';
import type { HttpDeps } from '../../src/http/deps.js';
import { defaultRates } from '../../src/http/limits.js';
import { pages } from '../../src/http/pages/index.js';
import { buildServer } from '../../src/http/server.js';
import type { Store } from '../../src/domain/store.js';
import { fakeStore, NOW, versionOf } from './fake-store.js';
import type { FakeData } from './fake-store.js';

/** A gallery with three notebooks, a fork among them, and one that was withdrawn. */
export function sampleData(): FakeData {
  const stations = {
    entry: 'stations',
    title: 'Station forecast',
    question: 'Which stations run out of bikes before nine?',
    answer: 'Eleven of 214, all uphill of the river.'
  };
  const fork = { entry: 'south', title: 'Station forecast, south', answer: 'Four of 60.' };
  const versions = [
    versionOf({ ...stations, number: 1 }),
    versionOf({ ...stations, number: 2 }),
    versionOf({ ...fork, number: 1 }),
    versionOf({
      entry: 'ward',
      number: 1,
      title: 'Who comes back to the ward within 30 days?',
      question: 'Who comes back to the ward within 30 days?'
    }),
    versionOf({ entry: 'long', number: 1, title: 'A long one', cells: 450 })
  ];
  const at = (entry: string, number: number): (typeof versions)[number] => {
    const found = versions.find(each => each.entry === entry && each.number === number);
    if (found === undefined) {
      throw new Error(`No ${entry} v${number}`);
    }
    return found;
  };
  const node = (
    entry: string,
    number: number
  ): { entry: string; version: number; title: string; authorName: string; publishedAt: number; spaceName: string } => {
    const { fields, authorName, publishedAt, spaceName } = at(entry, number);
    return { entry, version: number, title: fields.title, authorName, publishedAt, spaceName };
  };
  return {
    versions,
    tombstones: [
      {
        entry: 'gone',
        version: 3,
        state: 'withdrawn',
        cause: null,
        shut: null,
        space: 'team',
        by: 'Demo author',
        at: NOW,
        reason: 'The rides were counted twice.',
        replacedBy: null
      }
    ],
    lineage: new Map([
      [
        'stations',
        {
          origin: null,
          versions: [node('stations', 1), node('stations', 2)],
          forks: [{ ...node('south', 1), fromVersion: 1 }]
        }
      ],
      ['south', { origin: { ...node('stations', 1), newer: 2 }, versions: [node('south', 1)], forks: [] }]
    ]),
    broken: false
  };
}

export interface TestGallery {
  app: FastifyInstance;
  data: FakeData;
  deps: HttpDeps;
  /** Asks as a browser that is signed in, or isn't. */
  get(path: string, signedIn?: boolean): Promise<LightMyRequestResponse>;
  /** Sends a form of a page, with the token that the page carries. */
  post(path: string, form: Readonly<Record<string, string>>, signedIn?: boolean): Promise<LightMyRequestResponse>;
}

const COOKIE = 'vitrine_session=secret-of-a-session';

/** The real server and pages over a store in memory. */
export async function testGallery(
  base = '',
  store?: (data: FakeData) => Store,
  host = 'http://127.0.0.1:8765'
): Promise<TestGallery> {
  const data = sampleData();
  const clock = (): number => NOW;
  const origins = { loopback: true, listed: [] };
  const kept = (store ?? fakeStore)(data);
  const inspector = {
    open: () => Promise.reject(new Error('unused')),
    check: async () => undefined,
    close: async () => undefined
  };
  const stored = new StoredGate({
    store: kept.moves,
    spaces: kept.spaces,
    policies: kept.policies,
    inspector,
    writer: kept.identity,
    clock
  });
  const words = new WordsGate({ inspector, writer: kept.identity, clock });
  const deps: HttpDeps = {
    site: { url: `${host}${base}`, base, loopback: true, secure: false, demo: true, origins },
    store: kept,
    identity: new IdentityService({
      writer: kept.identity,
      reader: kept.identity,
      hasher: { hash: async () => '', verify: async () => false },
      secrets: systemSecrets,
      clock,
      origins,
      demo: { secret: 'demo' }
    }),
    snapshots: new SnapshotService({
      store: kept.snapshots,
      spaces: kept.spaces,
      policies: kept.policies,
      inspector,
      words,
      stored,
      secrets: systemSecrets,
      clock
    }),
    words,
    stored,
    record: { last: null, trouble: () => null },
    keys: { publicKeys: () => [], verify: () => false },
    bundle: 'e'.repeat(64),
    quarantine: new QuarantineService({ store: kept.quarantine, clock }),
    upkeep: new UpkeepService({ store: kept.upkeep, quarantine: kept.quarantine, engine: '1' }),
    rescan: new RescanService({
      store: kept.quarantine,
      inspector: { check: async () => undefined },
      clock,
      engine: '1',
      rest: 0
    }),
    erasure: new ErasureService({ store: kept.erasure, clock, report: () => undefined }),
    reviews: new ReviewService({ store: kept.reviews, spaces: kept.spaces, words, clock }),
    comments: new CommentService({ store: kept.comments, entries: kept.entries, words, clock }),
    deprecation: new DeprecationService({ store: kept.deprecation, words, clock }),
    clock,
    secrets: systemSecrets,
    rates: defaultRates
  };
  const app = await buildServer(deps, { logLevel: 'silent', trustedProxy: null, tls: null, pages: pages(deps) });
  const headers = (signedIn: boolean): Record<string, string> => ({
    host: '127.0.0.1:8765',
    accept: 'text/html',
    ...(signedIn ? { cookie: COOKIE } : {})
  });
  return {
    app,
    data,
    deps,
    get: (path, signedIn = true) => app.inject({ method: 'GET', url: base + path, headers: headers(signedIn) }),
    post: async (path, form, signedIn = true) => {
      const page = signedIn
        ? await app.inject({ method: 'GET', url: `${base}/account`, headers: headers(true) })
        : null;
      const csrf = /name="_csrf" value="([0-9a-f]+)"/.exec(page?.body ?? '')?.[1] ?? '';
      return app.inject({
        method: 'POST',
        url: base + path,
        headers: {
          ...headers(signedIn),
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://127.0.0.1:8765'
        },
        payload: new URLSearchParams({ ...form, ...(csrf === '' ? {} : { _csrf: csrf }) }).toString()
      });
    }
  };
}
