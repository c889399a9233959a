import type { Found } from '../entries/model.js';
import type { Caller } from '../identity/model.js';

/** A receipt as it is kept. */
export interface StoredReceipt {
  /** Its one text. */
  text: string;
  /** Whether the event that it names stands in the record and is about this version. */
  recorded: boolean;
  /** Label and rules of the space as they are now. */
  now: { label: string; policyHash: string };
}

/** Receipts are as guarded as the versions they are about. */
export interface ReceiptReader {
  /** Null for a version from before receipts were made. */
  receipt(caller: Caller, entry: string, number: number): Promise<Found<StoredReceipt | null>>;
}
