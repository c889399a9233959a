import { isObject } from '../notebook/json/json.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import { strippedKind } from '../redaction/hidden.js';
import type { Budget } from './budget.js';
import { imageSource, sizeOf } from './image.js';
import { chartTitle, isName } from './about.js';
import { inOrder } from './controls.js';
import type { OutputView, PlateView } from './model.js';

/** An output as it is drawn: the best of its representations that a page can show without running anything. */
export function outputOf(output: unknown, budget: Budget): OutputView {
  if (!isObject(output as Json)) {
    return { kind: 'hidden', hidden: 'other' };
  }
  const given = output as JsonObject;
  const hidden = strippedKind(given);
  // Only a strip of ours may speak: what stands in its place as text is never taken for a sentence.
  if (hidden !== null) {
    return { kind: 'hidden', hidden };
  }
  switch (given['output_type']) {
    case 'stream':
      return {
        kind: 'text',
        from: given['name'] === 'stderr' ? 'stderr' : 'stdout',
        ...cut(textOf(given['text']), budget)
      };
    case 'error':
      return errorOf(given, budget);
    case 'display_data':
    case 'execute_result':
      return isObject(given['data']) ? shown(given['data'], given['metadata'], budget) : plate('other');
    default:
      return { kind: 'hidden', hidden: 'other' };
  }
}

function errorOf(given: JsonObject, budget: Budget): OutputView {
  const lines = given['traceback'];
  const { text, cut: more } = cut(Array.isArray(lines) ? lines.map(textOf).join('\n') : '', budget);
  const [name, message] = [textOf(given['ename']), textOf(given['evalue'])].map(inOrder) as [string, string];
  return { kind: 'error', name, message, traceback: text, cut: more };
}

const INTERACTIVE: readonly (readonly [RegExp, PlateView['what']])[] = [
  [/^application\/vnd\.plotly\./, 'plotly'],
  [/^application\/vnd\.vega/, 'vega'],
  [/^application\/geo\+json$/, 'map'],
  [/^application\/(?:javascript|vnd\.(?:bokehjs|holoviews|jupyter\.widget|itables))/, 'interactive']
];

function shown(data: JsonObject, metadata: Json | undefined, budget: Budget): OutputView {
  const types = Object.keys(data);
  const html = textOf(data['text/html']);
  const plain = textOf(data['text/plain']);
  const interactive = INTERACTIVE.find(([type]) => types.some(one => type.test(one)));
  const image = types.find(type => type.startsWith('image/'));
  if (image !== undefined && (interactive !== undefined || !says(html))) {
    return picture(image, textOf(data[image]), isObject(metadata) ? metadata[image] : undefined, plain, budget);
  }
  if (says(html)) {
    return html.length > budget.html || !budget.takes(html.length)
      ? plate('long-table', '', cut(plain, budget).text)
      : { kind: 'html', html, text: cut(plain, budget).text };
  }
  if (interactive !== undefined) {
    const [, what] = interactive;
    const about = types.map(type => chartTitle(data[type])).find(title => title !== '') ?? '';
    return plate(what, about, isName(plain) ? '' : cut(plain, budget).text);
  }
  return written(data, plain, budget);
}

function written(data: JsonObject, plain: string, budget: Budget): OutputView {
  for (const [type, kind] of [
    ['text/markdown', 'markdown'],
    ['text/latex', 'latex']
  ] as const) {
    const source = textOf(data[type]);
    if (source !== '') {
      return source.length > budget.text ? { kind: 'text', from: 'value', ...cut(source, budget) } : { kind, source };
    }
  }
  const json = data['application/json'];
  if (json !== undefined) {
    return { kind: 'text', from: 'value', ...cut(JSON.stringify(json, null, 2) ?? '', budget) };
  }
  return plain === '' ? plate('other') : { kind: 'text', from: 'value', ...cut(plain, budget) };
}

function picture(type: string, value: string, said: Json | undefined, plain: string, budget: Budget): OutputView {
  const about = isName(plain) ? '' : plain.slice(0, 300);
  if (value.length > budget.image || !budget.takesPicture(value.length)) {
    return plate('large-picture', '', about);
  }
  const source = imageSource(type, value);
  return source === null ? plate('other', '', about) : { kind: 'image', source, ...sizeOf(type, value, said), about };
}

const plate = (what: PlateView['what'], about = '', text = ''): PlateView => ({ kind: 'plate', what, about, text });

/** Whether HTML says or shows something: what is left of a chart's is often an empty box. */
function says(html: string): boolean {
  return (
    html !== '' && (/<(?:table|img|svg|hr|progress|meter)\b/i.test(html) || /[^\s]/.test(html.replace(/<[^>]*>/g, '')))
  );
}

/** What is drawn of a text for which there is no room. */
const LEAST = 2000;

/** Whole lines of the beginning, or a part of a line that is longer than that. */
function cut(text: string, budget: Budget): { text: string; cut: boolean } {
  const most = budget.takes(Math.min(text.length, budget.text)) ? budget.text : LEAST;
  if (text.length <= most) {
    return { text: inOrder(text), cut: false };
  }
  const end = text.lastIndexOf('\n', most);
  return { text: inOrder(text.slice(0, end > 0 ? end : most)), cut: true };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? value.map(textOf).join('') : '';
}
