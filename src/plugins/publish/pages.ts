import type { CellView, OriginalView } from '@vitrine/ui';
import { breathe } from '../../notebook/live';
import type { PublishNotebook } from './ports';

/** Cells that are drawn at first: more aren't in sight. */
const FIRST = 6;
/** Cells that are drawn in one task, where that is quick. */
const PORTION = 20;
/** Drawing takes no longer without a break, in milliseconds, if fewer cells can help it. */
const STRETCH = 40;

/** Where the cells of a preview come from, and who is told of them. */
export interface PagesPorts {
  notebook: Pick<PublishNotebook, 'cells' | 'originals'>;
  onCells(cells: readonly CellView[]): void;
  onOriginals(originals: readonly (OriginalView | null)[]): void;
  onError(error: unknown): void;
}

/** The cells of both sides of a preview, fetched in portions; of the original only what somebody looks at. */
export class Pages {
  constructor(private readonly ports: PagesPorts) {}

  /** A check ended: all cells are another thing now, or these. */
  renew(count: number, changed: readonly number[] | null): Promise<void> {
    const all = changed ?? Array.from({ length: count }, (_, index) => index);
    this.cells.length = Math.min(this.cells.length, count);
    this.originals.length = Math.min(this.originals.length, count);
    this.count = count;
    all.forEach(index => {
      this.old.add(index);
      this.missing.add(index);
    });
    return (this.drawing ??= this.drawAll());
  }

  /** Shows the original from this cell on. */
  look(near: number): void {
    this.near = near;
    this.looking = true;
    this.reading ??= this.readAll();
  }

  /** Nobody looks at the original any more; what was fetched of it stays. */
  leave(): void {
    this.looking = false;
  }

  dispose(): void {
    this.gone = true;
    this.looking = false;
  }

  private async drawAll(): Promise<void> {
    await this.run(() => this.draw());
    this.drawing = null;
  }

  private async readAll(): Promise<void> {
    await this.run(() => this.read());
    this.reading = null;
  }

  private async draw(): Promise<void> {
    while (this.old.size > 0 && !this.gone) {
      const from = [...this.old].reduce((a, b) => Math.min(a, b));
      const to = from + this.portion;
      const wanted = [...this.old].filter(index => index < to);
      wanted.forEach(index => this.old.delete(index));
      const cells = await this.ports.notebook.cells(from, to);
      for (const index of wanted) {
        const cell = cells[index - from];
        if (cell !== undefined) {
          this.cells[index] = cell;
        }
      }
      await breathe();
      if (!this.gone) {
        const since = performance.now();
        this.ports.onCells([...this.cells]);
        await breathe();
        // Cells can hold a line or hundreds of placeholders each.
        const slow = performance.now() - since > STRETCH;
        this.portion = slow ? Math.max(1, this.portion >> 1) : Math.min(PORTION, this.portion * 2);
      }
    }
  }

  private async read(): Promise<void> {
    while (this.missing.size > 0 && this.looking) {
      const { near } = this;
      const next = [...this.missing].reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a));
      const from = next - (next % PORTION);
      const cells = await this.ports.notebook.originals(from, from + PORTION);
      for (let index = from; index < from + PORTION; index++) {
        this.missing.delete(index);
      }
      await breathe();
      if (!this.gone) {
        this.originals = Array.from({ length: this.count }, (_, at) => cells[at - from] ?? this.originals[at] ?? null);
        this.ports.onOriginals(this.originals);
      }
    }
  }

  private async run(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!this.gone) {
        this.ports.onError(error);
      }
    }
  }

  private readonly cells: CellView[] = [];
  private originals: (OriginalView | null)[] = [];
  /** Cells that aren't drawn as they are now. */
  private readonly old = new Set<number>();
  /** Cells of which the original wasn't fetched. */
  private readonly missing = new Set<number>();
  private count = 0;
  private portion = FIRST;
  private near = 0;
  private looking = false;
  private gone = false;
  private drawing: Promise<void> | null = null;
  private reading: Promise<void> | null = null;
}
