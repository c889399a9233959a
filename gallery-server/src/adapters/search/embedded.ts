import { setImmediate } from 'node:timers/promises';
import { VitrineError } from '@vitrine/core/errors';
import type { Caller } from '../../domain/identity/model.js';
import type { Suggestion } from '../../domain/search/model.js';
import type {
  IndexState,
  RelatedEntry,
  SearchAnswer,
  SearchIndex,
  SearchReader,
  SearchWish
} from '../../domain/search/ports.js';
import { threadFile } from '../../threads.js';
import { StoreThread } from '../sqlite/thread.js';
import { indexFiles } from './files.js';
import type { Kept } from './keeper.js';
import type { Said } from './searcher-thread.js';

/** How long somebody waits for what they did themselves, in milliseconds. Nobody waits for others. */
const OWN_WRITES = 1_000;
/** How often the gallery is asked whether something happened of which nobody told. */
const POLL = 500;
/** A piece of the indexer's work ends at some time; bringing together and overwriting a large index takes long. */
const INDEXER_TIMEOUT = 600_000;
const SEARCHER_TIMEOUT = 15_000;

export interface EmbeddedOptions {
  dataDir: string;
  ownWrites?: number;
  poll?: number;
}

/** At most so long, whatever comes of it. */
async function within(time: number, done: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>(resolve => {
    timer = setTimeout(resolve, time);
  });
  await Promise.race([done, late]);
  clearTimeout(timer);
}

/**
 * Search in two threads: one follows the gallery and writes the index, one reads it. Neither stands in the way of
 * whoever publishes or reads; both are started by the first search.
 */
export class EmbeddedSearch implements SearchReader, SearchIndex {
  readonly #indexer: StoreThread;
  readonly #searcher: StoreThread;
  #starting: Promise<void> | null = null;
  #closed = false;
  #path = '';
  /** Until the index held once everything that was there at the start. */
  #first: Promise<boolean> = Promise.resolve(true);
  #timer: NodeJS.Timeout | null = null;
  #round: Promise<void> | null = null;
  #waiters: ((followed: boolean) => void)[] = [];
  /** What somebody did and the index doesn't hold yet. */
  readonly #own = new Map<string, Promise<boolean>>();

  constructor(private readonly options: EmbeddedOptions) {
    const { dataDir } = options;
    this.#indexer = new StoreThread(
      threadFile(import.meta.url, './indexer-thread.js'),
      { dataDir },
      INDEXER_TIMEOUT,
      false
    );
    this.#searcher = new StoreThread(
      threadFile(import.meta.url, './searcher-thread.js'),
      { dataDir },
      SEARCHER_TIMEOUT,
      true
    );
  }

  start(): Promise<void> {
    if (this.#closed) {
      return Promise.reject(new VitrineError('store-unavailable'));
    }
    this.#starting ??= this.#launch().catch((error: unknown) => {
      this.#starting = null;
      throw error;
    });
    return this.#starting;
  }

  async search(caller: Caller, wish: SearchWish): Promise<SearchAnswer> {
    return this.#ask<SearchAnswer>(caller, 'search', { wish });
  }

  async suggest(caller: Caller, typed: string): Promise<Suggestion[]> {
    return this.#ask<Suggestion[]>(caller, 'suggest', { typed });
  }

  async related(caller: Caller, entry: string): Promise<RelatedEntry[] | null> {
    return this.#ask<RelatedEntry[] | null>(caller, 'related', { entry });
  }

  async state(): Promise<IndexState> {
    await this.start();
    return stateOf((await this.#indexer.call('state', null)) as Kept);
  }

  async rebuild(): Promise<IndexState> {
    await this.start();
    let kept = await this.#took('rebuild');
    while (kept.rebuilding !== null && !this.#closed) {
      kept = await this.#took('step');
    }
    return stateOf(kept);
  }

  /** Somebody changed something; they find it in what they search next. */
  wrote(actor: string | null): void {
    if (this.#starting === null || this.#closed) {
      return;
    }
    const followed = this.#poke();
    if (actor !== null) {
      this.#own.set(actor, followed);
      void followed.then(() => this.#own.get(actor) === followed && this.#own.delete(actor));
    }
  }

  /** Whether no byte is left in the index of what was taken away in the gallery. */
  async overwrite(): Promise<boolean> {
    if (this.#starting === null && indexFiles(this.options.dataDir).length === 0) {
      return true;
    }
    await this.start();
    return this.#poke();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) {
      clearInterval(this.#timer);
    }
    await this.#starting?.catch(() => undefined);
    await this.#round;
    await this.#searcher.close();
    await this.#indexer.close();
  }

  async #launch(): Promise<void> {
    const kept = (await this.#indexer.call('state', null)) as Kept;
    this.#path = kept.path;
    await this.#searcher.start();
    this.#first = this.#poke();
    this.#timer = setInterval(() => void this.#poke(), this.options.poll ?? POLL).unref();
  }

  async #ask<T>(caller: Caller, name: string, asked: object): Promise<T> {
    await this.start();
    const own = caller.account === null ? undefined : this.#own.get(caller.account.id);
    await within(this.options.ownWrites ?? OWN_WRITES, Promise.all([this.#first, own]));
    const path = this.#path;
    let said = (await this.#searcher.call(name, { caller, path, ...asked })) as Said<T>;
    if (said.damaged) {
      await this.#renewed(path);
      said = (await this.#searcher.call(name, { caller, path: this.#path, ...asked })) as Said<T>;
    }
    if (said.damaged) {
      throw new VitrineError('store-unavailable');
    }
    return said.value;
  }

  /** The index that served can't be read: a new one begins at once, and is waited for as long as for one's own. */
  async #renewed(path: string): Promise<void> {
    if (this.#path === path) {
      await this.#took('renew');
      await within(this.options.ownWrites ?? OWN_WRITES, this.#poke());
    }
  }

  /** Resolves when everything that had happened is in the index; false when that can't be now. */
  #poke(): Promise<boolean> {
    const followed = new Promise<boolean>(resolve => this.#waiters.push(resolve));
    this.#round ??= this.#follow();
    return followed;
  }

  async #follow(): Promise<void> {
    let more = true;
    while (!this.#closed && (more || this.#waiters.length > 0)) {
      const asking = this.#waiters.splice(0);
      try {
        const kept = await this.#took('step');
        more = kept.more;
        if (kept.waiting === 0) {
          asking.forEach(resolve => resolve(true));
        } else {
          this.#waiters.unshift(...asking);
        }
      } catch {
        // The disk may be full, or the thread gone; the next poll tries again.
        asking.forEach(resolve => resolve(false));
        more = false;
      }
      await setImmediate();
    }
    this.#waiters.splice(0).forEach(resolve => resolve(false));
    this.#round = null;
  }

  /** Asks the indexer, and changes over to the file that serves now. */
  async #took(name: 'step' | 'rebuild' | 'renew'): Promise<Kept> {
    const kept = (await this.#indexer.call(name, null)) as Kept;
    if (kept.path !== this.#path) {
      this.#path = kept.path;
      await this.#searcher.call('use', { path: kept.path });
      await this.#indexer.call('drop', null);
    }
    return kept;
  }
}

const stateOf = ({ documents, waiting, rebuilding }: Kept): IndexState => ({ documents, waiting, rebuilding });
