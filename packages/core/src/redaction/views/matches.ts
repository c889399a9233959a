/** Every match, as `matchAll` gives them, without a copy of the pattern for each text: most texts have none. */
export function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let at = 0;
  for (;;) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) {
      return;
    }
    at = Math.max(pattern.lastIndex, match.index + 1);
    yield match;
  }
}
