export { IndexDamaged } from './damaged.js';
export { openIndexView } from './view.js';
export { openIndexWriter } from './writer.js';
