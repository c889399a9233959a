/** What an author decided about a notebook, kept for its next version without a value of it. */
export { recall, remember, rememberedFrom } from './decisions.js';
export type { Remembered, RememberedOutput, RememberedRelease, RememberedText } from './decisions.js';
