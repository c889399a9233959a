import { randomUUID } from 'node:crypto';
import type { PurgeCommand, Purged } from '../../src/domain/erasure/ports.js';
import type { Outcome } from '../../src/domain/outcome.js';
import type { Person, World } from './world.js';

/** Asks for the end of a version, with the version typed once more. */
export const purge = (
  world: World,
  by: Person,
  at: { entry: string; version: number },
  over: Partial<PurgeCommand> = {}
): Promise<Outcome<Purged>> =>
  world.store.erasure.purge({
    key: randomUUID(),
    actor: by.account.id,
    entry: at.entry,
    version: at.version,
    confirm: `v${at.version}`,
    now: world.now,
    ...over
  });

/**
 * Words by groups of a number: those of one text stand between those of another in the index, so that
 * they share its pages.
 */
export const manyWords = (name: string, groups: number, each: number): string =>
  Array.from({ length: groups * each }, (_, at) => `q${Math.floor(at / each)}${name}${at % each}`).join(' ');
