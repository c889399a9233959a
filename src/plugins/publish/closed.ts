import { VitrineError } from '@vitrine/core/errors';
import { closedLines, closedOf, closedSentence, relativeTime, type Closed, type Trans } from '@vitrine/core/words';
import type { PublishRow } from '@vitrine/ui';
import type { PublishGallery } from './ports';

/** More are left out: they are all on the page of what is closed. */
const SHOWN = 20;

/** Why a version is closed and where to look, and what publishing does about it. */
export function closedRow(closed: Closed, now: number, trans: Trans): PublishRow {
  const { version, at, places } = closed;
  const lines = closedLines(places, trans);
  const more = lines.length - SHOWN;
  return {
    id: 'closed',
    label: trans.__('Closed'),
    summary: trans.__('v%1, %2', version, relativeTime(at, now, trans)),
    status: 'differs',
    open: true,
    lines: [
      closedSentence(closed, now, trans),
      ...lines.slice(0, SHOWN),
      ...(more > 0 ? [trans._n('and %1 more', 'and %1 more', more)] : []),
      trans.__('Take it out here, then publish: the new version takes its place, and v%1 stays closed.', version)
    ]
  };
}

/** The version that a notebook was published as, where it is newer than what can be read and closed. */
export async function closedSince(
  gallery: PublishGallery,
  latest: { entry: string; number: number },
  known: number
): Promise<Closed | null> {
  if (known <= latest.number) {
    return null;
  }
  try {
    await gallery.call(client => client.version(latest.entry, known));
    return null;
  } catch (error) {
    return error instanceof VitrineError ? closedOf(error) : null;
  }
}
