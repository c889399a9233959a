import { readFileSync, statSync } from 'node:fs';
import { VitrineError } from '@vitrine/core/errors';
import { CHECKPOINT_LIMIT } from '../../domain/audit/checkpoint.js';
import type { CheckpointWhy } from '../../domain/audit/compare.js';
import { believed, showAll } from '../../domain/audit/keeper.js';
import type { Shown } from '../../domain/audit/keeper.js';
import type { ChainReport } from '../../domain/audit/ports.js';
import type { OpenedRecord } from '../../main.js';
import type { Io } from '../command.js';

const words: Readonly<Record<CheckpointWhy, string>> = {
  rewritten: 'was written anew: another event stands where a signed one stood',
  cut: 'was cut: signed events are gone from its end',
  older: 'is older than the checkpoint: an old copy of the data folder was put back'
};

const broken: Readonly<Record<NonNullable<ChainReport['broken']>['why'], string>> = {
  hash: 'the event was changed',
  link: "the event doesn't follow the one before",
  gap: 'an event is missing',
  commitment: 'what the event told was changed'
};

function textOf(file: string): string {
  try {
    return statSync(file).size > CHECKPOINT_LIMIT ? '' : readFileSync(file, 'utf8');
  } catch {
    throw new VitrineError('file-unreadable');
  }
}

/** The checkpoints to compare with: the one that was named, which must be one, or those of the folder. */
async function shownBy(record: OpenedRecord, file: string | null): Promise<Shown> {
  if (file === null) {
    const files = record.checkpoints();
    return files.length === 0 ? { compared: [], unusable: [] } : showAll(files, record.signer(), record);
  }
  const text = textOf(file);
  const checkpoint = believed(text, record.signer());
  if (typeof checkpoint === 'string') {
    throw new VitrineError(checkpoint === 'form' ? 'checkpoint-invalid' : 'checkpoint-unknown-key');
  }
  return showAll([{ name: file, text }], record.signer(), record);
}

function say(chains: readonly ChainReport[], { compared, unusable }: Shown, io: Io): void {
  for (const { chain, events, head, broken: fault } of chains) {
    const end = fault === null ? `holds, head ${head}` : `breaks at event ${fault.seq}: ${broken[fault.why]}`;
    io.out(`${chain}: ${events} events, ${end}`);
  }
  for (const { checkpoint, findings } of compared) {
    for (const { chain, event, why } of findings) {
      io.out(`${chain}: ${words[why]} (event ${event}, checkpoint of ${new Date(checkpoint.time).toISOString()})`);
    }
  }
  for (const { name, why } of unusable) {
    io.out(`${name}: ${why === 'form' ? "isn't a checkpoint" : 'was signed by no key of this gallery'}`);
  }
}

function conclusion(chains: readonly ChainReport[], shown: Shown): string {
  const bad = chains.filter(chain => chain.broken !== null).length;
  if (bad > 0) {
    return `${bad} of ${chains.length} chains are broken.`;
  }
  const { compared } = shown;
  const against = compared.filter(({ findings }) => findings.length > 0).length;
  if (against > 0) {
    return `Every chain holds by itself, but ${against} of ${compared.length} checkpoints say otherwise.`;
  }
  return compared.length === 0
    ? 'Every chain holds. There is no checkpoint to compare with: whoever can write to the folder could have made it anew.'
    : `Every chain holds, and carries on from ${compared.length === 1 ? '1 checkpoint' : `${compared.length} checkpoints`}.`;
}

/** Follows every chain and compares it with what was signed. */
export async function verifyRecord(
  record: OpenedRecord,
  { file, json }: { file: string | null; json: boolean },
  io: Io
): Promise<number> {
  const shown = await shownBy(record, file);
  const chains: ChainReport[] = [];
  for (const chain of record.chains()) {
    io.progress?.(`Following ${chain}`);
    chains.push(record.verify(chain));
  }
  io.progress?.('');
  const { compared, unusable } = shown;
  const bad = chains.filter(chain => chain.broken !== null).length;
  const against = compared.filter(({ findings }) => findings.length > 0).length;
  if (json) {
    const checkpoints = compared.map(({ checkpoint: { event, time, keyId }, findings }) => ({
      event,
      time,
      keyId,
      findings
    }));
    io.out(JSON.stringify({ chains, broken: bad, checkpoints, unusable, against }));
  } else {
    say(chains, shown, io);
    io.out(conclusion(chains, shown));
  }
  return bad === 0 && against === 0 && unusable.length === 0 ? 0 : 1;
}
