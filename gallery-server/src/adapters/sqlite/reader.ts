import { workerData } from 'node:worker_threads';
import { openForReading } from './database.js';
import type { ThreadData } from './database.js';
import { deprecable } from './commands/deprecation.js';
import { auditQueries } from './queries/audit.js';
import { commentQueries } from './queries/comments.js';
import { noticeQueries } from './queries/notices.js';
import { readableRegard } from './queries/regard.js';
import { purgeableOf } from './queries/erasure.js';
import { removableOf } from './queries/removal.js';
import { identityQueries } from './queries/identity.js';
import { lineageOf } from './queries/lineage.js';
import { moveQueries } from './queries/moves.js';
import { peopleQueries } from './queries/people.js';
import { policyQueries } from './queries/policies.js';
import { policyChangeQueries } from './queries/policy-changes.js';
import { receiptOf } from './queries/receipts.js';
import { quarantineQueries } from './queries/quarantine.js';
import { rescanQueries } from './queries/rescan.js';
import { reviewQueries } from './queries/reviews.js';
import { spaceQueries } from './queries/spaces.js';
import { standingsOf } from './queries/standings.js';
import { storageOf } from './queries/storage.js';
import { pageQueries } from './queries/pages.js';
import { homeOf, preparationOf } from './queries/tickets.js';
import { versionQueries } from './queries/versions.js';
import { Db } from './rows.js';
import { serveThread } from './serve.js';
import type { Functions } from './serve.js';

/** Every read by name. Each sees one state of the database, however many queries it takes. */
function queriesOn(db: Db, dataDir: string): Functions {
  const on =
    <Q, R>(query: (db: Db, asked: Q) => R) =>
    (asked: Q): R => {
      db.raw.exec('BEGIN');
      try {
        return query(db, asked);
      } finally {
        db.raw.exec('ROLLBACK');
      }
    };
  return {
    accountByLogin: on(identityQueries.accountByLogin),
    accountById: on(identityQueries.accountById),
    callerByProof: on(identityQueries.callerByProof),
    proofsOf: on(identityQueries.proofsOf),
    invitation: on(identityQueries.invitation),
    openInvitations: on(peopleQueries.openInvitations),
    people: on(peopleQueries.people),
    welcome: on(identityQueries.welcome),
    deviceByUserCode: on(identityQueries.deviceByUserCode),
    countAccounts: on(identityQueries.countAccounts),
    spacesOf: on(spaceQueries.spacesOf),
    visibleSpaces: on(spaceQueries.visibleSpaces),
    space: on(spaceQueries.space),
    members: on(spaceQueries.members),
    effective: on(policyQueries.effective),
    briefs: on(policyQueries.briefs),
    choices: on(policyQueries.choices),
    document: on(policyQueries.document),
    floor: on(policyQueries.floor),
    ofSpace: on(policyQueries.ofSpace),
    consequences: on(policyChangeQueries.consequences),
    proposals: on(policyChangeQueries.proposals),
    proposal: on(policyChangeQueries.proposal),
    version: on(versionQueries.version),
    page: on(pageQueries.page),
    figure: on(pageQueries.figure),
    frame: on(pageQueries.frame),
    versions: on(versionQueries.versions),
    tombstones: on(versionQueries.tombstones),
    object: on(versionQueries.object),
    lineage: on(lineageOf),
    receipt: on(receiptOf),
    quarantines: on(quarantineQueries.quarantines),
    quarantine: on(quarantineQueries.quarantine),
    rescanState: on(rescanQueries.rescanState),
    nextStale: on(rescanQueries.nextStale),
    lastPolicyChange: on(rescanQueries.lastPolicyChange),
    reviewQueue: on(reviewQueries.queue),
    reviewsWaiting: on(reviewQueries.waiting),
    ownReviews: on(reviewQueries.own),
    reviewStanding: on(reviewQueries.standing),
    reviewRules: on(reviewQueries.rules),
    reviewView: on(reviewQueries.view),
    verify: on(auditQueries.verify),
    verifyAll: on(auditQueries.verifyAll),
    standings: on(standingsOf),
    storage: on(to => storageOf(to, dataDir)),
    events: on(auditQueries.events),
    record: on(auditQueries.record),
    preparation: on(preparationOf),
    home: on(homeOf),
    regard: on(readableRegard),
    deprecable: on(deprecable),
    threads: on(commentQueries.threads),
    otherThreads: on(commentQueries.otherThreads),
    mentioned: on(commentQueries.mentioned),
    commentable: on(commentQueries.commentable),
    notices: on(noticeQueries.notices),
    unreadNotices: on(noticeQueries.unread),
    purgeable: on(purgeableOf),
    removable: on(removableOf),
    movable: on(moveQueries.movable),
    undoable: on(moveQueries.undoable),
    storedContent: on(moveQueries.content)
  };
}

serveThread(() => {
  const data = workerData as ThreadData;
  const raw = openForReading(data);
  return { functions: queriesOn(new Db(raw), data.dataDir), close: () => raw.close() };
});
