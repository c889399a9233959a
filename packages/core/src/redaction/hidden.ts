import { isObject } from '../notebook/json/json.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import { hiddenSentence, type HiddenKind } from '../words/hidden.js';

export { hiddenSentence };
export type { HiddenKind };

const kinds: readonly HiddenKind[] = ['figure', 'table', 'text', 'error', 'interactive', 'other'];

/** The strip that takes an output's place; valid nbformat, and readable in any notebook program. */
export function strip(kind: HiddenKind): JsonObject {
  return {
    data: { 'text/plain': hiddenSentence(kind) },
    metadata: { vitrine: { hidden: kind } },
    output_type: 'display_data'
  };
}

/** The kind a strip tells; null for an output that isn't one. What else it holds is not looked at here. */
export function strippedKind(output: JsonObject): HiddenKind | null {
  const metadata = output['metadata'];
  const vitrine = isObject(metadata) ? metadata['vitrine'] : undefined;
  const hidden = isObject(vitrine) ? vitrine['hidden'] : undefined;
  return typeof hidden === 'string' && isKind(hidden) ? hidden : null;
}

function isKind(text: string): text is HiddenKind {
  return (kinds as readonly string[]).includes(text);
}

const INTERACTIVE =
  /^application\/(?:javascript|vnd\.(?:plotly|vega|vegalite|bokehjs|holoviews|jupyter\.widget|itables|geo))/;

/** What kind of thing an output is; null for a value that is no output at all. */
export function hiddenKindOf(output: Json): HiddenKind | null {
  if (!isObject(output)) {
    return null;
  }
  const stripped = strippedKind(output);
  if (stripped !== null) {
    return stripped;
  }
  switch (output['output_type']) {
    case 'stream':
      return 'text';
    case 'error':
      return 'error';
    default:
      return isObject(output['data']) ? kindOfData(output['data']) : 'other';
  }
}

function kindOfData(data: JsonObject): HiddenKind {
  const types = Object.keys(data);
  if (types.some(type => INTERACTIVE.test(type))) {
    return 'interactive';
  }
  if (types.some(type => type.startsWith('image/') || type === 'application/pdf')) {
    return 'figure';
  }
  const html = textOf(data['text/html']);
  if (/<(?:script|iframe|object|embed)\b/i.test(html)) {
    return 'interactive';
  }
  if (/<table\b/i.test(html) || types.some(type => type.startsWith('application/vnd.dataresource'))) {
    return 'table';
  }
  if (/<(?:img|svg|canvas)\b/i.test(html)) {
    return 'figure';
  }
  return types.some(type => type.startsWith('text/')) ? 'text' : 'other';
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value.filter(v => typeof v === 'string').join('')
      : '';
}
