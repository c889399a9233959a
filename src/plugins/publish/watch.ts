import type { NotebookPanel } from '@jupyterlab/notebook';
import type { GalleryClient } from '@vitrine/client';
import { VitrineError } from '@vitrine/core/errors';
import type { Policy } from '@vitrine/core/redaction';
import { changesSentence, english, type Trans } from '@vitrine/core/words';
import type { IDisposable } from '@lumino/disposable';
import { Debouncer } from '@lumino/polling';
import { Signal, type ISignal } from '@lumino/signaling';
import { handOver } from '../../notebook/live';
import { linkOfPanel, liveNotebook, originOfPanel } from '../../notebook/panel';
import { sharedBench } from '../../notebook/remote';
import type { IVitrine } from '../../tokens';
import type { Standing } from './label';
import { standingOf, type Published, type StandingPorts } from './standing';

type Review = Awaited<ReturnType<StandingPorts['review']>>;

/** Published versions that notebooks of this tab were compared with; a version never changes. */
const cache = new Map<string, Published>();

/** Milliseconds for which it isn't asked again how a version stands; one that waits is asked about as often. */
const MINUTE = 60_000;

/** A version as readers have it, without reading it on the thread that draws. */
async function publishedAs(
  client: GalleryClient,
  entry: string,
  version: number
): Promise<{ notebook: Blob; space: string | null }> {
  const notebook = await client.notebookFile(entry, version);
  const all = await client.versions(entry);
  return { notebook, space: all.find(({ number }) => number === version)?.space ?? null };
}

/** Knows where one open notebook stands, and looks again a moment after it changed. */
export class StandingWatch implements IDisposable {
  constructor(
    private readonly panel: NotebookPanel,
    private readonly vitrine: IVitrine,
    private readonly trans: Trans = english
  ) {
    this.later = new Debouncer(() => this.look(), 1500);
    const { context } = panel;
    void context.ready.then(() => {
      if (!this.isDisposed) {
        context.model.contentChanged.connect(this.onChange, this);
        context.model.metadataChanged.connect(this.onChange, this);
        vitrine.changed.connect(this.onGallery, this);
        this.onChange();
      }
    });
  }

  standing: Standing = { kind: 'new' };
  isDisposed = false;

  get changed(): ISignal<StandingWatch, void> {
    return this.signal;
  }

  dispose(): void {
    if (this.isDisposed) {
      return;
    }
    this.isDisposed = true;
    this.later.dispose();
    clearTimeout(this.soon);
    Signal.clearData(this);
  }

  private onChange(): void {
    const quick = this.quickly();
    if (quick.kind !== this.standing.kind || (quick.kind === 'published' && this.newVersion(quick.version))) {
      this.show(quick);
    }
    if (quick.kind !== 'new') {
      void this.later.invoke();
    }
  }

  /** Something was published or taken back here. */
  private onGallery(): void {
    this.known = null;
    this.onChange();
  }

  private newVersion(version: number): boolean {
    return this.standing.kind !== 'published' || this.standing.version !== version;
  }

  /** What the notebook itself says; nobody is asked. */
  private quickly(): Standing {
    const link = linkOfPanel(this.panel);
    if (link !== null && link.gallery === this.vitrine.gallery.url) {
      return { kind: 'published', version: link.version, changes: null };
    }
    return originOfPanel(this.panel) === null ? { kind: 'new' } : { kind: 'fork', title: null, newer: false };
  }

  private async look(): Promise<void> {
    const { panel } = this;
    const { gallery } = this.vitrine;
    if (this.isDisposed || panel.isDisposed) {
      return;
    }
    const standing = await standingOf(
      {
        link: () => linkOfPanel(panel),
        origin: () => originOfPanel(panel),
        signedIn: () => gallery.session.bearer() !== null,
        galleryUrl: () => gallery.url,
        latest: entry => gallery.call(client => client.latest(entry)),
        version: (entry, version) => gallery.call(client => publishedAs(client, entry, version)),
        rules: space => this.rules(space),
        review: (entry, version) => this.review(entry, version),
        changes: published => this.changes(published)
      },
      cache
    );
    this.show(standing);
    clearTimeout(this.soon);
    if (!this.isDisposed && standing.kind === 'published' && standing.stands?.state === 'waiting') {
      // Somebody else decides, and nothing in this notebook tells of it.
      this.soon = setTimeout(() => void this.later.invoke(), MINUTE);
    }
  }

  /** How a version stands; typing doesn't ask the gallery each time. */
  private review(entry: string, version: number): Promise<Review> {
    const key = `${entry} ${version}`;
    const now = Date.now();
    if (this.known === null || this.known.key !== key || this.known.until <= now) {
      const answer = this.vitrine.gallery.call(client => client.review(entry, version));
      this.known = { key, until: now + MINUTE, answer };
    }
    return this.known.answer;
  }

  /** An older gallery tells no rules: then those that are likely. */
  private rules(space: string): Promise<Policy | null> {
    return this.vitrine.gallery
      .call(client => client.spaceRules(space))
      .then(
        ({ policy }) => policy,
        (error: unknown) => {
          if (error instanceof VitrineError && error.code === 'not-found') {
            return null;
          }
          throw error;
        }
      );
  }

  /** Compared as it would be published: by the rules there, and by what was decided for the last version. */
  private async changes({ notebook, policy }: Published): Promise<string | null> {
    const live = liveNotebook(this.panel);
    if (live === null) {
      return null;
    }
    const bench = sharedBench();
    const job = `standing:${this.panel.id}`;
    try {
      await handOver(live, bench, job, () => undefined);
      const { memoryOf } = await import('./memory');
      const decided = memoryOf({
        link: () => linkOfPanel(this.panel),
        remember: (choices, key) => bench.remember(job, choices, key),
        recall: (record, key) => bench.recall(job, record, key)
      });
      const changes = await bench.changes(job, policy, notebook, (await decided.recall()) ?? undefined);
      const total = changes.changed + changes.added + changes.removed + changes.moved;
      return total === 0 ? null : changesSentence(changes, this.trans);
    } finally {
      await bench.close(job);
    }
  }

  private show(standing: Standing): void {
    if (!this.isDisposed && JSON.stringify(standing) !== JSON.stringify(this.standing)) {
      this.standing = standing;
      this.signal.emit();
    }
  }

  private known: { key: string; until: number; answer: Promise<Review> } | null = null;
  private soon: ReturnType<typeof setTimeout> | undefined;
  private readonly later: Debouncer;
  private readonly signal = new Signal<StandingWatch, void>(this);
}
