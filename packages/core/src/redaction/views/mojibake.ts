import type { Edit } from './edits.js';
import { utf8 } from './bytes.js';
import { matches } from './matches.js';

/* What the bytes 80 to 9f are in the code page that Windows wrote for decades. */
const PAGE = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...PAGE].map((character, at) => [character.charCodeAt(0), 0x80 + at]));
const RUNS =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}/g;

/** Edits that read UTF-8 which was taken for one byte a character: `JosÃ©`. */
export function mojibakeEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: run, index } of matches(RUNS, text)) {
    const first = run.charCodeAt(0);
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const part = run.slice(0, length);
    const bytes = Uint8Array.from(part, character => {
      const code = character.charCodeAt(0);
      return BYTES.get(code) ?? code;
    });
    const said = part.length === length ? utf8(bytes) : null;
    if (said !== null) {
      edits.push({ start: index, end: index + length, text: said });
    }
  }
  return edits;
}
