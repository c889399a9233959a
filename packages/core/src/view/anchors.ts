/** A place in a notebook that an address can name; both counted from 0. */
export interface Place {
  cell: number;
  /** Number of an output as `groupsOf` counts it; null for the cell as a whole. */
  output: number | null;
}

/** The part of an address that names a cell, or one of its outputs: `cell-3`, `cell-3-output-0`. */
export function anchorOf({ cell, output }: Place): string {
  return output === null ? `cell-${cell}` : `cell-${cell}-output-${output}`;
}

const ANCHOR = /^cell-(0|[1-9]\d{0,6})(?:-output-(0|[1-9]\d{0,6}))?$/;

/** The place that such a part names; null for any other. */
export function placeOfAnchor(anchor: string): Place | null {
  const found = ANCHOR.exec(anchor);
  return found === null ? null : { cell: Number(found[1]), output: found[2] === undefined ? null : Number(found[2]) };
}
