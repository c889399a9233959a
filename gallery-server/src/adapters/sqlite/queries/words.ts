const mostWords = 16;
const longest = 400;

/**
 * Words of a person as an FTS5 query. Every word becomes a quoted string, so
 * nothing in it is syntax; "quoted words" stay together; the last one matches
 * as a beginning. Null when nothing is left to look for.
 */
export function matchOf(words: string): string | null {
  const plain = words.slice(0, longest).replaceAll('\0', ' ').normalize('NFC');
  const parts = [...plain.matchAll(/"([^"]*)"?|([^\s"]+)/gu)]
    .map(part => (part[1] ?? part[2] ?? '').trim())
    .filter(part => /[\p{L}\p{N}]/u.test(part))
    .slice(0, mostWords);
  if (parts.length === 0) {
    return null;
  }
  return parts.map((part, at) => `"${part}"${at === parts.length - 1 ? ' *' : ''}`).join(' AND ');
}
