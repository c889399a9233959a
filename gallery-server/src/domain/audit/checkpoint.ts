import { VitrineError } from '@vitrine/core/errors';
import { canonicalJson, parseStrict } from '@vitrine/core/notebook';
import type { Json } from '@vitrine/core/notebook';

/** Where one chain ended. */
export interface ChainHead {
  chain: string;
  events: number;
  /** Hash of its last event. */
  head: string;
}

/** Where every chain of a gallery ended at one time, to be kept where who holds the data folder can't write. */
export interface Checkpoint {
  format: 1;
  /** Its own event in the chain of the gallery; a folder that lacks it is older than the checkpoint. */
  event: number;
  /** The highest such event of the checkpoints before; 0 where there were none. Never reached by a folder that was put back. */
  after: number;
  /** Milliseconds since 1970 by the gallery's clock. Nothing is ordered by it. */
  time: number;
  keyId: string;
  /** By name, each once. */
  chains: ChainHead[];
}

/** A checkpoint as it lies in its file; the signature in Base64. */
export interface SignedCheckpoint extends Checkpoint {
  signature: string;
}

/** Largest file that is taken for a checkpoint: some hundred thousand spaces. */
export const CHECKPOINT_LIMIT = 64 * 1024 * 1024;

const FIELDS = ['after', 'chains', 'event', 'format', 'keyId', 'signature', 'time'];
const HEAD_FIELDS = ['chain', 'events', 'head'];
const HASH = /^[0-9a-f]{64}$/;
const NAME = /^[A-Za-z0-9_-]{1,64}$/;
const SIGNATURE = /^[A-Za-z0-9+/]{86}==$/;

/** What is signed: never taken for anything else that a key of the gallery signs. */
export function signedText({ format, event, after, time, keyId, chains }: Checkpoint): Uint8Array {
  const body = canonicalJson({ format, event, after, time, keyId, chains: chains as unknown as Json });
  return new TextEncoder().encode(`vitrine-checkpoint-1\n${body}`);
}

/** The one text of a checkpoint. */
export function checkpointText(checkpoint: SignedCheckpoint): string {
  return `${canonicalJson(checkpoint as unknown as Json)}\n`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasFields = (value: Record<string, unknown>, fields: readonly string[]): boolean =>
  Object.keys(value).sort().join() === fields.join();

const isCount = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least;

function isHead(value: unknown): value is ChainHead {
  return (
    isRecord(value) &&
    hasFields(value, HEAD_FIELDS) &&
    typeof value['chain'] === 'string' &&
    NAME.test(value['chain']) &&
    isCount(value['events'], 1) &&
    typeof value['head'] === 'string' &&
    HASH.test(value['head'])
  );
}

function isCheckpoint(value: unknown): value is SignedCheckpoint {
  if (!isRecord(value) || !hasFields(value, FIELDS) || !Array.isArray(value['chains'])) {
    return false;
  }
  const { format, event, after, time, keyId, signature, chains } = value;
  const heads: readonly unknown[] = chains;
  return (
    format === 1 &&
    isCount(event, 1) &&
    isCount(after, 0) &&
    isCount(time, 0) &&
    typeof keyId === 'string' &&
    NAME.test(keyId) &&
    typeof signature === 'string' &&
    SIGNATURE.test(signature) &&
    heads.every(isHead) &&
    heads.every((head, at) => at === 0 || (heads[at - 1]?.chain ?? '') < head.chain) &&
    heads.some(head => head.chain === 'instance' && head.events === event)
  );
}

/** Reads a checkpoint strictly: whatever isn't exactly one is refused. Who signed it is asked elsewhere. */
export function readCheckpoint(text: string): SignedCheckpoint {
  let value: unknown = null;
  try {
    value = text.length > CHECKPOINT_LIMIT ? null : parseStrict(text);
  } catch {
    // Answered below, like everything else that isn't one.
  }
  if (!isCheckpoint(value) || checkpointText(value) !== text) {
    throw new VitrineError('checkpoint-invalid');
  }
  return value;
}
