import type { RefusedPublish } from '../../../domain/snapshots/ports.js';
import { appendEvent, instanceChain } from '../audit.js';
import type { Db } from '../rows.js';
import { inTransaction } from '../transaction.js';

/** A snapshot that was turned away leaves one event and nothing else: who, when, why and in which cell. */
export function refusePublish(db: Db, { actor, space, now, ...payload }: RefusedPublish): null {
  return inTransaction(db, () => {
    const known = space === null ? null : db.one('SELECT id FROM spaces WHERE id = :space', { space });
    const chain = known?.text('id') ?? instanceChain;
    const subject = space ?? actor;
    appendEvent(db, { chain, actor, action: 'version.publish', subject, outcome: 'denied', payload, time: now });
    return null;
  });
}
