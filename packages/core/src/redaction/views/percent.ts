import { utf8 } from './bytes.js';
import type { Edit } from './edits.js';
import { seen } from './lookalike.js';
import { matches } from './matches.js';

const RUN = /(?:%[0-9a-fA-F]{2})+|%u([0-9a-fA-F]{4})/g;
const PRINTED = /=[0-9A-F]{2}|=\r?\n/g;
const readable = (code: number): boolean => code === 9 || code === 10 || code === 13 || (code >= 32 && code !== 127);

/** Edits that read `%40`, UTF-8 in several of them and `%u0040`. */
export function percentEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: run, 1: unit, index } of matches(RUN, text)) {
    if (unit !== undefined) {
      edits.push({ start: index, end: index + 6, text: seen(parseInt(unit, 16)) });
    } else {
      byteEdits(run, index, edits);
    }
  }
  return edits;
}

/** A character each, so that a finding takes no more than its own. Three signs stand for one byte. */
function byteEdits(run: string, index: number, edits: Edit[]): void {
  const bytes = Uint8Array.from({ length: run.length / 3 }, (_, at) => parseInt(run.slice(at * 3 + 1, at * 3 + 3), 16));
  for (let at = 0; at < bytes.length;) {
    const size = bytes[at] < 0x80 ? 1 : bytes[at] >= 0xf0 ? 4 : bytes[at] >= 0xe0 ? 3 : 2;
    const said = size === 1 ? String.fromCharCode(bytes[at]) : utf8(bytes.subarray(at, at + size));
    const step = said === null ? 1 : size;
    if (readable(bytes[at])) {
      const start = index + at * 3;
      edits.push({ start, end: start + step * 3, text: seen((said ?? '').codePointAt(0) ?? bytes[at]) });
    }
    at += step;
  }
}

/** Edits that read quoted-printable; a lone `=20` is an assignment, so a line break or several in a row must say so. */
export function printedEdits(text: string): Edit[] {
  if (!/(?:=[0-9A-F]{2}){3}|=3D|[\w.:@/#-]=\r?\n[\w.:@/#-]/.test(text)) {
    return [];
  }
  const edits: Edit[] = [];
  for (const { 0: sign, index } of matches(PRINTED, text)) {
    const code = parseInt(sign.slice(1), 16);
    if (Number.isNaN(code)) {
      edits.push({ start: index, end: index + sign.length, text: '' });
    } else if (readable(code)) {
      edits.push({ start: index, end: index + 3, text: String.fromCharCode(code) });
    }
  }
  return edits;
}
