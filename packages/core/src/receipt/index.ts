export { declaredFrom, declaredOf } from './declared.js';
export type { Declaration } from './declared.js';
export { RECEIPT_FORMAT } from './model.js';
export type { Content, SignatureCheck, Untrue } from './verify.js';
export type {
  DeclaredCount,
  DeclaredPart,
  FileDigest,
  NotVouched,
  PublicKey,
  Receipt,
  ReceiptBody,
  ReceiptFacts,
  VerifiedPart
} from './model.js';
export { LONGEST_RECEIPT, readKeys, readReceipt } from './read.js';
export { keysSchema, receiptSchema } from './schema.js';
export { receiptText, signedBytes } from './text.js';
export { signReceipt, untrue } from './verify.js';
export { notVouched as notVouchedIn } from '../redaction/vouched.js';
