import { problemOf, VitrineError } from '@vitrine/core/errors';
import { english, type Trans } from '@vitrine/core/words';
import type { EntryListQuery, EntrySummary, Me, Page, RelatedEntry, SearchAnswer } from '@vitrine/client';
import type { EntryLike, GalleryPanelState, PanelSection } from '@vitrine/ui';
import type { EntryLink, Origin } from '@vitrine/core/snapshot';
import { NoticesModel, type NoticePorts } from './notices';
import type { Stars } from './stars';

/** What the panel asks; the shell around it opens and forks. */
export interface PanelPorts extends NoticePorts {
  list(query: EntryListQuery): Promise<Page<EntrySummary> & Partial<Pick<SearchAnswer, 'mended'>>>;
  /** An entry as a list shows it; null when it can't be seen. */
  summary(entry: string): Promise<EntrySummary | null>;
  /** What is like an entry, and why. */
  related(entry: string): Promise<Pick<RelatedEntry, 'summary'>[]>;
  me(): Promise<Pick<Me, 'account'>>;
  /** Signs in where that needs nobody; false when somebody has to. */
  signedIn(): Promise<boolean>;
  anonymousReading(): Promise<boolean>;
  /** The notebook on the screen, as far as the gallery knows it. */
  notebook(): { link: EntryLink | null; origin: Origin | null } | null;
  /** What was searched for when the panel was last left; '' for nothing. */
  lastWords(): string;
  keepWords(query: string): void;
  words: { forThis: string; recent: string; mine: string; fork: string; newer: string; origin: string; alike: string };
}

/** Codes after which the last list is still worth showing. */
const offline: ReadonlySet<string> = new Set(['gallery-unreachable', 'gallery-out-of-reach', 'gallery-slow']);

/** The gallery panel without its looks. */
export class PanelModel {
  constructor(
    private readonly ports: PanelPorts,
    private readonly stars: Stars,
    private readonly trans: Trans = english
  ) {
    this.notices = new NoticesModel(ports, trans);
    this.notices.onChange(() => this.show({ notices: this.notices.state }));
    stars.onChange(() => this.starred());
  }

  readonly notices: NoticesModel;

  state: GalleryPanelState = {
    phase: 'loading',
    query: '',
    sections: [],
    results: null,
    searching: false,
    lastSeen: null,
    account: null,
    problem: null,
    undone: null,
    notices: null
  };

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Begins as it was left. */
  async open(): Promise<void> {
    this.show({ query: this.ports.lastWords() });
    await this.refresh();
  }

  /** Loads the sections again; what is on the screen stays until the new list is there. */
  async refresh(): Promise<void> {
    const run = ++this.run;
    try {
      const signedIn = await this.ports.signedIn();
      if (!signedIn && !(await this.ports.anonymousReading())) {
        return this.signedOut(run);
      }
      const [account, sections] = await Promise.all([
        signedIn ? this.ports.me().then(me => me.account.displayName) : null,
        this.sections(signedIn)
      ]);
      this.learn(sections.flatMap(({ rows }) => rows));
      this.update(run, { phase: 'ready', account, sections, problem: null, undone: null, lastSeen: this.ports.now() });
      if (run === this.run) {
        // Told beside the list, which doesn't wait for it.
        void (signedIn ? this.notices.look() : this.notices.forget());
      }
      // Words that stand in the box have their results below, after a reload or a sign-in too.
      if (run === this.run && this.state.query.trim() !== '') {
        await this.search(this.state.query);
      }
    } catch (error) {
      this.fail(run, error);
    }
  }

  /** Another notebook came to the front: only its own section changes. */
  async refreshNotebook(): Promise<void> {
    if (this.state.phase !== 'ready') {
      return;
    }
    const turn = ++this.turns;
    const own = await this.forThis().catch(() => null);
    if (turn !== this.turns) {
      return;
    }
    const others = this.state.sections.filter(section => section.id !== 'this');
    this.show({ sections: own === null ? others : [own, ...others] });
  }

  /** Gives a star or takes it back; what the gallery refuses is said, and as it was. */
  async star(entry: string): Promise<void> {
    const { sections, results } = this.state;
    const row = [...(results?.rows ?? []), ...sections.flatMap(({ rows }) => rows)].find(({ id }) => id === entry);
    if (row?.starred === undefined) {
      return;
    }
    this.show({ undone: null });
    try {
      await this.stars.toggle(entry, { stars: row.stars ?? 0, starred: row.starred });
    } catch (error) {
      const { code, sentence, next } = problemOf(error, this.trans);
      this.show({ undone: { code, sentence, next } });
    }
  }

  /** Searches as somebody types; an answer that comes late is dropped. */
  async search(query: string, literal = false): Promise<void> {
    const search = ++this.searches;
    const words = query.trim();
    if (query !== this.state.query) {
      this.ports.keepWords(query);
    }
    if (words === '') {
      return this.show({ query, results: null, searching: false });
    }
    this.show({ query, searching: true });
    await this.pause();
    if (search !== this.searches) {
      return;
    }
    try {
      const page = await this.ports.list({ q: words, limit: 30, ...(literal ? { literal } : {}) });
      if (search === this.searches) {
        const phase = this.state.phase === 'offline' ? 'ready' : this.state.phase;
        this.learn(page.items);
        this.show({ phase, results: { rows: page.items, total: page.total, mended: page.mended }, searching: false });
      }
    } catch (error) {
      if (search === this.searches) {
        this.show({ searching: false });
        this.fail(this.run, error);
      }
    }
  }

  private async sections(signedIn: boolean): Promise<PanelSection[]> {
    const { list, words } = this.ports;
    const [own, recent, mine] = await Promise.all([
      this.forThis().catch(() => null),
      list({ limit: 12 }),
      signedIn ? list({ author: 'me', limit: 12 }) : null
    ]);
    const sections: PanelSection[] = own === null ? [] : [own];
    sections.push({ id: 'new', title: words.recent, rows: recent.items });
    if (mine !== null) {
      sections.push({ id: 'mine', title: words.mine, rows: mine.items });
    }
    return sections;
  }

  /** A version it lacks, what it came from, its forks, and what is like it; a notebook isn't listed beside itself. */
  private async forThis(): Promise<PanelSection | null> {
    const notebook = this.ports.notebook();
    const { link = null, origin = null } = notebook ?? {};
    const entry = link?.entry ?? origin?.entry;
    if (entry === undefined) {
      return null;
    }
    const { list, summary, related, words } = this.ports;
    const [own, from, forks, alike] = await Promise.all([
      link === null ? null : summary(link.entry),
      origin === null || origin.entry === link?.entry ? null : summary(origin.entry),
      list({ forksOf: entry, limit: 8 }),
      related(entry).catch(() => [])
    ]);
    const rows = new Map<string, [EntryLike, string]>();
    const add = (row: EntryLike, note: string): void => void (rows.has(row.id) ? null : rows.set(row.id, [row, note]));
    if (own !== null && own.latest.number > (link?.version ?? 0)) {
      add(own, words.newer);
    }
    if (from !== null) {
      add(from, from.latest.number > (origin?.version ?? 0) ? words.newer : words.origin);
    }
    forks.items.forEach(fork => add(fork, words.fork));
    alike.slice(0, 4).forEach(one => add(one.summary, words.alike));
    const shown = [...rows.values()].filter(([row, note]) => row.id !== link?.entry || note === words.newer);
    return shown.length === 0
      ? null
      : {
          id: 'this',
          title: words.forThis,
          rows: shown.map(([row]) => row),
          notes: Object.fromEntries(shown.map(([row, note]) => [row.id, note]))
        };
  }

  private learn(rows: readonly EntryLike[]): void {
    this.stars.learn(rows.map(({ id }) => id));
  }

  /** A star was pressed somewhere. */
  private starred(): void {
    const { sections, results } = this.state;
    const drawn = (rows: readonly EntryLike[]): EntryLike[] =>
      rows.map(row =>
        row.starred === undefined ? row : this.stars.of(row.id, { ...row, stars: row.stars ?? 0, starred: row.starred })
      );
    this.show({
      sections: sections.map(section => ({ ...section, rows: drawn(section.rows) })),
      results: results === null ? null : { ...results, rows: drawn(results.rows) }
    });
  }

  private signedOut(run: number): void {
    if (run === this.run) {
      this.notices.forget();
      this.show({ phase: 'signed-out', account: null, sections: [], results: null, problem: null, undone: null });
    }
  }

  private fail(run: number, error: unknown): void {
    const { code, sentence, next } = problemOf(error, this.trans);
    if (error instanceof VitrineError && code.startsWith('sign-in')) {
      return this.signedOut(run);
    }
    const kept = this.state.sections.length > 0 && offline.has(code);
    this.update(run, { phase: kept ? 'offline' : 'error', problem: { code, sentence, next } });
  }

  /** So many requests as words, not as letters. */
  private pause(): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, 200));
  }

  private update(run: number, change: Partial<GalleryPanelState>): void {
    if (run === this.run) {
      this.show(change);
    }
  }

  private show(change: Partial<GalleryPanelState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach(listener => listener());
  }

  private run = 0;
  private turns = 0;
  private searches = 0;
  private readonly listeners = new Set<() => void>();
}
