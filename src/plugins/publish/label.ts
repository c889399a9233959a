import type { Trans } from '@vitrine/core/words';

/** What the toolbar button has to say about a notebook. */
export type Standing =
  | { kind: 'new' }
  | { kind: 'fork'; title: string | null; newer: boolean }
  | { kind: 'published'; version: number; changes: string | null; stands?: Stands };

/** What a published version is beside being there: nobody else reads it, or nobody at all. */
export type Stands =
  | { state: 'waiting' }
  /** `cell`: where the first note is that is about one. */
  | { state: 'returned'; notes: number; cell: number | null }
  | { state: 'closed' };

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
    case 'published': {
      const { version, changes, stands } = standing;
      const state = stands === undefined ? null : standsIn(stands, version, trans);
      if (changes !== null) {
        return trans.__('%1 · %2', state ?? trans.__('v%1', version), changes);
      }
      return state ?? trans.__('Published v%1', version);
    }
  }
}

function standsIn(stands: Stands, version: number, trans: Trans): string {
  switch (stands.state) {
    case 'waiting':
      return trans.__('Waiting for a reviewer');
    case 'returned':
      return stands.notes === 1 && stands.cell !== null
        ? trans.__('Returned: note on cell %1', stands.cell)
        : trans._n('Returned: %1 note', 'Returned: %1 notes', stands.notes);
    case 'closed':
      return trans.__('v%1 is closed', version);
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
      switch (standing.stands?.state) {
        case 'waiting':
          return trans.__('Publish a new version in place of v%1, which waits for a reviewer', standing.version);
        case 'returned':
          return trans.__('Publish the next version; the notes on v%1 are on its page', standing.version);
        case 'closed':
          return trans.__('Publish a cleaned version in place of v%1', standing.version);
        default:
          return trans.__('Publish a new version of this notebook');
      }
  }
}
