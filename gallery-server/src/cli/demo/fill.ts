import { VitrineError } from '@vitrine/core/errors';
import type { Origin } from '@vitrine/core/snapshot';
import { sentenceOf } from '../common/advice.js';
import { demoNotebook } from './generate.js';
import type { DemoNotebook } from './generate.js';
import type { Ledger } from './ledger.js';
import { originOf } from './recipe.js';

/** Where a version of the demo is in the gallery. */
export type Placed = Origin;

/** Where one is to go: onto a notebook of its author, beside what it is a fork of, or nowhere yet. */
export interface Place {
  entry: string | null;
  base: number | null;
  origin: Origin | null;
}

/** Publishes made-up versions through the same gate as everything else. */
export interface Publisher {
  publish(made: DemoNotebook, place: Place, key: string): Promise<Placed>;
  /** A version that was published as that author, whose answer was never noted. */
  find(author: number, entry: string, version: number): Promise<Placed>;
}

/** How a fill ended. */
export interface Filled {
  published: number;
  unchanged: number;
  failed: { notebook: number; version: number; code: string; sentence: string; next: string }[];
  /** True where it was stopped before its end. */
  stopped: boolean;
}

export interface FillOptions {
  seed: number;
  notebooks: number;
  ledger: Ledger;
  publisher: Publisher;
  /** Asked before each version; true ends the fill, and what is published stays. */
  stopped(): boolean;
  tell(done: number, total: number): void;
  /** Failures that all others would share; they end the fill. */
  hopeless(error: VitrineError): boolean;
}

/** Where the version goes; null where what it stands on could not be published. */
function placeOf(ledger: Ledger, seed: number, notebook: number, version: number): Place | null {
  if (version > 1) {
    const before = ledger.find(notebook, version - 1);
    return before === undefined ? null : { entry: before.entry, base: before.version, origin: null };
  }
  const { forkOf } = originOf(seed, notebook);
  const origin = forkOf === null ? undefined : ledger.find(forkOf.notebook, forkOf.version);
  return { entry: null, base: null, origin: origin ?? null };
}

/** The first version is known by its key when it is sent again; a later one is in its own way then. */
async function sent({ publisher, ledger }: FillOptions, made: DemoNotebook, place: Place): Promise<Placed> {
  const { notebook, version, author } = made;
  try {
    return await publisher.publish(made, place, ledger.keyOf(notebook, version));
  } catch (error) {
    const there =
      error instanceof VitrineError && error.code === 'version-conflict' && Number(error.params['version']) >= version;
    if (!there || place.entry === null) {
      throw error;
    }
    return publisher.find(author, place.entry, version);
  }
}

/** Publishes what isn't there yet, one version after the other. */
export async function fill(options: FillOptions): Promise<Filled> {
  const { seed, notebooks, ledger } = options;
  const end: Filled = { published: 0, unchanged: 0, failed: [], stopped: false };
  for (let notebook = 0; notebook < notebooks; notebook++) {
    const { versions } = originOf(seed, notebook);
    for (let version = 1; version <= versions; version++) {
      if (ledger.find(notebook, version) !== undefined) {
        end.unchanged++;
        continue;
      }
      if (options.stopped()) {
        return { ...end, stopped: true };
      }
      const place = placeOf(ledger, seed, notebook, version);
      if (place === null) {
        continue;
      }
      try {
        const made = demoNotebook(seed, notebook, version);
        const placed = await sent(options, made, place);
        await ledger.note(notebook, version, placed);
        end.published++;
      } catch (error) {
        if (!(error instanceof VitrineError) || options.hopeless(error)) {
          throw error;
        }
        end.failed.push({ notebook, version, ...sentenceOf(error) });
      }
    }
    options.tell(notebook + 1, notebooks);
  }
  return end;
}
