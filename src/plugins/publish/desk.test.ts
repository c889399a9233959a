import { describe, expect, it } from 'vitest';
import type { FoundPlace } from '@vitrine/core/errors';
import { noChoices, policies, type Choices } from '@vitrine/core/redaction';
import type { Checked } from '../../notebook/bench';
import { idsOf, ReviewDesk } from './desk';

/** What a look at a notebook brought, as far as the desk reads it. */
function looked(over: Partial<Checked['report']> = {}, hidden: number[] = []): Checked {
  const report = { items: [], outputs: [], unreleased: [], ...over };
  return { report, hidden, unseen: { pictures: 0, tables: 0 }, fromFileName: 0 } as unknown as Checked;
}

const chosen = (count: number) => ({
  cell: 0,
  place: 'source' as const,
  kind: 'SECRET',
  rule: 'chosen',
  family: 'author' as const,
  count
});
const stateOf = (desk: ReviewDesk, checked = looked()) => desk.state(checked, policies.team, false);
const place = { cell: 4, output: 1 };

describe('texts', () => {
  it('are in one form, and each is there once in any case of its letters', () => {
    const desk = new ReviewDesk();
    desk.hideText('  Night\n jar ');
    desk.hideText('night JAR');
    expect(desk.choices.hide).toEqual(['Night jar']);
    expect(idsOf(desk.choices)).toEqual(['text night jar']);
  });

  it('change nothing where they say nothing', () => {
    const desk = new ReviewDesk();
    const before = desk.choices;
    ['', ' \n', '...', '«»'].forEach(text => desk.hideText(text));
    expect(desk.choices).toBe(before);
  });

  it('of every script can be hidden', () => {
    const desk = new ReviewDesk();
    ['夜鷹', 'Зимородок', 'قناص', '412'].forEach(text => desk.hideText(text));
    expect(desk.choices.hide).toHaveLength(4);
  });
});

describe('outputs', () => {
  it('are hidden or let out, never both', () => {
    const desk = new ReviewDesk();
    desk.release(place, 'only totals');
    desk.hideOutput(place);
    expect(desk.choices).toEqual({ ...noChoices, hideOutputs: [place] });
    desk.hideOutput(place);
    expect(desk.choices.hideOutputs).toHaveLength(1);
  });

  it('are let out with the newest reason', () => {
    const desk = new ReviewDesk();
    desk.release(place, 'first');
    desk.release({ cell: 4, output: 0 }, 'other');
    desk.release(place, 'second');
    expect(desk.choices.release).toEqual([
      { cell: 4, output: 0, reason: 'other' },
      { ...place, reason: 'second' }
    ]);
  });
});

describe('taking back', () => {
  it('goes from the newest to the oldest, whatever kind it is', () => {
    const desk = new ReviewDesk();
    desk.hideText('one');
    desk.hideOutput(place);
    desk.hideText('two');
    expect(desk.undo(null)).toBe(true);
    expect(desk.choices).toEqual({ ...noChoices, hide: ['one'], hideOutputs: [place] });
    expect(desk.undo(null)).toBe(true);
    expect(desk.choices).toEqual({ ...noChoices, hide: ['one'] });
    expect(desk.undo(null)).toBe(true);
    expect(desk.undo(null)).toBe(false);
    expect(desk.choices).toEqual(noChoices);
  });

  it('of one that is named leaves the others in their order', () => {
    const desk = new ReviewDesk();
    ['one', 'two', 'three'].forEach(text => desk.hideText(text));
    expect(desk.undo('text two')).toBe(true);
    expect(desk.undo('text two')).toBe(false);
    expect(stateOf(desk, looked({}, [1, 2])).decisions.map(({ id }) => id)).toEqual(['text three', 'text one']);
  });

  it('knows what was decided in a dialog that was closed', () => {
    const given: Choices = { hide: ['one'], hideOutputs: [place], release: [{ cell: 9, output: 0, reason: 'r' }] };
    const desk = new ReviewDesk(given);
    expect(desk.choices).toBe(given);
    desk.undo(null);
    expect(desk.choices).toEqual({ ...given, release: [] });
  });
});

describe('what was decided for the version before', () => {
  const before: Choices = { hide: ['Nightjar'], hideOutputs: [place], release: [] };

  it('is marked, until it is decided anew', () => {
    const desk = new ReviewDesk();
    desk.recall(before);
    desk.hideText('Merlin');
    const recalledIn = (): string[] =>
      stateOf(desk, looked({}, [1, 1])).decisions.flatMap(one => (one.recalled ? [one.id] : []));
    expect(recalledIn()).toEqual(['hide 4.1', 'text nightjar']);
    desk.undo('hide 4.1');
    desk.hideOutput(place);
    expect(recalledIn()).toEqual(['text nightjar']);
  });

  it('is forgotten without what was decided since', () => {
    const desk = new ReviewDesk();
    desk.recall(before);
    desk.hideText('Merlin');
    desk.forget();
    expect(desk.choices).toEqual({ ...noChoices, hide: ['Merlin'] });
  });

  it('is not complained of where it stands nowhere now', () => {
    const desk = new ReviewDesk();
    desk.recall(before);
    expect(desk.settle(looked({}, [0]))).toBe(false);
    expect(stateOf(desk, looked({}, [0]))).toMatchObject({ notice: null });
    expect(desk.choices.hide).toEqual(['Nightjar']);
  });
});

describe('what came of it', () => {
  it('is told where a text stands nowhere, and the text is given up', () => {
    const desk = new ReviewDesk();
    desk.hideText('nowhere');
    expect(desk.settle(looked({}, [0]))).toBe(true);
    expect(desk.choices.hide).toEqual([]);
    expect(desk.settle(looked())).toBe(false);
    expect(stateOf(desk).notice).toBe('Nothing was hidden: “nowhere” stands nowhere in this notebook as one text.');
    desk.hideText('Nightjar');
    expect(stateOf(desk, looked({}, [1])).notice).toBeNull();
  });

  it('is kept where the rules found it in another spelling than it is counted by', () => {
    const desk = new ReviewDesk();
    desk.hideText('Night & jar');
    expect(desk.settle(looked({ items: [chosen(1)] }, [0]))).toBe(false);
    expect(desk.choices.hide).toEqual(['Night & jar']);
    desk.hideText('nowhere');
    expect(desk.settle(looked({ items: [chosen(1)] }, [0, 0]))).toBe(true);
    expect(desk.choices.hide).toEqual(['Night & jar']);
  });

  it('is told where an output stays hidden, and the wish is given up', () => {
    const desk = new ReviewDesk();
    desk.release(place, 'only totals');
    desk.release({ cell: 1, output: 0 }, 'all fine');
    expect(desk.settle(looked({ unreleased: [{ ...place, why: 'not-releasable' }] }))).toBe(true);
    expect(desk.choices.release).toEqual([{ cell: 1, output: 0, reason: 'all fine' }]);
    expect(stateOf(desk).notice).toMatch(/^Output 2 of cell 4 stays hidden/);
    desk.undo(null);
    expect(stateOf(desk).notice).toBeNull();
  });
});

describe('what the gallery found', () => {
  const found: FoundPlace = {
    file: 'notebook.ipynb',
    path: 'cells[0].source',
    cell: 0,
    place: 'source',
    start: 0,
    end: 4,
    kind: 'ID'
  };

  it('waits for its author until it was confirmed', () => {
    const desk = new ReviewDesk();
    desk.find({ ...noChoices, hide: ['4711'] }, [found]);
    const checked = looked({ items: [chosen(1)] }, [1]);
    expect(stateOf(desk, checked).items).toMatchObject([{ why: 'gallery', needs: true }]);
    expect(stateOf(desk, checked).decisions).toMatchObject([{ what: { text: '4711' }, recalled: false }]);
    desk.confirm();
    expect(stateOf(desk, checked).items).toMatchObject([{ why: 'you', needs: false }]);
    expect(desk.choices.hide).toEqual(['4711']);
  });

  it('is no wish of the author: nothing is said where it stands in no text', () => {
    const desk = new ReviewDesk();
    desk.find({ ...noChoices, hide: ['4711'] }, [found]);
    expect(desk.settle(looked({}, [0]))).toBe(false);
    expect(stateOf(desk, looked({}, [0])).notice).toBeNull();
  });
});
