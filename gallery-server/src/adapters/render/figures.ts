import type { Figure } from '../../domain/pages/model.js';
import { unfolds } from './drawing.js';
import { sizeOfImage } from './image-size.js';

/** Pictures that lie in the page, as its two renderers write them; text and attributes of a notebook never hold a `<`. */
const IMAGE = /<img src="data:(image\/(?:png|jpeg|gif|webp|svg\+xml))(;base64)?,([^"]*)"([^>]*)>/g;

/** A smaller picture costs less in its place than a request. */
const SMALL = 1_200;

/** A picture with more points than this stops a browser, however few bytes it has. */
const MOST_POINTS = 50_000_000;

const TOO_LARGE =
  '<span class="vt-picture-left-out">Figure too large to be drawn here. It&#x27;s in the notebook.</span>';

function bytesOf(packed: boolean, text: string): Buffer | null {
  try {
    return packed ? Buffer.from(text, 'base64') : Buffer.from(decodeURIComponent(text.replace(/&#x27;/g, "'")), 'utf8');
  } catch {
    return null;
  }
}

/** A page of cells with its pictures taken out. In their place stands their number; the address is put in later. */
export function withoutFigures(html: string, figures: Figure[]): string {
  return html.replace(IMAGE, (whole, type: string, packed: string | undefined, text: string, more: string) => {
    const data = bytesOf(packed !== undefined, text);
    const size = data === null ? null : sizeOfImage(type, data);
    if (data === null || (size !== null && size.width * size.height > MOST_POINTS)) {
      return TOO_LARGE;
    }
    if (type === 'image/svg+xml' && unfolds(data.toString('utf8'))) {
      return TOO_LARGE;
    }
    if (text.length <= SMALL) {
      return whole;
    }
    // A page that knows how large its pictures are doesn't move while they come.
    const sized =
      size === null || /\s(?:width|height)=/.test(more) ? '' : ` width="${size.width}" height="${size.height}"`;
    const lazy = more.includes(' loading=') ? '' : ' loading="lazy" decoding="async"';
    figures.push({ type, width: size?.width ?? null, height: size?.height ?? null, data: new Uint8Array(data) });
    return `<img src="vt-figure:${figures.length - 1}"${sized}${lazy}${more}>`;
  });
}

/** Below this a picture is an icon or a line, and stands for nothing. */
const LEAST = { width: 240, height: 150 };

/** What stands for a notebook in lists: the first figure that is large enough to be looked at. */
export function coverOf(figures: readonly Figure[]): number | null {
  const at = figures.findIndex(
    ({ width, height }) => width !== null && height !== null && width >= LEAST.width && height >= LEAST.height
  );
  return at < 0 ? null : at;
}
