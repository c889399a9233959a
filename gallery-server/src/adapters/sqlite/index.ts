import type { Store } from '../../domain/store.js';
import { threadFile } from '../../threads.js';
import type { ThreadData } from './database.js';
import { storeOn } from './store.js';
import { StoreThread } from './thread.js';

export interface SqliteOptions {
  dataDir: string;
  /** Policies that spaces may have; the first is what new spaces begin with. */
  policies: readonly { hash: string; document: string }[];
  /** Clock for what the store notes by itself. */
  now?: () => number;
  /** Upper bound of the database's size in bytes. */
  maxBytes?: number;
  /** How long a call may take, in milliseconds. */
  timeout?: number;
  readers?: number;
}

/** The threads of a store: one that writes, a few that read. */
export interface StoreThreads {
  writer: StoreThread;
  readers: StoreThread[];
}

/** Starts the threads; rejects with the reason when the folder cannot be used. */
export async function startThreads(options: SqliteOptions): Promise<StoreThreads> {
  const { dataDir, policies, maxBytes = null, timeout = 30_000, now = Date.now } = options;
  const data: ThreadData = { dataDir, policies, maxBytes, now: now() };
  const writer = new StoreThread(threadFile(import.meta.url, './writer.js'), data, timeout, false);
  const file = threadFile(import.meta.url, './reader.js');
  const readers = Array.from({ length: options.readers ?? 2 }, () => new StoreThread(file, data, timeout, true));
  try {
    await writer.start();
    await Promise.all(readers.map(reader => reader.start()));
  } catch (error) {
    await Promise.all([writer, ...readers].map(thread => thread.close()));
    throw error;
  }
  return { writer, readers };
}

/** Opens the embedded store. */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  return storeOn(await startThreads(options), options.now ?? Date.now);
}
