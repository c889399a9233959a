import type { FoundPlace } from '@vitrine/core/errors';
import { english, fieldWord, placeWord, sensitiveWord, type Trans } from '@vitrine/core/words';
import type { RemovedPlace } from '@vitrine/core/redaction';

/** More are counted. */
const SHOWN = 8;

const inNotebook: ReadonlySet<string> = new Set<RemovedPlace>([
  'source',
  'output',
  'attachment',
  'metadata',
  'cell-metadata',
  'key',
  'id'
]);

/** Where a gallery found more to remove, as lines of the dialog; the same place and kind is one line. */
export function linesOf(places: readonly FoundPlace[], trans: Trans = english): string[] {
  const lines = [...new Set(places.map(place => lineOf(place, trans)))];
  const more = lines.length - SHOWN;
  return more > 0 ? [...lines.slice(0, SHOWN), trans._n('and %1 more', 'and %1 more', more)] : lines;
}

function lineOf({ cell, place, kind }: FoundPlace, trans: Trans): string {
  const where = cell === null ? placeName(place, trans) : trans.__('Cell %1, %2', cell, placeName(place, trans));
  return kind === null
    ? trans.__('%1: not allowed there', where)
    : trans.__('%1: %2', where, sensitiveWord(kind, trans));
}

const placeName = (place: string, trans: Trans): string =>
  fieldWord(place, trans) ?? placeWord(inNotebook.has(place) ? (place as RemovedPlace) : 'key', trans);
