import type { OutputState } from '@vitrine/core/redaction';
import type { CellView, OutputView, PlateView } from '@vitrine/core/view';
import type { HiddenKind, Trans } from '../words.js';

/** Why outputs are hidden: all of them are, this one couldn't be checked, or its author hid it. */
export type HiddenReason = 'all' | 'unchecked' | 'you' | 'before';

/** Why this one is, where that is known of it alone. */
export function fateReason(fate: OutputState | undefined): HiddenReason | null {
  switch (fate?.fate) {
    case 'level':
      return 'all';
    case 'unchecked':
      return 'unchecked';
    case 'chosen':
      return 'you';
    case 'before':
      return 'before';
    default:
      return null;
  }
}

/** "Figure removed", with the reason where one is known. */
export function reasonSentence(kind: HiddenKind, reason: HiddenReason | null, sentence: string, trans: Trans): string {
  if (reason === 'all') {
    return trans.__('%1: all outputs are removed in this space', sentence);
  }
  if (reason === 'you') {
    return trans.__('%1: hidden by you', sentence);
  }
  // Text, tables and errors can be checked: where one of these is gone, another space has taken it out.
  return reason === 'unchecked' && (kind === 'interactive' || kind === 'figure' || kind === 'other')
    ? trans.__("%1: it can't be checked for what it holds", sentence)
    : sentence;
}

/** What isn't drawn, and where it is. */
export function plateSentence(what: PlateView['what'], trans: Trans): string {
  switch (what) {
    case 'plotly':
      return trans.__("Interactive chart (Plotly). It's drawn where the notebook is run.");
    case 'vega':
      return trans.__("Interactive chart (Vega). It's drawn where the notebook is run.");
    case 'map':
      return trans.__("Map. It's drawn where the notebook is run.");
    case 'interactive':
      return trans.__("Interactive output. It's drawn where the notebook is run.");
    case 'long-table':
      return trans.__("Table too long to be drawn here. It's in the notebook.");
    case 'large-picture':
      return trans.__("Figure too large to be drawn here. It's in the notebook.");
    case 'other':
      return trans.__("Output that can't be drawn here. It's in the notebook.");
  }
}

/** What an output is to who can't see it, with its place among those of its cell. */
export function outputName(cell: CellView, at: number, trans: Trans): string {
  const output = cell.outputs[at];
  const alike = cell.outputs.filter(one => one.kind === output?.kind);
  const number = output === undefined ? 0 : alike.indexOf(output) + 1;
  const what = nounOf(output, trans);
  return alike.length > 1
    ? trans._p('name of an output', '%1 %2 of cell %3', what, number, cell.index)
    : trans._p('name of an output', '%1 of cell %2', what, cell.index);
}

function nounOf(output: OutputView | undefined, trans: Trans): string {
  switch (output?.kind) {
    case 'image':
      return trans._p('name of an output', 'Figure');
    case 'html':
      return /<table\b/i.test(output.html)
        ? trans._p('name of an output', 'Table')
        : trans._p('name of an output', 'Output');
    case 'text':
      return output.from === 'value'
        ? trans._p('name of an output', 'Result')
        : trans._p('name of an output', 'Printed text');
    case 'error':
      return trans._p('name of an output', 'Error message');
    default:
      return trans._p('name of an output', 'Output');
  }
}
