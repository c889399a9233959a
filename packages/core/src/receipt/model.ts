import type { NotVouched } from '../redaction/vouched.js';

export type { NotVouched };

/** The one form of a receipt that there is so far. */
export const RECEIPT_FORMAT = 1;

/** One file of the version, as it was published. */
export interface FileDigest {
  path: string;
  sha256: string;
}

/** What the gallery saw for itself when it stored the version. */
export interface VerifiedPart {
  contentId: string;
  files: FileDigest[];
  space: string;
  label: string;
  policy: { hash: string; name: string; version: number };
  /** Of the gallery; `bundle` is the SHA-256 of its built code. */
  engine: { version: string; bundle: string };
  /** What was left to remove; a version with anything is refused. */
  findings: 0;
  notVouched: NotVouched;
  /** Id of the account that published. */
  account: string;
  /** The event in the record that tells of it. */
  audit: { chain: string; seq: number };
  keyId: string;
  /** Milliseconds since 1970, by the gallery's clock. */
  time: number;
}

/** How often a rule removed something of a kind in one sort of place. */
export interface DeclaredCount {
  rule: string;
  place: string;
  kind: string;
  count: number;
}

/** What the author's client says it did. Only that side saw the original. */
export interface DeclaredPart {
  /** How the client signed in: the gallery knows it by its token. */
  via: 'lab' | 'cli' | 'session';
  /** Its engine. */
  engine: string;
  counts: DeclaredCount[];
}

/** What a receipt says, before it is signed. */
export interface ReceiptBody {
  format: typeof RECEIPT_FORMAT;
  verified: VerifiedPart;
  /** Null where the client said nothing. */
  declared: DeclaredPart | null;
}

/** A receipt as it is stored, shown and handed out. */
export interface Receipt extends ReceiptBody {
  /** Ed25519 over both parts, in hexadecimal digits: each has one way to be written. */
  signature: string;
}

/** What the gallery counts about a version while it checks it. */
export interface ReceiptFacts {
  notVouched: NotVouched;
  /** Of the client's own words. */
  declared: Omit<DeclaredPart, 'via'> | null;
}

/** A key that signatures are checked with. */
export interface PublicKey {
  keyId: string;
  algorithm: 'Ed25519';
  /** Base64 of its SubjectPublicKeyInfo. */
  publicKey: string;
}
