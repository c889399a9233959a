import type { Json, JsonObject } from './json/json.js';

interface CellBase {
  id: string;
  /** One string; lists of lines are joined while reading. */
  source: string;
  metadata: JsonObject;
}

export interface CodeCell extends CellBase {
  cell_type: 'code';
  execution_count: number | null;
  outputs: JsonObject[];
}

export interface MarkdownCell extends CellBase {
  cell_type: 'markdown';
  attachments?: JsonObject;
}

export interface RawCell extends CellBase {
  cell_type: 'raw';
  attachments?: JsonObject;
}

export type Cell = CodeCell | MarkdownCell | RawCell;

/**
 * A notebook in nbformat 4.5. Names that the format doesn't know ride along unseen,
 * so that writing a file back loses nothing; redaction leaves them out.
 */
export interface Notebook {
  cells: Cell[];
  metadata: JsonObject;
  nbformat: 4;
  nbformat_minor: 5;
}

/** The same thing seen as JSON; an interface has no index signature of its own. */
export function asJson(value: Notebook | Cell): JsonObject {
  return value as unknown as Record<string, Json>;
}
