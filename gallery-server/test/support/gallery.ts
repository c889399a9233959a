import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '@vitrine/core/hash';
import { policies, policyHash, policyText } from '@vitrine/core/redaction';
import { engineBundle } from '../../src/adapters/engine/bundle.js';
import type { Policy } from '@vitrine/core/redaction';
import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import type { GalleryConfig } from '../../src/config.js';
import type { Account, Scope, Via } from '../../src/domain/identity/model.js';
import type { Role } from '../../src/domain/spaces/model.js';
import type { Store } from '../../src/domain/store.js';
import { csrfOf } from '../../src/http/auth/session.js';
import { startGallery } from '../../src/main.js';
import type { Overrides, RunningGallery } from '../../src/main.js';

/** How a test asks: with a token, as a session, or as nobody. */
export interface Asking {
  token?: string;
  /** Secret of a session; its CSRF token is sent along unless `csrf` says otherwise. */
  session?: string;
  csrf?: string | null;
  body?: unknown;
  raw?: BodyInit;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json(): unknown;
}

/** An account of a test, with a token of Lab and a session of the page. */
export interface Person {
  account: Account;
  token: string;
  session: string;
  personal: string;
}

const rates = { general: 1_000_000, token: 1_000_000, signIn: 1_000_000 };

/** A gallery on the real store in a folder of its own. */
export class TestGallery {
  readonly logs: string[] = [];
  private constructor(
    readonly folder: string,
    readonly store: Store,
    readonly config: GalleryConfig
  ) {}

  private running: RunningGallery | null = null;
  private administrator: Account | null = null;

  static async open(
    config: Partial<GalleryConfig> = {},
    overrides: Overrides = {},
    maxBytes?: number
  ): Promise<TestGallery> {
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-test-'));
    const known = Object.values(policies).map(policy => ({
      hash: policyHash(policy),
      document: policyText(policy)
    }));
    const store = await openSqliteStore({
      dataDir: join(folder, 'data'),
      policies: known,
      receipts: { keysDir: config.keysDir ?? join(folder, 'keys'), bundle: engineBundle() },
      ...(maxBytes === undefined ? {} : { maxBytes })
    });
    const full: GalleryConfig = {
      data: join(folder, 'data'),
      keysDir: join(folder, 'keys'),
      checkpointsDir: join(folder, 'checkpoints'),
      host: '127.0.0.1',
      port: 0,
      publicUrl: null,
      trustedProxy: null,
      tls: null,
      origins: [],
      demo: false,
      demoSecret: null,
      logLevel: 'debug',
      welcomeFile: null,
      ...config
    };
    const gallery = new TestGallery(folder, store, full);
    const { logStream } = gallery;
    gallery.running = await startGallery(full, { store, rates, pages: null, logStream, ...overrides });
    return gallery;
  }

  get url(): string {
    return this.running?.url ?? '';
  }

  get welcome(): string | null {
    return this.running?.welcome ?? null;
  }

  readonly logStream = { write: (line: string): void => void this.logs.push(line) };

  /** Ends the gallery and leaves its folder. */
  async stop(): Promise<void> {
    await this.running?.close();
    this.running = null;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** One request; `path` begins with a slash, `/api/v1` goes before it unless it is absolute. */
  async ask(method: string, path: string, asking: Asking = {}): Promise<Answer> {
    const headers: Record<string, string> = {};
    if (asking.token !== undefined) {
      headers['authorization'] = `Bearer ${asking.token}`;
    }
    if (asking.session !== undefined) {
      headers['cookie'] = `vitrine_session=${asking.session}`;
      const csrf = asking.csrf === undefined ? csrfOf(asking.session) : asking.csrf;
      if (csrf !== null) {
        headers['x-csrf-token'] = csrf;
      }
    }
    if (asking.body !== undefined) {
      headers['content-type'] = 'application/json';
    }
    const body = asking.raw ?? (asking.body === undefined ? null : JSON.stringify(asking.body));
    const url = path.startsWith('http')
      ? path
      : `${this.url}${path.startsWith('/~') ? path.slice(2) : `/api/v1${path}`}`;
    const answer = await fetch(url, { method, headers: { ...headers, ...asking.headers }, body, redirect: 'manual' });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) as unknown };
  }

  /** The administrator that the first start made. */
  async admin(): Promise<Account> {
    this.administrator ??= (await this.store.identity.accountByLogin('admin'))?.account ?? null;
    if (this.administrator === null) {
      throw new Error('there is no administrator');
    }
    return this.administrator;
  }

  /** A proof of an account, opened past the sign-in. */
  async proof(
    account: Account,
    via: Exclude<Via, 'none'>,
    scopes: readonly Scope[] = ['read', 'publish']
  ): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const now = Date.now();
    const opened = await this.store.identity.openProof({
      accountId: account.id,
      proofHash: sha256Hex(secret),
      via,
      origin: 'test',
      scopes,
      expiresAt: now + 3_600_000,
      now
    });
    if (!opened.ok) {
      throw new Error(opened.refusal.code);
    }
    return secret;
  }

  async person(login: string): Promise<Person> {
    const admin = await this.admin();
    const created = await this.store.identity.createAccount({
      key: `test:${login}`,
      actor: admin.id,
      login,
      displayName: `Name of ${login}`,
      passwordHash: '',
      administrator: false,
      invitation: null,
      now: Date.now()
    });
    if (!created.ok) {
      throw new Error(created.refusal.code);
    }
    return this.personOf(created.value);
  }

  async personOf(account: Account): Promise<Person> {
    const token = await this.proof(account, 'lab');
    const session = await this.proof(account, 'session');
    const caller = { account, via: 'session' as const, scopes: ['read', 'publish'] as const, proof: null };
    const spaces = await this.store.spaces.spacesOf(caller);
    return { account, token, session, personal: spaces.find(space => space.kind === 'personal')?.id ?? '' };
  }

  /** A team space with these members; answers its id. */
  async team(
    name: string,
    members: readonly (readonly [Person, Role])[],
    rules: Policy = policies.team
  ): Promise<string> {
    const actor = (await this.admin()).id;
    const now = Date.now();
    const made = await this.store.spaces.createSpace({
      key: randomUUID(),
      actor,
      kind: 'team',
      name,
      label: '',
      policyHash: policyHash(rules),
      now
    });
    if (!made.ok) {
      throw new Error(made.refusal.code);
    }
    for (const [person, role] of members) {
      await this.store.spaces.setRole({ actor, space: made.value.id, account: person.account.id, role, now });
    }
    // An administrator of the gallery who isn't in the team: what he may see there is asked by tests.
    await this.store.spaces.setRole({ actor, space: made.value.id, account: actor, role: null, now });
    return made.value.id;
  }
}
