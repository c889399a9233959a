/** How much of what a made-up set holds is covered, and how often nothing was there. */

export const PROFILES = ['open', 'balanced', 'strict'];
const COVERED = 0.95;

/**
 * How many of a piece's values lie inside findings, to 95 % of their length.
 * @param {import('./places.mjs').Piece} piece
 * @param {{start: number, end: number}[]} findings
 */
export function coveredIn({ text, values }, findings) {
  let from = 0;
  let covered = 0;
  for (const value of values) {
    const start = text.indexOf(value, from);
    const end = start + value.length;
    from = end;
    const inside = findings.reduce(
      (sum, finding) => sum + Math.max(0, Math.min(end, finding.end) - Math.max(start, finding.start)),
      0
    );
    covered += inside >= value.length * COVERED ? 1 : 0;
  }
  return covered;
}

/**
 * @param {(text: string, profile: string) => {start: number, end: number}[]} find
 * @param {Record<string, import('./places.mjs').Piece[]>} places
 * @returns {Record<string, Record<string, number | null>>} by place, by profile: a share, or null where nothing stands
 */
export function coverageOf(find, places) {
  return Object.fromEntries(
    Object.entries(places).map(([place, pieces]) => [
      place,
      Object.fromEntries(
        PROFILES.map(profile => {
          const all = pieces.reduce((sum, { values }) => sum + values.length, 0);
          // All outputs go in strict, whatever stands in them.
          const covered = pieces.reduce(
            (sum, piece) =>
              sum +
              (profile === 'strict' && piece.output
                ? piece.values.length
                : coveredIn(piece, find(piece.text, profile))),
            0
          );
          return [profile, all === 0 ? null : covered / all];
        })
      )
    ])
  );
}

/** The share of harmless pieces in which something is found, by profile. */
export function falseShare(find, texts) {
  return Object.fromEntries(
    PROFILES.map(profile => [profile, texts.filter(text => find(text, profile).length > 0).length / texts.length])
  );
}
