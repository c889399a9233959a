import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { VitrineError } from '@vitrine/core/errors';
import { CHECKPOINT_LIMIT } from '../../domain/audit/checkpoint.js';
import type { CheckpointFolder } from '../../domain/audit/keeper.js';
import { writeNew } from '../files.js';
import { inside, realPath } from '../keys/files.js';

/** By the number of its event, so that no clock decides which is newer; by its hash, so that none is written over. */
const nameFor = (event: number, head: string): string =>
  `checkpoint-${String(event).padStart(12, '0')}-${head.slice(0, 12)}.json`;

const NAME = /^checkpoint-\d{12,}-[0-9a-f]{12}\.json$/;

/** Every checkpoint of a folder, by number; none where there is no folder. */
export function readCheckpoints(path: string): { name: string; text: string }[] {
  if (!existsSync(path)) {
    return [];
  }
  return readdirSync(path)
    .filter(name => NAME.test(name))
    .sort()
    .map(name => ({ name, text: readWhole(join(path, name)) }));
}

/** The text of a file that may be a checkpoint; one that is far too large isn't read. */
export function readWhole(path: string): string {
  return statSync(path).size > CHECKPOINT_LIMIT ? '' : readFileSync(path, 'utf8');
}

/** Opens the folder of checkpoints, which must not lie in the data folder: whoever can put one back would have both. */
export function openCheckpoints(path: string, dataDir: string): CheckpointFolder {
  const [folder, data] = [realPath(path), realPath(dataDir)];
  if (inside(folder, data) || inside(data, folder)) {
    throw new VitrineError('config-invalid', { field: 'checkpointsDir' });
  }
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
    }
    readdirSync(folder);
  } catch (error) {
    throw new VitrineError('config-invalid', { field: 'checkpointsDir' }, { cause: error });
  }
  return {
    all: () => readCheckpoints(folder),
    write: ({ event, chains }, text) => {
      const head = chains.find(({ chain }) => chain === 'instance')?.head ?? '';
      writeNew(join(folder, nameFor(event, head)), text);
    }
  };
}
