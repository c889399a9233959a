import type { Edit } from './edits.js';
import { edited } from './edits.js';
import { has, LESS, MARKUP } from './traits.js';
import type { View } from './view.js';
import { matches } from './matches.js';

const ELEMENT = '</?[A-Za-z][^<>]{0,1000}>';
const COMMENT = '<!--(?:[^<-]|-(?!->)|<(?!!--)){0,1000}-->';
const runOf = (one: string): RegExp => new RegExp(`(?:${one})(?:\\s{0,40}(?:${one})){0,60}`, 'g');
const ELEMENTS = runOf(ELEMENT);
const TAGS = runOf(`${ELEMENT}|${COMMENT}`);
const APART =
  /<\/?(?:td|th|tr|table|thead|tbody|p|div|li|ul|ol|dl|dd|dt|br|hr|h\d|pre|option|select|section|article|header|footer|script|style|title|input|button|label|text|img|svg|g|path)\b/i;
/* What only changes how letters look: one word may go on from one of them into the next. */
const LOOKS =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tspan|tt|u|var|wbr)$/i;
const INNER = /[\w./:@+=~%$!?^#&*-]/;
const BESIDE = /[\w:=\s]/;
const EMPHASIS = /\*{2,6}|~{2,4}|`{1,3}/g;
const UNDERLINED = /__/g;

/** A word that tags, comments or emphasis cut in pieces, read as the page shows it. */
export function withoutMarkup(view: View): View[] {
  const { text } = view;
  const edits: Edit[] = [];
  const cells: Edit[] = [];
  // Where no comment ends, none is looked for: each beginning would be read to its limit.
  if (has(view, LESS)) {
    for (const { 0: tags, index } of matches(text.includes('-->') ? TAGS : ELEMENTS, text)) {
      const end = index + tags.length;
      const before = text.charAt(index - 1);
      const after = text.charAt(end);
      if (!(INNER.test(before) && INNER.test(after))) {
        // Between the name of a value and the value, or inside what has spaces: nothing stands on the page.
        if (BESIDE.test(before) && BESIDE.test(after) && !/\n/.test(before + after) && !APART.test(tags)) {
          edits.push({ start: index, end, text: '' });
        }
      } else {
        const next = isNextElement(tags);
        const apart = next || APART.test(tags) || /\s/.test(tags.replace(/<[^>]*>/g, ''));
        (apart ? cells : edits).push({ start: index, end, text: '', stays: apart });
      }
    }
  }
  if (has(view, MARKUP)) {
    for (const { 0: sign, index } of matches(EMPHASIS, text)) {
      if (INNER.test(text.charAt(index - 1)) && INNER.test(text.charAt(index + sign.length))) {
        edits.push({ start: index, end: index + sign.length, text: '' });
      }
    }
  }
  if (text.includes('__')) {
    for (const { index } of matches(UNDERLINED, text)) {
      const inside = INNER.test(text.charAt(index - 1)) && INNER.test(text.charAt(index + 2));
      if (inside && /\d/.test(text.slice(Math.max(0, index - 24), index + 26))) {
        edits.push({ start: index, end: index + 2, text: '' });
      }
    }
  }
  edits.sort((a, b) => a.start - b.start);
  return [...edited(view, 'shown', edits), ...edited(view, 'cells in a row', cells, { loose: true })];
}

/** Whether one element ends and another begins, as one value of XML comes after the other. */
function isNextElement(tags: string): boolean {
  const names = [...tags.matchAll(/<(\/?)([A-Za-z][\w:.-]{0,60})/g)];
  const ends = names.findIndex(([, slash, name]) => slash === '/' && !LOOKS.test(name));
  return ends >= 0 && names.slice(ends + 1).some(([, slash, name]) => slash === '' && !LOOKS.test(name));
}
