import { readReceipt, signedBytes } from '@vitrine/core/receipt';
import type { Receipt } from '@vitrine/core/receipt';
import { bytesFromHex } from '@vitrine/core/hash';
import { contentIdOf, MANIFEST_PATH, NOTEBOOK_PATH } from '@vitrine/core/snapshot';
import type { VersionContent } from '../entries/model.js';
import type { PublicKeys } from '../keys.js';
import type { StoredReceipt } from './ports.js';

/** What was looked at, and whether it fits. */
export interface ReceiptCheck {
  /** The receipt and its key, the bytes of the version, the space and its rules, the event in the record. */
  what: 'signature' | 'content' | 'rules' | 'record';
  fits: boolean;
}

/** A receipt with everything that could be checked about it. */
export interface CheckedReceipt {
  receipt: Receipt;
  checks: ReceiptCheck[];
  /** Whether all of it fits. */
  fits: boolean;
}

/** Checks a kept receipt against the version it is about, byte by byte, as it is now. */
export function checkReceipt(stored: StoredReceipt, version: VersionContent, keys: PublicKeys): CheckedReceipt {
  const receipt = readReceipt(stored.text);
  const { verified, signature } = receipt;
  const files = [
    { path: NOTEBOOK_PATH, text: version.notebook },
    { path: MANIFEST_PATH, text: version.manifest }
  ];
  const checks: ReceiptCheck[] = [
    { what: 'signature', fits: keys.verify(verified.keyId, signedBytes(receipt), bytesFromHex(signature)) },
    {
      what: 'content',
      fits: verified.contentId === version.contentId && contentIdOf(files, version.fields) === verified.contentId
    },
    {
      what: 'rules',
      fits:
        verified.space === version.space &&
        [version.label, stored.now.label].every(label => label === verified.label) &&
        [version.policyHash, stored.now.policyHash].every(hash => hash === verified.policy.hash)
    },
    { what: 'record', fits: stored.recorded }
  ];
  return { receipt, checks, fits: checks.every(({ fits }) => fits) };
}
