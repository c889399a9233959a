/** Whether a pattern stands in a stretch of a text. */
export type Nearby = (text: string, from: number, to: number) => boolean;

/** So much more is read at once where stretches follow each other. */
const AHEAD = 256;

/**
 * Remembers what it read last: candidates that stand close together have the same around them, and each would read
 * it again.
 * @param pattern searched with `g`
 * @param longest a match at its longest
 */
export function createNearby(pattern: RegExp, longest: number): Nearby {
  let known = '';
  let [begin, end] = [0, 0];
  let found: { start: number; end: number }[] = [];
  const read = (text: string, from: number, to: number): void => {
    // One character more, so that what stands in the midst of a word isn't taken for a whole one.
    const offset = Math.max(0, from - 1);
    const part = text.slice(offset, to);
    pattern.lastIndex = from - offset;
    for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
      const start = offset + match.index;
      found.push({ start, end: start + match[0].length });
    }
    end = to;
  };
  return (text, from, to) => {
    const last = Math.min(to, text.length);
    if (from < begin || from > end || text !== known) {
      [known, begin, found] = [text, from, []];
      read(text, from, last);
    } else if (last > end) {
      const again = Math.max(from, end - longest);
      found = found.filter(one => one.start >= from && one.start < again);
      begin = from;
      read(text, again, Math.min(text.length, last + AHEAD));
    }
    return found.some(one => one.start >= from && one.end <= last);
  };
}
