import './testing/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Widget } from '@lumino/widgets';
import type { ReactWidget } from '@jupyterlab/ui-components';
import { english } from '@vitrine/core/words';
import { useTrans } from '@vitrine/ui';
import { bracketed } from '../packages/core/src/testing/marked';
import { modelWidget } from './view';

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
    widget = modelWidget(one, english, state => <b>{state}</b>);
    Widget.attach(widget, document.body);
    await vi.waitFor(() => expect(widget.node.textContent).toBe('first'));
    one.say('second');
    await vi.waitFor(() => expect(widget.node.innerHTML).toBe('<b>second</b>'));
  });

  it('speaks the language it was given', async () => {
    const Greeting = (): JSX.Element => <b>{useTrans().__('Try again')}</b>;
    widget = modelWidget(model(), bracketed, () => <Greeting />);
    Widget.attach(widget, document.body);
    await vi.waitFor(() => expect(widget.node.textContent).toBe('⟦Try again⟧'));
  });

  it('stops listening when it is gone', async () => {
    const one = model();
    widget = modelWidget(one, english, state => state);
    Widget.attach(widget, document.body);
    await vi.waitFor(() => expect(one.heard).toBe(1));
    widget.dispose();
    await vi.waitFor(() => expect(one.heard).toBe(0));
  });
});
