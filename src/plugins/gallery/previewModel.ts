import type { VersionContent } from '@vitrine/client';
import { problemOf } from '@vitrine/core/errors';
import { readNotebook } from '@vitrine/core/notebook';
import { captionParts, english, type ReportKind, type Trans } from '@vitrine/core/words';
import { budgetOf, cellsOf, type Limits } from '@vitrine/core/view';
import type { PreviewState } from '@vitrine/ui';
import { inPortions } from '../../notebook/live';

/** What the preview asks the gallery. */
export interface PreviewPorts {
  version(entry: string, version: number): Promise<VersionContent>;
  latest(entry: string): Promise<VersionContent>;
  report(entry: string, version: number, kind: ReportKind, key: string): Promise<unknown>;
}

/** What a tab draws of each output, and of all together. */
const DRAWN: Limits = { text: 100_000, html: 500_000, image: 4_000_000, all: 40_000_000 };

/** A version of a notebook, read as strictly as a fork is. */
export class PreviewModel {
  constructor(
    readonly entry: string,
    private version: number | null,
    private readonly ports: PreviewPorts,
    private readonly trans: Trans = english
  ) {}

  state: PreviewState = {
    phase: 'loading',
    title: '',
    question: '',
    answer: '',
    caption: [],
    cells: [],
    version: 0,
    newer: null,
    authorName: '',
    publishedAt: 0,
    problem: null
  };

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Loads a version: the one given, else the one that was asked for last. */
  async load(version: number | null = this.version): Promise<void> {
    this.version = version;
    this.show({ phase: 'loading', problem: null });
    try {
      const latest = await this.ports.latest(this.entry);
      const found =
        version === null || version === latest.number ? latest : await this.ports.version(this.entry, version);
      if (version !== this.version) {
        return;
      }
      const { title, question, answer } = found.fields;
      const cells = cellsOf(readNotebook(found.notebook), budgetOf(DRAWN));
      this.show({
        phase: 'ready',
        title,
        question,
        answer,
        caption: captionParts({ ...found.facts, version: found.number }, this.trans),
        cells: [],
        version: found.number,
        newer: latest.number > found.number ? latest.number : null,
        authorName: found.authorName,
        publishedAt: found.publishedAt
      });
      await inPortions(cells, shown => version === this.version && this.show({ cells: shown }));
    } catch (error) {
      const { code, sentence, next } = problemOf(error, this.trans);
      this.show({ phase: code === 'not-found' ? 'denied' : 'error', problem: { code, sentence, next } });
    }
  }

  /** Closes the notebook for everybody, and shows what is left of it. */
  async report(kind: ReportKind, key: string): Promise<void> {
    await this.ports.report(this.entry, this.state.version, kind, key);
    await this.load();
  }

  private show(change: Partial<PreviewState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach(listener => listener());
  }

  private readonly listeners = new Set<() => void>();
}
