import { canonicalText } from './json/write.js';
import { asJson } from './model.js';
import type { Notebook } from './model.js';

/** The one text of a notebook: names by code point, indent 1, LF, sources as one string. */
export function canonicalNotebook(notebook: Notebook): string {
  return canonicalText(asJson(notebook));
}
