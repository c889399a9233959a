import { VitrineError } from '../errors/index.js';
import type { Json } from '../notebook/json/json.js';
import { parseStrict } from '../notebook/json/parse.js';
import { misfit } from '../snapshot/validate.js';
import type { Schema } from '../snapshot/validate.js';
import type { PublicKey, Receipt } from './model.js';
import { keysSchema, receiptSchema } from './schema.js';

/** Characters of the longest receipt; one of a notebook with everything in it has some ten thousand. */
export const LONGEST_RECEIPT = 128 * 1024;
const LONGEST_KEYS = 1024 * 1024;

/** JSON in the form of a schema, or the place where it isn't. Nothing of what it says gets into the message. */
function formed(text: string, schema: object, most: number, code: 'receipt-invalid' | 'keys-invalid'): Json {
  if (text.length > most) {
    throw new VitrineError(code, { limit: most });
  }
  let json: Json;
  try {
    json = parseStrict(text, { depth: 8 });
  } catch (error) {
    if (!(error instanceof VitrineError)) {
      throw error;
    }
    const { line = null, column = null } = error.params;
    throw new VitrineError(code, { line, column });
  }
  const place = misfit(json, schema as Schema);
  if (place !== null) {
    throw new VitrineError(code, { place });
  }
  return json;
}

/** Reads a receipt of anybody's making: what isn't in the form of one is refused, and so is what says more. */
export function readReceipt(text: string): Receipt {
  return formed(text, receiptSchema, LONGEST_RECEIPT, 'receipt-invalid') as unknown as Receipt;
}

/** Reads the public keys that a gallery hands out. */
export function readKeys(text: string): PublicKey[] {
  const { items } = formed(text, keysSchema, LONGEST_KEYS, 'keys-invalid') as unknown as { items: PublicKey[] };
  return items.map(({ keyId, algorithm, publicKey }) => ({ keyId, algorithm, publicKey }));
}
