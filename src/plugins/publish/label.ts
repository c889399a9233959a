import type { Trans } from '@vitrine/core/words';

/** What the toolbar button has to say about a notebook. */
export type Standing =
  | { kind: 'new' }
  | { kind: 'fork'; title: string | null; newer: boolean }
  | { kind: 'published'; version: number; changes: string | null };

const longest = 32;

/** A title that leaves room for the rest of the toolbar. */
export function shorten(title: string): string {
  const letters = [...title.trim()];
  return letters.length <= longest
    ? letters.join('')
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** Label of the button: an action at first, its state afterwards. */
export function labelOf(standing: Standing, trans: Trans): string {
  switch (standing.kind) {
    case 'new':
      return trans.__('Publish');
    case 'fork': {
      const fork = standing.title === null ? trans.__('Fork') : trans.__('Fork of %1', shorten(standing.title));
      return standing.newer ? trans.__('%1 · newer version', fork) : fork;
    }
    case 'published':
      return standing.changes === null
        ? trans.__('Published v%1', standing.version)
        : trans.__('v%1 · %2', standing.version, standing.changes);
  }
}

/** The tooltip always names what a click does. */
export function captionOf(standing: Standing, trans: Trans): string {
  switch (standing.kind) {
    case 'new':
      return trans.__('Publish this notebook to the gallery');
    case 'fork':
      return standing.title === null
        ? trans.__('Publish this fork to the gallery')
        : trans.__('Publish this fork of “%1” to the gallery', standing.title);
    case 'published':
      return trans.__('Publish a new version of this notebook');
  }
}
