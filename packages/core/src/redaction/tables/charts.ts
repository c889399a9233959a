import type { Sensitive } from './columns.js';
import { nodesOf } from './nodes.js';
import { sensitiveNodes } from './walk.js';

/** A value of a JSON tree that has to go, and the way to it: keys of objects, indices of arrays. */
export interface SensitiveLeaf extends Sensitive {
  path: readonly (string | number)[];
  /** What stands there, as a text. */
  value: string;
}

/**
 * Values of sensitive columns in a parsed JSON value: figures of plotly, specifications of vega and
 * vega-lite, documents of bokeh, GeoJSON, table schemas, data tables of notebooks in the cloud, records
 * in every orientation. Typed arrays (`bdata`, `__ndarray__`) are one leaf: their encoded text.
 *
 * @param json what `JSON.parse` gave; it isn't changed
 */
export function sensitiveLeaves(json: unknown): SensitiveLeaf[] {
  return sensitiveNodes(nodesOf(json)).map(({ node, type, family }) => ({
    path: node.path,
    value: node.text,
    type,
    family
  }));
}
