import type { Notifications } from '@vitrine/client';
import { problemOf, VitrineError } from '@vitrine/core/errors';
import { english, type Trans } from '@vitrine/core/words';
import type { PanelNotices } from '@vitrine/ui';

/** What the bell asks. */
export interface NoticePorts {
  notices(): Promise<Pick<Notifications, 'items' | 'unread'>>;
  /** One of them, or with null all. */
  read(notice: string | null): Promise<{ unread: number }>;
  /** Whether nobody looks at this tab of the browser. */
  hidden(): boolean;
  now(): number;
}

/** Milliseconds between two questions while the panel is looked at. */
export const MINUTE = 60_000;

/** What somebody is told, asked for gently: while the panel is on the screen, and not in a tab behind others. */
export class NoticesModel {
  constructor(
    private readonly ports: NoticePorts,
    private readonly trans: Trans = english
  ) {}

  /** Null while nobody is signed in. */
  state: PanelNotices | null = null;

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The panel is on the screen, or isn't any more. */
  watch(looked: boolean): void {
    clearInterval(this.timer);
    this.timer = undefined;
    if (looked) {
      this.timer = setInterval(() => this.again(), MINUTE);
      if (this.asked !== null && this.ports.now() - this.asked >= MINUTE) {
        this.again();
      }
    }
  }

  /** Nobody is signed in: there is nobody to tell. */
  forget(): void {
    this.run += 1;
    this.asked = null;
    this.show(null);
  }

  async look(): Promise<void> {
    const run = ++this.run;
    this.asked = this.ports.now();
    this.show({ open: false, phase: 'loading', items: [], unread: 0, ...this.state, problem: null });
    try {
      const { items, unread } = await this.ports.notices();
      this.change(run, { phase: 'ready', items, unread, problem: null });
    } catch (error) {
      this.fail(run, error);
    }
  }

  /** The list in place of the notebooks; it is asked for anew each time. */
  async open(open: boolean): Promise<void> {
    if (this.state === null) {
      return;
    }
    this.show({ ...this.state, open });
    if (open) {
      await this.look();
    }
  }

  /** Marks one as read, or all; what the gallery refuses is unread again. */
  async read(notice: string | null): Promise<void> {
    const { state } = this;
    const wanted = state?.items.filter(({ id, read }) => !read && (notice === null || id === notice)) ?? [];
    if (state === null || wanted.length === 0) {
      return;
    }
    const run = ++this.run;
    const items = state.items.map(one => (wanted.includes(one) ? { ...one, read: true } : one));
    this.show({ ...state, items, unread: Math.max(0, state.unread - wanted.length) });
    try {
      const { unread } = await this.ports.read(notice);
      this.change(run, { unread, problem: null, phase: 'ready' });
    } catch (error) {
      this.change(run, { items: state.items, unread: state.unread });
      this.fail(run, error);
    }
  }

  private again(): void {
    if (this.state !== null && !this.ports.hidden()) {
      void this.look();
    }
  }

  private fail(run: number, error: unknown): void {
    const { code, sentence, next } = problemOf(error, this.trans);
    if (run === this.run && error instanceof VitrineError && code.startsWith('sign-in')) {
      return this.forget();
    }
    this.change(run, { phase: 'error', problem: { code, sentence, next } });
  }

  /** An answer that comes late is dropped. */
  private change(run: number, change: Partial<PanelNotices>): void {
    if (run === this.run && this.state !== null) {
      this.show({ ...this.state, ...change });
    }
  }

  private show(state: PanelNotices | null): void {
    this.state = state;
    this.listeners.forEach(listener => listener());
  }

  private run = 0;
  /** When it was asked last; null while nobody is signed in. */
  private asked: number | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly listeners = new Set<() => void>();
}
