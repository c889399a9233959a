import { isObject } from '@vitrine/core/notebook';
import type { Json, JsonObject } from '@vitrine/core/notebook';
import { heightOf } from './model.js';
import type { Frame, FrameKind } from './model.js';
import { CannotBeDrawn, walked } from './walk.js';
import type { Rules } from './walk.js';

/** Rows are data: nothing in them is looked at by name, and a column may be called anything. */
const DATA = new Set(['values', 'datasets']);
/** What leads out of a figure, or speaks to other programs. */
const LEADING = new Set(['href', 'usermeta', '$schema', 'loader']);

const rules: Rules = {
  text(value) {
    if (/url\s*\(/i.test(value)) {
      throw new CannotBeDrawn('it paints with something from elsewhere');
    }
    return value;
  },
  key(key, value) {
    // A figure without the data or the pictures that it asks for would say something else.
    if (key === 'url') {
      throw new CannotBeDrawn('it loads something');
    }
    if ((key === 'type' || key === 'mark') && value === 'image') {
      throw new CannotBeDrawn('it loads pictures');
    }
    return DATA.has(key) ? 'keep' : LEADING.has(key) ? 'drop' : 'walk';
  }
};

/** Room for axes, legends and what can be set below a figure, which a height leaves out. */
const BESIDE = 90;

const usualHeight = (spec: JsonObject): number => (isObject(spec['spec'] as Json) ? 500 : 400);

/** A figure of Vega or Vega-Lite that has everything it needs in it. */
export function vegaFrame(kind: FrameKind, given: JsonObject): Frame {
  const spec = walked(given, rules) as JsonObject;
  const { height } = spec;
  return { kind, height: heightOf(typeof height === 'number' ? height + BESIDE : undefined, usualHeight(spec)), spec };
}
