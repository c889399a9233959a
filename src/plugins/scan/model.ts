import { problemOf } from '@vitrine/core/errors';
import type { ScanItem } from '@vitrine/core/scan';
import { english, type Trans } from '@vitrine/core/words';
import type { ScanActions, ScanLevel, ScanState } from '@vitrine/ui';
import type { Shown } from '../../view';
import type { Look, ScanPorts } from './ports';

/** Before this nothing is counted: a wait that is over at once needs no words. */
const PATIENCE = 1000;
/** Rows that are drawn at once. */
const PORTION = 200;

/** The list of sensitive items of one notebook. It asks and shows; it never changes or runs anything. */
export class ScanModel implements Shown<ScanState>, ScanActions {
  constructor(
    private readonly ports: ScanPorts,
    private readonly trans: Trans = english
  ) {
    this.current = {
      phase: 'scanning',
      fileName: ports.fileName(),
      level: 'balanced',
      progress: null,
      scan: null,
      kinds: [],
      changed: false,
      shown: PORTION,
      notice: null,
      problem: null
    };
    this.stopListening = ports.onChanged(() => this.noteChange());
  }

  get state(): ScanState {
    return this.current;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  readonly scan = (): void => {
    this.give();
    let done = 0;
    let total = 0;
    let slow = false;
    this.update({
      phase: 'scanning',
      fileName: this.ports.fileName(),
      progress: null,
      changed: false,
      notice: null,
      problem: null,
      shown: PORTION
    });
    const show = (): void => this.update({ progress: { done, total } });
    const look = this.ports.look(this.current.level, (now, all) => {
      [done, total] = [now, all];
      if (slow && this.look === look) {
        show();
      }
    });
    this.look = look;
    this.stopWaiting = this.ports.later(PATIENCE, () => {
      slow = true;
      show();
    });
    look.result.then(
      scan => {
        if (this.look === look) {
          this.give();
          const kinds = this.current.kinds.filter(kind => scan.kinds.some(one => one.kind === kind));
          this.update({ phase: 'done', progress: null, scan, kinds });
        }
      },
      (error: unknown) => {
        if (this.look === look) {
          this.give();
          this.fail(error);
        }
      }
    );
  };

  readonly cancel = (): void => {
    if (this.current.phase === 'scanning') {
      this.give();
      this.update({ phase: 'cancelled', progress: null, scan: null });
    }
  };

  readonly setLevel = (level: ScanLevel): void => {
    if (level !== this.current.level) {
      this.update({ level });
      this.scan();
    }
  };

  readonly toggleKind = (kind: string | null): void => {
    const { kinds } = this.current;
    const next = kind === null ? [] : kinds.includes(kind) ? kinds.filter(one => one !== kind) : [...kinds, kind];
    this.update({ kinds: next, shown: PORTION });
  };

  readonly showMore = (): void => this.update({ shown: this.current.shown + PORTION });

  readonly goTo = (item: ScanItem): void => {
    const there = this.ports.goTo(item);
    const notice = there ? null : this.trans.__("Cell %1 of this scan isn't there any more.", item.cell ?? '');
    this.update({ notice });
  };

  readonly reload = (): void => this.ports.reload();

  /** The notebook has another name by now. */
  readonly rename = (): void => this.update({ fileName: this.ports.fileName() });

  dispose(): void {
    this.give();
    this.stopListening();
    this.listeners.clear();
  }

  private noteChange(): void {
    // While a scan runs it may have read the old text or the new one: both call for another look.
    if (!this.current.changed) {
      this.update({ changed: true });
    }
  }

  private fail(error: unknown): void {
    const { code, sentence, next } = problemOf(error, this.trans);
    const door: NonNullable<ScanState['problem']>['door'] =
      code === 'reload-needed'
        ? { id: 'reload', label: this.trans.__('Reload the page') }
        : { id: 'retry', label: this.trans.__('Try again') };
    this.update({ phase: 'failed', progress: null, scan: null, problem: { code, sentence, next, door } });
  }

  /** Ends what is under way. */
  private give(): void {
    this.stopWaiting?.();
    this.stopWaiting = null;
    this.look?.cancel();
    this.look = null;
  }

  private update(change: Partial<ScanState>): void {
    this.current = { ...this.current, ...change };
    this.listeners.forEach(listener => listener());
  }

  private current: ScanState;
  private look: Look | null = null;
  private stopWaiting: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: () => void;
}
