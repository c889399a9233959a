/**
 * What was said of the text before is said again without asking: the same value often stands beside itself, or is
 * asked about by one detector after the other.
 */
export function remembered<T>(judge: (text: string) => T): (text: string) => T {
  let last: { text: string; said: T } | null = null;
  return text => {
    if (last === null || last.text !== text) {
      last = { text, said: judge(text) };
    }
    return last.said;
  };
}
