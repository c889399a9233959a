import { base64Of, bytesOf } from './base64.js';
import { cleanGif } from './gif.js';
import { cleanJpeg } from './jpeg.js';
import type { Pictures } from './pictures.js';
import { cleanPng } from './png.js';
import { cleanWebp } from './webp.js';

const cleaners = {
  'image/png': cleanPng,
  'image/jpeg': cleanJpeg,
  'image/gif': cleanGif,
  'image/webp': cleanWebp
} as const;

export type RasterType = keyof typeof cleaners;

/** Whether an image of this type can be taken apart and put together again. */
export function isRaster(type: string): type is RasterType {
  return Object.hasOwn(cleaners, type);
}

/**
 * A base64 image with nothing but what draws it; null for what isn't the image it says it is.
 * A broken ending is forgiven nowhere: what can't be read can't be vouched for.
 */
export function cleanImage(type: RasterType, text: string): string | null {
  const bytes = bytesOf(text);
  const clean = bytes === null ? null : cleaners[type](bytes);
  return clean === null ? null : base64Of(clean);
}

/* Pictures, and other packed files that nothing here can look into. */
const DATA_URI =
  /data:((?:image|video|audio|font)\/(?!svg)[\w.+-]{1,80}|application\/(?:pdf|x-font[\w-]{0,20}|font[\w-]{0,20}))((?:;[\w.+-]{1,40}=[^;,"'\s<>()]{0,200}){0,4});base64,([A-Za-z0-9+/=_%-]*)/gi;

/** What makes pictures clean, or says that none of them leaves: their addresses are then found like other values. */
export type PictureCleaner = Pick<Pictures, 'clean'> & { readonly hidden?: boolean };

/** A text in which each embedded image is clean; one that isn't an image is emptied. */
export function cleanDataUris(text: string, pictures: PictureCleaner = { clean: cleanImage }): string {
  if (!/data:(?:image|video|audio|font|application)\//i.test(text)) {
    return text;
  }
  return text.replace(DATA_URI, (whole: string, type: string, more: string, data: string) => {
    const raster = rasterOf(type);
    if (raster !== null && pictures.hidden === true) {
      return whole;
    }
    const clean = raster === null ? null : pictures.clean(raster, data);
    return clean === null ? 'data:,' : clean === data && more === '' ? whole : `data:${raster};base64,${clean}`;
  });
}

/** The raster type a name stands for; `image/jpg` isn't one, and yet everywhere. */
export function rasterOf(name: string): RasterType | null {
  const type = name.toLowerCase() === 'image/jpg' ? 'image/jpeg' : name.toLowerCase();
  return isRaster(type) ? type : null;
}
