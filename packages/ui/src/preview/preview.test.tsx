import { act, createRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cells, publishActions } from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { decidable, item, originals, reviewState } from '../../stories/review.js';
import { PreviewPane, type PreviewPaneProps } from '../publish/Preview.js';
import type { PublishActions } from '../publish/model.js';
import { anchorOf, placesOf } from './lead.js';
import { rangesOf } from './marks.js';
import { MOST_TEXTS, textsIn } from './selected.js';

let page: Mounted;
let actions: PublishActions;

beforeEach(() => {
  const all = Object.keys(publishActions).map(name => [name, vi.fn()]);
  actions = Object.fromEntries(all) as unknown as PublishActions;
});
afterEach(() => {
  document.getSelection()?.removeAllRanges();
  page.end();
});

async function open(over: Partial<PreviewPaneProps> = {}): Promise<void> {
  page = await mount(
    <PreviewPane
      cells={decidable}
      originals={null}
      loading={false}
      view="after"
      actions={actions}
      review={reviewState({ releases: 'author' })}
      scroller={createRef()}
      back={() => false}
      skip={() => undefined}
      {...over}
    />
  );
}

const scroller = (): HTMLElement => page.one('.vt-preview-scroller');

function rangeOver(from: Node, start: number, to: Node, end: number): Range {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  return range;
}

/** Selects in the text of the first element that holds it. */
async function select(text: string): Promise<void> {
  const walker = document.createTreeWalker(scroller(), 4);
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(text);
    if (at >= 0) {
      const range = rangeOver(node, at, node, at + text.length);
      range.getBoundingClientRect = () => new DOMRect();
      await act(async () => {
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.addRange(range);
        document.dispatchEvent(new Event('selectionchange'));
        await new Promise(resolve => requestAnimationFrame(resolve));
      });
      return;
    }
  }
}

describe('selecting a text', () => {
  it('offers to hide it, and hides it by click', async () => {
    await open();
    expect(page.all('.vt-hide-this')).toHaveLength(0);
    await select('railway');
    const button = page.one('.vt-hide-this button');
    expect(button.textContent).toBe('Hide this');
    expect(button.getAttribute('aria-keyshortcuts')).toBe('h');
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    button.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    await page.click(button);
    expect(actions.hideText).toHaveBeenCalledExactlyOnceWith('railway');
    expect(document.activeElement).toBe(scroller());
  });

  it('hides it by a key, and does nothing without a selection', async () => {
    await open();
    await page.key(scroller(), 'h');
    expect(actions.hideText).not.toHaveBeenCalled();
    await select('railway');
    await page.key(scroller(), 'h', { ctrlKey: true });
    expect(actions.hideText).not.toHaveBeenCalled();
    await page.key(scroller(), 'h');
    expect(actions.hideText).toHaveBeenCalledExactlyOnceWith('railway');
  });

  it('is offered neither outside of the preview nor while nothing can be decided', async () => {
    await open();
    const outside = document.body.appendChild(document.createElement('p'));
    outside.textContent = 'outside';
    await act(async () => {
      document.getSelection()?.selectAllChildren(outside);
      document.dispatchEvent(new Event('selectionchange'));
      await new Promise(resolve => requestAnimationFrame(resolve));
    });
    expect(page.all('.vt-hide-this')).toHaveLength(0);
    outside.remove();
    page.end();
    await open({ review: null });
    await select('railway');
    expect(page.all('.vt-hide-this')).toHaveLength(0);
    expect(page.all('.vt-output-tools')).toHaveLength(0);
  });

  it('takes lines of a block as one text, cells of a table each, and never what a placeholder is called', () => {
    const box = document.body.appendChild(document.createElement('div'));
    const texts = (html: string): string[] => {
      box.innerHTML = html;
      return textsIn(rangeOver(box, 0, box, box.childNodes.length));
    };
    expect(texts('<pre><span>ward = </span><span>"Night\n  jar"</span></pre>')).toEqual(['ward = "Night jar"']);
    expect(texts('<table><tr><td>north</td><td>412</td><td>7</td></tr></table>')).toEqual(['north', '412']);
    expect(texts('<p>to <span class="vt-chip">EMAIL-1<span class="vt-sr">(mail)</span></span> now</p>')).toEqual([
      'now'
    ]);
    expect(texts('<p>a\u00a0b</p><p class="vt-meta">ours</p>')).toEqual(['a b']);
    expect(texts('<p>7</p>')).toEqual(['7']);
    const [node] = [(box.innerHTML = 'Nightjar') && (box.firstChild as Text)];
    expect(textsIn(rangeOver(node, 5, node, 8))).toEqual(['jar']);
    expect(texts(Array.from({ length: 30 }, (_, at) => `<p>word ${at}</p>`).join('')).length).toBeGreaterThan(
      MOST_TEXTS
    );
    box.remove();
  });
});

describe('an output', () => {
  it('is hidden by its button, and comes back from its strip', async () => {
    await open({
      cells: decidable.map(cell => ({ ...cell, fates: cell.fates?.map(one => ({ ...one, fate: 'shown' as const })) }))
    });
    const hide = page.all('.vt-output-tools button');
    expect(hide.at(-1)?.getAttribute('aria-label')).toBe('Hide this output: output 1 of cell 3');
    await page.click(hide.at(-1) as HTMLElement);
    expect(actions.hideOutput).toHaveBeenCalledExactlyOnceWith(3, 0);
    expect(document.activeElement).toBe(scroller());
  });

  it('says that readers see it, and takes that back by what was decided about it', async () => {
    const what = { cell: 3, output: 0, reason: 'only totals' };
    await open({ review: reviewState({ decisions: [{ id: 'r', what, recalled: false }] }) });
    expect(page.one('.vt-output-tag').textContent).toContain('You let readers see this');
    await page.click(page.one('.vt-output-tag button'));
    expect(actions.undo).toHaveBeenCalledWith('r');
  });

  it('that the level hides is let out with a reason alone, which is told to be recorded', async () => {
    await open();
    await page.click(page.named('Let readers see it: output 1 of cell 1'));
    const field = page.one('.vt-release input') as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    expect(page.one('.vt-release').textContent).toContain('The reason is recorded and readers see it.');
    expect(page.one('.vt-release').textContent).not.toContain('Somebody else');
    const submit = page.all('.vt-release button').at(-1) as HTMLElement;
    await page.click(submit);
    expect(actions.release).not.toHaveBeenCalled();
    expect(page.one('.vt-release [role="status"]').textContent).toContain('A reason is needed first.');
    expect([field.getAttribute('aria-invalid'), document.activeElement]).toEqual(['true', field]);
    field.value = ' only totals ';
    await page.click(submit);
    expect(actions.release).toHaveBeenCalledExactlyOnceWith(1, 0, 'only totals');
    expect(page.all('.vt-release')).toHaveLength(0);
    expect(document.activeElement).toBe(scroller());
  });

  it('says who decides where it is somebody else, and Esc leaves the dialog open', async () => {
    await open({ review: reviewState({ releases: 'another' }) });
    await page.click(page.named('Let readers see it: output 1 of cell 1'));
    expect(page.one('.vt-release').textContent).toContain('Somebody else decides before others can read this version.');
    const outside = vi.fn();
    page.root.parentElement?.addEventListener('keydown', outside, { once: true });
    const escape = await page.key(page.one('.vt-release input'), 'Escape');
    expect(escape.defaultPrevented).toBe(true);
    expect(page.all('.vt-release')).toHaveLength(0);
    expect(actions.release).not.toHaveBeenCalled();
  });

  it('is not offered to be let out where the rules do not allow it', async () => {
    const closed = decidable.map(cell => ({ ...cell, fates: cell.fates?.map(one => ({ ...one, releasable: false })) }));
    await open({ cells: closed });
    expect(page.root.textContent).not.toContain('Let readers see it');
  });
});

describe('keys', () => {
  it('Ctrl-Z takes the last decision back, where there is one', async () => {
    await open();
    expect((await page.key(scroller(), 'z', { ctrlKey: true })).defaultPrevented).toBe(false);
    page.end();
    const what = { cell: 3, output: 0, reason: null };
    await open({ review: reviewState({ decisions: [{ id: 'a', what, recalled: false }] }) });
    await page.key(scroller(), 'z', { metaKey: true });
    expect(actions.undo).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('mean nothing while a version is sent, and what can be decided is not drawn anew for it', async () => {
    const what = { cell: 3, output: 0, reason: null };
    const review = reviewState({ decisions: [{ id: 'a', what, recalled: false }] });
    const pane = (held: boolean): JSX.Element => (
      <PreviewPane
        {...{ cells: decidable, originals: null, loading: false, actions, review, held, view: 'after' }}
        {...{ scroller: where, back: () => false, skip: () => undefined }}
      />
    );
    const where = createRef<HTMLDivElement>();
    page = await mount(pane(false));
    const buttons = page.all('.vt-mod-after button');
    expect(buttons.length).toBeGreaterThan(2);
    await page.show(pane(true));
    expect(page.all('.vt-mod-after button')).toEqual(buttons);
    expect((await page.key(scroller(), 'z', { ctrlKey: true })).defaultPrevented).toBe(false);
    expect((await page.key(scroller(), 'h')).defaultPrevented).toBe(false);
    await page.click(page.named('Let readers see it: output 1 of cell 1'));
    await page.show(pane(false));
    expect(page.all('.vt-release')).toHaveLength(0);
    expect(actions.undo).not.toHaveBeenCalled();
  });

  it('Esc goes back to the list where somebody came from it, else it closes the dialog', async () => {
    const back = vi.fn(() => true);
    await open({ back });
    expect((await page.key(scroller(), 'Escape')).defaultPrevented).toBe(true);
    back.mockReturnValue(false);
    expect((await page.key(scroller(), 'Escape')).defaultPrevented).toBe(false);
  });
});

describe('the notebook as it is here', () => {
  it('stands beside the other side and is looked at alone, with what goes said in words', async () => {
    await open({ view: 'before', originals });
    expect(page.one('.vt-mod-after').hidden).toBe(true);
    expect(page.one('.vt-mod-before').hidden).toBe(false);
    expect(page.one('#before-cell-1').textContent).toContain('1 value goes from this cell');
    expect(page.one('#before-cell-2').textContent).not.toContain('goes from this cell');
    expect(page.all('.vt-mod-before .vt-output-tag')[0]?.textContent).toContain("Readers don't see this");
    expect(page.all('.vt-mod-before .vt-output-tools')).toHaveLength(0);
    const ids = page.all('[id]').map(one => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes the focus out of the side that goes out of sight, and gives it back: Space is let go somewhere', async () => {
    const pane = (view: 'after' | 'before'): JSX.Element => (
      <PreviewPane
        {...{ cells: decidable, originals, loading: false, actions, review: reviewState() }}
        {...{ view, scroller: held, back: () => false, skip: () => undefined }}
      />
    );
    const held = createRef<HTMLDivElement>();
    page = await mount(pane('after'));
    const strip = page.one('.vt-mod-after [data-vt-stop]');
    strip.focus();
    await page.key(strip, ' ');
    expect(document.activeElement).toBe(scroller());
    await page.show(pane('before'));
    await page.key(scroller(), ' ', {}, 'keyup');
    expect(actions.setView).toHaveBeenLastCalledWith('after', 0);
    await page.show(pane('after'));
    expect(document.activeElement).toBe(strip);
  });

  it('is waited for with the other side in sight', async () => {
    await open({ view: 'before' });
    expect(page.one('.vt-mod-after').hidden).toBe(false);
  });

  it('begins at the cell that was looked at', async () => {
    await open({ cells });
    const rects = page.all('.vt-mod-after > .vt-cell').map((_, at) => new DOMRect(0, at * 100 - 230, 100, 100));
    page.all('.vt-mod-after > .vt-cell').forEach((cell, at) => {
      cell.getBoundingClientRect = () => rects[at] ?? new DOMRect();
    });
    expect(anchorOf(scroller(), 'after')).toEqual({ index: 2, offset: -30 });
    await page.click(page.named('Before'));
    expect(actions.setView).toHaveBeenCalledWith('before', 2);
  });

  it('has its marks in the text itself, also over several elements', () => {
    const box = document.createElement('div');
    box.innerHTML = '<code>to = <span>"a@</span><span>b.example"</span>, a@b.example</code>';
    const found = rangesOf(box, ['a@b.example', 'nowhere']);
    expect(found.map(String)).toEqual(['a@b.example', 'a@b.example']);
    expect(rangesOf(document.createElement('div'), ['x'])).toEqual([]);
  });
});

describe('the place of a line', () => {
  it('is each of its chips in its part of the cell, the strip of an output, or the part itself', async () => {
    const text = (source: string) => ({ kind: 'text', from: 'stdout', text: source, cut: false }) as const;
    const chips = cells.map(cell =>
      cell.index === 1 ? { ...cell, source: 'EMAIL-1 EMAIL-2', outputs: [text('EMAIL-1')] } : cell
    );
    await open({
      cells: chips,
      renderCode: source => (
        <code>
          {source.split(' ').map(name => (
            <b key={name} className="vt-chip" data-vt-name={name} />
          ))}
        </code>
      )
    });
    const at = (over: Parameters<typeof item>[0]): HTMLElement[] => placesOf(scroller(), item(over));
    expect(at({ cell: 1, place: 'source', names: ['EMAIL-1', 'EMAIL-2'] })).toHaveLength(2);
    const [inOutput] = at({ cell: 1, place: 'output', names: ['EMAIL-1'] });
    expect(inOutput?.closest('.vt-output')).not.toBeNull();
    expect(at({ cell: 1, place: 'source', names: ['NAME-1'] })[0]?.className).toContain('vt-source');
    expect(at({ cell: 0, place: 'source', names: [] })[0]?.className).toContain('vt-prose');
    expect(at({ cell: 99, place: 'source' })).toEqual([]);
    expect(at({ cell: null, place: 'metadata' })).toEqual([]);
    page.end();
    await open();
    const [strip] = at({ cell: 2, place: 'output', what: { output: 'figure', at: 1 } });
    expect(strip?.textContent).toContain('Figure removed');
  });
});
