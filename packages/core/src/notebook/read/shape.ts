import { VitrineError } from '../../errors/index.js';
import { isObject } from '../json/json.js';
import type { Json, JsonObject } from '../json/json.js';
import type { Cell } from '../model.js';

const invalid = (place: string): VitrineError => new VitrineError('notebook-invalid', { place });

/** A text of the format: one string, or a list of lines. */
export function joined(value: Json | undefined, place: string): string {
  if (typeof value === 'string') {
    return value;
  }
  if (Array.isArray(value)) {
    return value
      .map(line => {
        if (typeof line !== 'string') {
          throw invalid(place);
        }
        return line;
      })
      .join('');
  }
  throw invalid(place);
}

function objectAt(value: Json | undefined, place: string): JsonObject {
  if (value === undefined) {
    return {};
  }
  if (!isObject(value)) {
    throw invalid(place);
  }
  return value;
}

function countAt(value: Json | undefined, place: string): number | null {
  if (value === undefined || value === null) {
    return null;
  }
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw invalid(place);
  }
  return value;
}

/** Output texts that nbformat allows as lists of lines; JSON representations stay as they are. */
function outputOf(value: Json, place: string): JsonObject {
  const output = objectAt(value ?? undefined, place);
  if (typeof output['output_type'] !== 'string') {
    throw invalid(`${place}.output_type`);
  }
  if (output['output_type'] === 'stream') {
    return { ...output, text: joined(output['text'] ?? '', `${place}.text`) };
  }
  if (!isObject(output['data'])) {
    return output;
  }
  const data = Object.entries(output['data']).map(([type, item]): [string, Json] => [
    type,
    Array.isArray(item) && !isJsonType(type) && item.every(line => typeof line === 'string') ? item.join('') : item
  ]);
  return { ...output, data: Object.fromEntries(data) };
}

function isJsonType(type: string): boolean {
  return type === 'application/json' || type.endsWith('+json');
}

/** One cell of nbformat 4. The id is as found, '' where there is none. */
export function cellOf(value: Json, index: number): Cell {
  const place = `cell ${index}`;
  if (!isObject(value)) {
    throw invalid(place);
  }
  const { id, cell_type: type, attachments, outputs, execution_count: count, ...rest } = value;
  const base = {
    ...rest,
    id: typeof id === 'string' ? id : '',
    source: joined(value['source'] ?? '', `${place}, source`),
    metadata: objectAt(value['metadata'], `${place}, metadata`)
  };
  if (type === 'code') {
    const list = outputs ?? [];
    if (!Array.isArray(list)) {
      throw invalid(`${place}, outputs`);
    }
    return {
      ...base,
      ...(attachments === undefined ? {} : { attachments }),
      cell_type: type,
      execution_count: countAt(count, `${place}, execution_count`),
      outputs: list.map((output, i) => outputOf(output, `${place}, output ${i}`))
    };
  }
  if (type !== 'markdown' && type !== 'raw') {
    throw invalid(`${place}, cell_type`);
  }
  return {
    ...base,
    cell_type: type,
    ...(attachments === undefined ? {} : { attachments: objectAt(attachments, `${place}, attachments`) })
  };
}
