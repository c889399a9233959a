import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { policies, policyHash } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { contentIdOf, gitObjects } from '@vitrine/core/snapshot';
import type { Origin, Preparation, PublishedFields } from '@vitrine/core/snapshot';
import type { Account, Caller } from '../../src/domain/identity/model.js';
import type { Outcome } from '../../src/domain/outcome.js';
import { signatureOf } from '../../src/domain/snapshots/service.js';
import type { Published, PublishCommand } from '../../src/domain/snapshots/ports.js';
import type { Role, Space } from '../../src/domain/spaces/model.js';
import type { SearchAnswer, SearchWish } from '../../src/domain/search/ports.js';
import type { Store } from '../../src/domain/store.js';

/** What an adapter gives its contract: a way to open a store in a folder. */
export type OpenStore = (dataDir: string) => Promise<Store>;

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a command that must work was worth. */
export function value<T>(outcome: Outcome<T>): T {
  expect(outcome).toMatchObject({ ok: true });
  if (!outcome.ok) {
    throw new Error(outcome.refusal.code);
  }
  return outcome.value;
}

/** How a command that must be refused looks. */
export const refusal = (code: string, params: object = {}): object => ({
  ok: false,
  refusal: { code, params: expect.objectContaining(params) }
});

export const callerOf = (account: Account, over: Partial<Caller> = {}): Caller => ({
  account,
  via: 'session',
  scopes: ['read', 'publish'],
  proof: null,
  ...over
});

export const fieldsOf = (over: Partial<PublishedFields> = {}): PublishedFields => ({
  title: 'Station forecast',
  question: '',
  answer: '',
  description: '',
  tags: [],
  note: '',
  fileName: 'forecast.ipynb',
  ...over
});

export interface Wish {
  by: Account;
  space: string;
  entry?: string | null;
  base?: number | null;
  origin?: Origin | null;
  fields?: Partial<PublishedFields>;
  code?: string;
  markdown?: string;
  outputs?: string;
  /** Outputs that the author lets out. */
  released?: number;
}

/** A person, with the space that only they see. */
export interface Person {
  account: Account;
  caller: Caller;
  personal: string;
}

/** A store with people in it, and short ways to do what people do. */
export class World {
  now = 1_790_000_000_000;

  private constructor(
    readonly dataDir: string,
    readonly store: Store
  ) {}

  static async open(open: OpenStore): Promise<World> {
    const dataDir = mkdtempSync(join(tmpdir(), 'vitrine-store-'));
    return new World(dataDir, await open(dataDir));
  }

  /** The same over a store that somebody else opened and closes. */
  static over(store: Store): World {
    return new World('', store);
  }

  async close(): Promise<void> {
    await this.store.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** `root` is the first account and looks after the gallery; it invites all others. */
  async person(login: string, displayName = login): Promise<Person> {
    const first = login === 'root';
    const invitation = first ? null : hash(randomUUID());
    if (invitation !== null) {
      const actor = (await this.root()).id;
      const { now } = this;
      const cmd = {
        key: '',
        actor,
        secretHash: invitation,
        space: null,
        role: 'reader',
        note: '',
        expiresAt: now + 1,
        now
      } as const;
      value(await this.store.identity.invite(cmd));
    }
    const account = value(
      await this.store.identity.createAccount({
        key: '',
        actor: null,
        login,
        displayName,
        passwordHash: 'x',
        administrator: first,
        invitation,
        now: this.now
      })
    );
    const caller = callerOf(account);
    const spaces = await this.store.spaces.spacesOf(caller);
    return { account, caller, personal: spaces.find(space => space.kind === 'personal')?.id ?? '' };
  }

  async root(): Promise<Account> {
    const found = await this.store.identity.accountByLogin('root');
    return found?.account ?? (await this.person('root')).account;
  }

  async team(
    name: string,
    members: readonly (readonly [Account, Role])[],
    rules: Policy = policies.team
  ): Promise<Space> {
    const actor = (await this.root()).id;
    const { now } = this;
    const policy = policyHash(rules);
    const cmd = { key: '', actor, kind: 'team', name, label: 'internal', policyHash: policy, now } as const;
    const space = value(await this.store.spaces.createSpace(cmd));
    for (const [account, role] of members) {
      value(await this.store.spaces.setRole({ actor, space: space.id, account: account.id, role, now }));
    }
    return space;
  }

  async publicSpace(caller: Caller): Promise<string> {
    const spaces = await this.store.spaces.spacesOf(caller);
    return spaces.find(space => space.kind === 'public')?.id ?? '';
  }

  async prepare(wish: Wish): Promise<Outcome<Preparation>> {
    const { by, space, entry = null, base = null, origin = null } = wish;
    const signature = signatureOf(by);
    const view = await this.store.spaces.space(callerOf(by), space);
    return this.store.snapshots.prepare({
      actor: by.id,
      space,
      entry,
      base,
      origin,
      author: signature,
      committer: signature,
      policyHash: view?.policyHash ?? '',
      engine: '0.1',
      now: this.now,
      expiresAt: this.now + 900_000
    });
  }

  command(wish: Wish, preparation: Preparation, key: string = randomUUID()): PublishCommand {
    return commandFor(wish, preparation, this.now, key);
  }

  async publish(wish: Wish): Promise<Published> {
    this.now += 1000;
    const preparation = value(await this.prepare(wish));
    return value(await this.store.snapshots.publish(this.command(wish, preparation)));
  }

  async withdraw(by: Account, entry: string, version: number | null, reason = 'Wrong data'): Promise<string> {
    const undoHash = hash(randomUUID());
    const { now } = this;
    const cmd = { key: '', actor: by.id, entry, version, reason, undoHash, undoUntil: now + 1000, now };
    value(await this.store.snapshots.withdraw(cmd));
    return undoHash;
  }

  /** Resolves when what happened is in the index, which nobody but its author waits for. */
  async settled(): Promise<void> {
    while ((await this.store.search.state()).waiting > 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }

  /** What somebody finds once everything can be found. */
  async find(caller: Caller, over: Partial<SearchWish> = {}): Promise<SearchAnswer> {
    await this.settled();
    return this.store.search.search(caller, wishFor(over));
  }

  async titles(caller: Caller, words: string): Promise<string[]> {
    return (await this.find(caller, { words, limit: 50 })).items.map(item => item.latest.fields.title);
  }
}

/** A wish that asks for nothing but what is said. */
export const wishFor = (over: Partial<SearchWish> = {}): SearchWish => ({
  words: '',
  space: null,
  author: null,
  language: null,
  packages: [],
  tags: [],
  reviewed: null,
  forksOf: null,
  sort: 'worth',
  literal: false,
  cursor: null,
  limit: 30,
  ...over
});

/** A notebook with one cell of text and one of code. */
function notebookFor({ code = 'print(1)', markdown = '', outputs = '' }: Wish): string {
  const stream = { output_type: 'stream', name: 'stdout', text: outputs };
  const run = { execution_count: 1, outputs: outputs === '' ? [] : [stream] };
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [
      { cell_type: 'markdown', id: 'a', metadata: {}, source: markdown },
      { cell_type: 'code', id: 'b', metadata: {}, source: code, ...run }
    ]
  });
}

/** What a client sends after a preparation: real objects with real git ids. */
export function commandFor(wish: Wish, preparation: Preparation, now: number, key: string): PublishCommand {
  const { released = 0 } = wish;
  const files = [
    { path: 'notebook.ipynb', text: notebookFor(wish) },
    {
      path: 'snapshot.json',
      text: JSON.stringify({
        format: 1,
        redaction: {
          removed: 3,
          released: Array.from({ length: released }, (_, cell) => ({ cell, output: 0, reason: 'A count of stations' }))
        }
      })
    }
  ];
  const fields = fieldsOf(wish.fields);
  const contentId = contentIdOf(files, fields);
  const { tree, commit, objects } = gitObjects(files, fields, contentId, preparation);
  return {
    key,
    actor: wish.by.id,
    ticket: preparation.ticket,
    snapshot: { files, fields, contentId, tree, commit },
    objects,
    facts: {
      version: 0,
      inputs: 0,
      language: 'python',
      languageVersion: '3.12',
      execution: { order: 'top-to-bottom', failedCells: [] },
      codeCells: 1,
      hiddenOutputs: 0
    },
    rendered: {
      pages: [`<p>${fields.title}</p>`],
      figures: [{ type: 'image/png', width: 640, height: 480, data: new Uint8Array([...Buffer.from(fields.title)]) }],
      frames: [
        { kind: 'plotly', title: fields.title, spec: JSON.stringify({ data: [], layout: { title: fields.title } }) }
      ],
      cover: 0,
      removed: { outputs: [], values: [] }
    },
    receipt: { notVouched: { pictures: 0, tables: 0 }, declared: null },
    now
  };
}
