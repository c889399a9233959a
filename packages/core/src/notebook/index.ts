export { alignedCells } from './aligned.js';
export type { AlignedCell } from './aligned.js';
export { canonicalNotebook } from './canonical.js';
export { changesBetween } from './changes.js';
export type { Changes } from './changes.js';
export { describeNotebook } from './describe.js';
export type { Description } from './describe.js';
export { executionFacts } from './execution.js';
export type { ExecutionFacts } from './execution.js';
export { importsOf } from './imports.js';
export { byCodePoint, isObject, LosslessNumber } from './json/json.js';
export type { Json, JsonObject } from './json/json.js';
export { defaultLimits, parseStrict } from './json/parse.js';
export type { Limits } from './json/parse.js';
export { sameJson } from './json/same.js';
export { canonicalJson } from './json/write.js';
export {
  linkFromMetadata,
  linkOf,
  metadataWith,
  originFrom,
  originFromMetadata,
  originOf,
  withLink,
  withOrigin
} from './link.js';
export { asJson } from './model.js';
export type { Cell, CodeCell, MarkdownCell, Notebook, RawCell } from './model.js';
export { notebookOf, readNotebook } from './read/read.js';
