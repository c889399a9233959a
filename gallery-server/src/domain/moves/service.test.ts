import { VitrineError } from '@vitrine/core/errors';
import type { ErrorCode } from '@vitrine/core/errors';
import { policies, policyHash } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { MANIFEST_PATH, NOTEBOOK_PATH } from '@vitrine/core/snapshot';
import { describe, expect, it } from 'vitest';
import { nobody } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import type { Denial } from '../identity/ports.js';
import { done, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { CheckedContent } from '../snapshots/inspector.js';
import type { SpaceView } from '../spaces/model.js';
import type { MoveCommand } from './ports.js';
import { StoredGate } from './service.js';

const account = { id: 'a', login: 'a', displayName: 'A', administrator: false, state: 'active', createdAt: 0 } as const;
const ada: Caller = { account, via: 'session', scopes: ['read', 'publish'], proof: 'p' };
const rules = { hash: policyHash(policies.regulated), policy: policies.regulated };
const there: SpaceView = {
  id: 'ward',
  kind: 'team',
  name: 'Ward',
  label: '',
  policyHash: rules.hash,
  owner: null,
  role: 'editor',
  readers: 2
};
const fields = {
  title: 'Beds',
  question: '',
  answer: '',
  description: '',
  tags: [],
  note: '',
  fileName: 'beds.ipynb'
};

interface Around {
  movable?: Outcome<{ space: string; versions: { id: string; number: number }[] }>;
  space?: SpaceView | null;
  effective?: typeof rules | null;
  /** What the engine says when it looks for the nth time, from 0. */
  engine?: (time: number) => Error | null;
  undoable?: boolean;
}

/** The gate with a store that tells what it was asked, and an engine that says what a test wants. */
function gate(around: Around = {}) {
  const looked: { content: CheckedContent; policy: Policy }[] = [];
  const moves: MoveCommand[] = [];
  const denials: Denial[] = [];
  const versions = [
    { id: 'v1', number: 1 },
    { id: 'v2', number: 2 }
  ];
  const service = new StoredGate({
    store: {
      movable: async () => around.movable ?? done({ space: 'home', versions }),
      undoable: async () => (around.undoable === true ? { space: 'home', entry: 'e', rules, versions } : null),
      content: async id => ({
        files: [
          { path: NOTEBOOK_PATH, text: `notebook of ${id}` },
          { path: MANIFEST_PATH, text: `manifest of ${id}` }
        ],
        fields,
        beside: { 'comment 0': `said about ${id}` }
      }),
      move: async cmd => {
        moves.push(cmd);
        return done({ entry: cmd.entry, space: cmd.space, readable: [2], waiting: [1] });
      }
    },
    spaces: { space: async () => (around.space === undefined ? there : around.space) },
    policies: { effective: async () => (around.effective === undefined ? rules : around.effective) },
    inspector: {
      check: async (content, policy) => {
        const says = around.engine?.(looked.length) ?? null;
        looked.push({ content, policy });
        if (says !== null) {
          throw says;
        }
      }
    },
    writer: { recordDenial: async denial => void denials.push(denial) },
    clock: () => 7
  });
  return { service, looked, moves, denials };
}

const wish = { entry: 'e', space: 'ward' };
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.code);
const found = new VitrineError(
  'not-redacted',
  { cell: 3, place: 'source', count: 2 },
  {
    places: [
      { file: 'notebook.ipynb', path: 'cells[3].source', cell: 3, place: 'source', start: 0, end: 4, kind: 'TOKEN' }
    ]
  }
);

describe('moving what is stored', () => {
  it('looks at every version, by the rules of where it goes, and binds the move to what was looked at', async () => {
    const { service, looked, moves, denials } = gate();
    expect(await service.move(ada, 'k', wish)).toEqual(
      done({ entry: 'e', space: 'ward', readable: [2], waiting: [1] })
    );
    expect(looked.map(({ policy }) => policy)).toEqual([policies.regulated, policies.regulated]);
    expect(moves).toEqual([
      {
        key: 'k',
        actor: 'a',
        via: 'session',
        scopes: ['read', 'publish'],
        ...wish,
        policyHash: rules.hash,
        versions: ['v1', 'v2'],
        now: 7
      }
    ]);
    expect(denials).toEqual([]);
  });

  it('leaves out of sight what the manifest lets out: it was let out for the readers of then', async () => {
    const { service, looked } = gate();
    await service.move(ada, 'k', wish);
    expect(looked.map(({ content }) => content.files)).toEqual([
      [{ path: NOTEBOOK_PATH, text: 'notebook of v1' }],
      [{ path: NOTEBOOK_PATH, text: 'notebook of v2' }]
    ]);
    expect(looked[0]?.content.texts).toMatchObject({ title: 'Beds', 'comment 0': 'said about v1' });
  });

  it.each<[string, Around, string, string | null]>([
    ['a space that is not there', { space: null }, 'not-found', null],
    ['a notebook that is not there', { movable: refused('not-found') }, 'not-found', null],
    ['a notebook of somebody else', { movable: refused('not-allowed') }, 'not-allowed', null],
    ['a space whose rules are not told', { effective: null }, 'not-allowed', 'home']
  ])('refuses %s before anything is looked at, and notes who asked', async (_name, around, code, space) => {
    const { service, looked, moves, denials } = gate(around);
    expect(codeOf(await service.move(ada, 'k', wish))).toBe(code);
    expect([looked, moves]).toEqual([[], []]);
    expect(denials).toEqual([{ actor: 'a', action: 'entry.move', subject: 'e', space, payload: { code }, now: 7 }]);
  });

  it('answers a space that may not be known and a notebook that may not with the same word', async () => {
    const hidden = await gate({ space: null }).service.move(ada, 'k', wish);
    const absent = await gate({ movable: refused('not-found') }).service.move(ada, 'k', wish);
    expect(hidden).toEqual(absent);
  });

  it('asks nobody who is not signed in', async () => {
    const { service, looked, denials } = gate();
    expect(codeOf(await service.move(nobody, 'k', wish))).toBe('sign-in-needed');
    expect([looked, denials]).toEqual([[], []]);
  });

  it('moves nothing where the rules there find more in one version, and says in which and where', async () => {
    const { service, moves, denials } = gate({ engine: time => (time === 1 ? found : null) });
    expect(await service.move(ada, 'k', wish)).toEqual({
      ok: false,
      refusal: { code: 'stored-sensitive', params: { version: 2, cell: 3, count: 2 }, places: found.places }
    });
    expect(moves).toEqual([]);
    expect(denials).toEqual([
      {
        actor: 'a',
        action: 'entry.move',
        subject: 'e',
        space: 'home',
        payload: { code: 'stored-sensitive', version: 2, cell: 3, place: 'source', count: 2 },
        now: 7
      }
    ]);
  });

  it.each<ErrorCode>(['notebook-invalid', 'notebook-too-large', 'manifest-invalid'])(
    'lets nothing through where the engine ends with %s',
    async code => {
      const { service, moves, denials } = gate({ engine: () => new VitrineError(code) });
      await expect(service.move(ada, 'k', wish)).rejects.toMatchObject({ code });
      expect(moves).toEqual([]);
      expect(denials).toMatchObject([{ payload: { code, version: 1 } }]);
    }
  );

  it('lets nothing through where a detector crashes, and tells nobody what it was about', async () => {
    const { service, moves, denials } = gate({ engine: () => new TypeError('of undefined') });
    await expect(service.move(ada, 'k', wish)).rejects.toThrow(TypeError);
    expect([moves, denials]).toEqual([[], []]);
  });

  it('calls too many at once what it is, not a denial', async () => {
    const { service, moves, denials } = gate({ engine: () => new VitrineError('rate-limited', { seconds: 3 }) });
    await expect(service.move(ada, 'k', wish)).rejects.toMatchObject({ code: 'rate-limited' });
    expect([moves, denials]).toEqual([[], []]);
  });
});

describe('showing again what was taken back', () => {
  it('looks at all of it, what was let out too, by the rules that hold now', async () => {
    const { service, looked } = gate({ undoable: true });
    expect(await service.restorable(ada, 'undo')).toEqual(done({ policyHash: rules.hash }));
    expect(looked.map(({ content }) => content.files.map(({ path }) => path))).toEqual([
      [NOTEBOOK_PATH, MANIFEST_PATH],
      [NOTEBOOK_PATH, MANIFEST_PATH]
    ]);
  });

  it('keeps it back where rules that came since find more in it', async () => {
    const { service, denials } = gate({ undoable: true, engine: time => (time === 0 ? found : null) });
    expect(codeOf(await service.restorable(ada, 'undo'))).toBe('stored-sensitive');
    expect(denials).toMatchObject([{ action: 'version.undo-withdraw', subject: 'e', space: 'home' }]);
  });

  it('leaves the answer to the store where there is nothing to show again', async () => {
    const { service, looked } = gate();
    expect(await service.restorable(ada, 'undo')).toEqual(done({ policyHash: null }));
    expect(await service.restorable(nobody, 'undo')).toEqual(done({ policyHash: null }));
    expect(looked).toEqual([]);
  });
});
