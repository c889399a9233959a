import { VitrineError } from '@vitrine/core/errors';
import { policies } from '@vitrine/core/redaction';
import { describe, expect, it } from 'vitest';
import { nobody } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import { done, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { CheckedContent } from '../snapshots/inspector.js';
import { MOST_SHUT_PLACES } from './model.js';
import type { Rescan, StoredVersion } from './model.js';
import type { CheckCommand } from './ports.js';
import { RescanService } from './rescan.js';

const account = { id: 'r', login: 'r', displayName: 'R', administrator: true, state: 'active', createdAt: 0 } as const;
const root: Caller = { account, via: 'session', scopes: ['read', 'publish'], proof: 'p' };

const versionOf = (versionId: string, over: Partial<StoredVersion> = {}): StoredVersion => ({
  versionId,
  files: [{ path: 'notebook.ipynb', text: versionId }],
  fields: { title: '', question: '', answer: '', description: '', tags: [], note: '', fileName: `${versionId}.ipynb` },
  beside: {},
  policy: policies.team,
  policyHash: 'h',
  whole: true,
  ...over
});

const sensitive = (count: number, places = count): VitrineError =>
  new VitrineError(
    'not-redacted',
    { count },
    {
      places: Array.from({ length: places }, (_, cell) => ({
        file: 'notebook.ipynb',
        path: '',
        cell,
        place: 'source',
        start: 0,
        end: 1,
        kind: 'TOKEN'
      }))
    }
  );

/** What the engine says of a version; several are its answers one after the other. */
type Says = readonly (Error | null)[];

/** A gallery whose stored versions wait for being looked at again. */
function shelf(versions: readonly StoredVersion[], says: Readonly<Record<string, Says>> = {}, open = false) {
  const records: CheckCommand[] = [];
  const checks: CheckedContent[] = [];
  const ended: string[] = [];
  const steps: [number, number, boolean][] = [];
  const asked = new Map<string, number>();
  let run: Rescan | null = open
    ? ({ id: 'run', cursor: 'b', checked: 2, shut: 1, endedAt: null, endedHow: null } as unknown as Rescan)
    : null;
  let cancelled = false;
  let now = 100;
  const left = (): StoredVersion[] =>
    versions.filter(({ versionId }) => !records.some(record => record.versionId === versionId));
  const service = new RescanService({
    store: {
      report: async () => refused('not-allowed'),
      release: async () => refused('not-allowed'),
      recordCheck: async cmd => {
        records.push(cmd);
        return { shut: cmd.outcome !== 'clean', going: !cancelled };
      },
      startRescan: async ({ actor }) => {
        if (actor === 'stranger') {
          return refused('not-allowed');
        }
        run ??= { id: 'run', cursor: '', checked: 0, shut: 0, endedAt: null, endedHow: null } as unknown as Rescan;
        return done(run);
      },
      endRescan: async ({ how }): Promise<Outcome<Rescan>> => {
        ended.push(how);
        run = { ...(run as Rescan), endedAt: now, endedHow: how };
        return done(run);
      },
      quarantines: async () => [],
      quarantine: async () => null,
      rescanState: async () => ({ waiting: left().length, versions: versions.length, run }),
      nextStale: async (_engine, after) => left().find(({ versionId }) => versionId > after) ?? null,
      lastPolicyChange: async () => 0
    },
    inspector: {
      check: async content => {
        const id = content.files[0]?.text ?? '';
        const time = asked.get(id) ?? 0;
        asked.set(id, time + 1);
        checks.push(content);
        const answers = says[id] ?? [null];
        const answer = answers[Math.min(time, answers.length - 1)] ?? null;
        if (answer !== null) {
          throw answer;
        }
      }
    },
    // A clock that jumps back with every look at it.
    clock: () => (now -= 10),
    engine: '0.3',
    rest: 0,
    step: ({ checked, shut }, now) => void steps.push([checked, shut, now])
  });
  return { service, records, checks, ended, steps, cancel: () => void (cancelled = true) };
}

const outcomes = (records: readonly CheckCommand[]): string[] =>
  records.map(({ versionId, outcome }) => `${versionId} ${outcome}`);

describe('looking again at what is stored', () => {
  it('goes over all of it once, whatever the clock does, and says how it ended', async () => {
    const world = shelf(
      ['a', 'b', 'c'].map(id => versionOf(id)),
      { b: [sensitive(2)] }
    );
    const state = await world.service.run();
    expect(outcomes(world.records)).toEqual(['a clean', 'b found', 'c clean']);
    expect(world.steps).toEqual([
      [1, 0, false],
      [2, 1, true],
      [3, 1, false]
    ]);
    expect([world.ended, state.waiting]).toEqual([['done'], 0]);
    const times = world.records.map(({ now }) => now);
    expect(times).toEqual([...times].sort((one, other) => other - one));
  });

  it('does nothing where nothing waits', async () => {
    const world = shelf([]);
    expect(await world.service.run()).toEqual({ waiting: 0, versions: 0, run: null });
    expect([world.records, world.ended]).toEqual([[], []]);
  });

  it('goes on behind the version at which it was cut off, and takes those before it after that', async () => {
    const world = shelf(
      ['a', 'b', 'c', 'd'].map(id => versionOf(id)),
      {},
      true
    );
    await world.service.run();
    expect(outcomes(world.records)).toEqual(['c clean', 'd clean', 'a clean', 'b clean']);
    expect(world.steps[0]).toEqual([3, 1, false]);
  });

  it('ends an open run that has nothing left', async () => {
    const world = shelf([], {}, true);
    await world.service.run();
    expect(world.ended).toEqual(['done']);
  });

  it('binds what it found to the rules and the engine that it looked with', async () => {
    const world = shelf([versionOf('a', { policyHash: 'stricter', policy: policies.regulated })], {
      a: [sensitive(1)]
    });
    await world.service.run();
    expect(world.records).toMatchObject([
      {
        policyHash: 'stricter',
        engine: '0.3',
        run: 'run',
        found: 1,
        places: [{ cell: 0, place: 'source', kind: 'TOKEN' }]
      }
    ]);
  });

  it('keeps some places of many, counts all, and keeps none of the words', async () => {
    const world = shelf([versionOf('a')], { a: [sensitive(400)] });
    await world.service.run();
    expect(world.records[0]?.found).toBe(400);
    expect(world.records[0]?.places).toHaveLength(MOST_SHUT_PLACES);
    expect(Object.keys(world.records[0]?.places[0] ?? {}).sort()).toEqual(['cell', 'kind', 'place']);
  });

  it('looks at the file name without its ending, which would hide what stands before it', async () => {
    const world = shelf([
      versionOf('a'),
      versionOf('b', { fields: { ...versionOf('b').fields, fileName: 'X.IPYNB' } })
    ]);
    await world.service.run();
    expect(world.checks.map(({ texts }) => texts['fileName'])).toEqual(['a', 'X']);
  });
});

describe('what readers said about a version', () => {
  it('is looked at with it', async () => {
    const world = shelf([versionOf('a', { beside: { 'comment 0': 'Look here', title: 'never instead of its own' } })]);
    await world.service.run();
    expect(world.checks[0]?.texts).toMatchObject({ 'comment 0': 'Look here', title: '' });
  });
});

describe('a detector that crashes', () => {
  it('is asked once more, and what passes then is clean', async () => {
    const world = shelf([versionOf('a')], { a: [new TypeError('once'), null] });
    await world.service.run();
    expect([outcomes(world.records), world.checks.length]).toEqual([['a clean'], 2]);
  });

  it('lets nothing through: what could not be looked at twice is shut, and the rest is looked at', async () => {
    const world = shelf(
      ['a', 'b'].map(id => versionOf(id)),
      { a: [new TypeError('of undefined')] }
    );
    await world.service.run();
    expect(outcomes(world.records)).toEqual(['a unchecked', 'b clean']);
    expect(world.records[0]).toMatchObject({ found: 0, places: [] });
  });

  it('finds what it finds at the second time', async () => {
    const world = shelf([versionOf('a')], { a: [new RangeError('deep'), sensitive(3)] });
    await world.service.run();
    expect(world.records).toMatchObject([{ outcome: 'found', found: 3 }]);
  });

  it('is not even asked about bytes that are not those that were published', async () => {
    const world = shelf([versionOf('a', { whole: false })]);
    await world.service.run();
    expect([outcomes(world.records), world.checks]).toEqual([['a unchecked'], []]);
  });

  it('shuts nothing where the store went away: nobody looked', async () => {
    const world = shelf(
      ['a', 'b'].map(id => versionOf(id)),
      { a: [new VitrineError('store-unavailable')] }
    );
    const state = await world.service.run();
    expect([world.records, world.ended, state.waiting]).toEqual([[], [], 2]);
    expect(state.run?.endedAt).toBeNull();
  });
});

describe('a run that is interrupted', () => {
  it('ends after the version that is looked at when somebody cancels it', async () => {
    const world = shelf(['a', 'b', 'c'].map(id => versionOf(id)));
    world.cancel();
    await world.service.run();
    expect(outcomes(world.records)).toEqual(['a clean']);
    expect(world.ended).toEqual([]);
  });

  it('stays open when the gallery ends, and what was not looked at still waits', async () => {
    const world = shelf(['a', 'b', 'c'].map(id => versionOf(id)));
    expect((await world.service.start(root)).ok).toBe(true);
    await world.service.stop();
    const state = await world.service.state(root);
    expect(world.ended).toEqual([]);
    expect(state).toMatchObject({ ok: true, value: { waiting: 3 - world.records.length, run: { endedAt: null } } });
    expect(world.records.length).toBeLessThan(3);
  });

  it('is started and seen by whoever looks after the gallery alone', async () => {
    const world = shelf([versionOf('a')]);
    const plain: Caller = { ...root, account: { ...account, id: 'stranger', administrator: false } };
    const answers = [
      await world.service.start(nobody),
      await world.service.cancel(nobody, 'run'),
      await world.service.start(plain),
      await world.service.state(plain),
      await world.service.state({ ...root, via: 'lab' })
    ];
    expect(answers.map(one => (one.ok ? 'done' : one.refusal.code))).toEqual([
      'sign-in-needed',
      'sign-in-needed',
      'not-allowed',
      'not-allowed',
      'not-allowed'
    ]);
    expect(world.records).toEqual([]);
  });
});
