import { afterEach, describe, expect, it, vi } from 'vitest';
import { cells, manyCells } from '../../stories/data.js';
import { createRef } from 'react';
import { publishActions } from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { isTyping, marksOf, PreviewPane, type PreviewPaneProps } from './Preview.js';

let page: Mounted;
afterEach(() => page.end());

function pane(over: Partial<PreviewPaneProps> = {}): JSX.Element {
  return (
    <PreviewPane
      cells={cells}
      originals={null}
      loading={false}
      view="after"
      actions={publishActions}
      review={null}
      scroller={createRef()}
      back={() => false}
      skip={() => undefined}
      {...over}
    />
  );
}

async function open(over: Partial<PreviewPaneProps> = {}): Promise<ReturnType<typeof vi.fn>> {
  const setView = vi.fn();
  page = await mount(pane({ actions: { ...publishActions, setView }, ...over }));
  return setView;
}

const scroller = (): HTMLElement => page.one('.vt-preview-scroller');
const stops = (): HTMLElement[] => page.all('[data-vt-stop]');

describe('the switch', () => {
  it('says which side is shown, in words and in state', async () => {
    await open();
    expect(page.root.textContent).toContain('As readers will see it');
    expect(page.all('.vt-switch button').map(side => side.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    await page.show(pane({ view: 'before' }));
    expect(page.root.textContent).toContain('As it is on this computer; none of this is sent');
    expect(page.all('.vt-switch button').map(side => side.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
  });

  it('works by click', async () => {
    const setView = await open();
    await page.click(page.named('Before'));
    await page.click(page.named('After'));
    expect(setView.mock.calls).toEqual([
      ['before', 0],
      ['after', 0]
    ]);
  });
});

describe('holding Space', () => {
  it('shows before once, however often the key repeats, and lets go at its end', async () => {
    const setView = await open();
    const first = await page.key(scroller(), ' ');
    await page.key(scroller(), ' ', { repeat: true });
    await page.key(scroller(), ' ', { repeat: true });
    expect(setView.mock.calls).toEqual([['before', 0]]);
    // The pane must not scroll away under the comparison.
    expect(first.defaultPrevented).toBe(true);
    await page.key(scroller(), ' ', {}, 'keyup');
    expect(setView).toHaveBeenLastCalledWith('after', 0);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('means nothing with %o', async init => {
    const setView = await open();
    expect((await page.key(scroller(), ' ', init)).defaultPrevented).toBe(false);
    expect(setView).not.toHaveBeenCalled();
  });

  it('still presses a button that has the focus', async () => {
    const setView = await open();
    expect((await page.key(page.named('Before'), ' ')).defaultPrevented).toBe(false);
    await page.key(page.named('Before'), ' ', {}, 'keyup');
    expect(setView).not.toHaveBeenCalled();
  });

  it('is a letter like others in a field that a cell brought along', async () => {
    const setView = await open({ renderCode: () => <textarea defaultValue="x = 1" /> });
    const field = page.one('textarea');
    expect((await page.key(field, ' ')).defaultPrevented).toBe(false);
    expect((await page.key(field, 'n')).defaultPrevented).toBe(false);
    await page.key(field, ' ', {}, 'keyup');
    expect(setView).not.toHaveBeenCalled();
  });
});

describe('walking what is hidden', () => {
  it('goes on from where the focus is, around both ends, by button as by key', async () => {
    await open();
    await page.click(page.named('Next'));
    expect(document.activeElement).toBe(stops()[0]);
    await page.key(stops()[0] as HTMLElement, 'n');
    expect(document.activeElement).toBe(stops()[1]);
    await page.click(page.named('Previous'));
    expect(document.activeElement).toBe(stops()[0]);
    await page.key(stops()[0] as HTMLElement, 'p');
    expect(document.activeElement).toBe(stops().at(-1));
  });

  it('begins at the end when walked backwards', async () => {
    await open();
    await page.key(scroller(), 'p');
    expect(document.activeElement).toBe(stops().at(-1));
  });

  it('is not offered where nothing is hidden, and then moves nothing', async () => {
    await open({ cells: cells.filter(cell => cell.removed === 0) });
    expect(page.all('.vt-preview-tools')).toHaveLength(0);
    scroller().focus();
    await page.key(scroller(), 'n');
    expect(document.activeElement).toBe(scroller());
  });

  it('names its keys to whoever can not see them', async () => {
    await open();
    expect(page.named('Next').getAttribute('aria-keyshortcuts')).toBe('n');
    expect(page.named('Previous').getAttribute('aria-keyshortcuts')).toBe('p');
  });
});

describe('the marks at the edge', () => {
  it('are one per cell with something hidden, in order, each inside the bar', () => {
    const marks = marksOf(manyCells);
    expect(marks.map(mark => mark.index)).toEqual(manyCells.filter(cell => cell.removed > 0).map(c => c.index));
    expect(marks.map(mark => mark.at)).toEqual([...marks.map(mark => mark.at)].sort((a, b) => a - b));
    expect(marksOf([])).toEqual([]);
  });

  it('are drawn, and are nothing to a screen reader', async () => {
    await open();
    expect(page.all('.vt-marks rect')).toHaveLength(2);
    expect(page.one('.vt-marks').getAttribute('aria-hidden')).toBe('true');
  });
});

describe('while cells are checked', () => {
  it('stands in for cells until the first are there', async () => {
    await open({ cells: [], loading: true });
    expect(page.one('[role="status"]').getAttribute('aria-label')).toBe('Checking cells');
    await page.show(pane({ cells: cells.slice(0, 1), loading: true }));
    expect(page.all('.vt-skeleton')).toHaveLength(0);
    expect(page.all('.vt-cell')).toHaveLength(1);
  });

  it('says so when there is no cell at the end', async () => {
    await open({ cells: [] });
    expect(scroller().textContent).toBe('This notebook has no cells.');
  });
});

describe('isTyping', () => {
  it('knows every field, also from inside of it', async () => {
    await open();
    const box = document.createElement('div');
    box.innerHTML =
      '<input><textarea></textarea><select><option>a</option></select><p contenteditable="true"><b>x</b></p><button>y</button>';
    expect([...box.querySelectorAll('input, textarea, option, b, button')].map(isTyping)).toEqual([
      true,
      true,
      true,
      true,
      false
    ]);
    expect([isTyping(null), isTyping(window)]).toEqual([false, false]);
  });
});
