import { placeOfAnchor } from '@vitrine/core/view';
import { linksOf } from './context.js';
import { pageWith } from './notebook.js';

/** What the renderer leaves open. A notebook's own text and attributes never hold a `<`, so it can't write one of these. */
const OPEN =
  /<a class="vt-gutter-link" href="vt-here:(cell-\d+)|<img src="vt-figure:|<div class="vt-interactive (vt-mod-\d+)" data-vt-frame="vt-frame:(\d+)"([^>]*)>/g;

const FORBIDDEN =
  '<p class="vt-frame-forbidden vt-meta">The rules of this space don&#x27;t let scripts draw figures. This is what was saved.</p>';

/** What becomes of a figure that needs a script: it's drawn, the rules forbid it, or its still picture is enough here. */
export type Drawing = 'drawn' | 'forbidden' | 'still';

/** Address of a cell of a fixed version, on whichever page of cells it stands. */
export function cellHref(base: string, entry: string, number: number, anchor: string): string {
  const page = pageWith(placeOfAnchor(anchor)?.cell ?? 0);
  return `${linksOf(base).notebook(entry, number)}${page === 1 ? '' : `?cells=${page}`}#${anchor}`;
}

/** Cached HTML with the addresses of its cells, figures and frames, which no version has before it is stored. */
export function placed(html: string, base: string, entry: string, number: number, drawing: Drawing = 'still'): string {
  const links = linksOf(base);
  const figures = `<img src="${links.figure(entry, number, '')}`;
  return html.replace(
    OPEN,
    (_open, anchor: string | undefined, height: string | undefined, frame: string | undefined, more = '') => {
      if (anchor !== undefined) {
        return `<a class="vt-gutter-link" href="${cellHref(base, entry, number, anchor)}`;
      }
      if (height === undefined) {
        return figures;
      }
      return drawing === 'drawn'
        ? `<div class="vt-interactive ${height}" data-vt-frame="${links.frame(entry, number, Number(frame))}"${more}>`
        : `<div class="vt-interactive">${drawing === 'forbidden' ? FORBIDDEN : ''}`;
    }
  );
}
