export { levels, policyOfLevel } from './level.js';
export { scanNotebook } from './notebook.js';
export type { NotebookScan, ScanItem } from './model.js';
