import type { Starred } from '@vitrine/client';

/** What a list knows of the stars of a notebook. */
interface Row {
  id: string;
  stars: number;
  starred: boolean;
}

/**
 * Stars as they are pressed: shown at once, everywhere the notebook stands, and taken back where the gallery refuses.
 */
export class Stars {
  constructor(private readonly ask: (entry: string, starred: boolean) => Promise<Starred>) {}

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A row as it should be drawn. */
  of<R extends Pick<Row, 'stars' | 'starred'>>(entry: string, row: R): R {
    const pressed = this.pressed.get(entry);
    return pressed === undefined ? row : { ...row, ...pressed };
  }

  /** A newer answer of the gallery takes the place of what was pressed, unless that is still on its way. */
  learn(entries: readonly string[]): void {
    entries.filter(entry => !this.busy.has(entry)).forEach(entry => this.pressed.delete(entry));
  }

  /** Somebody else is signed in, or it is another gallery. */
  forget(): void {
    this.pressed.clear();
  }

  /** Gives the star or takes it back. Pressed again before the gallery answered, the last press is what counts. */
  async toggle(entry: string, row: Starred): Promise<void> {
    let known: Starred = { stars: row.stars, starred: row.starred };
    const shown = this.of(entry, known);
    this.show(entry, { stars: Math.max(0, shown.stars + (shown.starred ? -1 : 1)), starred: !shown.starred });
    if (this.busy.has(entry)) {
      return;
    }
    this.busy.add(entry);
    known = shown;
    try {
      for (
        let wanted = this.pressed.get(entry)?.starred ?? known.starred;
        wanted !== known.starred;
        wanted = this.pressed.get(entry)?.starred ?? known.starred
      ) {
        known = await this.ask(entry, wanted);
      }
    } finally {
      this.busy.delete(entry);
      this.show(entry, known);
    }
  }

  private show(entry: string, star: Starred): void {
    this.pressed.set(entry, star);
    this.listeners.forEach(listener => listener());
  }

  private readonly pressed = new Map<string, Starred>();
  private readonly busy = new Set<string>();
  private readonly listeners = new Set<() => void>();
}
