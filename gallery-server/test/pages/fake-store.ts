import { loadRecognisers, policies, policyHash, redact } from '@vitrine/core/redaction';
import { policyFacts } from '@vitrine/core/words';
import { canonicalNotebook, readNotebook } from '@vitrine/core/notebook';
import { renderer } from '../../src/adapters/render/index.js';
import type { PageOfVersion } from '../../src/domain/pages/model.js';
import type { EntrySummary, Found, Lineage, Tombstone, VersionContent } from '../../src/domain/entries/model.js';
import type { Account, Caller, Proof } from '../../src/domain/identity/model.js';
import { done, refused } from '../../src/domain/outcome.js';
import { understood } from '../../src/domain/search/query.js';
import type { Store } from '../../src/domain/store.js';

await loadRecognisers();

export const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;

export const author: Account = {
  id: 'acc-author',
  login: 'demo-author',
  displayName: 'Demo author',
  administrator: false,
  state: 'active',
  createdAt: NOW
};

/** Text of a notebook with one of everything a page shows. */
export function sampleNotebook(cells = 3): string {
  const extra = Array.from({ length: Math.max(0, cells - 3) }, (_, at) => ({
    cell_type: 'code',
    id: `more-${at}`,
    metadata: {},
    source: `step_${at} = ${at}`,
    execution_count: at + 3,
    outputs: []
  }));
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python', version: '3.12.4' }
    },
    cells: [
      {
        cell_type: 'markdown',
        id: 'intro',
        metadata: {},
        source:
          '# Which stations run out of bikes?\n\nWe look at **trips** by hour, with $x_i + y_i$.\n\n| a | b |\n|--:|---|\n| 1 | 2 |\n\n<script>alert(1)</script><img src="https://elsewhere.example/x.png" alt="a map">'
      },
      {
        cell_type: 'code',
        id: 'load',
        metadata: {},
        source: 'import pandas as pd\n\ntrips = pd.read_csv("trips.csv")  # hourly\ntrips.head(5)',
        execution_count: 1,
        outputs: [{ output_type: 'display_data', data: { 'image/png': 'iVBORw0KGgo=' }, metadata: {} }]
      },
      {
        cell_type: 'code',
        id: 'print',
        metadata: {},
        source: 'def rank(frame):\n    return frame.sort_values("empty", ascending=False)\n\nprint(rank(trips))',
        execution_count: 2,
        outputs: [{ output_type: 'stream', name: 'stdout', text: 'rows\n' }]
      },
      ...extra
    ]
  });
}

export interface SampleVersion {
  entry: string;
  number: number;
  title: string;
  question?: string;
  answer?: string;
  cells?: number;
  authorId?: string;
}

/** A version as the store would hand it out. */
export function versionOf(sample: SampleVersion): VersionContent {
  const policy = policies['team'];
  if (policy === undefined) {
    throw new Error('The policy of teams is missing.');
  }
  const { notebook, report } = redact(readNotebook(sampleNotebook(sample.cells)), policy);
  return {
    id: `${sample.entry}-${sample.number}`,
    entry: sample.entry,
    number: sample.number,
    state: 'published',
    space: 'space-team',
    spaceName: 'Team',
    label: '',
    policyHash: policyHash(policy),
    contentId: 'c'.repeat(64),
    commit: 'a'.repeat(40),
    tree: 'b'.repeat(40),
    authorId: sample.authorId ?? author.id,
    authorName: author.displayName,
    publishedAt: NOW - sample.number * HOUR,
    fields: {
      title: sample.title,
      question: sample.question ?? '',
      answer: sample.answer ?? '',
      description: 'Trips of one winter, by station and hour.',
      tags: ['bikes', 'forecast'],
      note: sample.number > 1 ? 'Weekends are left out now.' : '',
      fileName: 'stations.ipynb'
    },
    facts: {
      version: sample.number,
      inputs: 0,
      language: 'python',
      languageVersion: '3.12.4',
      execution: { order: 'top-to-bottom', failedCells: [] },
      codeCells: 2,
      hiddenOutputs: report.totals.hiddenOutputs
    },
    notebook: canonicalNotebook(notebook),
    manifest: '{}',
    origin: null
  };
}

export interface FakeData {
  versions: VersionContent[];
  tombstones: Tombstone[];
  lineage: Map<string, Lineage>;
  /** Makes every list fail. */
  broken: boolean;
}

function node(version: VersionContent): Lineage['versions'][number] {
  const { entry, number, fields, authorName, publishedAt, spaceName } = version;
  return { entry, version: number, title: fields.title, authorName, publishedAt, spaceName };
}

const never = (): never => {
  throw new Error('Not part of this store.');
};

/** A store in memory: what the pages read, and withdrawing. */
export function fakeStore(data: FakeData): Store {
  const proof: Proof = {
    id: 'proof-1',
    via: 'session',
    origin: 'demo',
    scopes: ['read', 'publish'],
    createdAt: NOW,
    lastUsedAt: NOW - HOUR,
    expiresAt: NOW + 12 * HOUR
  };
  const lab: Proof = { ...proof, id: 'proof-2', via: 'lab', origin: 'http://127.0.0.1:8888' };
  const caller: Caller = { account: author, via: 'session', scopes: ['read', 'publish'], proof: proof.id };
  const of = (entry: string): VersionContent[] => data.versions.filter(each => each.entry === entry);
  const newest = (entry: string): VersionContent | undefined => of(entry).sort((a, b) => b.number - a.number)[0];
  const found = <T>(who: Caller, entry: string, value: T | undefined): Found<T> => {
    const left = data.tombstones.find(each => each.entry === entry);
    return who.account === null
      ? { kind: 'absent' }
      : value !== undefined
        ? { kind: 'found', value }
        : left === undefined
          ? { kind: 'absent' }
          : { kind: 'tombstone', value: left };
  };
  const summary = (latest: VersionContent, words: string): EntrySummary => ({
    id: latest.entry,
    latest,
    versions: of(latest.entry).length,
    forks: 0,
    stars: 0,
    starred: false,
    deprecated: null,
    hit:
      words === ''
        ? null
        : { where: 'code', cell: 1, text: `trips = pd.read_csv("trips.csv") # ${words}`, marks: [], why: ['code'] }
  });
  return {
    identity: {
      callerByProof: async () => caller,
      accountByLogin: async login =>
        login === author.login || login === 'demo-colleague'
          ? {
              account: {
                ...author,
                login,
                id: login,
                displayName: login === author.login ? 'Demo author' : 'Demo colleague'
              },
              passwordHash: ''
            }
          : null,
      accountById: async () => author,
      proofsOf: async () => [proof, lab],
      invitation: async () => ({
        state: 'open',
        space: 'space-team',
        spaceName: 'Team',
        role: 'reader',
        invitedBy: 'Administrator'
      }),
      openInvitations: never,
      people: never,
      welcome: async () => author,
      deviceByUserCode: async code =>
        code === 'ABCD-EFGH' ? { origin: 'vitrine on laptop', scopes: ['read', 'publish'] } : null,
      countAccounts: async () => 2,
      openProof: async () => done(proof),
      endProof: async () => done(undefined),
      grant: async () => done(undefined),
      approveDevice: async () => done({ origin: 'vitrine on laptop' }),
      denyDevice: async () => done({ origin: 'vitrine on laptop' }),
      redeem: async () => done({ account: author, proof }),
      recordDenial: async () => undefined,
      createAccount: never,
      setPassword: never,
      endOtherProofs: async () => done({ ended: 1 }),
      invite: never,
      withdrawInvitation: never,
      setAdministrator: never,
      setAccountState: never
    },
    spaces: {
      spacesOf: async () => [
        {
          id: 'space-team',
          kind: 'team',
          name: 'Team',
          label: '',
          policyHash: '',
          owner: null,
          role: 'editor',
          readers: 14
        }
      ],
      visibleSpaces: async () => [],
      space: async () => null,
      members: async () => [],
      renameSpace: never,
      createSpace: never,
      setRole: never
    },
    policies: {
      writePolicy: never,
      changePolicy: never,
      decideProposal: never,
      effective: never,
      briefs: async () => [{ hash: policyHash(policies.team), ...policyFacts(policies.team) }],
      choices: never,
      document: never,
      floor: never,
      ofSpace: never,
      consequences: never,
      proposals: never,
      proposal: never
    },
    snapshots: {
      prepare: never,
      publish: never,
      refusePublish: never,
      preparation: never,
      home: async () => null,
      withdraw: async ({ entry, version, reason }) => {
        const gone = of(entry).filter(each => version === null || each.number === version);
        data.versions = data.versions.filter(each => !gone.includes(each));
        const replacedBy = newest(entry)?.number ?? null;
        data.tombstones.push({
          entry,
          version: gone[0]?.number ?? 1,
          state: 'withdrawn',
          cause: null,
          shut: null,
          space: 'team',
          by: author.displayName,
          at: NOW,
          reason,
          replacedBy
        });
        return done({ entry, versions: gone.map(each => each.number), replacedBy });
      },
      undoWithdraw: async () => refused('undo-expired')
    },
    quarantine: {
      report: never,
      release: never,
      recordCheck: never,
      startRescan: never,
      endRescan: never,
      rescanState: never,
      nextStale: never,
      lastPolicyChange: never,
      quarantines: async () => [],
      quarantine: async () => null
    },
    entries: {
      latest: async (who, entry) => found(who, entry, newest(entry)),
      version: async (who, entry, number) =>
        found(
          who,
          entry,
          of(entry).find(each => each.number === number)
        ),
      versions: async (_who, entry) => of(entry),
      tombstones: async (_who, entry) => data.tombstones.filter(stone => stone.entry === entry),
      lineage: async (_who, entry) =>
        data.lineage.get(entry) ?? { origin: null, versions: of(entry).map(node), forks: [] },
      object: never
    },
    search: {
      search: async (_who, wish) => {
        if (data.broken) {
          throw new Error('The disk is gone.');
        }
        const entries = [...new Set(data.versions.map(each => each.entry))].flatMap(entry => newest(entry) ?? []);
        const items = entries
          .filter(each => wish.words === '' || each.fields.title.toLowerCase().includes(wish.words.toLowerCase()))
          .map(each => summary(each, wish.words));
        return {
          items: items.slice(0, wish.limit),
          total: items.length,
          next: items.length > wish.limit ? 'next' : null,
          facets: { spaces: [], authors: [], languages: [], packages: [], tags: [], reviewed: 0 },
          parts: understood(wish.words).parts,
          mended: []
        };
      },
      suggest: async () => [],
      related: async () => [],
      start: async () => undefined,
      rebuild: never,
      state: never
    },
    audit: {
      verify: never,
      verifyAll: never,
      events: never,
      record: never,
      takeHeads: never,
      standings: never
    },
    receipts: { receipt: async () => ({ kind: 'absent' }) },
    moves: {
      movable: never,
      undoable: async () => null,
      content: never,
      move: never
    },
    erasure: { purge: never, remove: never, overwrite: never, purgeable: never, removable: never },
    reviews: {
      decide: never,
      look: never,
      queue: async () => refused('not-allowed'),
      waiting: async () => null,
      own: async () => [],
      standing: async () => null,
      rules: async () => null,
      view: never
    },
    upkeep: { storage: never },
    stars: { star: never, regard: async () => ({ stars: 0, starred: false, deprecated: null }) },
    deprecation: { deprecate: never, undeprecate: never, deprecable: async () => refused('not-allowed') },
    comments: {
      comment: never,
      editComment: never,
      deleteComment: never,
      resolveThread: never,
      threads: async () => [],
      otherThreads: async () => [],
      mentioned: async () => [],
      commentable: async () => refused('not-allowed')
    },
    notices: {
      notices: async () => ({ items: [], unread: 0, off: [] }),
      unread: async () => 0,
      markRead: never,
      switchNotices: never
    },
    pages: {
      page: async (who, entry, number, page) => {
        const version = number === null ? newest(entry) : of(entry).find(each => each.number === number);
        if (version === undefined) {
          return found<PageOfVersion>(who, entry, undefined);
        }
        const { pages, removed } = renderer.render(readNotebook(version.notebook));
        return found(who, entry, {
          version,
          html: pages[page - 1] ?? null,
          pages: pages.length,
          removed,
          interactive: true
        });
      },
      figure: async (who, entry) => found(who, entry, null),
      frame: async (who, entry) => found(who, entry, null)
    },
    ready: async () => undefined,
    close: async () => undefined
  };
}
