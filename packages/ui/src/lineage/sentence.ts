import { count, english, type Trans } from '../words.js';

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

/** The first sentence of a lineage. */
export function lineageSentence({ origin, forks }: LineageLike, trans: Trans = english): string {
  const n = forks.length;
  if (origin === null) {
    switch (n) {
      case 0:
        return trans.__('Nobody has forked this yet. Forks show up here with what they changed.');
      case 1:
        return trans.__('Forked once.');
      case 2:
        return trans.__('Forked twice.');
      default:
        return trans._n('Forked %2 time.', 'Forked %2 times.', n, count(n));
    }
  }
  const { title, version } = origin;
  switch (n) {
    case 0:
      return trans.__('Forked from %1 v%2.', title, version);
    case 1:
      return trans.__('Forked from %1 v%2, forked once.', title, version);
    case 2:
      return trans.__('Forked from %1 v%2, forked twice.', title, version);
    default:
      return trans._n(
        'Forked from %2 v%3, forked %4 time.',
        'Forked from %2 v%3, forked %4 times.',
        n,
        title,
        version,
        count(n)
      );
  }
}
