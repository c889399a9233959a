import type { Recogniser } from '../detect/recogniser.js';

/** Columns that hold something about people, in every form a table takes. */
export const tableRecognisers: readonly Recogniser[] = [];
