import { existsSync, readFileSync } from 'node:fs';
import type { FastifyPluginAsync } from 'fastify';
import { problemOf, VitrineError } from '@vitrine/core/errors';
import { policies, policyHash, policyText } from '@vitrine/core/redaction';
import { ScryptHasher } from './adapters/crypto/scrypt.js';
import { systemSecrets } from './adapters/crypto/secrets.js';
import { openCheckpoints, readCheckpoints } from './adapters/checkpoints/index.js';
import { InspectorPool, inspectorDefaults } from './adapters/inspector/pool.js';
import { engineBundle } from './adapters/engine/bundle.js';
import { openCheckpointKeys, readCheckpointKeys } from './adapters/keys/checkpoint-key.js';
import { openKeys } from './adapters/keys/index.js';
import { databaseFile } from './adapters/sqlite/database.js';
import { openSqliteStore } from './adapters/sqlite/index.js';
import { openRecordOnDisk } from './adapters/sqlite/offline.js';
import type { RecordOnDisk } from './adapters/sqlite/offline.js';
import { isLoopback } from './config.js';
import type { GalleryConfig } from './config.js';
import { CheckpointKeeper } from './domain/audit/keeper.js';
import type { ChainEnds, KeeperDeps } from './domain/audit/keeper.js';
import { CommentService } from './domain/comments/service.js';
import { DeprecationService } from './domain/deprecation/service.js';
import { StoredGate } from './domain/moves/service.js';
import type { Account } from './domain/identity/model.js';
import { originOf } from './domain/identity/origins.js';
import { IdentityService } from './domain/identity/service.js';
import type { Clock, Secrets } from './domain/identity/secrets.js';
import type { Signer } from './domain/keys.js';
import { engineName } from './domain/quarantine/engine.js';
import type { RescanState } from './domain/quarantine/model.js';
import { RescanService } from './domain/quarantine/rescan.js';
import type { RescanDeps } from './domain/quarantine/rescan.js';
import type { Removed } from './domain/erasure/ports.js';
import { ErasureService } from './domain/erasure/service.js';
import { QuarantineService } from './domain/quarantine/service.js';
import type { SnapshotInspector } from './domain/snapshots/inspector.js';
import { UpkeepService } from './domain/upkeep/service.js';
import { ReviewService } from './domain/reviews/service.js';
import { SnapshotService } from './domain/snapshots/service.js';
import type { SearchIndex } from './domain/search/ports.js';
import type { Store } from './domain/store.js';
import { WordsGate } from './domain/words/service.js';
import type { HttpDeps, RateLimits, Site } from './http/deps.js';
import { defaultRates } from './http/limits.js';
import type { Declared } from './http/permissions.js';
import { buildServer } from './http/server.js';
import type { Publisher } from './cli/demo/fill.js';
import { intoFolder, mayBeDemo } from './start/demo-folder.js';
import { hasAccounts, seedDemo, sure, welcomeAdministrator } from './start/first-start.js';
import { checkpointWords } from './start/checkpoints.js';
import { closeGently, listen } from './start/listen.js';
import { keepLooking } from './start/rescanning.js';

/** Parts that tests exchange. */
export interface Overrides {
  clock?: Clock;
  secrets?: Secrets;
  rates?: Partial<RateLimits>;
  inspector?: SnapshotInspector;
  store?: Store;
  logStream?: { write(line: string): void };
  /** The web pages; left out, the gallery answers its API alone. */
  pages?: ((deps: HttpDeps) => FastifyPluginAsync) | null;
  onRoute?: (route: Declared) => void;
}

/** A gallery that answers. */
export interface RunningGallery {
  url: string;
  /** The administrator's one-time link, while there is no administrator with a password; on loopback alone. */
  welcome: string | null;
  close(): Promise<void>;
}

/** The policies that spaces may have; a new space begins with that of its kind. */
const knownPolicies = Object.values(policies).map(policy => ({
  hash: policyHash(policy),
  document: policyText(policy)
}));

/** Opens a data folder that is there already, for commands that work on it without a server. */
async function openExisting(dataDir: string): Promise<Store> {
  if (!existsSync(databaseFile(dataDir))) {
    throw new VitrineError('file-unreadable');
  }
  return openSqliteStore({ dataDir, policies: knownPolicies });
}

/** One thread of its own: publishing never waits for it. */
const rescanThreads = { ...inspectorDefaults, threads: 1 };
/** Rest after each version while the gallery serves readers, in milliseconds. */
const REST = 50;

/** Looks again at what a data folder holds, without a server; refused while one runs on it. */
export async function openRescan(
  dataDir: string,
  step: NonNullable<RescanDeps['step']>
): Promise<{ waiting(): Promise<RescanState>; run(): Promise<RescanState>; close(): Promise<void> }> {
  const store = await openExisting(dataDir);
  const inspector = new InspectorPool(rescanThreads);
  const engine = engineName(engineBundle());
  const rescan = new RescanService({ store: store.quarantine, inspector, clock: Date.now, engine, rest: 0, step });
  return {
    waiting: () => store.quarantine.rescanState(engine),
    run: () => rescan.run(),
    close: async () => {
      await rescan.stop();
      await inspector.close();
      await store.close();
    }
  };
}

/** Looks after the search index of a data folder, without a server; refused while one runs on it. */
export async function openSearchIndex(
  dataDir: string
): Promise<Pick<SearchIndex, 'state' | 'rebuild'> & { close(): Promise<void> }> {
  const store = await openExisting(dataDir);
  const { search } = store;
  return { state: () => search.state(), rebuild: () => search.rebuild(), close: () => store.close() };
}

/** Takes a person out of what a data folder holds, without a server; refused while one runs on it. */
export async function openErasure(dataDir: string): Promise<{
  find(login: string): Promise<Account | null>;
  remove(account: string, confirm: string): Promise<Removed & { overwritten: boolean }>;
  close(): Promise<void>;
}> {
  const store = await openExisting(dataDir);
  const erasure = new ErasureService({ store: store.erasure, clock: Date.now, report: () => undefined });
  return {
    find: async login => (await store.identity.accountByLogin(login))?.account ?? null,
    remove: async (account, confirm) => {
      const outcome = await erasure.removeOffline({ account, confirm });
      if (!outcome.ok) {
        throw new VitrineError(outcome.refusal.code, outcome.refusal.params);
      }
      return outcome.value;
    },
    close: () => store.close()
  };
}

/** Opens a data folder for made-up notebooks, without a server; refused where people use what is in it. */
export async function openDemo(
  config: Pick<GalleryConfig, 'data' | 'keysDir'>
): Promise<{ publisher: Publisher; close(): Promise<void> }> {
  const receipts = { keysDir: config.keysDir, bundle: engineBundle() };
  openKeys({ keysDir: config.keysDir, dataDir: config.data, now: Date.now });
  const store = await openSqliteStore({ dataDir: config.data, policies: knownPolicies, receipts });
  const inspector = new InspectorPool().warm();
  const close = async (): Promise<void> => {
    await inspector.close();
    await store.close();
  };
  try {
    sure(await mayBeDemo(store));
  } catch (error) {
    await close();
    throw error;
  }
  let at = 0;
  const clock: Clock = () => at;
  const { spaces, policies: rules, snapshots, identity: writer, moves } = store;
  const words = new WordsGate({ inspector, writer, clock });
  const stored = new StoredGate({ store: moves, spaces, policies: rules, inspector, writer, clock });
  const gate = { store: snapshots, spaces, policies: rules, inspector, words, stored, secrets: systemSecrets, clock };
  const publisher = intoFolder(store, new SnapshotService(gate), date => {
    at = date;
  });
  return { publisher, close };
}

/** The record of a data folder, with the checkpoints and the keys that belong to it. */
export interface OpenedRecord extends Omit<RecordOnDisk, 'standings'>, Pick<ChainEnds, 'standings'> {
  checkpoints(): { name: string; text: string }[];
  signer(): Pick<Signer, 'verify'>;
}

/** Opens the record of a data folder that is there, for commands that work without a server. */
export function openRecord(config: Pick<GalleryConfig, 'data' | 'keysDir' | 'checkpointsDir'>): OpenedRecord {
  const record = openRecordOnDisk(config.data);
  return {
    ...record,
    standings: async heads => record.standings(heads),
    checkpoints: () => readCheckpoints(config.checkpointsDir),
    signer: () => readCheckpointKeys(config.keysDir)
  };
}

function siteOf(config: GalleryConfig): Site {
  const loopback = isLoopback(config.host);
  const host = config.host.includes(':') && !config.host.startsWith('[') ? `[${config.host}]` : config.host;
  const url = config.publicUrl ?? `${config.tls === null ? 'http' : 'https'}://${host}:${config.port}`;
  const base = url.slice((originOf(url) ?? url).length).replace(/^:\d+/, '');
  return {
    url,
    base: base.startsWith('/') ? base : '',
    loopback,
    secure: url.startsWith('https:'),
    demo: config.demo && loopback,
    origins: { loopback, listed: config.origins }
  };
}

/** Starts a gallery: the one place that decides which adapter stands behind each port. */
export async function startGallery(config: GalleryConfig, overrides: Overrides = {}): Promise<RunningGallery> {
  const clock = overrides.clock ?? Date.now;
  const secrets = overrides.secrets ?? systemSecrets;
  const site = siteOf(config);
  // Made and checked before anything is stored; the thread that writes opens them again, to sign with.
  const keys = openKeys({ keysDir: config.keysDir, dataDir: config.data, now: clock });
  const bundle = engineBundle();
  const folder = openCheckpoints(config.checkpointsDir, config.data);
  const store =
    overrides.store ??
    (await openSqliteStore({
      dataDir: config.data,
      policies: knownPolicies,
      now: clock,
      receipts: { keysDir: config.keysDir, bundle }
    }));
  const inspector = overrides.inspector ?? new InspectorPool().warm();
  const rescanner = overrides.inspector ?? new InspectorPool(rescanThreads);
  const rescan = new RescanService({
    store: store.quarantine,
    inspector: rescanner,
    clock,
    engine: engineName(bundle),
    rest: REST
  });
  let unclean = (_error: unknown): void => undefined;
  let stopLooking = async (): Promise<void> => undefined;
  const troubles: Parameters<KeeperDeps['warn']>[0][] = [];
  let warn: KeeperDeps['warn'] = what => void troubles.push(what);
  const record = new CheckpointKeeper({
    ends: store.audit,
    folder,
    signer: openCheckpointKeys(config.keysDir, clock),
    clock,
    warn: what => warn(what)
  });
  const release = async (): Promise<void> => {
    await stopLooking();
    await rescan.stop();
    await record.stop();
    await rescanner.close();
    await inspector.close();
    await store.close();
  };
  try {
    if (!site.loopback && !(await hasAccounts(store))) {
      throw new VitrineError('listen-refused');
    }
    const identity = new IdentityService({
      writer: store.identity,
      reader: store.identity,
      hasher: new ScryptHasher(),
      secrets,
      clock,
      origins: site.origins,
      demo: site.demo ? { secret: config.demoSecret ?? secrets.secret() } : null
    });
    const words = new WordsGate({ inspector, writer: store.identity, clock });
    const stored = new StoredGate({
      store: store.moves,
      spaces: store.spaces,
      policies: store.policies,
      inspector,
      writer: store.identity,
      clock
    });
    const deps: HttpDeps = {
      site,
      store,
      identity,
      snapshots: new SnapshotService({
        store: store.snapshots,
        spaces: store.spaces,
        policies: store.policies,
        inspector,
        words,
        stored,
        secrets,
        clock
      }),
      words,
      stored,
      record,
      keys,
      bundle,
      quarantine: new QuarantineService({ store: store.quarantine, clock }),
      rescan,
      upkeep: new UpkeepService({ store: store.upkeep, quarantine: store.quarantine, engine: engineName(bundle) }),
      erasure: new ErasureService({ store: store.erasure, clock, report: error => unclean(error) }),
      reviews: new ReviewService({ store: store.reviews, spaces: store.spaces, words, clock }),
      comments: new CommentService({ store: store.comments, entries: store.entries, words, clock }),
      deprecation: new DeprecationService({ store: store.deprecation, words, clock }),
      clock,
      secrets,
      rates: { ...defaultRates, ...overrides.rates }
    };
    const pages = overrides.pages === undefined ? (await import('./http/pages/index.js')).pages : overrides.pages;
    const app = await buildServer(deps, {
      logLevel: config.logLevel,
      logStream: overrides.logStream ?? process.stderr,
      trustedProxy: config.trustedProxy,
      tls:
        config.tls === null
          ? null
          : { cert: readFileSync(config.tls.cert, 'utf8'), key: readFileSync(config.tls.key, 'utf8') },
      ...(pages === null ? {} : { pages: pages(deps) }),
      ...(overrides.onRoute === undefined ? {} : { onRoute: overrides.onRoute })
    });
    const welcome = site.loopback ? await welcomeAdministrator(store, identity, clock()) : null;
    if (site.demo) {
      await seedDemo(store, clock());
    }
    await store.search.start();
    await record.start();
    warn = what => app.log.error(what.failed ? {} : { ...what.findings }, checkpointWords(what));
    troubles.forEach(warn);
    unclean = error => app.log.error({ code: problemOf(error).code }, 'what was deleted is not overwritten yet');
    stopLooking = keepLooking(rescan, store.quarantine, error =>
      app.log.error({ code: problemOf(error).code }, 'looking again at stored versions failed')
    );
    const port = await listen(app, config.host, config.port);
    if (config.publicUrl === null) {
      site.url = site.url.replace(/:\d+$/, `:${port}`);
    }
    return {
      url: site.url,
      welcome: welcome === null ? null : `${site.url}/welcome/${welcome}`,
      close: async () => {
        await closeGently(app);
        await release();
      }
    };
  } catch (error) {
    await release();
    throw error;
  }
}
