import type { FoundPlace } from '@vitrine/core/errors';
import { plain } from './screen.js';

const SHOWN = 20;

const names: Readonly<Record<string, string>> = {
  fileName: 'file name',
  'cell-metadata': 'metadata of the cell',
  metadata: 'metadata of the notebook',
  key: 'a field that nobody knows',
  id: 'id of the cell'
};

function lineOf({ cell, place, path, start, end, kind }: FoundPlace): string {
  const within = /\[(\d+)\](?=$|\.)/.exec(
    place === 'tags' || place === 'output' ? path.replace(/^cells\[\d+\]/, '') : ''
  );
  const what = `${names[place] ?? place}${within === null ? '' : ` ${within[1]}`}`;
  const where = cell === null ? what : `cell ${cell}, ${what}`;
  return kind === null || start === null || end === null
    ? `${where}: may not be there`
    : `${where}: ${kind}, characters ${start} to ${end}`;
}

/** The places of a refusal as lines of a terminal; never a value. */
export function placeLines(places: readonly FoundPlace[]): string[] {
  const lines = places.slice(0, SHOWN).map(place => `  ${plain(lineOf(place))}`);
  const more = places.length - lines.length;
  return more > 0 ? [...lines, `  and ${more} more`] : lines;
}
