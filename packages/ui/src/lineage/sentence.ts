import { plural } from '../words.js';

export interface LineageNodeLike {
  entry: string;
  version: number;
  title: string;
  authorName: string;
  publishedAt: number;
  spaceName: string;
}

export interface LineageLike {
  origin: (LineageNodeLike & { newer: number | null }) | null;
  versions: readonly LineageNodeLike[];
  forks: readonly (LineageNodeLike & { fromVersion: number })[];
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : plural(count, 'time');
}

/** The first sentence of a lineage. */
export function lineageSentence(lineage: LineageLike): string {
  const { origin, forks } = lineage;
  const count = `orked ${times(forks.length)}`;
  if (origin === null) {
    return forks.length === 0 ? 'Nobody has forked this yet. Forks show up here with what they changed.' : `F${count}.`;
  }
  const from = `Forked from ${origin.title} v${origin.version}`;
  return forks.length === 0 ? `${from}.` : `${from}, f${count}.`;
}
