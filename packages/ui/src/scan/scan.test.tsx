import type { ScanItem } from '@vitrine/core/scan';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mount, type Mounted } from '../../stories/mount.js';
import { cleanScan, scanState } from '../../stories/scan.js';
import { levelWord, reasonWord, scanSentence, unseenSentences, type ScanActions, type ScanState } from './model.js';
import { ScanView } from './ScanView.js';

let page: Mounted | null = null;
afterEach(() => page?.end());

async function open(over: Partial<ScanState> = {}): Promise<{ page: Mounted; actions: ScanActions }> {
  const actions: ScanActions = {
    scan: vi.fn(),
    cancel: vi.fn(),
    setLevel: vi.fn(),
    toggleKind: vi.fn(),
    showMore: vi.fn(),
    goTo: vi.fn(),
    reload: vi.fn()
  };
  page = await mount(<ScanView state={scanState(over)} actions={actions} />);
  return { page, actions };
}

const full = scanState().scan ?? expect.unreachable('there is a result');
const texts = (found: HTMLElement[]): string[] => found.map(({ textContent }) => textContent ?? '');

describe('the first sentence', () => {
  it.each<[string, Partial<ScanState>, string]>([
    ['counts items and cells', {}, '6 sensitive items in 3 cells.'],
    ['has a singular', { scan: { ...full, total: 1, cellsWith: 1 } }, '1 sensitive item in 1 cell.'],
    [
      'says where nothing is in a cell',
      { scan: { ...full, total: 2, cellsWith: 0 } },
      '2 sensitive items in the metadata of the notebook.'
    ],
    ['claims no more than was looked at', { scan: cleanScan }, 'Found no sensitive items in 12 cells.'],
    ['sets thousands apart', { scan: { ...full, total: 12000 } }, '12,000 sensitive items in 3 cells.'],
    ['says that it is under way', { phase: 'scanning' }, 'Scanning this notebook'],
    ['says that it was stopped', { phase: 'cancelled', scan: null }, 'The scan was cancelled.'],
    ['says that it failed', { phase: 'failed', scan: null }, "This notebook couldn't be scanned."]
  ])('%s', (_what, over, sentence) => {
    expect(scanSentence(scanState(over))).toBe(sentence);
  });
});

describe('words', () => {
  it('give each kind a reason', () => {
    expect(['TOKEN', 'PASSWORD', 'KEY', 'SECRET'].map(kind => reasonWord(kind))).toEqual(
      Array(4).fill('Whoever reads it can use it')
    );
    expect(['PATH', 'HOST', 'IP', 'BUCKET'].map(kind => reasonWord(kind))).toEqual(
      Array(4).fill('Tells about your machines')
    );
    expect(['EMAIL', 'NAME', 'VALUE'].map(kind => reasonWord(kind))).toEqual(Array(3).fill('Tells about a person'));
    expect(reasonWord('ENCODED')).toBe("Can't be read, so it could hold anything");
  });

  it('tell the levels apart', () => {
    expect(new Set((['open', 'balanced', 'strict'] as const).map(level => levelWord(level))).size).toBe(3);
  });

  it('count what could not be read, and only that', () => {
    expect(unseenSentences({ unseen: { pictures: 0, outputs: 0 } })).toEqual([]);
    expect(unseenSentences({ unseen: { pictures: 1, outputs: 0 } })).toEqual([
      "1 picture: what is drawn in it can't be read."
    ]);
    expect(unseenSentences({ unseen: { pictures: 4, outputs: 2 } })).toEqual([
      "4 pictures: what is drawn in them can't be read.",
      "2 outputs have a part in a form that can't be read."
    ]);
  });
});

describe('the list', () => {
  it('has the items cell by cell, counted from 0, each with what, where and why', async () => {
    const { page } = await open();
    expect(texts(page.all('.vt-scan-cell h3'))).toEqual(['The notebook itself', 'Cell 1', 'Cell 4', 'Cell 9']);
    const [, token, mail, path] = texts(page.all('.vt-scan-item'));
    expect(token).toBe('Access token textclient = connect("TOKEN-1")Whoever reads it can use it');
    expect(mail).toBe('E-mail address output0 EMAIL-1 PHONE-1 northTells about a person · and 1 more here');
    expect(path).toBe('Path outputTells about your machines');
  });

  it('has chips where values are, which say what they are but not that they were removed', async () => {
    const { page } = await open();
    const chips = page.all('.vt-chip');
    expect(texts(chips)).toEqual(['NAME-1', 'TOKEN-1', 'EMAIL-1', 'PHONE-1', 'EMAIL-1']);
    expect(chips[2]?.title).toBe('E-mail address');
    expect(page.root.innerHTML).not.toMatch(/removed/);
  });

  it('lights the same value everywhere', async () => {
    const { page } = await open();
    const [, , first, phone, second] = page.all('.vt-chip');
    first?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect([first, phone, second].map(chip => chip?.classList.contains('vt-mod-lit'))).toEqual([true, false, true]);
    first?.dispatchEvent(new MouseEvent('mouseout', { bubbles: true }));
    expect(page.all('.vt-mod-lit')).toEqual([]);
  });

  it('goes to the cell of an item; what is in no cell says where it is instead', async () => {
    const { page, actions } = await open();
    const buttons = page.all('button.vt-scan-item');
    expect(buttons).toHaveLength(4);
    expect(buttons[1]?.title).toBe('Go to cell 4');
    await page.click(buttons[1] as HTMLElement);
    expect(actions.goTo).toHaveBeenCalledExactlyOnceWith(full.items[2]);
    expect(page.one('.vt-scan-where').textContent).toContain('property inspector');
    await page.click(page.one('.vt-scan-item.vt-mod-still'));
    expect(actions.goTo).toHaveBeenCalledOnce();
  });

  it('is walked by arrow keys, Home and End, and stops at its ends', async () => {
    const { page } = await open();
    const rows = page.all('button.vt-scan-item');
    const at = (): number => rows.indexOf(document.activeElement as HTMLElement);
    rows[0]?.focus();
    const walked: number[] = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
      const event = await page.key(document.activeElement as HTMLElement, key);
      expect(event.defaultPrevented).toBe(true);
      walked.push(at());
    }
    expect(walked).toEqual([0, 1, 2, 3, 3, 2, 0]);
    expect((await page.key(page.one('select'), 'ArrowDown')).defaultPrevented).toBe(false);
    expect((await page.key(rows[0] as HTMLElement, 'x')).defaultPrevented).toBe(false);
  });

  it('draws so many rows and offers the rest', async () => {
    const items = Array.from({ length: 250 }, (_, cell): ScanItem => ({ ...(full.items[1] as ScanItem), cell }));
    const { page, actions } = await open({ scan: { ...full, items } });
    expect(page.all('.vt-scan-item')).toHaveLength(200);
    await page.click(page.named('Show 50 more'));
    expect(actions.showMore).toHaveBeenCalledOnce();
  });
});

describe('the filter', () => {
  it('counts each kind and says which are shown', async () => {
    const { page, actions } = await open({ kinds: ['EMAIL'] });
    const group = page.one('[role="group"]');
    expect(group.getAttribute('aria-label')).toBe('Show only these kinds');
    const kinds = [...group.querySelectorAll('button')];
    expect(texts(kinds)).toEqual(['All 6', 'E-mail address 3', 'Name 1', 'Path 1', 'Access token 1']);
    expect(kinds.map(kind => kind.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false', 'false', 'false']);
    expect(texts(page.all('.vt-scan-cell h3'))).toEqual(['Cell 4', 'Cell 9']);
    await page.click(kinds[2] as HTMLElement);
    await page.click(kinds[0] as HTMLElement);
    expect(vi.mocked(actions.toggleKind).mock.calls).toEqual([['NAME'], [null]]);
  });

  it('is left out where there is one kind alone', async () => {
    const { page } = await open({ scan: { ...full, kinds: full.kinds.slice(0, 1) } });
    expect(page.all('[role="group"]')).toEqual([]);
  });
});

describe('the level', () => {
  it('is a choice with a name, and a new one is asked for at once', async () => {
    const { page, actions } = await open();
    const select = page.one('select') as HTMLSelectElement;
    expect(page.one(`label[for="${select.id}"]`).textContent).toBe('Look for');
    expect(select.value).toBe('balanced');
    select.value = 'strict';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(actions.setLevel).toHaveBeenCalledExactlyOnceWith('strict');
  });

  it('says of the highest that a space of that level hides outputs unread', async () => {
    const { page } = await open({ level: 'strict' });
    expect(page.root.textContent).toContain('A space of this level hides all 12 outputs whatever is in them.');
    const other = await open();
    expect(other.page.root.textContent).not.toContain('A space of this level');
  });
});

describe('every state has a door', () => {
  it('done: scan again, once', async () => {
    const { page, actions } = await open();
    await page.click(page.named('Scan again'));
    expect(actions.scan).toHaveBeenCalledOnce();
  });

  it.each<[string, Partial<ScanState>, string]>([
    ['changed since', { changed: true }, 'The notebook changed after this scan.'],
    ['a cell that is gone', { notice: "Cell 4 of this scan isn't there any more." }, "Cell 4 of this scan isn't"]
  ])('%s: says so, with the one way to mend it', async (_what, over, sentence) => {
    const { page, actions } = await open(over);
    expect(page.one('.vt-scan-notice').getAttribute('role')).toBe('status');
    expect(page.one('.vt-scan-notice').textContent).toContain(sentence);
    expect(page.all('button').filter(({ textContent }) => textContent === 'Scan again')).toHaveLength(1);
    await page.click(page.named('Scan again'));
    expect(actions.scan).toHaveBeenCalledOnce();
  });

  it('clean: says what a scan passes by', async () => {
    const { page } = await open({ scan: cleanScan });
    expect(page.root.textContent).toContain('No rule finds everything');
    expect(page.root.textContent).toContain('Every text of this notebook was read.');
    expect(page.all('details li').length).toBeGreaterThan(5);
    expect(page.all('.vt-glyph')).toEqual([]);
  });

  it('scanning: shapes alone at first, then a count and Cancel', async () => {
    const first = await open({ phase: 'scanning', scan: null });
    expect(first.page.all('.vt-skeleton')).toHaveLength(1);
    expect(first.page.all('button')).toEqual([]);
    first.page.end();
    const { page, actions } = await open({ phase: 'scanning', scan: null, progress: { done: 62, total: 143 } });
    expect(page.one('.vt-progress').textContent).toBe('Reading cell 62 of 143');
    expect(page.one('progress').getAttribute('value')).toBe('62');
    await page.click(page.named('Cancel'));
    expect(actions.cancel).toHaveBeenCalledOnce();
  });

  it('scanning: no bar pretends to know how long the rules take', async () => {
    const { page } = await open({ phase: 'scanning', scan: null, progress: { done: 143, total: 143 } });
    expect(page.one('.vt-progress').textContent).toBe('Looking through 143 cells');
    expect(page.one('progress').hasAttribute('value')).toBe(false);
  });

  it('cancelled: nothing of an older result is shown', async () => {
    const { page, actions } = await open({ phase: 'cancelled', scan: null });
    expect(page.all('.vt-scan-item')).toEqual([]);
    await page.click(page.named('Scan this notebook'));
    expect(actions.scan).toHaveBeenCalledOnce();
  });

  it.each<['retry' | 'reload', 'scan' | 'reload']>([
    ['retry', 'scan'],
    ['reload', 'reload']
  ])('failed: %s', async (id, called) => {
    const door = { id, label: 'The way on' };
    const problem = { sentence: 'It broke.', next: 'Do this.', code: 'redaction-failed', door };
    const { page, actions } = await open({ phase: 'failed', scan: null, problem });
    expect(texts([...page.one('[role="alert"]').children] as HTMLElement[])).toEqual(
      expect.arrayContaining(['It broke.', 'Do this.', 'redaction-failed'])
    );
    await page.click(page.named('The way on'));
    expect(actions[called]).toHaveBeenCalledOnce();
  });
});
