import { galleryErrors } from './gallery.js';
import { notebookErrors } from './notebook.js';
import { policyErrors } from './policies.js';
import { publishingErrors } from './publishing.js';
import { receiptErrors } from './receipts.js';
import { reviewingErrors } from './reviewing.js';
import { serverErrors } from './server.js';
import { talkingErrors } from './talking.js';

/** Every way in which something can fail, for Lab, the command line and the gallery alike. */
export const catalogue = {
  ...notebookErrors,
  ...galleryErrors,
  ...policyErrors,
  ...publishingErrors,
  ...receiptErrors,
  ...reviewingErrors,
  ...serverErrors,
  ...talkingErrors
} as const;

export type ErrorCode = keyof typeof catalogue;

/** Whether a string is one of our codes; what came over the wire may be anything. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(catalogue, code);
}
