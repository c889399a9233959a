import { describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { ENGINE, policies, policyHash } from '@vitrine/core/redaction';
import type { Preparation } from '@vitrine/core/snapshot';
import type { Account, Caller } from '../identity/model.js';
import { nobody } from '../identity/model.js';
import { done, refused } from '../outcome.js';
import type { Rules } from '../policies/model.js';
import type { Outcome } from '../outcome.js';
import type { SpaceView } from '../spaces/model.js';
import type { TypedWords } from '../words/service.js';
import type { Inspected, OpenedSnapshot } from './inspector.js';
import type { PrepareCommand, PublishCommand, RefusedPublish, WithdrawCommand } from './ports.js';
import { signatureOf, SnapshotService, TICKET_LIFETIME, UNDO_LIFETIME } from './service.js';
import type { SnapshotDeps } from './service.js';

const account: Account = {
  id: 'acc',
  login: 'ann',
  displayName: 'Ann',
  administrator: false,
  state: 'active',
  createdAt: 0
};
const caller: Caller = { account, via: 'lab', scopes: ['publish'], proof: 'p' };
const hash = policyHash(policies.team);
const rules: Rules = { hash, policy: policies.team };
const view: SpaceView = {
  id: 's',
  kind: 'team',
  name: 'Team',
  label: '',
  policyHash: hash,
  owner: null,
  role: 'editor',
  readers: 2
};
const preparation: Preparation = {
  ticket: 't',
  space: 's',
  entry: null,
  author: signatureOf(account),
  committer: signatureOf(account),
  time: 1,
  parent: null,
  origin: null,
  policyHash: hash,
  engine: ENGINE.version
};
const inspected: Inspected = {
  snapshot: {
    files: [],
    fields: { title: 'T', question: '', answer: '', description: '', tags: [], note: '', fileName: '' },
    contentId: 'c',
    tree: 't',
    commit: 'k'
  },
  objects: [],
  facts: {
    inputs: 0,
    language: null,
    languageVersion: null,
    execution: { order: 'not-run', failedCells: [] },
    codeCells: 0,
    hiddenOutputs: 0
  },
  rendered: { pages: ['<p></p>'], figures: [], frames: [], cover: null, removed: { outputs: [], values: [] } },
  released: 0,
  receipt: { notVouched: { pictures: 0, tables: 0 }, declared: null }
};
const published = {
  entry: 'e',
  version: 1,
  versionId: 'v',
  contentId: 'c',
  commit: 'k',
  state: 'published' as const,
  created: true
};

/** The service over ports that note what they were asked; a test changes what it is about. */
function make(
  change: {
    space?: SpaceView | null;
    preparation?: Preparation | null;
    rules?: Rules | null;
    verify?: OpenedSnapshot['verify'];
    publish?: () => ReturnType<SnapshotDeps['store']['publish']>;
    words?: Outcome<void>;
  } = {}
) {
  const asked: {
    prepare: PrepareCommand[];
    publish: PublishCommand[];
    withdraw: WithdrawCommand[];
    refused: RefusedPublish[];
    words: TypedWords[];
    closed: number;
  } = {
    prepare: [],
    publish: [],
    withdraw: [],
    refused: [],
    words: [],
    closed: 0
  };
  const space = change.space === undefined ? view : change.space;
  let secret = 0;
  const service = new SnapshotService({
    store: {
      prepare: async cmd => {
        asked.prepare.push(cmd);
        return done(preparation);
      },
      publish: async cmd => {
        asked.publish.push(cmd);
        return change.publish === undefined ? done(published) : change.publish();
      },
      refusePublish: async cmd => {
        asked.refused.push(cmd);
        return null;
      },
      withdraw: async cmd => {
        asked.withdraw.push(cmd);
        return done({ entry: cmd.entry, versions: [1], replacedBy: null });
      },
      undoWithdraw: async () => refused('undo-expired'),
      preparation: async () => (change.preparation === undefined ? preparation : change.preparation),
      home: async () => ({ space: 's', rules })
    },
    spaces: {
      spacesOf: async () => [],
      visibleSpaces: async () => [],
      space: async () => space,
      members: async () => []
    },
    policies: { effective: async () => (change.rules === undefined ? rules : change.rules) },
    inspector: {
      open: async () => ({
        ticket: 't',
        verify: change.verify ?? (async () => inspected),
        close: () => void (asked.closed += 1)
      }),
      check: async () => undefined,
      close: async () => undefined
    },
    words: {
      check: async (_caller, typed) => {
        asked.words.push(typed);
        return change.words ?? done(undefined);
      }
    },
    stored: { restorable: async () => done({ policyHash: null }) },
    secrets: { secret: () => `secret-${(secret += 1)}`, userCode: () => 'BBBB-BBBB' },
    clock: () => 1000
  });
  return { service, asked };
}

const body = new Uint8Array();
const wish = { space: 's', entry: null, base: null, origin: null };

describe('prepare', () => {
  it('names the account, the policy and the engine; a client says none of them', async () => {
    const { service, asked } = make();
    expect(await service.prepare(caller, wish)).toEqual(done({ ...preparation, policy: policies.team }));
    expect(asked.prepare).toEqual([
      {
        actor: 'acc',
        via: 'lab',
        scopes: ['publish'],
        ...wish,
        author: { name: 'acc', email: 'acc@users.noreply.vitrine.invalid' },
        committer: { name: 'acc', email: 'acc@users.noreply.vitrine.invalid' },
        policyHash: hash,
        engine: ENGINE.version,
        now: 1000,
        expiresAt: 1000 + TICKET_LIFETIME
      }
    ]);
  });

  it('refuses nobody, a space that is hidden, and whoever may not publish there; the store is asked, and notes it', async () => {
    expect(await make().service.prepare(nobody, wish)).toEqual(refused('sign-in-needed'));
    expect(await make({ space: null }).service.prepare(caller, wish)).toEqual(refused('not-found'));
    const { service, asked } = make({ rules: null });
    expect(await service.prepare(caller, wish)).toEqual(refused('not-allowed'));
    expect(asked.prepare).toMatchObject([{ policyHash: '' }]);
  });
});

describe('publish', () => {
  it('stores what was recomputed, and gives the thread back', async () => {
    const { service, asked } = make();
    expect(await service.publish(caller, 'key', body)).toEqual(done({ ...published, space: view }));
    expect(asked.publish).toEqual([
      {
        key: 'key',
        actor: 'acc',
        via: 'lab',
        scopes: ['publish'],
        ticket: 't',
        ...inspected,
        facts: { version: 0, ...inspected.facts },
        now: 1000
      }
    ]);
    expect(asked.closed).toBe(1);
  });

  it.each([
    ['a ticket of nobody', { preparation: null }, 'ticket-expired'],
    ['a space that was left', { space: null }, 'not-found'],
    [
      'a policy that changed',
      { rules: { hash: policyHash(policies.personal), policy: policies.personal } },
      'policy-changed'
    ],
    ['a right that was lost', { rules: null }, 'not-allowed'],
    ['a policy that is gone', { preparation: { ...preparation, policyHash: 'x' } }, 'policy-changed'],
    ['what does not fit', { verify: () => Promise.reject(new VitrineError('tree-mismatch')) }, 'tree-mismatch'],
    ['what the store refuses', { publish: async () => refused('entry-withdrawn') }, 'entry-withdrawn']
  ] as const)('refuses %s, and gives the thread back', async (_name, change, code) => {
    const { service, asked } = make(change);
    expect(await service.publish(caller, 'key', body)).toMatchObject({ ok: false, refusal: { code } });
    expect(asked.closed).toBe(1);
    // The store notes its own refusals, in the transaction that would have done it.
    expect(asked.refused.map(one => one.code)).toEqual(code === 'entry-withdrawn' ? [] : [code]);
  });

  it('notes where a snapshot was refused, and nothing that could be content', async () => {
    const params = { cell: 3, place: 'source', count: 2, text: 'secret' };
    const { service, asked } = make({ verify: () => Promise.reject(new VitrineError('not-redacted', params)) });
    await service.publish(caller, 'key', body);
    expect(asked.refused).toEqual([
      { actor: 'acc', space: preparation.space, code: 'not-redacted', cell: 3, place: 'source', count: 2, now: 1000 }
    ]);
    const odd = make({ verify: () => Promise.reject(new VitrineError('notebook-invalid', { place: 'a@b "c"' })) });
    await odd.service.publish(caller, 'key', body);
    expect(odd.asked.refused).toMatchObject([{ place: null, cell: null }]);
  });

  it('hands the places of a refusal on, and notes none of them', async () => {
    const place = { file: 'fields', path: 'title', cell: null, place: 'title', start: 0, end: 4, kind: 'NAME' };
    const error = new VitrineError('not-redacted', { count: 1 }, { places: [place] });
    const { service, asked } = make({ verify: () => Promise.reject(error) });
    const { code, params } = error;
    expect(await service.publish(caller, 'key', body)).toEqual({
      ok: false,
      refusal: { code, params, places: [place] }
    });
    expect(JSON.stringify(asked.refused)).not.toContain('NAME');
  });

  it('notes a check that broke or took too long, and lets nothing through', async () => {
    const broke = make({ verify: () => Promise.reject(new VitrineError('redaction-failed')) });
    await expect(broke.service.publish(caller, 'key', body)).rejects.toMatchObject({ code: 'redaction-failed' });
    const slow = make({ verify: () => Promise.reject(new VitrineError('redaction-slow')) });
    expect(await slow.service.publish(caller, 'key', body)).toEqual(refused('redaction-slow'));
    for (const { asked } of [broke, slow]) {
      expect([asked.refused, asked.publish, asked.closed]).toMatchObject([[{ space: preparation.space }], [], 1]);
    }
  });

  it('notes what never became a request, where somebody sent it', async () => {
    const { service, asked } = make();
    await service.noteRefusal(caller, new VitrineError('body-too-large', { limit: 3 }));
    await service.noteRefusal(nobody, new VitrineError('body-too-large', { limit: 3 }));
    expect(asked.refused).toMatchObject([{ actor: 'acc', space: null, code: 'body-too-large' }]);
  });

  it("doesn't note who only has to wait", async () => {
    const { service, asked } = make({ verify: () => Promise.reject(new VitrineError('rate-limited')) });
    expect(await service.publish(caller, 'key', body)).toEqual(refused('rate-limited'));
    expect(asked.refused).toEqual([]);
  });

  it('does not hide what broke', async () => {
    for (const error of [new Error('broken'), new VitrineError('store-unavailable')]) {
      const { service, asked } = make({ verify: () => Promise.reject(error) });
      await expect(service.publish(caller, 'key', body)).rejects.toBe(error);
      expect(asked.closed).toBe(1);
    }
  });

  it('asks nobody in', async () => {
    const { service, asked } = make();
    expect(await service.publish(nobody, 'key', body)).toEqual(refused('sign-in-needed'));
    expect(asked.closed).toBe(0);
  });
});

describe('withdraw', () => {
  it('hands out a secret to undo it, of which only the hash is stored', async () => {
    const { service, asked } = make();
    const outcome = await service.withdraw(caller, 'key', { entry: 'e', version: null, reason: '  wrong data ' });
    expect(outcome).toMatchObject({ ok: true, value: { undo: 'secret-1', undoUntil: 1000 + UNDO_LIFETIME } });
    expect(asked.withdraw[0]).toMatchObject({
      key: 'key',
      via: 'lab',
      scopes: ['publish'],
      reason: 'wrong data'
    });
    expect(asked.withdraw[0]?.undoHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lets a reason go the way of every published field, and takes back nothing where one is refused', async () => {
    const { service, asked } = make({ words: refused('words-sensitive') });
    const outcome = await service.withdraw(caller, 'key', { entry: 'e', version: null, reason: 'typed' });
    expect(outcome).toEqual(refused('words-sensitive'));
    expect(asked.words).toEqual([
      { action: 'version.withdraw', subject: 'e', space: 's', texts: { reason: 'typed' }, policy: policies.team }
    ]);
    expect(asked.withdraw).toEqual([]);
  });

  it('needs a person and a reason', async () => {
    const { service, asked } = make();
    const blank = { entry: 'e', version: 1, reason: ' \n ' };
    expect(await service.withdraw(caller, 'key', blank)).toEqual(refused('reason-missing'));
    expect(await service.withdraw(nobody, 'key', blank)).toEqual(refused('sign-in-needed'));
    expect(await service.undoWithdraw(nobody, 'x')).toEqual(refused('sign-in-needed'));
    expect(await service.undoWithdraw(caller, 'x')).toEqual(refused('undo-expired'));
    expect(asked.withdraw).toEqual([]);
  });
});

describe('the author of a commit', () => {
  it('is an id and nobody by name, so that a commit never has to change', () => {
    expect(signatureOf({ ...account, displayName: 'Mara Kovac', login: 'mara' })).toEqual({
      name: account.id,
      email: `${account.id}@users.noreply.vitrine.invalid`
    });
  });
});
