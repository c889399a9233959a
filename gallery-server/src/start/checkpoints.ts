import type { KeeperDeps } from '../domain/audit/keeper.js';

/** What the log says of a checkpoint; the numbers stand beside it. */
export function checkpointWords(what: Parameters<KeeperDeps['warn']>[0]): string {
  return what.failed
    ? 'a checkpoint of the record could not be written'
    : 'the record does not carry on from its checkpoints';
}
