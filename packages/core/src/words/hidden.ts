import { english, type Trans } from './trans.js';

/** What an output was, as far as a reader is told. */
export type HiddenKind = 'figure' | 'table' | 'text' | 'error' | 'interactive' | 'other';

/** What stands in the place of a removed output. In English it is part of what is published. */
export function hiddenSentence(kind: HiddenKind, trans: Trans = english): string {
  switch (kind) {
    case 'figure':
      return trans.__('Figure removed');
    case 'table':
      return trans.__('Table removed');
    case 'text':
      return trans.__('Printed text removed');
    case 'error':
      return trans.__('Error message removed');
    case 'interactive':
      return trans.__('Interactive output removed');
    case 'other':
      return trans.__('Output removed');
  }
}
