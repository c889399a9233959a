import type { VitrineError } from '@vitrine/core/errors';
import { noChoices, policyText, type Choices, type Policy } from '@vitrine/core/redaction';
import type { Trans } from '@vitrine/core/words';
import type { PublishState, ReviewActions } from '@vitrine/ui';
import type { Checked } from '../../notebook/bench';
import { ReviewDesk } from './desk';
import { rowsOf } from './facts';
import { Pages } from './pages';
import type { PublishPorts } from './ports';

/** The dialog around the review. */
export interface ReviewHost {
  update(change: Partial<PublishState>): void;
  /** A look ended and is shown. */
  onLooked(checked: Checked, first: boolean): void;
  fail(error: unknown): void;
  /** Whether something can be decided now. */
  open(): boolean;
}

/** What goes from a notebook, what its author decides about it, and both sides of the preview. */
export class Review implements ReviewActions {
  constructor(
    private readonly ports: Pick<PublishPorts, 'notebook' | 'memory'>,
    public policy: Policy,
    private readonly host: ReviewHost,
    private readonly trans: Trans,
    given: Choices
  ) {
    this.desk = new ReviewDesk(given, trans);
    this.pages = new Pages({
      notebook: ports.notebook,
      onCells: cells => host.update({ cells }),
      onOriginals: originals => host.update({ originals }),
      onError: error => host.fail(error)
    });
  }

  /** What the last look brought; null before the first one ended. */
  checked: Checked | null = null;

  get choices(): Choices {
    return this.desk.choices;
  }

  /** Whether something is being looked at or carried out. */
  get busy(): boolean {
    return this.looking !== null;
  }

  /** Hands the notebook over, takes over what was decided before, and looks for the first time. */
  async start(): Promise<void> {
    const { notebook, memory } = this.ports;
    await notebook.open((done, total) =>
      this.host.update({ progress: { done, total, label: this.trans.__('Checking cells') } })
    );
    const recalled = this.desk.choices === noChoices ? await memory.recall() : null;
    if (recalled !== null) {
      this.desk.recall(recalled);
    }
    await this.look();
  }

  /** Applies the rules and what was decided. One look at a time; what is decided meanwhile calls for another. */
  async look(): Promise<void> {
    this.stale = true;
    this.looking ??= this.lookUntilFresh().finally(() => {
      this.looking = null;
    });
    await this.looking;
    this.show();
    await this.drawn;
  }

  /** Other rules hold from now on; true where they ask for something else. */
  async adopt(policy: Policy): Promise<boolean> {
    const other = !sameRules(policy, this.policy);
    this.policy = policy;
    if (other && (this.checked !== null || this.looking !== null)) {
      await this.look();
    }
    return other;
  }

  /** What the gallery found more is taken out and shown. True where it was: it isn't everywhere. */
  async find({ places }: VitrineError): Promise<boolean> {
    const before = this.desk.choices;
    this.desk.find(await this.ports.notebook.found(places), places);
    if (this.desk.choices === before) {
      return false;
    }
    await this.look();
    return true;
  }

  /** Whoever goes on has seen what the gallery found. */
  confirm(): void {
    this.desk.confirm();
    this.show();
  }

  readonly hideText = (text: string): void => this.decide(() => this.desk.hideText(text));

  readonly hideOutput = (cell: number, output: number): void =>
    this.decide(() => this.desk.hideOutput({ cell, output }));

  readonly release = (cell: number, output: number, reason: string): void =>
    this.decide(() => this.desk.release({ cell, output }, reason));

  readonly undo = (id: string | null): void => this.decide(() => this.desk.undo(id));

  readonly forget = (): void => {
    this.decide(() => this.desk.forget());
    this.ports.memory.forget().catch((error: unknown) => this.host.fail(error));
  };

  readonly setView = (view: 'after' | 'before', near = 0): void => {
    this.host.update({ view });
    if (view === 'before') {
      this.pages.look(near);
    } else {
      this.pages.leave();
    }
  };

  dispose(): void {
    this.gone = true;
    this.pages.dispose();
    this.ports.notebook.close();
  }

  private async lookUntilFresh(): Promise<void> {
    while (this.stale && !this.gone) {
      this.stale = false;
      const first = this.checked === null;
      const checked = await this.ports.notebook.check(this.policy, this.desk.choices);
      if (this.gone) {
        return;
      }
      // Cells are told by what they were at the look before, also where a newer one is asked for already.
      this.checked = checked;
      this.drawn = this.pages.renew(checked.counts.cells, checked.changed);
      if (!this.stale) {
        this.stale = this.desk.settle(checked);
        this.host.update({ reason: this.policy.profile === 'strict' ? 'all' : 'unchecked' });
        this.show();
        this.host.onLooked(checked, first);
      }
    }
  }

  /** Something was decided: it is shown at once, and carried out beside whatever is typed. */
  private decide(act: () => void): void {
    const before = this.desk.choices;
    if (!this.host.open()) {
      return;
    }
    act();
    if (this.desk.choices !== before && this.checked !== null) {
      this.look().catch((error: unknown) => this.host.fail(error));
      this.show();
    }
  }

  private show(): void {
    if (this.checked !== null && !this.gone) {
      const rows = rowsOf(this.checked, this.ports.notebook.remarks, this.trans);
      this.host.update({ rows, review: this.desk.state(this.checked, this.policy, this.busy) });
    }
  }

  private readonly desk: ReviewDesk;
  private readonly pages: Pages;
  private looking: Promise<void> | null = null;
  private drawn: Promise<void> = Promise.resolve();
  /** Whether something was decided since the look that is under way began. */
  private stale = false;
  private gone = false;
}

/** Whether two policies ask for the same; names and versions don't count. */
function sameRules(a: Policy, b: Policy): boolean {
  const rules = (policy: Policy): string => policyText({ ...policy, name: '', version: 1 });
  return rules(a) === rules(b);
}
