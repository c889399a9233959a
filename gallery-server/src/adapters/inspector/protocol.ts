import type { Problem } from '@vitrine/core/errors';
import type { Policy } from '@vitrine/core/redaction';
import type { Preparation } from '@vitrine/core/snapshot';
import type { CheckedContent, Inspected } from '../../domain/snapshots/inspector.js';

/** What the thread is asked: first the bytes, then what they must agree with. */
export type InspectorRequest =
  | { step: 'open'; body: Uint8Array }
  | { step: 'verify'; preparation: Preparation; policy: Policy }
  | { step: 'check'; content: CheckedContent; policy: Policy }
  | { step: 'forget' };

export type InspectorAnswer =
  | { step: 'opened'; ticket: string }
  | { step: 'verified'; inspected: Inspected }
  | { step: 'checked' }
  | { step: 'failed'; problem: Problem; detail: string };
