/** Elements of a drawing together with what it repeats that a browser draws without a stop. */
const MOST = 300_000;

/** Parts that repeat parts: this many and as many repetitions are no longer a drawing that somebody made. */
const NESTED = { parts: 2, uses: 20 };

const HREF = /<use\b[^>]*?href\s*=\s*["']#([^"']{1,300})["']/g;
const CONTAINER = /<(?:g|svg|symbol|a|use|switch)\b[^>]*?\sid\s*=\s*["']([^"']{1,300})["']/g;

/**
 * Whether a drawing unfolds to more than a browser can draw: a few parts that repeat parts make millions of elements of a
 * page of text. Glyphs and marks, which drawings repeat thousands of times, are no parts in this sense.
 */
export function unfolds(drawing: string): boolean {
  const elements = drawing.split('<').length;
  const parts = new Set([...drawing.matchAll(CONTAINER)].map(([, id]) => id));
  const uses = [...drawing.matchAll(HREF)].map(([, id]) => id);
  const repeated = uses.filter(id => parts.has(id));
  const nested = new Set(repeated).size >= NESTED.parts && repeated.length > NESTED.uses;
  return elements > MOST || elements * Math.max(1, repeated.length) > MOST || (nested && drawing.includes('<use'));
}
