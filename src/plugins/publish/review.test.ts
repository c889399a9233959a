import { beforeEach, describe, expect, it } from 'vitest';
import { notebookOf, type Json } from '@vitrine/core/notebook';
import { loadRecognisers, noChoices, policies, type Choices, type Policy } from '@vitrine/core/redaction';
import { english } from '@vitrine/core/words';
import type { PublishState } from '@vitrine/ui';
import { Bench } from '../../notebook/bench';
import type { PublishPorts } from './ports';
import { Review } from './review';

await loadRecognisers();

const table: Json = {
  output_type: 'display_data',
  metadata: {},
  data: { 'text/html': '<table><tr><td>north</td><td>12</td></tr></table>', 'text/plain': 'north 12' }
};
const mail = ['mara.kovac', 'firm-health.eu'].join('@');
const released: Policy = { ...policies.regulated, releases: 'author' };

/** Forty cells of code, a table under the third, an address in the fifth. */
const book: Json = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: Array.from({ length: 40 }, (_, at) => ({
    cell_type: 'code',
    id: `c${at}`,
    metadata: {},
    source: at === 5 ? `send("${mail}")` : `step_${at} = "Nightjar"`,
    execution_count: 1,
    outputs: at === 3 ? [table] : []
  }))
};

let state: Partial<PublishState>;
let looks: Choices[];
let drawn: number[];
let read: number[];
let failed: unknown[];
let open: boolean;
/** What a look waits for. */
let held: Promise<void>;

function review(policy: Policy = policies.team, given = noChoices): Review {
  const bench = new Bench();
  const ports = {
    notebook: {
      remarks: [],
      open: () => {
        const notebook = notebookOf(book);
        bench.open('j', { metadata: notebook.metadata, nbformat: 4, nbformat_minor: 5 });
        bench.add('j', notebook.cells as unknown as Json[]);
        return Promise.resolve();
      },
      check: async (rules: Policy, choices: Choices) => {
        looks.push(choices);
        await held;
        return bench.check('j', rules, '', choices);
      },
      cells: (from: number, to: number) => {
        drawn.push(from);
        return Promise.resolve(bench.cells('j', from, to));
      },
      originals: (from: number, to: number) => {
        read.push(from);
        return Promise.resolve(bench.originals('j', from, to));
      },
      found: () => Promise.resolve(noChoices),
      close: () => undefined
    },
    memory: { recall: () => Promise.resolve(null), forget: () => Promise.reject(new Error('no drawer')) }
  } as unknown as PublishPorts;
  const host = {
    update: (change: Partial<PublishState>) => void (state = { ...state, ...change }),
    onLooked: () => undefined,
    fail: (error: unknown) => void failed.push(error),
    open: () => open
  };
  return new Review(ports, policy, host, english, given);
}

const idle = (one: Review): Promise<void> => expect.poll(() => one.busy).toBe(false);

beforeEach(() => {
  state = {};
  [looks, drawn, read, failed] = [[], [], [], []];
  open = true;
  held = Promise.resolve();
});

describe('hiding a text', () => {
  it('takes it out wherever it stands and draws only what changed', async () => {
    const one = review();
    await one.start();
    const before = state.cells ?? [];
    drawn = [];
    one.hideText(' step_7 ');
    await expect.poll(() => state.cells?.[7]?.source).not.toContain('step_7');
    expect(state.review?.decisions).toEqual([
      { id: 'text step_7', what: { text: 'step_7', places: 1 }, recalled: false }
    ]);
    expect(drawn).toEqual([7]);
    expect(state.cells?.[8]).toBe(before[8]);
    expect(state.review?.items).toContainEqual(expect.objectContaining({ cell: 7, place: 'source', why: 'you' }));
  });

  it('is taken back by name, or as the last thing that was decided', async () => {
    const one = review();
    await one.start();
    one.hideText('step_7');
    one.hideText('step_8');
    one.undo(null);
    await idle(one);
    expect(one.choices.hide).toEqual(['step_7']);
    one.undo('text step_7');
    await expect.poll(() => state.cells?.[7]?.source).toContain('step_7');
    one.undo(null);
    one.undo('text step_99');
    expect(one.choices).toEqual(noChoices);
  });

  it('says where nothing came of it, and does not keep it', async () => {
    const one = review();
    await one.start();
    one.hideText('no such words');
    await expect.poll(() => state.review?.notice).toContain('“no such words” stands nowhere');
    expect(one.choices.hide).toEqual([]);
    one.hideText('Nightjar');
    await expect.poll(() => state.review?.notice).toBeNull();
  });

  it.each([' ', '…', '--'])('hides no %j: there is nothing in it to hide', async text => {
    const one = review();
    await one.start();
    one.hideText(text);
    expect(looks).toHaveLength(1);
  });

  it('asks the rules once more for all that was decided meanwhile', async () => {
    const one = review();
    await one.start();
    let letGo = (): void => undefined;
    held = new Promise(resolve => (letGo = resolve));
    for (const at of [1, 2, 3, 4, 6]) {
      one.hideText(`step_${at}`);
    }
    expect(state.review?.busy).toBe(true);
    letGo();
    await idle(one);
    expect(looks.map(({ hide }) => hide.length)).toEqual([0, 1, 5]);
    await expect.poll(() => state.cells?.[6]?.source).not.toContain('step_6');
    // What changed by a look whose result nobody saw is drawn all the same.
    expect(state.cells?.[1]?.source).not.toContain('step_1');
  });

  it('is nothing while a version is on its way', async () => {
    const one = review();
    await one.start();
    open = false;
    one.hideText('Nightjar');
    expect(one.choices).toEqual(noChoices);
  });
});

describe('an output', () => {
  const fateOf = (cell: number): string | undefined => state.cells?.[cell]?.fates?.[0]?.fate;

  it('is hidden, told in the list, and comes back', async () => {
    const one = review();
    await one.start();
    one.hideOutput(3, 0);
    await expect.poll(() => fateOf(3)).toBe('chosen');
    expect(state.cells?.[3]?.outputs[0]).toEqual({ kind: 'hidden', hidden: 'table' });
    expect(state.review?.items).toContainEqual(
      expect.objectContaining({ cell: 3, what: { output: 'table', at: 0 }, why: 'you' })
    );
    one.undo('hide 3.0');
    await expect.poll(() => fateOf(3)).toBe('shown');
  });

  it('is let out where the rules leave it to the author, with a reason', async () => {
    const one = review(released);
    await one.start();
    expect(state.cells?.[3]?.fates).toMatchObject([{ fate: 'level', releasable: true }]);
    one.release(3, 0, ' only  totals ');
    await expect.poll(() => fateOf(3)).toBe('released');
    expect(state.cells?.[3]?.outputs[0]).toMatchObject({ kind: 'html' });
    expect(state.review?.decisions).toMatchObject([{ what: { cell: 3, output: 0, reason: 'only totals' } }]);
    one.hideOutput(3, 0);
    await expect.poll(() => fateOf(3)).toBe('chosen');
    expect(one.choices.release).toEqual([]);
  });

  it('stays hidden where they do not, and that is said', async () => {
    const one = review({ ...released, releases: 'nobody' });
    await one.start();
    expect(state.cells?.[3]?.fates).toMatchObject([{ fate: 'level', releasable: false }]);
    one.release(3, 0, 'only totals');
    await expect.poll(() => state.review?.notice).toContain('Output 1 of cell 3 stays hidden');
    expect(one.choices.release).toEqual([]);
  });
});

describe('the rules of another space', () => {
  it('are applied at once; the same rules by another name change nothing', async () => {
    const one = review();
    await one.start();
    expect(await one.adopt({ ...policies.personal, version: 9 })).toBe(false);
    expect(looks).toHaveLength(1);
    expect(await one.adopt(released)).toBe(true);
    expect(state).toMatchObject({ reason: 'all', review: { profile: 'strict', releases: 'author' } });
  });
});

describe('the notebook as it is here', () => {
  it('is fetched in portions from where it is looked at, and not before', async () => {
    const one = review();
    await one.start();
    expect(state.originals).toBeUndefined();
    one.setView('before', 25);
    await expect.poll(() => state.originals?.filter(cell => cell === null).length).toBe(0);
    expect(read).toEqual([20, 0]);
    expect(state.originals?.[5]).toMatchObject({ source: `send("${mail}")`, gone: [mail] });
    expect(state.cells?.[5]?.source).toBe('send("EMAIL-1")');
  });

  it('is fetched no further when nobody looks at it, and goes on from there', async () => {
    const one = review();
    await one.start();
    one.setView('before', 0);
    one.setView('after');
    await expect.poll(() => read).toEqual([0]);
    expect(state.view).toBe('after');
    one.setView('before', 0);
    await expect.poll(() => read).toEqual([0, 20]);
  });

  it('says anew what goes after something was decided', async () => {
    const one = review();
    await one.start();
    one.setView('before', 0);
    await expect.poll(() => state.originals?.[39]).not.toBeNull();
    one.hideText('step_7');
    await expect.poll(() => state.cells?.[7]?.source).not.toContain('step_7');
    one.setView('before', 7);
    await expect.poll(() => state.originals?.[7]?.gone).toEqual(['step_7']);
  });

  it('tells when it can not be had', async () => {
    const one = review();
    await one.start();
    one.forget();
    await expect.poll(() => failed).toHaveLength(1);
  });

  it('says nothing any more after it was closed', async () => {
    const one = review();
    const started = one.start();
    one.dispose();
    await started;
    expect(state.review).toBeUndefined();
  });
});
