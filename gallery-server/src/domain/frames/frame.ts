import { canonicalJson, isObject } from '@vitrine/core/notebook';
import type { Json, JsonObject } from '@vitrine/core/notebook';
import { strippedKind } from '@vitrine/core/redaction';
import { plotlyFrame } from './plotly.js';
import { vegaFrame } from './vega.js';
import type { Frame } from './model.js';
import { CannotBeDrawn } from './walk.js';

/** Characters of one figure; a browser draws more than that only slowly, and its still picture is there. */
const LONGEST = 4_000_000;

const makers: readonly (readonly [RegExp, (spec: JsonObject) => Frame])[] = [
  [/^application\/vnd\.plotly\.v\d[\w.]*\+json$/, plotlyFrame],
  [/^application\/vnd\.vegalite\.v\d[\w.]*\+json$/, spec => vegaFrame('vega-lite', spec)],
  [/^application\/vnd\.vega\.v\d[\w.]*\+json$/, spec => vegaFrame('vega', spec)]
];

/** What an output brings for a script to draw, made harmless; null where there is nothing that can be drawn as it is. */
export function frameOf(output: unknown): Frame | null {
  const given = isObject(output as Json) ? (output as JsonObject) : {};
  const data = given['data'];
  // A strip stands where an output was: whatever lies beside it isn't shown.
  if (!isObject(data) || strippedKind(given) !== null) {
    return null;
  }
  for (const [type, spec] of Object.entries(data)) {
    const make = makers.find(([pattern]) => pattern.test(type))?.[1];
    if (make !== undefined && isObject(spec)) {
      return drawn(make, spec);
    }
  }
  return null;
}

function drawn(make: (spec: JsonObject) => Frame, spec: JsonObject): Frame | null {
  try {
    const frame = make(spec);
    return canonicalJson(frame.spec).length > LONGEST ? null : frame;
  } catch (error) {
    if (error instanceof CannotBeDrawn) {
      return null;
    }
    throw error;
  }
}
