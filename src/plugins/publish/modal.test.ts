import '../../testing/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Widget } from '@lumino/widgets';
import type { ReactWidget } from '@jupyterlab/ui-components';
import { Modal } from './modal';

// Lumino's drag and drop, which nothing here uses, looks for this class when it is loaded.
let modal: Modal;
let before: HTMLButtonElement;
let escaped: number;

const body = (html: string): ReactWidget => {
  const widget = new Widget();
  widget.node.innerHTML = html;
  return widget as unknown as ReactWidget;
};
const make = (html = '<input id="first"><button id="off" disabled></button><a id="last" href="#x">x</a>'): Modal => {
  modal = new Modal(body(html), 'Publish', () => (escaped += 1));
  return modal;
};
const at = (id: string): HTMLElement => modal.node.querySelector<HTMLElement>(`#${id}`) ?? expect.unreachable(id);
const press = (key: string, shiftKey = false): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  escaped = 0;
  before = document.createElement('button');
  document.body.append(before);
  before.focus();
  // There is no layout here: everything but what is marked counts as drawn.
  vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockImplementation(function (this: HTMLElement) {
    return this.hidden ? null : document.body;
  });
});

afterEach(() => {
  modal.dispose();
  before.remove();
  vi.restoreAllMocks();
});

describe('a dialog', () => {
  it('is told to screen readers by its name, and keeps shortcuts of Lab out', () => {
    make().open();
    const card = modal.node.querySelector('[role="dialog"]');
    expect(card?.getAttribute('aria-modal')).toBe('true');
    expect(card?.getAttribute('aria-label')).toBe('Publish');
    expect(modal.node.getAttribute('data-lm-suppress-shortcuts')).toBe('true');
  });

  it('takes the focus and gives it back where it was', () => {
    make().open();
    expect(document.activeElement).toBe(modal.node.querySelector('[role="dialog"]'));
    modal.dispose();
    expect(document.activeElement).toBe(before);
    expect(document.querySelector('.vt-Modal')).toBeNull();
  });

  it('gives it back once only', () => {
    make().open();
    modal.dispose();
    before.blur();
    modal.dispose();
    expect(document.activeElement).toBe(document.body);
  });

  it('ends with Escape, and Lab below never hears of it', () => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    make().open();
    const event = press('Escape');
    document.body.removeEventListener('keydown', heard);
    expect(escaped).toBe(1);
    expect(event.defaultPrevented).toBe(true);
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves an Escape alone that closed something inside', () => {
    make().open();
    at('first').addEventListener('keydown', event => event.preventDefault());
    at('first').focus();
    press('Escape');
    expect(escaped).toBe(0);
  });

  it('finds the focus again that went away with a button, and Escape still ends it', () => {
    make('<button id="first"></button><button id="last"></button>').open();
    at('last').focus();
    at('last').remove();
    expect(document.activeElement).toBe(document.body);
    press('Tab');
    expect(document.activeElement).toBe(modal.node.querySelector('[role="dialog"]'));
    at('first').focus();
    at('first').remove();
    press('Escape');
    expect(escaped).toBe(1);
  });

  it('hands keys in while nothing inside has the focus yet, once', () => {
    const heard: string[] = [];
    make('<div id="content"></div>').open();
    at('content').addEventListener('keydown', event => {
      heard.push(`${event.key} ${event.ctrlKey}`);
      event.preventDefault();
    });
    const card = modal.node.querySelector('[role="dialog"]');
    const event = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true });
    card?.dispatchEvent(event);
    expect(heard).toEqual(['Enter true']);
    expect(event.defaultPrevented).toBe(true);
  });

  it('hears nothing before it is open and after it was closed', () => {
    make();
    const { node } = modal;
    const event = (): KeyboardEvent => new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
    node.dispatchEvent(event());
    modal.open();
    modal.dispose();
    node.dispatchEvent(event());
    expect(escaped).toBe(0);
  });
});

describe('the Tab key', () => {
  it('goes round at both ends, past what is switched off', () => {
    make().open();
    at('last').focus();
    expect(press('Tab').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(at('first'));
    expect(press('Tab', true).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(at('last'));
  });

  it('goes back from the card itself to the end', () => {
    make().open();
    press('Tab', true);
    expect(document.activeElement).toBe(at('last'));
  });

  it('is left to the browser in between', () => {
    make('<input id="first"><input id="middle"><input id="last">').open();
    at('middle').focus();
    expect(press('Tab').defaultPrevented).toBe(false);
    expect(press('Tab', true).defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(at('middle'));
  });

  it('never stops at what is not drawn', () => {
    make('<input id="first"><button id="last"></button><button id="gone" hidden></button>').open();
    at('first').focus();
    press('Tab', true);
    expect(document.activeElement).toBe(at('last'));
  });
});
