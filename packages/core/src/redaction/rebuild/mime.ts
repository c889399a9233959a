import { isObject } from '../../notebook/json/json.js';
import type { Json } from '../../notebook/json/json.js';
import type { Session, Where } from '../session.js';
import { rebuiltHtml, rebuiltSvg } from './html/clean.js';
import type { Rebuilt } from './html/clean.js';
import { cleanDataUris, rasterOf } from './image/image.js';
import type { Pictures } from './image/pictures.js';
import { cleanJsonValue } from './json/json.js';

/** What is left of one representation. */
export interface Part {
  type: string;
  value: Json;
  /** What went beside the values that were found: scripts, attributes, what an image says about itself. */
  dropped: number;
}

type Handler = (value: Json, session: Session, where: Where) => Omit<Part, 'type'> | null;

const textual =
  (before: (text: string, pictures: Pictures) => string = text => text): Handler =>
  (value, session, where) =>
    typeof value === 'string' ? { value: session.text(before(value, session.pictures), where), dropped: 0 } : null;

const markup =
  (rebuild: (text: string, pictures: Pictures) => Rebuilt): Handler =>
  (value, session, where) => {
    const { sheet, dropped, visible } = rebuild(typeof value === 'string' ? value : '', session.pictures);
    return visible ? { value: sheet.cleaned(session, where), dropped } : null;
  };

const json: Handler = (value, session, where) => ({ value: cleanJsonValue(value, session, where), dropped: 0 });

const jsonObject: Handler = (value, session, where) => (isObject(value) ? json(value, session, where) : null);

const handlers: Readonly<Record<string, Handler>> = {
  'text/plain': textual(),
  'text/latex': textual(),
  'text/markdown': textual(cleanDataUris),
  'text/html': markup(rebuiltHtml),
  'image/svg+xml': markup(rebuiltSvg),
  'application/json': json,
  'application/geo+json': jsonObject,
  'application/vnd.dataresource+json': jsonObject
};

/** Charts that are described: plotly, Vega and Vega-Lite of every version, also where the name lacks its plus. */
const CHART = /^application\/(vnd\.(?:plotly|vega|vegalite)\.v\d{1,2}(?:\.\d{1,2}){0,2})[+.]json$/;

/** A representation rebuilt; null where its kind isn't known or isn't what it says it is. */
export function cleanPart(type: string, value: Json, session: Session, where: Where): Part | null {
  if (Object.hasOwn(handlers, type)) {
    return named(type, handlers[type]?.(value, session, where));
  }
  const chart = CHART.exec(type)?.[1];
  if (chart !== undefined) {
    return named(`application/${chart}+json`, jsonObject(value, session, where));
  }
  return named(type, imagePart(type, value, session.pictures));
}

/** Whether there is a way to look into a representation of this type. */
export function isReadable(type: string, pictures: Pictures): boolean {
  return Object.hasOwn(handlers, type) || CHART.test(type) || (rasterOf(type) === type && !pictures.hidden);
}

function named(type: string, part: Omit<Part, 'type'> | null | undefined): Part | null {
  return part === null || part === undefined ? null : { type, ...part };
}

function imagePart(type: string, value: Json, pictures: Pictures): Omit<Part, 'type'> | null {
  const raster = rasterOf(type);
  const clean = raster === null || raster !== type || typeof value !== 'string' ? null : pictures.clean(raster, value);
  return clean === null ? null : { value: clean, dropped: clean === String(value).replace(/\s/g, '') ? 0 : 1 };
}
