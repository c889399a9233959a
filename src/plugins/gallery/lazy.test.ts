import '../../testing/browser';
import { CommandRegistry } from '@lumino/commands';
import { MessageLoop } from '@lumino/messaging';
import { Signal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import { VitrineError } from '@vitrine/core/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IVitrine, VitrineChange } from '../../tokens';
import { bundleOf } from '../../testing/language';
import { LazyPanel } from './lazy';
import { MINUTE } from './notices';
import { Stars } from './stars';

type Tracker = ConstructorParameters<typeof LazyPanel>[1];

let panel: LazyPanel;
let asked: string[];
let trouble: { error: unknown; again: () => void }[];
let changed: Signal<object, VitrineChange>;
let current: Signal<object, unknown>;

const empty = { items: [], total: 0, next: null };
const client = {
  list: (query: { q?: string }) => {
    asked.push(query.q === undefined ? 'list' : `list ${query.q}`);
    return Promise.resolve(empty);
  },
  me: () => Promise.resolve({ account: { displayName: 'Ada' } }),
  notifications: () => {
    asked.push('notifications');
    return Promise.resolve({ items: [], unread: 2, off: [] });
  }
};

beforeEach(async () => {
  asked = [];
  trouble = [];
  changed = new Signal({});
  current = new Signal({});
  const vitrine = {
    changed,
    gallery: {
      url: 'http://g',
      session: { signInByItself: () => Promise.resolve(true), bearer: () => 't', state: { kind: 'signed-in' } },
      call: (act: (one: typeof client) => unknown) => Promise.resolve(act(client)),
      callSignedIn: (act: (one: typeof client) => unknown) => Promise.resolve(act(client))
    }
  } as unknown as IVitrine;
  const tracker = { currentWidget: null, currentChanged: current } as unknown as Tracker;
  panel = new LazyPanel(
    vitrine,
    tracker,
    new CommandRegistry(),
    new Stars(() => Promise.reject(new VitrineError('internal'))),
    await bundleOf({ Gallery: ['Galerie'] }),
    (error, again) => trouble.push({ error, again })
  );
  Widget.attach(panel, document.body);
});

afterEach(() => panel.dispose());

const look = (): void => MessageLoop.sendMessage(panel, Widget.Msg.AfterShow);
const box = (): HTMLInputElement => panel.node.querySelector('input') ?? expect.unreachable('no search box');

describe('the place of the gallery in the left area', () => {
  it('is named before there is anything in it, and asks nobody', () => {
    expect([panel.title.caption, panel.node.getAttribute('aria-label')]).toEqual(['Galerie', 'Galerie']);
    expect(panel.node.getAttribute('role')).toBe('region');
    changed.emit('session');
    current.emit(null);
    expect([panel.node.childElementCount, asked]).toEqual([0, []]);
  });

  it('is filled when it is first looked at, once', async () => {
    look();
    look();
    await vi.waitFor(() => expect(panel.node.textContent).toContain('Signed in as Ada'));
    expect(panel.node.querySelectorAll('.vt-panel')).toHaveLength(1);
  });

  it('asks again when somebody signs in or something is published', async () => {
    look();
    await vi.waitFor(() => expect(panel.node.textContent).toContain('Nothing here yet.'));
    const before = asked.length;
    changed.emit('published');
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(before));
  });

  it('asks what there is to tell when it is looked at, and not again while it is hidden', async () => {
    look();
    await vi.waitFor(() => expect(panel.node.querySelector('.vt-panel-bell')?.ariaLabel).toContain('2'));
    vi.useFakeTimers();
    try {
      MessageLoop.sendMessage(panel, Widget.Msg.AfterShow);
      const before = asked.filter(one => one === 'notifications').length;
      await vi.advanceTimersByTimeAsync(MINUTE);
      expect(asked.filter(one => one === 'notifications')).toHaveLength(before + 1);
      MessageLoop.sendMessage(panel, Widget.Msg.BeforeHide);
      await vi.advanceTimersByTimeAsync(5 * MINUTE);
      expect(asked.filter(one => one === 'notifications')).toHaveLength(before + 1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes words from a command, and puts the cursor behind them', async () => {
    await panel.search('bikes');
    await vi.waitFor(() => expect(asked).toContain('list bikes'));
    expect(box().value).toBe('bikes');
    expect(document.activeElement).toBe(box());
  });

  it('keeps what was typed when a command only opens it', async () => {
    await panel.search('bikes');
    await panel.search(null);
    expect(box().value).toBe('bikes');
    expect(document.activeElement).toBe(box());
  });

  it('tells when its parts are gone after an upgrade, and can be looked at again', async () => {
    const gone = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
    const build = vi.spyOn(panel as unknown as { build(): Promise<unknown> }, 'build');
    build.mockRejectedValueOnce(new VitrineError('reload-needed', {}, { cause: gone }));
    await panel.search('bikes');
    expect(trouble.map(one => (one.error as VitrineError).code)).toEqual(['reload-needed']);
    expect(panel.node.childElementCount).toBe(0);
    trouble[0]?.again();
    await vi.waitFor(() => expect(panel.node.querySelector('.vt-panel')).not.toBeNull());
    expect(trouble).toHaveLength(1);
  });
});
