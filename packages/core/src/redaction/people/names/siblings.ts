/** A stretch of words with capitals that may be somebody's name. */
export interface Stretch {
  start: number;
  end: number;
}

const QUOTE = /["'`]/;
/** What stands between two items of a list of literals. */
const NEXT_ITEM = /^(["'`]),\s{0,40}["'`]$/;

const isQuoted = (text: string, { start, end }: Stretch): boolean =>
  QUOTE.test(text.charAt(start - 1)) && text.charAt(end) === text.charAt(start - 1);

/**
 * The unknown among the known: where most literals of a list are names of people, those of the same shape that no list
 * of names has are names too. Answers with the unknown ones.
 */
export function siblingsOf<T extends Stretch>(text: string, known: readonly Stretch[], unknown: readonly T[]): T[] {
  const open = unknown.filter(one => isQuoted(text, one));
  const sure = new Set(known.filter(one => isQuoted(text, one)));
  if (open.length === 0 || sure.size === 0) {
    return [];
  }
  const isOpen = new Set<Stretch>(open);
  const found = new Set<Stretch>();
  const inOrder = [...sure, ...open].sort((a, b) => a.start - b.start);
  let list: Stretch[] = [];
  const close = (): void => {
    const strange = list.filter(one => isOpen.has(one));
    if (list.length > strange.length && strange.length * 2 <= list.length) {
      strange.forEach(one => found.add(one));
    }
    list = [];
  };
  for (const one of inOrder) {
    const last = list.at(-1);
    if (last !== undefined && !NEXT_ITEM.test(text.slice(last.end, Math.min(one.start, last.end + 50)))) {
      close();
    }
    list.push(one);
  }
  close();
  return open.filter(one => found.has(one));
}
