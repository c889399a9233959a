import type { Line } from './lines.js';
import type { Cell } from './sheet.js';

/** A line as it is drawn: a wide letter takes two columns. */
export interface Drawn extends Line {
  /** Where each column stands in the line as it is written. */
  at?: readonly number[];
}

const FILL = '\u0001';
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** A line with a filler behind each wide letter. */
export function drawn(line: Line): Drawn {
  if (!WIDE.test(line.text)) {
    return line;
  }
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < line.text.length; index++) {
    const sign = line.text.charAt(index);
    text += WIDE.test(sign) ? sign + FILL : sign;
    at.push(...(WIDE.test(sign) ? [index, index] : [index]));
  }
  return { text, start: line.start, at };
}

/** What stands between two columns of a line. */
export const cellAt = (line: Drawn, from: number, to: number): Cell => {
  const piece = line.text.slice(from, to);
  const lead = piece.length - piece.trimStart().length;
  const text = piece.trim();
  const written = text.replaceAll(FILL, '');
  const first = from + lead;
  const start = line.start + (line.at === undefined ? first : (line.at[first] ?? first));
  return { text: written, start, end: start + written.length };
};
