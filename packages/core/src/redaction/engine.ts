const VERSION = /^(\d{1,4})\.(\d{1,4})(?:\.\d{1,4})?$/;

function numbersOf(version: string): [number, number] | null {
  const [, major, minor] = VERSION.exec(version) ?? [];
  return major === undefined ? null : [Number(major), Number(minor)];
}

/** Whether the second version can be the one that followed the first: the next small one, or the first of the next large one. */
function follows([major, minor]: [number, number], [next, small]: [number, number]): boolean {
  return (next === major && small === minor + 1) || (next === major + 1 && small === 0);
}

/**
 * How far a client's engine is from ours. One version apart is near: each side removes what it
 * knows, the gallery's own check decides. Further apart, or of no version that can be read, the two
 * might not even agree on what they write; `older` and `newer` say which side is behind.
 */
export function engineApart(theirs: string, ours: string): 'near' | 'older' | 'newer' {
  const [a, b] = [numbersOf(theirs), numbersOf(ours)];
  if (a === null || b === null) {
    return 'older';
  }
  const behind = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  const same = a[0] === b[0] && a[1] === b[1];
  return same || follows(a, b) || follows(b, a) ? 'near' : behind ? 'older' : 'newer';
}
