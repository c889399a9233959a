import type { Db } from './rows.js';

/** What can happen to something that others derive from. */
export type Topic =
  | 'version.published'
  | 'version.waits'
  | 'version.returned'
  | 'version.withdrawn'
  | 'version.restored'
  | 'version.quarantined'
  | 'version.released'
  | 'version.moved'
  | 'version.purged'
  | 'entry.changed'
  | 'author.forgotten'
  | 'account.removed'
  | 'policy.changed';

/** Topics after which the same text is still found in the same place: stars, and what is thought of an entry. */
export const harmless: readonly Topic[] = ['entry.changed', 'policy.changed', 'account.removed'];

/** Topics after which no byte may stay of what was there. */
export const erasing: readonly Topic[] = ['version.purged', 'account.removed'];

/**
 * Tells whoever follows the gallery what happened to a version, an entry, an account or a space, in the transaction in
 * which it happens. The rows stay: read from the first, they lead to everything that is there.
 */
export function announce(db: Db, topic: Topic, subject: string, now: number): void {
  db.run('INSERT INTO outbox (topic, subject, time) VALUES (:topic, :subject, :now)', { topic, subject, now });
}
