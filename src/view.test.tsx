import { afterEach, describe, expect, it, vi } from 'vitest';
import { Widget } from '@lumino/widgets';
import type { ReactWidget } from '@jupyterlab/ui-components';
import { modelWidget } from './view';

// Lab's widgets look for these when they are loaded; nothing here uses them.
vi.hoisted(() => {
  vi.stubGlobal('DragEvent', class extends MouseEvent {});
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act, 0));
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    addListener: () => undefined
  }));
});

function model(): {
  state: string;
  onChange(listener: () => void): () => void;
  say(state: string): void;
  heard: number;
} {
  const listeners = new Set<() => void>();
  return {
    state: 'first',
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say(state) {
      this.state = state;
      listeners.forEach(listener => listener());
    },
    get heard() {
      return listeners.size;
    }
  };
}

let widget: ReactWidget;

afterEach(() => widget.dispose());

describe('modelWidget', () => {
  it('draws the state, and every other one that comes', async () => {
    const one = model();
    widget = modelWidget(one, state => <b>{state}</b>);
    Widget.attach(widget, document.body);
    await vi.waitFor(() => expect(widget.node.textContent).toBe('first'));
    one.say('second');
    await vi.waitFor(() => expect(widget.node.innerHTML).toBe('<b>second</b>'));
  });

  it('stops listening when it is gone', async () => {
    const one = model();
    widget = modelWidget(one, state => state);
    Widget.attach(widget, document.body);
    await vi.waitFor(() => expect(one.heard).toBe(1));
    widget.dispose();
    await vi.waitFor(() => expect(one.heard).toBe(0));
  });
});
