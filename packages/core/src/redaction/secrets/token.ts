import type { Detector } from '../detect/model.js';
import { isFiller } from './filler.js';

/** A token as a row: id, the texts of which one stands in it, its shape. */
export type TokenRow = readonly [id: string, keywords: readonly string[], shape: RegExp, more?: Partial<Detector>];

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
  rows.map(([id, keywords, shape, more]) => ({
    id,
    type: 'TOKEN',
    family: 'secret',
    keywords,
    // What begins with its keyword is tried there only; the rest of the text needs no look.
    pattern: new RegExp(
      `${keywords.length > 0 ? BEGIN : ''}(?:${shape.source})`,
      (more?.reach ?? 0) === 0 && keywords.length > 0 ? 'gy' : 'g'
    ),
    reach: 0,
    ...more,
    check: candidate => !isFiller(candidate.value) && (more?.check?.(candidate) ?? true)
  }));
