import type { Edit } from './edits.js';
import { matches } from './matches.js';

const HOLE = /\$?\{\s{0,3}(?:''|""|``|\\"\\")\s{0,3}\}/g;

/** Edits that take out holes of a template which nothing fills: `f"ab{''}cd"`. */
export function holeEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: hole, index } of matches(HOLE, text)) {
    edits.push({ start: index, end: index + hole.length, text: '' });
  }
  return edits;
}
