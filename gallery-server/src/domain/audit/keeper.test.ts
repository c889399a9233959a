import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkpointText, readCheckpoint } from './checkpoint.js';
import type { ChainHead, Checkpoint } from './checkpoint.js';
import { believed, CHECKPOINT_EVERY, CheckpointKeeper, countsOf, showAll } from './keeper.js';
import type { KeeperDeps } from './keeper.js';

const hash = (sign: string): string => sign.repeat(64);

/** A signature that tells what was signed and with which key: long enough to be one, and changed with any byte. */
function stampOf(keyId: string, data: Uint8Array): Uint8Array {
  const stamp = new Uint8Array(64);
  [...new TextEncoder().encode(keyId), ...data].forEach((byte, at) => {
    stamp[at % 64] = ((stamp[at % 64] ?? 0) * 31 + byte) % 256;
  });
  return stamp;
}

const signer: KeeperDeps['signer'] = {
  signer: () => ({ keyId: 'now', sign: data => stampOf('now', data) }),
  verify: (keyId, data, signature) =>
    ['now', 'before'].includes(keyId) && stampOf(keyId, data).every((byte, at) => byte === signature[at])
};

/** Chains that grow by the checkpoints' own events, and the folder that these go to. */
function gallery(events = 5) {
  const state = { events, head: hash('a'), full: false, taken: [] as Readonly<Record<string, number>>[] };
  const files: { name: string; text: string }[] = [];
  const warnings: Parameters<KeeperDeps['warn']>[0][] = [];
  let now = 1000;
  const deps: KeeperDeps = {
    ends: {
      takeHeads: async ({ findings }) => {
        state.events += 1;
        state.taken.push(findings);
        return { event: state.events, chains: [{ chain: 'instance', events: state.events, head: state.head }] };
      },
      standings: async heads =>
        heads.map(({ chain, events: then, head }) => ({
          chain,
          events: state.events,
          hashThen: then <= state.events ? head : null,
          traces: false
        }))
    },
    folder: {
      all: () => [...files],
      write: ({ event }, text) => {
        if (state.full) {
          throw new Error('no room');
        }
        files.push({ name: `${event}.json`, text });
      }
    },
    signer,
    clock: () => now,
    warn: what => void warnings.push(what)
  };
  const jump = (to: number): void => void (now = to);
  const written = (): Checkpoint[] => files.map(({ text }) => readCheckpoint(text));
  return { deps, state, files, warnings, jump, written };
}

describe('the keeper of checkpoints', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes one at the start, one twice a day, and one at the end', async () => {
    const { deps, written } = gallery();
    const keeper = new CheckpointKeeper(deps);
    expect(keeper.last).toBeNull();
    await keeper.start();
    expect(written().map(({ event, after }) => [event, after])).toEqual([[6, 0]]);
    await vi.advanceTimersByTimeAsync(CHECKPOINT_EVERY * 2);
    await keeper.stop();
    expect(written().map(({ event, after }) => [event, after])).toEqual([
      [6, 0],
      [7, 6],
      [8, 7],
      [9, 8]
    ]);
    expect(keeper.last).toMatchObject({ event: 9, after: 8, keyId: 'now' });
    await vi.advanceTimersByTimeAsync(CHECKPOINT_EVERY * 3);
    await keeper.stop();
    expect(written()).toHaveLength(4);
  });

  it('writes at least daily', () => {
    expect(CHECKPOINT_EVERY).toBeLessThanOrEqual(86_400_000);
  });

  it('goes on from the highest that is there, whatever the clock says', async () => {
    const { deps, written, jump } = gallery();
    await new CheckpointKeeper(deps).start();
    jump(5);
    await new CheckpointKeeper(deps).start();
    jump(9_000_000);
    await new CheckpointKeeper(deps).start();
    expect(written().map(({ event, after, time }) => [event, after, time])).toEqual([
      [6, 0, 1000],
      [7, 6, 5],
      [8, 7, 9_000_000]
    ]);
  });

  it('warns when the folder takes none, and goes on with the next', async () => {
    const { deps, state, warnings, written } = gallery();
    const keeper = new CheckpointKeeper(deps);
    state.full = true;
    await keeper.start();
    expect([warnings, keeper.last]).toEqual([[{ failed: true }], null]);
    state.full = false;
    await vi.advanceTimersByTimeAsync(CHECKPOINT_EVERY);
    expect(written()).toMatchObject([{ event: 7, after: 0 }]);
    await keeper.stop();
  });

  it('says at the start what the ones before show, and notes it in the record', async () => {
    const { deps, state, warnings, written } = gallery(50);
    await new CheckpointKeeper(deps).start();
    state.events = 20;
    const keeper = new CheckpointKeeper(deps);
    await keeper.start();
    expect(warnings).toEqual([{ failed: false, findings: { older: 1 } }]);
    expect(state.taken.at(-1)).toEqual({ older: 1 });
    expect([keeper.trouble('instance'), keeper.trouble('ward')]).toEqual(['older', null]);
    // What it writes says that an event was there that this folder has never reached.
    expect(written().at(-1)).toMatchObject({ event: 21, after: 51 });
  });
});

describe('what checkpoints show', () => {
  const chains: ChainHead[] = [{ chain: 'instance', events: 3, head: hash('a') }];
  const sound = async (): Promise<string> => {
    const { deps, files } = gallery(2);
    vi.useFakeTimers();
    const keeper = new CheckpointKeeper(deps);
    await keeper.start();
    await keeper.stop();
    vi.useRealTimers();
    return files[0]?.text ?? '';
  };

  it('is believed only as it was signed, by a key that is known', async () => {
    const text = await sound();
    expect(believed(text, signer)).toMatchObject({ event: 3, chains });
    expect(believed(text.replace('"time":1000', '"time":1001'), signer)).toBe('signature');
    expect(believed(text.replace('"keyId":"now"', '"keyId":"before"'), signer)).toBe('signature');
    expect(believed(text.replace('"keyId":"now"', '"keyId":"made-up"'), signer)).toBe('signature');
    const unsigned = { ...readCheckpoint(text), signature: `${'A'.repeat(86)}==` };
    expect(believed(checkpointText(unsigned), signer)).toBe('signature');
    expect(believed(`${text} `, signer)).toBe('form');
  });

  it('is told of each file, and those that can not be used are named and stop nothing', async () => {
    const text = await sound();
    const files = [
      { name: 'a.json', text: '{}' },
      { name: 'b.json', text },
      { name: 'c.json', text: text.replace('"time":1000', '"time":1001') }
    ];
    const cut = await showAll(files, signer, {
      standings: async () => [{ chain: 'instance', events: 2, hashThen: null, traces: true }]
    });
    expect(cut.unusable).toEqual([
      { name: 'a.json', why: 'form' },
      { name: 'c.json', why: 'signature' }
    ]);
    expect(cut.compared.map(({ findings }) => findings)).toEqual([[{ chain: 'instance', event: 3, why: 'cut' }]]);
    expect(countsOf(cut)).toEqual({ unusable: 2, cut: 1 });
    expect(countsOf({ compared: [], unusable: [] })).toEqual({});
  });
});
