export { anchorOf, placeOfAnchor } from './anchors.js';
export type { Place } from './anchors.js';
export { budgetOf } from './budget.js';
export type { Budget, Limits } from './budget.js';
export { cellsOf, hiddenIn, removedIn, wordsOf } from './cells.js';
export type { NotebookLike } from './cells.js';
export { inOrder } from './controls.js';
export { goneBetween, goneBetweenHtml } from './gone.js';
export { groupedOutputs, groupsOf } from './groups.js';
export { originalsOf } from './originals.js';
export { drawingsAsPictures, imageSource } from './image.js';
export { printed } from './printed.js';
export type { Run } from './printed.js';
export { placeholdersIn } from './placeholders.js';
export type { Piece } from './placeholders.js';
export type {
  CellView,
  ErrorView,
  HtmlView,
  ImageView,
  OriginalView,
  OutputView,
  PlateView,
  ProseView,
  TextView
} from './model.js';
