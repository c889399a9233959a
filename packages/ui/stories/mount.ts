import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

/** A component in a document, for tests. */
export interface Mounted {
  root: HTMLElement;
  one(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  /** The button or link whose text or accessible name this is. */
  named(name: string): HTMLElement;
  show(node: ReactElement): Promise<void>;
  click(target: HTMLElement): Promise<void>;
  key(target: HTMLElement, key: string, init?: KeyboardEventInit, type?: 'keydown' | 'keyup'): Promise<KeyboardEvent>;
  type(target: HTMLElement, value: string): Promise<void>;
  end(): void;
}

/** Mounts with React's own test hooks; no other library is needed. */
export async function mount(node: ReactElement): Promise<Mounted> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  const root = document.body.appendChild(document.createElement('div'));
  const react = createRoot(root);
  const show = (next: ReactElement): Promise<void> => act(async () => react.render(next));
  await show(node);
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const need = (found: HTMLElement | undefined, what: string): HTMLElement => {
    if (found === undefined) {
      throw new Error(`Not on the screen: ${what}\n${root.textContent ?? ''}`);
    }
    return found;
  };
  return {
    root,
    all,
    show,
    one: selector => need(all(selector)[0], selector),
    named: name =>
      need(
        all('button, a').find(
          element => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === name
        ),
        name
      ),
    click: target => act(async () => target.click()),
    key: async (target, key, init = {}, type = 'keydown') => {
      const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...init });
      await act(async () => {
        target.dispatchEvent(event);
      });
      return event;
    },
    type: (target, value) =>
      act(async () => {
        // React listens to the element's own setter: the prototype's is used to get past it.
        const proto =
          target instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
        Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(target, value);
        target.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    end: () => {
      act(() => react.unmount());
      root.remove();
    }
  };
}
