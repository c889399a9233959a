import '../../testing/browser';
import { Signal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PublishButton } from './button';
import type { Standing } from './label';

type Args = ConstructorParameters<typeof PublishButton>;

let watch: { standing: Standing; changed: Signal<object, void>; dispose: () => void; isDisposed: boolean };
let executed: [string, unknown][];
let button: PublishButton;

const trans = {
  __: (text: string, ...args: unknown[]): string =>
    text.replace(/%(\d)/g, (_, n: string) => String(args[Number(n) - 1]))
} as Args[3];
const drawn = (): HTMLElement => button.node.querySelector<HTMLElement>('[title]') ?? expect.unreachable('not drawn');

beforeEach(async () => {
  executed = [];
  watch = {
    standing: { kind: 'new' },
    changed: new Signal({}),
    isDisposed: false,
    dispose: () => (watch.isDisposed = true)
  };
  const panel = { context: { path: 'work/forecast.ipynb' } } as unknown as Args[0];
  const commands = { execute: (id: string, args: unknown) => void executed.push([id, args]) } as unknown as Args[2];
  button = new PublishButton(panel, watch as unknown as Args[1], commands, trans);
  Widget.attach(button, document.body);
  await vi.waitFor(() => drawn());
});

afterEach(() => button.dispose());

describe('the toolbar button', () => {
  it('has a picture and a word, and its name is the word', () => {
    expect(button.node.textContent).toBe('Publish');
    expect(drawn().querySelector('svg')).not.toBeNull();
    expect(drawn().getAttribute('aria-label')).toBe('Publish');
    expect(drawn().title).toBe('Publish this notebook to the gallery');
  });

  it('publishes the notebook it stands above, whichever is in front by then', () => {
    drawn().dispatchEvent(new MouseEvent('click', { bubbles: true, button: 0 }));
    expect(executed).toEqual([['vitrine:publish', { path: 'work/forecast.ipynb' }]]);
  });

  it('shows the state of the notebook afterwards, and its tooltip what a press does then', async () => {
    watch.standing = { kind: 'published', version: 3, changes: null };
    watch.changed.emit();
    await vi.waitFor(() => expect(button.node.textContent).toBe('Published v3'));
    watch.standing = { kind: 'published', version: 3, changes: '2 cells changed' };
    watch.changed.emit();
    await vi.waitFor(() => expect(button.node.textContent).toBe('v3 · 2 cells changed'));
    expect(drawn().title).toBe('v3 · 2 cells changed: Publish a new version of this notebook');
  });

  it('stops watching when the notebook is closed', () => {
    button.dispose();
    expect(watch.isDisposed).toBe(true);
  });
});
