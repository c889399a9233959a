import { describe, expect, it } from 'vitest';
import type { Checkpoint } from './checkpoint.js';
import { compareAll, compareWith } from './compare.js';
import type { CheckpointFinding, Standing } from './compare.js';

const hash = (name: string, events: number): string => `${name}@${events}`;

/** A checkpoint that saw these chains end at these events. */
const saw = (chains: Readonly<Record<string, number>>, after = 0): Checkpoint => ({
  format: 1,
  event: chains['instance'] ?? 0,
  after,
  time: 0,
  keyId: 'key-1',
  chains: Object.entries(chains).map(([chain, events]) => ({ chain, events, head: hash(chain, events) }))
});

/** A chain as it stands now, beside what a checkpoint saw of it. */
const stands = (
  checkpoint: Checkpoint,
  now: Readonly<Record<string, number>>,
  over: Readonly<Record<string, Partial<Standing>>> = {}
): Standing[] =>
  Object.entries(now).map(([chain, events]) => {
    const then = checkpoint.chains.find(one => one.chain === chain)?.events ?? 0;
    return { chain, events, hashThen: events >= then ? hash(chain, then) : null, traces: false, ...over[chain] };
  });

const seen = saw({ instance: 8, ward: 5 });

describe('a record beside one checkpoint', () => {
  it.each<[string, Record<string, number>, Record<string, Partial<Standing>>, CheckpointFinding[]]>([
    ['carries on where it stands still', { instance: 8, ward: 5 }, {}, []],
    ['carries on where it grew, and by chains that are new', { instance: 20, ward: 9, other: 4 }, {}, []],
    [
      'was written anew where another event stands',
      { instance: 8, ward: 5 },
      { ward: { hashThen: 'x' } },
      [{ chain: 'ward', event: 5, why: 'rewritten' }]
    ],
    [
      'was written anew in both, and longer than before',
      { instance: 9, ward: 7 },
      { ward: { hashThen: 'x' }, instance: { hashThen: 'y' } },
      [
        { chain: 'instance', event: 8, why: 'rewritten' },
        { chain: 'ward', event: 5, why: 'rewritten' }
      ]
    ],
    ['was cut where the gallery reached it', { instance: 8, ward: 4 }, {}, [{ chain: 'ward', event: 5, why: 'cut' }]],
    ['was cut where another chain grew', { instance: 7, ward: 6 }, {}, [{ chain: 'instance', event: 8, why: 'cut' }]],
    [
      'was cut where the database remembers more',
      { instance: 7, ward: 4 },
      { ward: { traces: true } },
      [
        { chain: 'instance', event: 8, why: 'cut' },
        { chain: 'ward', event: 5, why: 'cut' }
      ]
    ],
    [
      'is older where every chain is, and nothing remembers more',
      { instance: 7, ward: 4 },
      {},
      [
        { chain: 'instance', event: 8, why: 'older' },
        { chain: 'ward', event: 5, why: 'older' }
      ]
    ],
    ['lost a whole chain', { instance: 8 }, {}, [{ chain: 'ward', event: 1, why: 'cut' }]],
    [
      'lost everything',
      {},
      {},
      [
        { chain: 'instance', event: 1, why: 'older' },
        { chain: 'ward', event: 1, why: 'older' }
      ]
    ]
  ])('%s', (_name, now, over, findings) => {
    expect(compareWith(seen, stands(seen, now, over))).toEqual(findings);
  });
});

describe('a record beside several', () => {
  const first = saw({ instance: 4, ward: 2 });
  const second = saw({ instance: 8, ward: 5 }, 4);

  it('carries on from all of them', () => {
    const now = { instance: 9, ward: 5 };
    const all = [first, second].map(checkpoint => ({ checkpoint, standings: stands(checkpoint, now) }));
    expect(compareAll(all)).toEqual([
      { checkpoint: first, findings: [] },
      { checkpoint: second, findings: [] }
    ]);
  });

  it('says an old copy was put back where a later checkpoint knows of an event that it stands before', () => {
    // Put back to before the second, then used: its own checkpoint comes after 8 and stands at event 6.
    const own = saw({ instance: 6, ward: 2 }, 8);
    const now = { instance: 9, ward: 5 };
    const all = [
      { checkpoint: first, standings: stands(first, now) },
      { checkpoint: second, standings: stands(second, now, { instance: { hashThen: 'x' }, ward: { hashThen: 'y' } }) },
      { checkpoint: own, standings: stands(own, now) }
    ];
    expect(compareAll(all).map(({ findings }) => findings.map(({ why }) => why))).toEqual([[], ['older', 'older'], []]);
  });

  it('calls it written anew where no checkpoint gives an old copy away', () => {
    const now = { instance: 9, ward: 5 };
    const all = [
      { checkpoint: first, standings: stands(first, now) },
      { checkpoint: second, standings: stands(second, now, { ward: { hashThen: 'y' } }) }
    ];
    expect(compareAll(all)[1]?.findings).toEqual([{ chain: 'ward', event: 5, why: 'rewritten' }]);
  });

  it('takes no word of a checkpoint that does not hold itself', () => {
    const liar = saw({ instance: 6, ward: 2 }, 8);
    const now = { instance: 9, ward: 5 };
    const all = [
      { checkpoint: second, standings: stands(second, now, { ward: { hashThen: 'y' } }) },
      { checkpoint: liar, standings: stands(liar, now, { ward: { hashThen: 'z' } }) }
    ];
    expect(compareAll(all).map(({ findings }) => findings.map(({ why }) => why))).toEqual([
      ['rewritten'],
      ['rewritten']
    ]);
  });
});
