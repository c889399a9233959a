import type { Edit } from './edits.js';
import { matches } from './matches.js';

/* Colours and other orders to a terminal, and titles or links it is given. */
const ORDERS =
  /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|[\]PX^_][^\u0007\u001b]{0,4000}(?:\u0007|\u001b\\)|[ -/]{0,4}[0-Z\\^-~])/g;

/* Orders that write on elsewhere: what stands before and behind isn't one word. */
const MOVES = /^\u001b\[[\d;]{0,20}[A-HSTdf]$/;

/** Edits that take out orders to a terminal. */
export function orderEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: order, index } of matches(ORDERS, text)) {
    edits.push({ start: index, end: index + order.length, text: MOVES.test(order) ? '\n' : '' });
  }
  return edits;
}

/** Edits that do what backspaces do: the character before is struck out. */
export function backspaceEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf('\b'); at >= 0; at = text.indexOf('\b', at)) {
    let end = at;
    while (text.charCodeAt(end) === 8) {
      end++;
    }
    const start = Math.max(edits.at(-1)?.end ?? 0, at - (end - at));
    // What is struck out goes with what was written over it.
    const over = /[!-~]/.test(text.charAt(end)) && text.charAt(end + 1) !== '\b' ? text.charAt(end) : '';
    edits.push({ start, end: end + over.length, text: over });
    at = end + over.length;
  }
  return edits;
}
