import type { Finding } from '../detect/model.js';
import type { Recogniser } from '../detect/recogniser.js';
import { delimitedFindings } from './delimited.js';
import { frameFindings } from './frame.js';
import { gridFindings } from './grid.js';
import { headingHint } from './headers.js';
import { htmlFindings } from './html.js';
import { insertFindings, yamlFindings } from './statements.js';
import { treeFindings } from './tree.js';

export { sensitiveColumns } from './columns.js';
export type { Column, Sensitive } from './columns.js';
export { sensitiveLeaves } from './charts.js';
export type { SensitiveLeaf } from './charts.js';

const forms: readonly (readonly [string, (text: string) => Finding[]])[] = [
  ['tables-html', htmlFindings],
  ['tables-records', treeFindings],
  ['tables-grid', gridFindings],
  ['tables-delimited', delimitedFindings],
  ['tables-frame', frameFindings],
  ['tables-insert', insertFindings],
  ['tables-yaml', yamlFindings]
];

/** Columns that hold something about people, in every form a table takes. */
export const tableRecognisers: readonly Recogniser[] = forms.map(([id, find]) => ({
  id,
  find: view => (headingHint.test(view.text) ? find(view.text) : [])
}));
