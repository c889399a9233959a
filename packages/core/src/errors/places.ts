/** Where something was found in what was sent; never what it was. */
export interface FoundPlace {
  /** `notebook.ipynb`, or `fields` for what is published beside it. */
  file: string;
  /** Fields of the format and positions, such as `cells[3].source` or `tags[0]`; '' for the file itself. */
  path: string;
  /** 0-based index over all cells; null outside a cell. */
  cell: number | null;
  /** `source`, `output`, `metadata` ..., or the name of the field. */
  place: string;
  /** Offsets in the text at `path` as it was sent, in UTF-16 code units; null where all of it has to go. */
  start: number | null;
  end: number | null;
  /** What kind of thing it is, such as `TOKEN`; null where it may not be there whatever it says. */
  kind: string | null;
}

/** More are counted, not listed. */
export const MOST_PLACES = 200;

/** Names of the format and positions; anything else could be content. */
const PATH = /^(?:[A-Za-z_]{1,20}(?:\[\d{1,7}\]|\["[a-z]{1,12}\/[a-z.+-]{1,40}"\]){0,3}(?:\.(?=.)|$)){0,6}$/;
const PLACE = /^[A-Za-z_-]{1,20}$/;
const FILE = /^[a-z.]{1,20}$/;
const KIND = /^[A-Z_]{1,20}$/;

const text = (value: unknown, shape: RegExp): string | null =>
  typeof value === 'string' && value.length <= 200 && shape.test(value) ? value : null;

const position = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** Places as somebody sent them; what isn't one is left out. */
export function placesFrom(given: unknown): FoundPlace[] {
  if (!Array.isArray(given)) {
    return [];
  }
  return given.slice(0, MOST_PLACES).flatMap((one: unknown): FoundPlace[] => {
    const { file, path, cell, place, start, end, kind } = (
      typeof one === 'object' && one !== null ? one : {}
    ) as Record<string, unknown>;
    const [inFile, at, where] = [text(file, FILE), text(path, PATH), text(place, PLACE)];
    return inFile === null || at === null || where === null
      ? []
      : [
          {
            file: inFile,
            path: at,
            cell: position(cell),
            place: where,
            start: position(start),
            end: position(end),
            kind: text(kind, KIND)
          }
        ];
  });
}
