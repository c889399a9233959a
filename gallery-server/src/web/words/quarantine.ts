import { sensitiveWord } from '@vitrine/core/words';
import type { ShutPlace } from '../../domain/quarantine/model.js';

export { closedBecause as whyClosed, reportWord } from '@vitrine/core/words';

/** Versions by name: "v3", "v3 and v1", "v3, v2 and v1". */
export function versionNames(versions: readonly number[]): string {
  const names = versions.map(number => `v${number}`);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** One place, as a person can find it in their own copy of the notebook. */
export function placeLine({ cell, place, kind }: ShutPlace): string {
  const where =
    cell === null ? (place === '' ? 'the texts beside the notebook' : `the ${fieldName(place)}`) : `cell ${cell}`;
  return kind === null ? where : `${where}: ${sensitiveWord(kind).toLowerCase()}`;
}

const fieldNames: Readonly<Record<string, string>> = { fileName: 'file name', note: "text of what's new" };
const fieldName = (field: string): string => fieldNames[field] ?? field.replace(/\[\d+\]$/, '');

/** Places without saying one twice; what is said most often first. */
export function placeLines(places: readonly ShutPlace[]): string[] {
  const counts = new Map<string, number>();
  for (const line of places.map(placeLine)) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, times]) => (times === 1 ? line : `${line} (${times} times)`));
}
