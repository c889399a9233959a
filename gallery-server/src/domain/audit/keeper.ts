import type { Clock } from '../identity/secrets.js';
import type { Signer } from '../keys.js';
import { checkpointText, readCheckpoint, signedText } from './checkpoint.js';
import type { ChainHead, Checkpoint, SignedCheckpoint } from './checkpoint.js';
import { compareAll } from './compare.js';
import type { CheckpointWhy, Compared, Standing } from './compare.js';

/** Milliseconds between two checkpoints of a gallery that runs. */
export const CHECKPOINT_EVERY = 12 * 3_600_000;

/** The chains, as far as a checkpoint is about them. */
export interface ChainEnds {
  /** Notes the checkpoint in the chain of the gallery, with what the ones before it show, and answers every end. */
  takeHeads(cmd: {
    now: number;
    findings: Readonly<Record<string, number>>;
  }): Promise<{ event: number; chains: ChainHead[] }>;
  standings(heads: readonly ChainHead[]): Promise<Standing[]>;
}

/** Where checkpoints lie; none is ever written over. */
export interface CheckpointFolder {
  /** Texts of all of them, with the names of their files. */
  all(): { name: string; text: string }[];
  write(checkpoint: Checkpoint, text: string): void;
}

/** A file of the folder that can't be used. */
export interface UnusableCheckpoint {
  name: string;
  why: 'form' | 'signature';
}

/** What the checkpoints of a folder show. */
export interface Shown {
  compared: Compared[];
  unusable: UnusableCheckpoint[];
}

/** Reads one checkpoint and believes it only with its signature. */
export function believed(text: string, signer: Pick<Signer, 'verify'>): SignedCheckpoint | UnusableCheckpoint['why'] {
  let checkpoint: SignedCheckpoint;
  try {
    checkpoint = readCheckpoint(text);
  } catch {
    return 'form';
  }
  const signature = Uint8Array.from(atob(checkpoint.signature), sign => sign.charCodeAt(0));
  return signer.verify(checkpoint.keyId, signedText(checkpoint), signature) ? checkpoint : 'signature';
}

/** Compares every checkpoint there is with the chains as they are. */
export async function showAll(
  files: readonly { name: string; text: string }[],
  signer: Pick<Signer, 'verify'>,
  ends: Pick<ChainEnds, 'standings'>
): Promise<Shown> {
  const unusable: UnusableCheckpoint[] = [];
  const usable: { checkpoint: SignedCheckpoint; standings: Standing[] }[] = [];
  for (const { name, text } of files) {
    const checkpoint = believed(text, signer);
    if (typeof checkpoint === 'string') {
      unusable.push({ name, why: checkpoint });
    } else {
      usable.push({ checkpoint, standings: await ends.standings(checkpoint.chains) });
    }
  }
  return { compared: compareAll(usable), unusable };
}

/** How many findings there are of each kind; what a checkpoint's own event tells. */
export function countsOf({ compared, unusable }: Shown): Record<string, number> {
  const counts: Record<string, number> = unusable.length === 0 ? {} : { unusable: unusable.length };
  for (const { why } of compared.flatMap(({ findings }) => findings)) {
    counts[why] = (counts[why] ?? 0) + 1;
  }
  return counts;
}

export interface KeeperDeps {
  ends: ChainEnds;
  folder: CheckpointFolder;
  signer: Signer;
  clock: Clock;
  /** Told when a checkpoint can't be written, or shows something. */
  warn(what: { failed: true } | { failed: false; findings: Readonly<Record<string, number>> }): void;
}

/** Writes checkpoints while a gallery runs, and keeps what the ones before show. */
export class CheckpointKeeper {
  #last: Checkpoint | null = null;
  #highest = 0;
  #shown: Shown = { compared: [], unusable: [] };
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(private readonly deps: KeeperDeps) {}

  /** The newest checkpoint that was written since the start. */
  get last(): Checkpoint | null {
    return this.#last;
  }

  /** What the checkpoints showed that were there at the start: why the record of a chain can't be believed. */
  trouble(chain: string): CheckpointWhy | null {
    const found = this.#shown.compared.flatMap(({ findings }) => findings).find(one => one.chain === chain);
    return found?.why ?? null;
  }

  /** Looks at what is there, writes the first one, and goes on in time. */
  async start(): Promise<void> {
    const { folder, signer, ends } = this.deps;
    this.#shown = await showAll(folder.all(), signer, ends);
    this.#highest = Math.max(0, ...this.#shown.compared.map(({ checkpoint }) => checkpoint.event));
    await this.write(countsOf(this.#shown));
    this.#timer = setInterval(() => void this.write({}), CHECKPOINT_EVERY);
    this.#timer.unref();
  }

  /** Writes the last one. */
  async stop(): Promise<void> {
    if (this.#timer !== null) {
      clearInterval(this.#timer);
      this.#timer = null;
      await this.write({});
    }
  }

  private async write(findings: Readonly<Record<string, number>>): Promise<void> {
    const { ends, folder, signer, clock, warn } = this.deps;
    if (Object.keys(findings).length > 0) {
      warn({ failed: false, findings });
    }
    try {
      const now = clock();
      const { event, chains } = await ends.takeHeads({ now, findings });
      const { keyId, sign } = signer.signer();
      const checkpoint: Checkpoint = { format: 1, event, after: this.#highest, time: now, keyId, chains };
      const signature = sign(signedText(checkpoint));
      folder.write(checkpoint, checkpointText({ ...checkpoint, signature: btoa(String.fromCharCode(...signature)) }));
      this.#last = checkpoint;
      this.#highest = Math.max(this.#highest, event);
    } catch {
      warn({ failed: true });
    }
  }
}
