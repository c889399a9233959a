import { KnownValues } from './known.js';
import type { Hit, ReadText, Scanner } from './scan.js';
import type { ChosenTexts } from './chosen.js';
import { withWholeEnds } from './ends.js';
import { apartFromPlaceholders } from './settled.js';
import type { View } from './views/view.js';

/** Ways to read that are kept for a second look, in characters of all together; the others are made again. */
const KEPT = 16_000_000;
/** Longer texts that don't leave aren't looked at. */
const LEARNED = 1_000_000;

interface Entry {
  hits: Hit[];
  /** Null where they would be too much to keep. */
  views: readonly View[] | null;
  known: Hit[];
  /** How many values were looked for in it. */
  looked: number;
}

/**
 * Reads the texts of one notebook, each once, and keeps what was found: a notebook is passed over several times,
 * and most of its texts are the same each time.
 */
export class Reader {
  private readonly whole = new Map<string, Entry>();
  private readonly folded = new Map<string, Entry>();
  private readonly learned = new Set<string>();
  private readonly values = new KnownValues();
  private fresh: Hit[] = [];
  private learnt: Hit[] = [];

  /** @param room for ways to read, in characters of all together */
  constructor(
    private readonly scanner: Scanner,
    private readonly chosen: ChosenTexts | null = null,
    private room = KEPT
  ) {}

  /** What is found in a text, with the values that are known by now. */
  hits(text: string): Hit[] {
    return this.found(this.whole, text, () => this.scanner.read(text));
  }

  /** The same without what stands there as it is written: only what decoding or joining shows. */
  foldedHits(text: string): Hit[] {
    return this.found(this.folded, text, () => this.scanner.read(text, true));
  }

  /** Looks at a text that doesn't leave: its secrets are known from then on. */
  learn(text: string): void {
    if (text.length <= LEARNED && !this.learned.has(text)) {
      append(this.learnt, this.scanner.secrets(text));
      this.learned.add(text);
    }
  }

  /** Makes known what was found since it was last asked; answers whether any of it is a new value. */
  settle(): boolean {
    const before = this.values.size;
    this.values.add(this.fresh);
    this.values.add(this.learnt);
    this.fresh = [];
    this.learnt = [];
    return this.values.size > before;
  }

  private found(entries: Map<string, Entry>, text: string, read: () => ReadText): Hit[] {
    let entry = entries.get(text);
    if (entry === undefined) {
      const { hits, views } = read();
      const found = apartFromPlaceholders(text, withWholeEnds(text, hits));
      // What the author chose is looked for in every text anyway, so it isn't made known.
      const chosen = apartFromPlaceholders(text, this.chosen?.find(views) ?? []);
      const all = chosen.length === 0 ? found : [...found, ...chosen];
      entry = { hits: all, views: this.kept(views), known: [], looked: 0 };
      entries.set(text, entry);
      append(this.fresh, found);
    }
    const { values } = this;
    if (entry.looked < values.size) {
      entry.known = withWholeEnds(text, values.find(entry.views ?? read().views), entry.hits);
      entry.looked = values.size;
    }
    return entry.known.length === 0 ? entry.hits : [...entry.hits, ...entry.known];
  }

  private kept(views: readonly View[]): readonly View[] | null {
    const size = views.reduce((sum, view, index) => sum + (index === 0 ? 0 : view.text.length), 0);
    if (size > this.room) {
      return null;
    }
    this.room -= size;
    return views;
  }
}

function append(all: Hit[], more: readonly Hit[]): void {
  for (const hit of more) {
    all.push(hit);
  }
}
