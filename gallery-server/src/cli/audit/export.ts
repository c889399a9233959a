import type { ExportedEvent } from '../../domain/audit/ports.js';
import type { OpenedRecord } from '../../main.js';
import type { Io } from '../command.js';
import { wrongCall } from '../common/stop.js';

/** One line of an export: the event, and what it told as far as it wasn't erased. */
export function exportLine({ payload, ...event }: ExportedEvent): string {
  return JSON.stringify({ ...event, payload: payload === null ? null : (JSON.parse(payload) as unknown) });
}

/** Lines that may wait for whoever reads them. */
const BATCH = 500;

/** Writes the events of one chain or of all, a line for each, as they are read. */
export async function exportRecord(
  record: OpenedRecord,
  query: { chain: string | null; since: number | null; until: number | null },
  io: Io
): Promise<number> {
  let written = 0;
  const known = record.chains();
  if (query.chain !== null && !known.includes(query.chain)) {
    throw wrongCall('No chain has this name. The names are in the lines of an export without --chain.');
  }
  for (const chain of query.chain === null ? known : [query.chain]) {
    for (const event of record.events({ ...query, chain })) {
      io.out(exportLine(event));
      written += 1;
      if (written % BATCH === 0) {
        await io.drained?.();
      }
    }
  }
  return 0;
}
