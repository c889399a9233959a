import type { FoundPlace } from '../errors/index.js';
import { isObject } from '../notebook/json/json.js';
import type { Json } from '../notebook/json/json.js';
import { asJson } from '../notebook/model.js';
import type { Notebook } from '../notebook/model.js';
import { readNotebook } from '../notebook/read/read.js';
import { choiceLimits, settledChoices } from '../redaction/choices.js';
import type { Choices, OutputPlace } from '../redaction/choices.js';
import { strippedKind } from '../redaction/hidden.js';
import { outputGroups } from '../redaction/rebuild/outputs.js';
import { MANIFEST_PATH, NOTEBOOK_PATH } from './build.js';
import { readManifest } from './manifest.js';
import type { Snapshot } from './model.js';

/**
 * What an author would have to choose so that a gallery that found more takes the next try: the texts it points at in
 * what was sent, and where it points at no text, the output. What no choice can mend is left out, so where nothing
 * comes of it, trying again is of no use.
 */
export function choicesFrom(
  places: readonly FoundPlace[],
  { files, fields }: Pick<Snapshot, 'files' | 'fields'>
): Choices {
  const textOf = (path: string): string => files.find(file => file.path === path)?.text ?? '';
  const notebook = readNotebook(textOf(NOTEBOOK_PATH));
  const manifest = readManifest(textOf(MANIFEST_PATH));
  const sent: Readonly<Record<string, Json>> = {
    [NOTEBOOK_PATH]: asJson(notebook),
    [MANIFEST_PATH]: manifest as unknown as Json,
    fields: fields as unknown as Json
  };
  const hide: string[] = [];
  const hideOutputs: OutputPlace[] = [];
  for (const place of places) {
    const text = textAt(sent[place.file], place);
    if (text !== null) {
      hide.push(text);
    } else if (place.file === NOTEBOOK_PATH) {
      hideOutputs.push(...outputsAt(notebook, place));
    }
  }
  return settledChoices({ hide, hideOutputs, release: [] });
}

/** Steps from a notebook, the fields or the facts to one text: `.name`, `[3]` and `["text/plain"]`. */
const STEP = /([A-Za-z_]{1,20})|\[(\d{1,7})\]|\["([a-z.+/-]{1,60})"\]/g;

/** The text that a place points at, where it can be told by itself. */
function textAt(from: Json | undefined, { path, start, end }: FoundPlace): string | null {
  let value = from;
  for (const [, name, index, key] of path.matchAll(STEP)) {
    if (index !== undefined) {
      value = Array.isArray(value) ? value[Number(index)] : undefined;
    } else {
      const field = name ?? key ?? '';
      value = isObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;
    }
  }
  if (typeof value !== 'string' || start === null || end === null) {
    return null;
  }
  const text = value.slice(start, end).trim();
  return /[\p{L}\p{N}]/u.test(text) && [...text].length <= choiceLimits.text ? text : null;
}

/** The output a place lies in; all of its cell where it doesn't say which. */
function outputsAt({ cells }: Notebook, { cell, path }: FoundPlace): OutputPlace[] {
  const found = cell === null ? undefined : cells[cell];
  if (cell === null || found?.cell_type !== 'code' || !path.startsWith(`cells[${cell}].outputs`)) {
    return [];
  }
  const { outputs } = found;
  const index = /^cells\[\d+\]\.outputs\[(\d+)\]/.exec(path)?.[1];
  return outputGroups(outputs).flatMap((group, output) => {
    const meant = index === undefined || group.includes(Number(index));
    return meant && strippedKind(outputs[group[0] ?? 0] ?? {}) === null ? [{ cell, output }] : [];
  });
}
