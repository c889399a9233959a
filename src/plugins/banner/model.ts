import { newsKey, type News } from '@vitrine/ui';
import { putAway, wasPutAway } from './dismissed';
import { newsOf, type Known, type NewsPorts } from './news';

/** What the banner needs of Lab and of the gallery. */
export interface BannerPorts extends NewsPorts {
  known(): Known;
  gallery(): string;
  /** Whether somebody is signed in; nobody is asked to. */
  signedIn(): boolean;
  now(): number;
}

/** Milliseconds for which a notebook that comes to the front isn't asked about again. */
export const WHILE = 3 * 60_000;

/** What an open notebook has to say about the version behind it. */
export class BannerModel {
  constructor(private readonly ports: BannerPorts) {}

  state: readonly News[] = [];

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** It came to the front: asked again where the last answer is some minutes old. */
  async look(): Promise<void> {
    if (!this.ports.signedIn() || this.asked === null || this.ports.now() - this.asked >= WHILE) {
      await this.ask();
    }
  }

  /** Something was published, or somebody signed in or out: what is known may be wrong. */
  async ask(): Promise<void> {
    const run = ++this.run;
    if (!this.ports.signedIn()) {
      this.asked = null;
      return this.show([]);
    }
    this.asked = this.ports.now();
    try {
      const news = await newsOf(this.ports.known(), this.ports.gallery(), this.ports);
      if (run === this.run) {
        this.show(news.filter(one => !wasPutAway(newsKey(one))));
      }
    } catch {
      // Not connected: what was said stays, and is asked for again when the notebook comes to the front.
      this.asked = null;
    }
  }

  /** Not to be shown again until it is another one. */
  dismiss(news: News): void {
    putAway(newsKey(news));
    this.show(this.state.filter(one => one !== news));
  }

  private show(state: readonly News[]): void {
    if (JSON.stringify(state) !== JSON.stringify(this.state)) {
      this.state = state;
      this.listeners.forEach(listener => listener());
    }
  }

  private run = 0;
  private asked: number | null = null;
  private readonly listeners = new Set<() => void>();
}
