import type { Checkpoint } from './checkpoint.js';

/** A chain as it is now, beside what a checkpoint says of it. */
export interface Standing {
  chain: string;
  /** How many events it has now. */
  events: number;
  /** Hash of the event at which the checkpoint saw its end; null where there is none. */
  hashThen: string | null;
  /** True where the database remembers something that only later events of this chain could tell. */
  traces: boolean;
}

/**
 * What a checkpoint shows:
 * - `rewritten`: other events stand where signed ones stood
 * - `cut`: events are gone from the end, and the rest of the database is newer
 * - `older`: the whole data folder is one of before the checkpoint
 */
export type CheckpointWhy = 'rewritten' | 'cut' | 'older';

export interface CheckpointFinding {
  chain: string;
  /** First event that isn't there any more, or isn't what it was. */
  event: number;
  why: CheckpointWhy;
}

/** Compares a checkpoint with the chains as they are; an empty list means that they carry on from it. */
export function compareWith(checkpoint: Checkpoint, standings: readonly Standing[]): CheckpointFinding[] {
  const now = new Map(standings.map(standing => [standing.chain, standing]));
  const at = (chain: string): Standing => now.get(chain) ?? { chain, events: 0, hashThen: null, traces: false };
  const gallery = checkpoint.chains.find(({ chain }) => chain === 'instance');
  // A folder that has the checkpoint's own event can't be older than it.
  const reached = gallery !== undefined && at('instance').events >= gallery.events;
  const grown = checkpoint.chains.some(({ chain, events }) => at(chain).events > events);
  const newer = reached || grown || standings.some(standing => standing.traces);
  return checkpoint.chains.flatMap(({ chain, events, head }): CheckpointFinding[] => {
    const standing = at(chain);
    if (standing.events < events) {
      return [{ chain, event: standing.events + 1, why: newer ? 'cut' : 'older' }];
    }
    return standing.hashThen === head ? [] : [{ chain, event: events, why: 'rewritten' }];
  });
}

/** A checkpoint with what it shows. */
export interface Compared {
  checkpoint: Checkpoint;
  findings: CheckpointFinding[];
}

/**
 * Compares several. An old folder that was put back and then used writes events of its own where
 * signed ones stood; a checkpoint that was made after another and says less gives that away.
 */
export function compareAll(all: readonly { checkpoint: Checkpoint; standings: readonly Standing[] }[]): Compared[] {
  const compared = all.map(({ checkpoint, standings }) => ({
    checkpoint,
    findings: compareWith(checkpoint, standings)
  }));
  const holding = compared.filter(({ findings }) => findings.length === 0).map(one => one.checkpoint);
  return compared.map(({ checkpoint, findings }) => {
    const putBack = holding.some(one => one.event <= checkpoint.event && one.after >= checkpoint.event);
    return { checkpoint, findings: putBack ? findings.map(one => ({ ...one, why: 'older' as const })) : findings };
  });
}
