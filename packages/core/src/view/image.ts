import type { ImageView } from './model.js';

const RASTER = /^image\/(?:png|jpeg|gif|webp)$/;

/** A picture as an address that holds it whole; null where it isn't one that a page may show. */
export function imageSource(type: string, value: string): string | null {
  if (type === 'image/svg+xml') {
    return `data:image/svg+xml,${encodeURIComponent(wellFormed(value))}`;
  }
  const data = value.replace(/\s+/g, '');
  return RASTER.test(type) && /^[A-Za-z0-9+/]+={0,2}$/.test(data) ? `data:${type};base64,${data}` : null;
}

/** Half of a character pair can't be put into an address. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

type Size = Pick<ImageView, 'width' | 'height'>;

const NONE: Size = { width: null, height: null };

/** How large a picture is shown: as the notebook says, else as a PNG or a drawing says itself, so that its place is kept free. */
export function sizeOf(type: string, value: string, said: unknown): Size {
  const width = numberOf(said, 'width');
  const height = numberOf(said, 'height');
  if (width !== null || height !== null) {
    return { width, height };
  }
  return type === 'image/png' ? sizeInPng(value) : type === 'image/svg+xml' ? sizeInSvg(value) : NONE;
}

/** Points of a screen in the units in which drawings give their size. */
const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 };

function sizeInSvg(value: string): Size {
  const tag = /<svg\b[^>]{0,2000}>/i.exec(value.slice(0, 20_000))?.[0] ?? '';
  const side = (name: string): number | null => {
    const [, number, unit = ''] =
      new RegExp(`\\s${name}=["'](\\d{1,5}(?:\\.\\d{1,10})?)([a-z]{0,2})["']`).exec(tag) ?? [];
    return numberOf({ at: Number(number) * (UNITS[unit] ?? NaN) }, 'at');
  };
  return { width: side('width'), height: side('height') };
}

function numberOf(said: unknown, name: string): number | null {
  const value: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, name) : undefined;
  return typeof value === 'number' && value >= 1 && value < 20_000 ? Math.round(value) : null;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Width and height stand in the bytes 16 to 23, which the first 32 characters hold. */
function sizeInPng(value: string): Size {
  const head = value.slice(0, 32);
  if (!head.startsWith('iVBORw0KGgo') || !/^[A-Za-z0-9+/]{32}$/.test(head)) {
    return NONE;
  }
  const digits = [...head].map(char => ALPHABET.indexOf(char));
  const byte = (at: number): number => {
    const from = Math.floor((at * 8) / 6);
    const both = ((digits[from] ?? 0) << 6) | (digits[from + 1] ?? 0);
    return (both >> (12 - 8 - (at * 8 - from * 6))) & 255;
  };
  const number = (at: number): number => [0, 1, 2, 3].reduce((sum, by) => sum * 256 + byte(at + by), 0);
  return { width: numberOf({ at: number(16) }, 'at'), height: numberOf({ at: number(20) }, 'at') };
}

const END = '</svg>';

/** Drawings inside HTML as pictures: as elements they need styles that a page drops, and what is in them could run. */
export function drawingsAsPictures(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = html.indexOf('<svg', from);
    const end = start < 0 ? -1 : html.indexOf(END, start);
    if (end < 0) {
      return parts.join('') + html.slice(from);
    }
    const source = imageSource('image/svg+xml', html.slice(start, end + END.length)) ?? '';
    parts.push(html.slice(from, start), `<img src="${source}">`);
    from = end + END.length;
  }
}
