import { plural, sensitiveWord } from '@vitrine/core/words';
import type { Quarantine, ReportKind, ShutPlace } from '../../domain/quarantine/model.js';

/** What a person can say that they saw, in words. */
export const reportKindWords: Readonly<Record<ReportKind, string>> = {
  secret: 'A password, key or token',
  personal: 'Something about a person',
  health: "Something about somebody's health",
  confidential: "Something of the company that isn't for everybody here",
  other: 'Something else'
};

/** Versions by name: "v3", "v3 and v1", "v3, v2 and v1". */
export function versionNames(versions: readonly number[]): string {
  const names = versions.map(number => `v${number}`);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** Why something is closed, as one sentence without a name. */
export function whyClosed({ cause, found, kind }: Pick<Quarantine, 'cause' | 'found' | 'kind'>): string {
  switch (cause) {
    case 'found':
      return `The gallery looked at it again and found ${plural(Math.max(1, found), 'sensitive item')}.`;
    case 'unchecked':
      return "The gallery couldn't look at it again, so nobody can open it.";
    default:
      return `Somebody who reads it reported: ${reportKindWords[kind ?? 'other'].toLowerCase()}.`;
  }
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
