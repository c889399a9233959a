import { isObject } from '@vitrine/core/notebook';
import type { Json, JsonObject } from '@vitrine/core/notebook';
import { heightOf } from './model.js';
import type { Frame } from './model.js';
import { CannotBeDrawn, isPicture, walked } from './walk.js';
import type { Rules } from './walk.js';

/** What our build of plotly draws. Maps need tiles of somebody else, and the rest a renderer three times as large. */
const DRAWN = new Set(
  'bar box contour heatmap histogram histogram2d histogram2dcontour image pie scatter scatterternary violin'.split(' ')
);

/** The same drawn by the graphics card, for many points; ours draws them as any others. */
const ALIAS: Readonly<Record<string, string>> = { scattergl: 'scatter', heatmapgl: 'heatmap' };

const MOST_TRACES = 500;

/** Where an address is expected, also at the end of a path such as `images[0].source`. */
const ADDRESS = /(?:^|\.)(?:source|src|href|url)$/i;
/** Parts of a layout that load tiles and outlines, and what they load them with. */
const REMOTE = /(?:^|\.)(?:geo|map|mapbox|scene|accesstoken|plotlyserverurl|topojsonurl)\d*(?:\.|$)/i;
/** What a button hands to plotly as a value may be an address too. */
const LEADS = /^\s*(?:(?:https?|wss?|ftp|file|javascript|data|blob|about|vbscript):|\/\/)/i;

const rules: Rules = {
  text(value, key) {
    if (ADDRESS.test(key)) {
      return isPicture(value) ? value : undefined;
    }
    if (key.startsWith('args') && LEADS.test(value)) {
      return isPicture(value) ? value : '';
    }
    // Labels may hold links; the words in them stay.
    return value.includes('<') ? value.replace(/<\/?a\b[^>]*>/gi, '') : value;
  },
  key: key => (REMOTE.test(key) ? 'drop' : 'walk')
};

/** Words where newer renderers want an object: a title was a plain text once. */
function titled(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(titled);
  }
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          key === 'title' && typeof item === 'string' ? { text: item } : titled(item)
        ])
      )
    : value;
}

function traceOf(value: Json): JsonObject {
  if (!isObject(value)) {
    throw new CannotBeDrawn('no trace');
  }
  const { type = 'scatter' } = value;
  const named = typeof type === 'string' ? (ALIAS[type] ?? type) : '';
  if (!DRAWN.has(named)) {
    throw new CannotBeDrawn('a kind of trace that is not drawn');
  }
  return { ...(walked(value, rules) as JsonObject), type: named };
}

function tracesOf(value: Json | undefined): JsonObject[] {
  if (!Array.isArray(value) || value.length > MOST_TRACES) {
    throw new CannotBeDrawn('no list of traces');
  }
  return value.map(traceOf);
}

const objectOf = (value: Json | undefined): JsonObject =>
  value === undefined ? {} : (((isObject(value) ? walked(value, rules) : undefined) as JsonObject | undefined) ?? {});

/** One state of an animation; a trace in it has the kind of the one that it changes. */
function stateOf(value: Json): JsonObject {
  const { data, ...rest } = objectOf(value);
  return { ...rest, ...(Array.isArray(data) ? { data } : {}) };
}

/** A figure of plotly that our renderer draws; what leads or asks anywhere is out of it. */
export function plotlyFrame(given: JsonObject): Frame {
  const data = tracesOf(given['data']);
  const { width: _width, autosize: _autosize, ...layout } = titled(objectOf(given['layout'])) as JsonObject;
  const height = heightOf(layout['height'], 450);
  const states = given['frames'];
  return {
    kind: 'plotly',
    height,
    spec: {
      data: titled(data) as Json,
      layout: { ...layout, height },
      ...(Array.isArray(states) && states.length > 0 ? { frames: states.map(stateOf) } : {})
    }
  };
}
