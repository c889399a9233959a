import type { View } from './view.js';
import { ViewBuilder } from './view.js';

/* Format characters, fillers, variation selectors: a reader doesn't see them, a search stumbles over them. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]+/g;

/** The text without the characters that nobody sees. */
export function withoutInvisible(view: View): View[] {
  if (view.text.search(INVISIBLE) < 0) {
    return [];
  }
  const builder = new ViewBuilder(view, 'visible');
  let at = 0;
  for (const match of view.text.matchAll(INVISIBLE)) {
    builder.copy(at, match.index);
    at = match.index + match[0].length;
  }
  return [builder.copy(at, view.text.length).done()];
}
