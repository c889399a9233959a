import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as data from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { decided, item, items, manyItems, needed, reviewState } from '../../stories/review.js';
import { countsBy, everything, itemsOf, kindOf, type ReviewActions, type ReviewState } from './model.js';
import { ReviewBody, ReviewRow, type ReviewRowProps } from './ReviewRow.js';
import { foundSentence, itemName } from './words.js';

let page: Mounted;
afterEach(() => page.end());

interface Opened {
  actions: ReviewActions;
  goTo: ReturnType<typeof vi.fn>;
  walk: ReturnType<typeof vi.fn>;
  leave: ReturnType<typeof vi.fn>;
}

async function open(review: ReviewState, row = false): Promise<Opened> {
  const names = ['hideText', 'hideOutput', 'release', 'undo', 'forget'] as const;
  const actions = Object.fromEntries(names.map(name => [name, vi.fn()])) as unknown as ReviewActions;
  const [goTo, walk, leave] = [vi.fn(), vi.fn(), vi.fn()];
  const props: ReviewRowProps = { review, actions, current: null, goTo, walk, leave };
  page = await mount(row ? <ReviewRow {...props} /> : <ReviewBody {...props} />);
  return { actions, goTo, walk, leave };
}

const body = (review: ReviewState): JSX.Element => (
  <ReviewBody
    review={review}
    actions={data.publishActions}
    current={null}
    goTo={vi.fn()}
    walk={vi.fn()}
    leave={vi.fn()}
  />
);
const rows = (): HTMLElement[] => page.all('.vt-review-item');
async function pick(list: HTMLSelectElement, value: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(list, value);
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the row', () => {
  it('says how much goes and stays closed', async () => {
    await open(reviewState(), true);
    expect(page.one('.vt-row-label').textContent).toBe('Sensitive items');
    expect(page.one('.vt-row-summary').textContent).toBe('20');
    expect(page.one('details').hasAttribute('open')).toBe(false);
  });

  it('opens by itself where something waits for its author', async () => {
    await open(needed, true);
    expect(page.one('.vt-row-summary').textContent).toBe('21, 1 needs you');
    expect(page.one('details').hasAttribute('open')).toBe(true);
  });

  it('says so where nothing was found', async () => {
    await open(reviewState({ items: [] }), true);
    expect(page.one('.vt-row-summary').textContent).toBe('nothing found');
    expect(page.root.textContent).toContain('No rule found anything to remove.');
  });
});

describe('a line', () => {
  it('says what, by which rule, where and how often, to the eye and to the ear', async () => {
    await open(reviewState());
    const mail = rows()[2];
    expect(mail?.textContent).toBe('E-mail address12Cell 2, outputremoved by personal data');
    expect(mail?.getAttribute('aria-label')).toBe('E-mail address, 12 times. Cell 2, output. removed by personal data');
    expect(rows()[1]?.textContent).toBe('Table removedCell 1, outputall outputs are removed in this space');
    expect(itemName(item({ needs: true, why: 'gallery' }))).toMatch(
      /^Needs you\. Access token\. .*found by the gallery$/
    );
    expect(itemName(item({ cell: null, place: 'metadata' }))).toContain('The notebook itself');
  });

  it('leads to its place by click and by Enter', async () => {
    const { goTo } = await open(reviewState());
    await page.click(rows()[2] as HTMLElement);
    expect(goTo).toHaveBeenCalledWith(items[2]);
    expect(rows().every(row => row.tagName === 'BUTTON')).toBe(true);
  });

  it('is one stop of Tab; arrows, Home and End walk the others', async () => {
    await open(reviewState());
    expect(rows().map(row => row.tabIndex)).toEqual([0, -1, -1, -1, -1, -1, -1]);
    rows()[0]?.focus();
    await page.key(rows()[0] as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(rows()[1]);
    expect(
      rows()
        .map(row => row.tabIndex)
        .indexOf(0)
    ).toBe(1);
    await page.key(rows()[1] as HTMLElement, 'End');
    expect(document.activeElement).toBe(rows().at(-1));
    await page.key(rows().at(-1) as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(rows().at(-1));
    await page.key(rows().at(-1) as HTMLElement, 'Home');
    expect(document.activeElement).toBe(rows()[0]);
    await page.key(rows()[0] as HTMLElement, 'ArrowUp');
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('n and p walk the preview from here, and Esc goes back to it without closing the dialog', async () => {
    const { walk, leave } = await open(reviewState());
    const outside = vi.fn();
    page.root.addEventListener('keydown', outside);
    await page.key(rows()[0] as HTMLElement, 'n');
    await page.key(rows()[0] as HTMLElement, 'p');
    expect(walk.mock.calls).toEqual([
      [items, 1],
      [items, -1]
    ]);
    await page.key(page.one('.vt-hide-more input'), 'n');
    await page.key(rows()[0] as HTMLElement, 'n', { ctrlKey: true });
    expect(walk).toHaveBeenCalledTimes(2);
    const escape = await page.key(rows()[0] as HTMLElement, 'Escape');
    expect(leave).toHaveBeenCalledOnce();
    expect(escape.defaultPrevented).toBe(true);
  });
});

describe('a thousand lines', () => {
  it('are drawn in portions, more of them when the keys come to the end', async () => {
    // Fewer than a thousand: a page without pixels draws them slowly.
    await open(reviewState({ items: manyItems.slice(0, 260) }));
    expect(rows()).toHaveLength(100);
    expect(page.named('Show 160 more')).toBeTruthy();
    const last = rows()[99] as HTMLElement;
    last.focus();
    await page.key(last, 'ArrowDown');
    expect(rows()).toHaveLength(200);
    await page.key(last, 'ArrowDown');
    expect(document.activeElement).toBe(rows()[100]);
    await page.key(rows()[100] as HTMLElement, 'End');
    expect(rows()).toHaveLength(260);
  });

  it('are filtered without being drawn', () => {
    const started = performance.now();
    for (let times = 0; times < 50; times++) {
      itemsOf(manyItems, { ...everything, kind: 'EMAIL', cell: 7 });
      countsBy(manyItems, kindOf);
    }
    expect((performance.now() - started) / 50).toBeLessThan(16);
  });
});

describe('filters', () => {
  it('are by kind, by cell and by place, with counts, the most frequent kind first', async () => {
    await open(reviewState());
    const options = (name: string): string[] =>
      [...page.one(`select[aria-label="${name}"]`).querySelectorAll('option')].map(one => one.textContent ?? '');
    expect(options('Kind').slice(0, 2)).toEqual(['All kinds', 'E-mail address (12)']);
    expect(options('Cell')).toEqual(['All cells', 'Cell 1 (2)', 'Cell 2 (14)', 'Cell 3 (4)']);
    expect(options('Place')).toEqual(['All places', 'output (15)', 'text (5)']);
    await pick(page.one('select[aria-label="Cell"]') as HTMLSelectElement, '2');
    expect(rows()).toHaveLength(3);
    await pick(page.one('select[aria-label="Kind"]') as HTMLSelectElement, 'EMAIL');
    expect(rows()).toHaveLength(1);
    await pick(page.one('select[aria-label="Place"]') as HTMLSelectElement, 'source');
    expect(page.root.textContent).toContain('None of them is of this kind, in this place.');
    await pick(page.one('select[aria-label="Place"]') as HTMLSelectElement, '');
    expect(rows()).toHaveLength(1);
  });

  it('show what waits for its author alone, where something does', async () => {
    await open(needed);
    const button = page.all('button').find(one => one.textContent?.startsWith('Needs you'));
    expect(button?.getAttribute('aria-pressed')).toBe('false');
    await page.click(button as HTMLElement);
    expect(rows()).toHaveLength(1);
    expect(rows()[0]?.className).toContain('vt-mod-needs');
    page.end();
    await open(reviewState());
    expect(page.root.textContent).not.toContain('Needs you');
  });

  it('are not there for a single line', async () => {
    await open(reviewState({ items: [item()] }));
    expect(page.all('select')).toHaveLength(0);
  });
});

describe('decisions', () => {
  it('are listed with the way back', async () => {
    const { actions } = await open(decided);
    const told = page.all('.vt-decision-text').map(one => one.textContent);
    expect(told.slice(0, 3)).toEqual([
      '“Nightjar” is hidden in 3 places',
      'An output of cell 2 is hidden',
      'Readers see an output of cell 1: “Only totals, none below ten”'
    ]);
    expect(told[4]).toContain('it stands nowhere now');
    const undo = page.all('.vt-decision button');
    expect(undo[0]?.getAttribute('aria-label')).toBe('Undo: “Nightjar” is hidden in 3 places');
    await page.click(undo[2] as HTMLElement);
    expect(actions.undo).toHaveBeenCalledWith('c');
    // What was pressed goes, and the keys with it.
    expect(document.activeElement).toBe(undo[3]);
    await page.click(undo[4] as HTMLElement);
    expect(document.activeElement).toBe(undo[3]);
  });

  it('say which were taken over from the last version, show them and forget them', async () => {
    const { actions } = await open(decided);
    expect(page.one('.vt-decisions-recalled').textContent).toContain('2 decisions from last time were used.');
    await page.click(page.named('Show'));
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Nightjar');
    await page.click(page.named('Forget'));
    expect(actions.forget).toHaveBeenCalledOnce();
    page.end();
    await open({ ...decided, decisions: decided.decisions.filter(one => !one.recalled) });
    expect(page.all('.vt-decisions-recalled')).toHaveLength(0);
  });

  it('are made by typing too', async () => {
    const { actions } = await open(reviewState());
    const field = page.one('.vt-hide-more input') as HTMLInputElement;
    await page.click(page.named('Hide everywhere'));
    expect(actions.hideText).not.toHaveBeenCalled();
    field.value = ' Nightjar ';
    await page.click(page.named('Hide everywhere'));
    expect(actions.hideText).toHaveBeenCalledWith('Nightjar');
    expect(field.value).toBe('');
  });

  it('say what came of them', async () => {
    await open(reviewState({ notice: 'Nothing was hidden.' }));
    expect(page.one('[role="status"]').textContent).toBe('Nothing was hidden.');
    await page.show(body(reviewState({ busy: true })));
    expect(page.one('[role="status"]').textContent).toBe('Looking through it again');
    expect(page.one('.vt-review').getAttribute('aria-busy')).toBe('true');
  });
});

describe('what nobody vouches for', () => {
  it.each([
    [0, 0, ''],
    [3, 2, "3 pictures: nobody can check pixels. 2 tables weren't checked for small counts."],
    [1, 0, '1 picture: nobody can check pixels.'],
    [0, 1, "1 table wasn't checked for small counts."]
  ])('%i pictures and %i tables', async (pictures, tables, sentence) => {
    await open(reviewState({ unseen: { pictures, tables } }));
    expect(page.one('.vt-coverage').textContent?.startsWith(sentence === '' ? 'Found and removed' : sentence)).toBe(
      true
    );
  });

  it('is said with what was found, and the table of the rules in force is one click away', async () => {
    await open(reviewState({ profile: 'open', removed: 23 }));
    expect(foundSentence({ removed: 23 })).toMatch(/^Found and removed 23; can't find: /);
    expect(page.all('.vt-coverage table')).toHaveLength(0);
    const details = page.one('.vt-coverage details') as HTMLDetailsElement;
    details.open = true;
    await vi.waitFor(() => expect(page.all('.vt-coverage table')).toHaveLength(1));
    const table = page.one('.vt-coverage details table');
    const rowOf = (name: string): string | null | undefined =>
      [...table.querySelectorAll('tbody tr')].find(row => row.textContent?.startsWith(name))?.querySelector('td')
        ?.textContent;
    expect(rowOf('Phone numbers')).toBe('not detected');
    await page.show(body(reviewState()));
    expect(page.root.textContent).toMatch(/Phone numbers\d+ %/);
    expect(page.root.textContent).not.toMatch(/anonym|de-identif|compliant|safe to share/i);
  });
});
