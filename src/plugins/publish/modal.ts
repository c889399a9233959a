import type { ReactWidget } from '@jupyterlab/ui-components';
import type { Message } from '@lumino/messaging';
import { Widget } from '@lumino/widgets';

const keysOf = ({ key, code, ctrlKey, metaKey, shiftKey, altKey, repeat }: KeyboardEvent): KeyboardEventInit => ({
  key,
  code,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
  repeat
});

/** What can take the focus inside a dialog. */
const stops = 'button:not([disabled]), a[href], input:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * A dialog over all of Lab, just below Lab's own dialogs, so that a question
 * about a file that changed on disk can still be answered.
 */
export class Modal extends Widget {
  constructor(body: ReactWidget, label: string, onEscape: () => void) {
    super({ node: document.createElement('div') });
    this.onEscape = onEscape;
    this.body = body;
    this.addClass('vt-Modal');
    body.addClass('vt-Modal-card');
    body.node.setAttribute('role', 'dialog');
    body.node.setAttribute('aria-modal', 'true');
    body.node.setAttribute('aria-label', label);
    body.node.tabIndex = -1;
    // Lab's shortcuts belong to what lies below.
    this.node.dataset.lmSuppressShortcuts = 'true';
  }

  /** Opens it and moves the focus into it; closing gives the focus back. */
  open(): void {
    this.before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    Widget.attach(this, document.body);
    this.body.node.focus();
  }

  override dispose(): void {
    if (this.isDisposed) {
      return;
    }
    this.body.dispose();
    super.dispose();
    this.before?.focus();
  }

  protected override onBeforeAttach(message: Message): void {
    super.onBeforeAttach(message);
    this.node.addEventListener('keydown', this.onKey);
    document.addEventListener('keydown', this.onLostKey, true);
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    Widget.attach(this.body, this.node);
  }

  protected override onBeforeDetach(message: Message): void {
    this.node.removeEventListener('keydown', this.onKey);
    document.removeEventListener('keydown', this.onLostKey, true);
    super.onBeforeDetach(message);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      this.onEscape();
    } else if (event.key === 'Tab') {
      this.keepFocus(event);
    } else if (event.target === this.body.node) {
      this.handIn(event);
    }
  };

  /** A button that vanished with its press took the focus along: the next key would go to Lab below. */
  private readonly onLostKey = (event: KeyboardEvent): void => {
    if (document.activeElement === document.body || document.activeElement === null) {
      this.body.node.focus();
      this.onKey(event);
    }
  };

  /** Right after opening nothing inside has the focus, and keys of the content work all the same. */
  private handIn(event: KeyboardEvent): void {
    const copy = new KeyboardEvent(event.type, { ...keysOf(event), bubbles: true, cancelable: true });
    if (this.body.node.firstElementChild?.dispatchEvent(copy) === false) {
      event.preventDefault();
    }
  }

  private keepFocus(event: KeyboardEvent): void {
    const all = [...this.body.node.querySelectorAll<HTMLElement>(stops)].filter(one => one.offsetParent !== null);
    const first = all.at(0);
    const last = all.at(-1);
    const at = document.activeElement;
    if (event.shiftKey && (at === first || at === this.body.node)) {
      event.preventDefault();
      last?.focus();
    } else if (!event.shiftKey && at === last) {
      event.preventDefault();
      first?.focus();
    }
  }

  private readonly body: ReactWidget;
  private readonly onEscape: () => void;
  private before: HTMLElement | null = null;
}
