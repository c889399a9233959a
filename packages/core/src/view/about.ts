import { isObject } from '../notebook/json/json.js';
import type { Json } from '../notebook/json/json.js';

/** A value's own name, as `<Figure size 640x480>` or `alt.Chart(...)`: it tells a reader nothing. */
export function isName(text: string): boolean {
  return text.trim() === '' || /^\s*(?:<|[\w.]+\()/.test(text);
}

const LONGEST = 200;

/** What a chart calls itself, for who doesn't see it. */
export function chartTitle(value: Json | undefined): string {
  if (!isObject(value)) {
    return '';
  }
  const layout = value['layout'];
  const given = [isObject(layout) ? layout['title'] : undefined, value['title'], value['description']];
  return given.map(titleText).find(title => title !== '') ?? '';
}

function titleText(title: Json | undefined): string {
  const text = isObject(title) ? title['text'] : title;
  const words = Array.isArray(text) ? text.filter(line => typeof line === 'string').join(' ') : text;
  return typeof words === 'string'
    ? words
        .replace(/<[^<>]{0,80}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, LONGEST)
    : '';
}
