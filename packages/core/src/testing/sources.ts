import { parser } from '@lezer/python';
import { notebookOf } from '../notebook/index.js';
import type { Json } from '../notebook/index.js';
import { policies, redact } from '../redaction/index.js';

/** Whether a grammar of Python finds nothing wrong. */
export function parses(source: string): boolean {
  let fine = true;
  parser.parse(source).iterate({
    enter: node => {
      fine &&= !node.type.isError;
    }
  });
  return fine;
}

/** The cells of a notebook of code as they leave for a team. */
export const redactedSources = (sources: readonly string[]): string[] =>
  redact(
    notebookOf({
      cells: sources.map(source => ({
        cell_type: 'code',
        source,
        metadata: {},
        outputs: [],
        execution_count: null
      })) as Json[],
      metadata: {},
      nbformat: 4
    }),
    policies.team
  ).notebook.cells.map(({ source }) => source);
