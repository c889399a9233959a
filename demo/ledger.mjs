/** What the fill of the demo has to do, what it has done, and what stands on what. */

/** @typedef {{file: string, by: string, space: string, path: string, fields: object, of: {version?: string, fork?: string}, takesBack: string | null}} Piece */
/** @typedef {{file: string, entry: string, version: number, contentId: string, commit: string}} Published */

/**
 * One step for each notebook, and one for each version that is taken back; an id stays the same when others are added.
 * @param {Piece[]} shelf
 * @returns {{id: string, piece: Piece, withdraw?: string}[]} `withdraw` is the id of what is taken back
 */
export function stepsOf(shelf) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return shelf.flatMap(piece => {
    const number = (seen.get(piece.file) ?? 0) + 1;
    seen.set(piece.file, number);
    const id = `${piece.file}#${number}`;
    const before = `${piece.file}#${number - 1}`;
    return piece.takesBack
      ? [
          { id, piece },
          { id: `${before} withdrawn`, piece, withdraw: before }
        ]
      : [{ id, piece }];
  });
}

/**
 * The ledger by step. An older one counted notebooks, in an order that may have changed since.
 * @param {Record<string, Published>} saved
 * @returns {Record<string, Published>}
 */
export function ledgerOf(saved) {
  if (!Object.keys(saved).every(key => /^\d+$/.test(key))) {
    return saved;
  }
  const published = Object.values(saved);
  const ids = stepsOf(published.map(({ file }) => ({ file }))).map(({ id }) => id);
  return Object.fromEntries(published.map((each, at) => [ids[at], each]));
}

/** Where a notebook goes: on top of its own last version, beside what it was forked from, or nowhere yet. */
export function placeOf(done, piece) {
  const newest = file => Object.values(done).findLast(each => each.file === file);
  if (piece.of.version) {
    const { entry, version } = newest(piece.of.version);
    return { entry, base: version };
  }
  if (piece.of.fork) {
    const { entry, version, contentId, commit } = newest(piece.of.fork);
    return { origin: { entry, version, contentId, commit } };
  }
  return {};
}
