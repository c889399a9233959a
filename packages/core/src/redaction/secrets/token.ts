import type { Detector } from '../detect/model.js';
import { isFiller } from './filler.js';

/** A token as a row: id, the texts of which one stands in it, its shape. */
export type TokenRow = readonly [id: string, keywords: readonly string[], shape: RegExp, more?: More];

interface More extends Partial<Detector> {
  /** What stands before its keyword, where that begins the shape: read backwards from there, not at every place. */
  head?: string;
}

/**
 * Where a token may begin: after nothing that could be a part of it, or after an escaped line end; not in
 * the midst of base64, where every short beginning stands sooner or later.
 */
const BEGIN = '(?:(?<![A-Za-z0-9])|(?<=\\\\[nrt]))(?<![A-Za-z0-9+/]{40})';

/**
 * Tokens that their maker gave a shape of its own. What only fills such a shape, rows of x or
 * `EXAMPLE`, is left alone.
 */
export const tokens = (rows: readonly TokenRow[]): readonly Detector[] =>
  rows.map(([id, keywords, shape, { head, ...more } = {}]) => ({
    id,
    type: 'TOKEN',
    family: 'secret',
    keywords,
    // What begins with its keyword is tried there only; the rest of the text needs no look.
    pattern:
      head === undefined
        ? new RegExp(
            `${keywords.length > 0 ? BEGIN : ''}(?:${shape.source})`,
            (more.reach ?? 0) === 0 && keywords.length > 0 ? 'gy' : 'g'
          )
        : new RegExp(`(?:${shape.source})(?<=${BEGIN}(?<value>${head}(?:${shape.source})))`, 'dgy'),
    reach: 0,
    ...more,
    check: candidate => !isFiller(candidate.value) && (more.check?.(candidate) ?? true)
  }));
