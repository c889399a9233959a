import { utf8 } from '../hash/index.js';
import { canonicalJson, canonicalText } from '../notebook/json/write.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import type { Receipt, ReceiptBody } from './model.js';

/** What a signature of a receipt begins with, so that it can be taken for one over nothing else. */
const PURPOSE = 'vitrine-receipt-1\n';

/** The bytes that are signed: both parts, in their one form. */
export function signedBytes({ format, verified, declared }: ReceiptBody): Uint8Array {
  return utf8(PURPOSE + canonicalJson({ format, verified, declared } as unknown as Json));
}

/** A receipt's one text, as it is stored and handed out. */
export function receiptText(receipt: Receipt): string {
  return canonicalText(receipt as unknown as JsonObject);
}
