import { placeOfAnchor } from '@vitrine/core/view';
import { linksOf } from './context.js';
import { pageWith } from './notebook.js';

/** What the renderer leaves open. A notebook's own text and attributes never hold a `<`, so it can't write one of these. */
const OPEN = /<a class="vt-gutter-link" href="vt-here:(cell-\d+)|<img src="vt-figure:/g;

/** Address of a cell of a fixed version, on whichever page of cells it stands. */
export function cellHref(base: string, entry: string, number: number, anchor: string): string {
  const page = pageWith(placeOfAnchor(anchor)?.cell ?? 0);
  return `${linksOf(base).notebook(entry, number)}${page === 1 ? '' : `?cells=${page}`}#${anchor}`;
}

/** Cached HTML with the addresses of its cells and figures, which no version has before it is stored. */
export function placed(html: string, base: string, entry: string, number: number): string {
  const figures = `<img src="${linksOf(base).figure(entry, number, '')}`;
  return html.replace(OPEN, (_open, anchor: string | undefined) =>
    anchor === undefined ? figures : `<a class="vt-gutter-link" href="${cellHref(base, entry, number, anchor)}`
  );
}
