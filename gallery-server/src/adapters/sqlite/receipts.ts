import { ENGINE } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { readReceipt, RECEIPT_FORMAT, receiptText, signReceipt } from '@vitrine/core/receipt';
import type { DeclaredPart, ReceiptBody, ReceiptFacts } from '@vitrine/core/receipt';
import type { Keys } from '../../domain/keys.js';
import { appendEvent, instanceChain } from './audit.js';
import type { Appended } from './audit.js';
import { StoreFailure } from './protocol.js';
import type { Db } from './rows.js';

/** What signs receipts: the gallery's keys and the hash of its engine's code. */
export interface ReceiptMaker {
  keys: Keys;
  bundle: string;
}

/** The same as data that crosses a thread; the keys are opened there. */
export interface ReceiptOptions {
  keysDir: string;
  /** SHA-256 of the engine's built code. */
  bundle: string;
}

interface About {
  version: string;
  account: string;
  via: DeclaredPart['via'];
  facts: ReceiptFacts;
  time: number;
}

/** The key of the moment; a folder that can't be read fails the whole command. */
function signerOf({ keys }: ReceiptMaker): ReturnType<Keys['signer']> {
  try {
    return keys.signer();
  } catch {
    throw new StoreFailure('keys-unreadable');
  }
}

/** A key that signs for the first time is an event of the gallery's own chain. */
function noteKey(db: Db, keyId: string, time: number): void {
  if (db.run('INSERT OR IGNORE INTO receipt_keys VALUES (:keyId, :time)', { keyId, time }) === 1) {
    const told = { actor: null, action: 'key.first-use', subject: keyId, outcome: 'done', payload: {}, time } as const;
    appendEvent(db, { chain: instanceChain, ...told });
  }
}

/**
 * Makes the receipt of a version anew, after it came under other rules and was looked at by them.
 * What its client declared stays as it was; without keys the old one goes, because it says what isn't so.
 */
export function renewReceipt(db: Db, maker: ReceiptMaker | null, version: string, event: Appended, time: number): void {
  const document = db.one('SELECT document FROM receipts WHERE version_id = :version', { version })?.text('document');
  if (document === undefined) {
    return;
  }
  const { verified, declared } = readReceipt(document);
  db.run('DELETE FROM receipts WHERE version_id = :version', { version });
  if (maker !== null) {
    const { notVouched, account } = verified;
    const facts = {
      notVouched,
      declared: declared === null ? null : { engine: declared.engine, counts: declared.counts }
    };
    storeReceipt(db, maker, { version, account, via: declared?.via ?? 'session', facts, time }, event);
  }
}

/**
 * Makes, signs and stores the receipt of a version that was just stored, inside its transaction.
 * @param event the one that tells of it
 */
export function storeReceipt(db: Db, maker: ReceiptMaker, about: About, event: Appended): void {
  const { version, account, via, facts, time } = about;
  const row = db.one(
    `SELECT v.content_id, v.space_id, v.label, v.policy_hash, p.document FROM versions v
     JOIN policies p ON p.hash = v.policy_hash WHERE v.id = :version`,
    { version }
  );
  if (row === null) {
    throw new Error('a receipt is about no version');
  }
  const files = db.all(
    `SELECT vo.path, o.sha256 FROM version_objects vo JOIN objects o ON o.space_id = vo.space_id AND o.oid = vo.oid
     WHERE vo.version_id = :version AND vo.path IS NOT NULL ORDER BY vo.path`,
    { version }
  );
  const policy = row.json<Policy>('document');
  const { keyId, sign } = signerOf(maker);
  const body: ReceiptBody = {
    format: RECEIPT_FORMAT,
    verified: {
      contentId: row.text('content_id'),
      files: files.map(file => ({ path: file.text('path'), sha256: file.text('sha256') })),
      space: row.text('space_id'),
      label: row.text('label'),
      policy: { hash: row.text('policy_hash'), name: policy.name, version: policy.version ?? 1 },
      engine: { version: ENGINE.version, bundle: maker.bundle },
      findings: 0,
      notVouched: facts.notVouched,
      account,
      audit: { chain: event.chain, seq: event.seq },
      keyId,
      time
    },
    declared: facts.declared === null ? null : { via, ...facts.declared }
  };
  db.run('INSERT INTO receipts VALUES (:version, :document)', {
    version,
    document: receiptText(signReceipt(body, sign))
  });
  noteKey(db, keyId, time);
}
