import { workerData } from 'node:worker_threads';
import type { DatabaseSync } from 'node:sqlite';
import { createAccount, setAccountState, setAdministrator, setPassword } from './commands/accounts.js';
import { moveEntry } from './commands/move.js';
import { deprecate, undeprecate } from './commands/deprecation.js';
import { markRead, switchNotices } from './commands/notices.js';
import { star } from './commands/stars.js';
import { takeHeads } from './commands/checkpoint.js';
import { invite, withdrawInvitation } from './commands/invitations.js';
import { writePolicy } from './commands/policies.js';
import { changePolicy, decideProposal } from './commands/policy-changes.js';
import { prepare } from './commands/prepare.js';
import {
  approveDevice,
  denyDevice,
  endOtherProofs,
  endProof,
  grant,
  openProof,
  recordDenial,
  redeem,
  touchProof
} from './commands/proofs.js';
import { purge } from './commands/purge.js';
import { publish } from './commands/publish.js';
import { recordCheck, release, report } from './commands/quarantine.js';
import { refusePublish } from './commands/refuse.js';
import { removeAccount } from './commands/remove-account.js';
import { endRescan, startRescan } from './commands/rescan.js';
import { comment, deleteComment, editComment, resolveThread } from './commands/comments.js';
import { decide, look } from './commands/reviews.js';
import { createSpace, foundGallery, renameSpace, setRole } from './commands/spaces.js';
import { undoWithdraw, withdraw } from './commands/withdraw.js';
import { overwrite } from './overwrite.js';
import { openKeys } from '../keys/index.js';
import { lockFolder, openForWriting } from './database.js';
import type { PolicyDocuments, ThreadData } from './database.js';
import type { ReceiptMaker } from './receipts.js';
import { Db } from './rows.js';
import { serveThread } from './serve.js';
import type { Functions } from './serve.js';

/** Every write by name. Each is one synchronous function and one transaction. */
function commandsOn(db: Db, policies: PolicyDocuments, receipts: ReceiptMaker | null): Functions {
  const on =
    <C, R>(command: (db: Db, cmd: C) => R) =>
    (cmd: C): R =>
      command(db, cmd);
  return {
    createAccount: on((to, cmd: Parameters<typeof createAccount>[1]) => createAccount(to, cmd, policies.personal)),
    setPassword: on(setPassword),
    invite: on(invite),
    withdrawInvitation: on(withdrawInvitation),
    setAdministrator: on(setAdministrator),
    setAccountState: on(setAccountState),
    grant: on(grant),
    approveDevice: on(approveDevice),
    denyDevice: on(denyDevice),
    redeem: on(redeem),
    openProof: on(openProof),
    endProof: on(endProof),
    endOtherProofs: on(endOtherProofs),
    touchProof: on(touchProof),
    recordDenial: on(recordDenial),
    createSpace: on(createSpace),
    renameSpace: on(renameSpace),
    setRole: on(setRole),
    writePolicy: on(writePolicy),
    changePolicy: on(changePolicy),
    decideProposal: on(decideProposal),
    prepare: on(prepare),
    publish: on((to, cmd: Parameters<typeof publish>[1]) => publish(to, cmd, receipts)),
    refusePublish: on(refusePublish),
    withdraw: on(withdraw),
    undoWithdraw: on(undoWithdraw),
    takeHeads: on(takeHeads),
    report: on(report),
    release: on(release),
    recordCheck: on(recordCheck),
    moveEntry: on((to, cmd: Parameters<typeof moveEntry>[1]) => moveEntry(to, cmd, receipts)),
    startRescan: on(startRescan),
    endRescan: on(endRescan),
    decide: on(decide),
    look: on(look),
    star: on(star),
    deprecate: on(deprecate),
    undeprecate: on(undeprecate),
    comment: on(comment),
    editComment: on(editComment),
    deleteComment: on(deleteComment),
    resolveThread: on(resolveThread),
    markRead: on(markRead),
    switchNotices: on(switchNotices),
    purge: on(purge),
    removeAccount: on(removeAccount),
    overwrite: () => overwrite(db),
    ready: () => {
      db.raw.exec('BEGIN IMMEDIATE; ROLLBACK');
      return null;
    }
  };
}

/** The keys of receipts are opened where they sign, and nowhere else. */
function makerOf({ receipts, dataDir }: ThreadData): ReceiptMaker | null {
  return receipts === null ? null : { keys: openKeys({ keysDir: receipts.keysDir, dataDir }), bundle: receipts.bundle };
}

/** What was taken away before the gallery ended. A disk that is full keeps nobody from reading. */
function goOnOverwriting(db: Db): void {
  try {
    overwrite(db);
  } catch {
    // It stays noted, and the next start tries again.
  }
}

serveThread(() => {
  const data = workerData as ThreadData;
  const lock = lockFolder(data.dataDir);
  let raw: DatabaseSync;
  try {
    raw = openForWriting(data);
  } catch (error) {
    lock.close();
    throw error;
  }
  const db = new Db(raw);
  foundGallery(db, data);
  goOnOverwriting(db);
  return {
    functions: commandsOn(db, data.policies, makerOf(data)),
    close: () => {
      raw.close();
      lock.close();
    }
  };
});
