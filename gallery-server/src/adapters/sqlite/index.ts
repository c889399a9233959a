import { policies, policyHash, policyText } from '@vitrine/core/redaction';
import type { Store } from '../../domain/store.js';
import { threadFile } from '../../threads.js';
import type { PolicyDocuments, ThreadData } from './database.js';
import type { ReceiptOptions } from './receipts.js';
import { EmbeddedSearch } from '../search/embedded.js';
import { storeOn } from './store.js';
import type { StoreThreads } from './store.js';
import { StoreThread } from './thread.js';

export interface SqliteOptions {
  dataDir: string;
  /** Policies that spaces may have; those of the engine when absent. */
  policies?: PolicyDocuments['documents'];
  /** Clock for what the store notes by itself. */
  now?: () => number;
  /** Upper bound of the database's size in bytes. */
  maxBytes?: number;
  /** How long a call may take, in milliseconds. */
  timeout?: number;
  readers?: number;
  /** What signs the receipt of each version; without it none are made. */
  receipts?: ReceiptOptions;
}

const ownPolicies = (): PolicyDocuments['documents'] =>
  Object.values(policies).map(policy => ({ hash: policyHash(policy), document: policyText(policy) }));

/** What new spaces begin with: the engine's policy for their kind, else the first that is known. */
function policyDocuments(documents: PolicyDocuments['documents'] = ownPolicies()): PolicyDocuments {
  const known = (hash: string): string => documents.find(one => one.hash === hash)?.hash ?? documents[0]?.hash ?? hash;
  return { documents, personal: known(policyHash(policies.personal)), public: known(policyHash(policies.public)) };
}

/** Starts the threads; rejects with the reason when the folder cannot be used. */
export async function startThreads(options: SqliteOptions): Promise<StoreThreads> {
  const { dataDir, maxBytes = null, timeout = 30_000, now = Date.now, receipts = null } = options;
  const data: ThreadData = { dataDir, policies: policyDocuments(options.policies), maxBytes, now: now(), receipts };
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
  return { writer, readers, search: new EmbeddedSearch({ dataDir }) };
}

/** Opens the embedded store. */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  return storeOn(await startThreads(options), options.now ?? Date.now);
}
