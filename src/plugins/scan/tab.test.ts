import '../../testing/browser';
import { Signal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import type { MainAreaWidget } from '@jupyterlab/apputils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScanPorts } from './ports';

const { look } = vi.hoisted(() => ({ look: vi.fn() }));
let path = 'work/riders.ipynb';
let stopped = 0;
vi.mock('./adapter', () => ({
  scanPorts: (): ScanPorts => ({
    fileName: () => path.split('/').at(-1) ?? '',
    look,
    goTo: () => true,
    onChanged: () => () => (stopped += 1),
    later: () => () => undefined,
    reload: () => undefined
  })
}));
const { openScan } = await import('./tab');

type Args = Parameters<typeof openScan>;

const trans = {
  __: (text: string, ...args: unknown[]): string =>
    text.replace(/%(\d)/g, (_, n: string) => String(args[Number(n) - 1])),
  _n: (one: string, many: string, n: number, ...args: unknown[]): string =>
    (n === 1 ? one : many).replace(/%(\d)/g, (_, at: string) => String([n, ...args][Number(at) - 1])),
  _p: (_place: string, text: string): string => text
} as unknown as Args[2];

const item = { cell: 1, place: 'source', kind: 'EMAIL', excerpt: 'Ask EMAIL-1.', more: 0 };
const scan = {
  cells: 2,
  items: [item],
  total: 1,
  kinds: [{ kind: 'EMAIL', count: 1 }],
  cellsWith: 1,
  unseen: { pictures: 0, outputs: 0 },
  outputs: 0
};

let panel: Widget & { context: { pathChanged: Signal<object, void>; isDisposed: boolean } };
let added: { widget: MainAreaWidget; area: string; options: unknown }[];
let activated: string[];

const shell = {
  add: (widget: MainAreaWidget, area: string, options: unknown) => {
    added.push({ widget, area, options });
    Widget.attach(widget, document.body);
  },
  activateById: (id: string) => void activated.push(id)
} as unknown as Args[1]['shell'];

const open = (beside = true): MainAreaWidget => {
  openScan(panel as unknown as Args[0], { shell, beside }, trans);
  return added.at(-1)?.widget ?? expect.unreachable('nothing was added');
};

beforeEach(() => {
  path = 'work/riders.ipynb';
  stopped = 0;
  look.mockReset().mockReturnValue({ result: Promise.resolve(scan), cancel: () => undefined });
  panel = Object.assign(new Widget(), { context: { pathChanged: new Signal<object, void>({}), isDisposed: false } });
  panel.id = 'panel-1';
  added = [];
  activated = [];
});

afterEach(() => panel.dispose());

describe('the tab', () => {
  it('stands at the right of its notebook in Lab, in front, and looks at once', async () => {
    const tab = open();
    expect(added[0]).toMatchObject({ area: 'main', options: { mode: 'split-right', ref: 'panel-1' } });
    expect([activated, look.mock.calls.length]).toEqual([[tab.id], 1]);
    await vi.waitFor(() => expect(tab.node.textContent).toContain('1 sensitive item in 1 cell.'), { timeout: 15_000 });
  });

  it('stands at the side where there is room for one document alone', () => {
    open(false);
    expect(added[0]?.area).toBe('right');
  });

  it('is named after the notebook, also when that gets another name', () => {
    const tab = open();
    const names = (): unknown[] => [tab.title.label, tab.title.caption, tab.content.node.getAttribute('aria-label')];
    expect(names()).toEqual([
      'Scan: riders.ipynb',
      'Sensitive items in riders.ipynb',
      'Sensitive items in riders.ipynb'
    ]);
    path = 'other.ipynb';
    panel.context.pathChanged.emit();
    expect(names()).toEqual(['Scan: other.ipynb', 'Sensitive items in other.ipynb', 'Sensitive items in other.ipynb']);
    expect([tab.content.node.getAttribute('role'), tab.title.closable]).toEqual(['region', true]);
  });

  it('is one for each notebook: asked again, it comes to the front and looks again', () => {
    const tab = open();
    open();
    expect([added.length, look.mock.calls.length, activated]).toEqual([1, 2, [tab.id, tab.id]]);
  });

  it('can be opened again after it was closed', () => {
    const tab = open();
    tab.dispose();
    expect(stopped).toBe(1);
    open();
    expect(added).toHaveLength(2);
  });

  it('goes with its notebook', () => {
    const tab = open();
    panel.dispose();
    expect([tab.isDisposed, stopped]).toEqual([true, 1]);
  });

  it('is entered by the arrow key', async () => {
    const tab = open();
    const { node } = tab.content;
    await vi.waitFor(() => expect(node.querySelector('.vt-scan-item')).not.toBeNull());
    const press = (target: Element, key: string): boolean =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    node.focus();
    expect(press(node, 'x')).toBe(true);
    expect(press(node, 'ArrowDown')).toBe(false);
    expect(document.activeElement).toBe(node.querySelector('.vt-scan-item'));
    node.querySelector<HTMLElement>('select')?.focus();
    expect(press(document.activeElement ?? node, 'ArrowDown')).toBe(true);
    expect(document.activeElement).toBe(node.querySelector('select'));
  });
});
