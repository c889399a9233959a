/** A line of a text. */
export interface Line {
  text: string;
  start: number;
}

/** Lines, at breaks that are written out as well: in string literals. */
export function linesOf(text: string, escaped: boolean): Line[] {
  const lines: Line[] = [];
  const breaks = escaped ? /\r?\n|\\r\\n|\\n|\r/g : /\r?\n|\r/g;
  let at = 0;
  for (let hit = breaks.exec(text); hit !== null; hit = breaks.exec(text)) {
    lines.push({ text: text.slice(at, hit.index), start: at });
    at = hit.index + hit[0].length;
  }
  lines.push({ text: text.slice(at), start: at });
  return lines;
}

/** Lines between empty ones. */
export function paragraphsOf(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    if (line.text.trim() === '') {
      if (open.length > 0) {
        paragraphs.push(open);
      }
      open = [];
    } else {
      open.push(line);
    }
  }
  return open.length > 0 ? [...paragraphs, open] : paragraphs;
}
