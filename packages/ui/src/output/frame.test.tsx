import type { OutputFate, OutputState } from '@vitrine/core/redaction';
import { cellsOf } from '@vitrine/core/view';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mount, type Mounted } from '../../stories/mount.js';
import { NotebookView } from '../notebook/NotebookView.js';
import { Deciding, type OutputActions } from './deciding.js';

let page: Mounted;
afterEach(() => page.end());

const stream = (text: string): object => ({ output_type: 'stream', name: 'stdout', text });
const strip = { output_type: 'display_data', data: { 'text/plain': '' }, metadata: { vitrine: { hidden: 'table' } } };
const [plain] = cellsOf({ cells: [{ cell_type: 'code', source: 'x', outputs: [stream('a'), stream('b'), strip] }] });

const state = (output: number, fate: OutputFate, releasable = false): OutputState => ({
  cell: 0,
  output,
  kind: output === 0 ? 'text' : 'table',
  fate,
  releasable
});

/** Two printed parts that are one output, and a strip. */
async function open(fates: OutputState[], decides = true): Promise<OutputActions> {
  const actions: OutputActions = { hide: vi.fn(), askRelease: vi.fn(), undo: vi.fn() };
  const cells = plain === undefined ? [] : [{ ...plain, fates }];
  page = await mount(
    <Deciding.Provider value={decides ? actions : null}>
      <NotebookView cells={cells} stops />
    </Deciding.Provider>
  );
  return actions;
}

describe('what its author can do about an output', () => {
  it('is offered once for all parts of what was printed', async () => {
    const actions = await open([state(0, 'shown'), state(1, 'unchecked')]);
    expect(page.all('[data-vt-output="0"]')).toHaveLength(2);
    expect(page.all('.vt-output-tools')).toHaveLength(1);
    await page.click(page.one('.vt-output-tools button'));
    expect(actions.hide).toHaveBeenCalledExactlyOnceWith({ cell: 0, output: 0 });
  });

  it.each([
    ['level', true, 'Let readers see it'],
    ['level', false, null],
    ['chosen', true, 'Undo'],
    ['unchecked', true, null],
    ['before', true, null]
  ] as const)('of a strip that is %s, releasable %s: %s', async (fate, releasable, label) => {
    const actions = await open([state(0, 'shown'), state(1, fate, releasable)]);
    const buttons = page.all('.vt-hidden-output button');
    expect(buttons.map(button => button.textContent)).toEqual(label === null ? [] : [label]);
    if (buttons[0] !== undefined) {
      expect(buttons[0].getAttribute('aria-label')).toBe(`${label}: output 2 of cell 0`);
      await page.click(buttons[0]);
      const act = fate === 'level' ? actions.askRelease : actions.undo;
      expect(act).toHaveBeenCalledExactlyOnceWith({ cell: 0, output: 1 });
    }
  });

  it('says of what was let out that readers see it, and takes it back', async () => {
    const actions = await open([state(0, 'released', true), state(1, 'level')]);
    expect(page.all('.vt-output-tag')).toHaveLength(1);
    expect(page.one('.vt-output-tag').textContent).toContain('You let readers see this');
    await page.click(page.one('.vt-output-tag button'));
    expect(actions.undo).toHaveBeenCalledExactlyOnceWith({ cell: 0, output: 0 });
    expect(page.all('.vt-output-tools')).toHaveLength(0);
  });

  it('is nothing on a page, where nobody decides, and nothing where it is not known', async () => {
    await open([state(0, 'shown'), state(1, 'level', true)], false);
    expect(page.all('.vt-output-frame, button')).toHaveLength(0);
    page.end();
    await open([]);
    expect(page.all('.vt-output-frame, button')).toHaveLength(0);
  });

  it('keeps the strip a stop of n and p', async () => {
    await open([state(0, 'shown'), state(1, 'level', true)]);
    expect(page.all('[data-vt-stop]')).toHaveLength(1);
    expect(page.one('[data-vt-stop]').closest('[data-vt-output]')?.getAttribute('data-vt-output')).toBe('1');
  });
});

describe('an output of the original', () => {
  it('says once that readers do not see it, and offers nothing', async () => {
    const cells = plain === undefined ? [] : [{ ...plain, gone: [], hides: [true, true, false] }];
    page = await mount(<NotebookView cells={cells} view="before" />);
    expect(page.all('.vt-output-tag').map(tag => tag.textContent?.trim())).toEqual(["Readers don't see this"]);
    expect(page.all('.vt-mod-stays')).toHaveLength(2);
    expect(page.all('button')).toHaveLength(0);
    expect(page.one('section').id).toBe('before-cell-0');
  });

  it('counts what goes from its cell', async () => {
    const cells = plain === undefined ? [] : [{ ...plain, gone: ['a', 'b'], hides: [] }, null];
    page = await mount(<NotebookView cells={cells} view="before" />);
    expect(page.one('.vt-gone-note').textContent).toBe('2 values go from this cell');
    expect(page.one('#before-cell-1').getAttribute('aria-hidden')).toBe('true');
  });
});
