import type { Comments, Regard, VersionContent } from '@vitrine/client';
import { problemOf } from '@vitrine/core/errors';
import { readNotebook } from '@vitrine/core/notebook';
import { captionParts, english, type ReportKind, type Trans } from '@vitrine/core/words';
import { budgetOf, cellsOf, type Limits } from '@vitrine/core/view';
import type { PreviewState } from '@vitrine/ui';
import { inPortions } from '../../notebook/live';
import type { Stars } from './stars';

/** What the preview asks the gallery. */
export interface PreviewPorts {
  version(entry: string, version: number): Promise<VersionContent>;
  latest(entry: string): Promise<VersionContent>;
  regard(entry: string): Promise<Regard>;
  comments(entry: string, version: number): Promise<Comments>;
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
    private readonly stars: Stars,
    private readonly trans: Trans = english
  ) {
    this.dispose = stars.onChange(() => {
      const { regard } = this.state;
      if (regard !== null) {
        this.show({ regard: stars.of(entry, regard) });
      }
    });
  }

  /** Hears of stars no more. */
  readonly dispose: () => void;

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
    problem: null,
    regard: null,
    comments: null,
    undone: null
  };

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Loads a version: the one given, else the one that was asked for last. */
  async load(version: number | null = this.version): Promise<void> {
    this.version = version;
    this.show({ phase: 'loading', problem: null, undone: null });
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
        comments: null,
        version: found.number,
        newer: latest.number > found.number ? latest.number : null,
        authorName: found.authorName,
        publishedAt: found.publishedAt
      });
      void this.lookAround(version, found.number);
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

  /** Gives the reader's star or takes it back; what the gallery refuses is said, and as it was. */
  async star(): Promise<void> {
    const { regard } = this.state;
    if (regard === null) {
      return;
    }
    this.show({ undone: null });
    try {
      await this.stars.toggle(this.entry, { stars: regard.stars, starred: regard.starred });
    } catch (error) {
      const { code, sentence, next } = problemOf(error, this.trans);
      this.show({ undone: { code, sentence, next } });
    }
  }

  /** What stands beside the notebook; it is read without it where nobody tells. */
  private async lookAround(asked: number | null, version: number): Promise<void> {
    const [regard, comments] = await Promise.all([
      this.ports.regard(this.entry).catch(() => null),
      this.ports.comments(this.entry, version).catch(() => null)
    ]);
    if (asked !== this.version || this.state.phase !== 'ready') {
      return;
    }
    this.stars.learn([this.entry]);
    const said = comments?.items.flatMap(thread => thread.comments.filter(({ deleted }) => !deleted));
    this.show({ regard: regard === null ? null : this.stars.of(this.entry, regard), comments: said?.length ?? null });
  }

  private show(change: Partial<PreviewState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach(listener => listener());
  }

  private readonly listeners = new Set<() => void>();
}
