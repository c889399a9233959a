import { VitrineError } from '../../errors/index.js';
import { cleanJson } from '../json/clean.js';
import { isObject } from '../json/json.js';
import type { Json, JsonObject } from '../json/json.js';
import { parseStrict } from '../json/parse.js';
import type { Limits } from '../json/parse.js';
import type { Notebook } from '../model.js';
import { withIds } from './ids.js';
import { cellOf } from './shape.js';
import { upgradeOld } from './upgrade.js';

/**
 * Reads a file of nbformat 2, 3 or 4 as 4.5. Anything else is refused by name. Of a name that comes twice the
 * last counts, as it does for Jupyter, and NaN is nothing, as Python writes it; a gate that must know what was
 * sent asks for `twice: 'refuse'`, which refuses both.
 */
export function readNotebook(text: string, limits: Partial<Limits> = {}): Notebook {
  return shaped(
    parseStrict(text, { twice: 'last', unnumbered: limits.twice === 'refuse' ? 'refuse' : 'nothing', ...limits })
  );
}

/** The same from a live model's `toJSON()`. */
export function notebookOf(json: Json): Notebook {
  return shaped(cleanJson(json));
}

function shaped(json: Json): Notebook {
  if (!isObject(json) || json['nbformat'] === undefined) {
    throw new VitrineError('not-a-notebook');
  }
  const { cells, metadata, ...rest } = formatFour(json);
  if (!Array.isArray(cells)) {
    throw new VitrineError('notebook-invalid', { place: 'cells' });
  }
  if (metadata !== undefined && !isObject(metadata)) {
    throw new VitrineError('notebook-invalid', { place: 'metadata' });
  }
  return { ...rest, cells: withIds(cells.map(cellOf)), metadata: metadata ?? {}, nbformat: 4, nbformat_minor: 5 };
}

function formatFour(json: JsonObject): JsonObject {
  const format = json['nbformat'];
  if (format === 4) {
    return json;
  }
  if (format === 2 || format === 3) {
    return upgradeOld(json);
  }
  throw new VitrineError('notebook-format-unknown', { nbformat: typeof format === 'number' ? format : null });
}
