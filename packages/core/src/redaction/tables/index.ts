import type { Family, Finding } from '../detect/model.js';
import type { Recogniser } from '../detect/recogniser.js';
import { delimitedFindings } from './delimited.js';
import { frameFindings } from './frame.js';
import { gridFindings } from './grid.js';
import { headingHint, secretHint } from './headers.js';
import { htmlFindings } from './html.js';
import { insertFindings, yamlFindings } from './statements.js';
import { treeFindings } from './tree.js';

export { sensitiveColumns } from './columns.js';
export type { Column, Sensitive } from './columns.js';
export { sensitiveLeaves } from './charts.js';
export type { SensitiveLeaf } from './charts.js';

const forms: readonly ((text: string) => Finding[])[] = [
  htmlFindings,
  treeFindings,
  gridFindings,
  delimitedFindings,
  frameFindings,
  insertFindings,
  yamlFindings
];

/** What one form or another begins with, or parts its rows and cells with. */
const FORM = /[\n\r<{[(|│┃║┆┊┋▏]|\\n/;

/**
 * Columns that hold something about people, and columns of passwords, in every form a table takes. One look says
 * whether there can be one.
 */
export function tableRecogniser(wanted: readonly Family[]): Recogniser {
  const families = new Set(wanted);
  const hint = wanted.some(family => family !== 'secret') ? headingHint : secretHint;
  return {
    id: 'tables',
    find: ({ text }) =>
      FORM.test(text) && hint.test(text)
        ? forms.flatMap(find => find(text)).filter(({ family }) => families.has(family))
        : []
  };
}
