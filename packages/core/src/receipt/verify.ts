import { bytesFromHex, bytesToHex } from '../hash/index.js';
import type { PublicKey, Receipt, ReceiptBody } from './model.js';
import { signedBytes } from './text.js';

/** Checks an Ed25519 signature; each side brings its own. */
export type SignatureCheck = (key: PublicKey, data: Uint8Array, signature: Uint8Array) => boolean;

/** Why a receipt isn't true: an unknown key, a changed receipt, or one of something else. */
export type Untrue = 'unknown-key' | 'signature' | 'content';

/** What somebody holds in their hands and asks about. */
export interface Content {
  contentId?: string;
  /** One file of the version. */
  file?: { path: string; sha256: string };
}

/** Signs both parts. */
export function signReceipt(body: ReceiptBody, sign: (data: Uint8Array) => Uint8Array): Receipt {
  const { format, verified, declared } = body;
  return { format, verified, declared, signature: bytesToHex(sign(signedBytes(body))) };
}

/** Whether a receipt is what a gallery with these keys signed, and about this content; null where it is. */
export function untrue(
  receipt: Receipt,
  keys: readonly PublicKey[],
  check: SignatureCheck,
  content: Content = {}
): Untrue | null {
  const { verified, signature } = receipt;
  const named = keys.filter(({ keyId }) => keyId === verified.keyId);
  if (named.length === 0) {
    return 'unknown-key';
  }
  const [data, bytes] = [signedBytes(receipt), bytesFromHex(signature)];
  if (!named.some(key => check(key, data, bytes))) {
    return 'signature';
  }
  return isAbout(receipt, content) ? null : 'content';
}

function isAbout({ verified }: Receipt, { contentId, file }: Content): boolean {
  const sameId = contentId === undefined || contentId === verified.contentId;
  const sameFile =
    file === undefined || verified.files.some(one => one.path === file.path && one.sha256 === file.sha256);
  return sameId && sameFile;
}
