import { Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { budgetOf, cellsOf } from '@vitrine/core/view';
import type { CellView, Limits } from '@vitrine/core/view';
import { english } from '@vitrine/core/words';
import { chipsInHtml, NotebookView, SafeHtml } from '@vitrine/ui';
import type { HiddenReason } from '@vitrine/ui';
import type { Notebook } from '@vitrine/core/notebook';

/** How sources become HTML; what they answer must be safe already. */
export interface SourceHtml {
  markdown(source: string): string;
  code(source: string, language: string): string;
  /** HTML that an output brought. */
  output(html: string): string;
}

/** Cells on one page; longer notebooks go on on the next. */
export const CELLS_PER_PAGE = 200;

/** What one page of cells draws of its outputs; a browser has to hold all of it. */
const LIMITS: Limits = { text: 200_000, html: 1_000_000, image: 8_000_000, all: 16_000_000 };

/** Stands between pages in the cached text. Comments never survive in a notebook's own HTML. */
const BREAK = '<!--vt-page-->';

function languageOf(notebook: Notebook): string {
  const info = notebook.metadata['language_info'];
  const name = typeof info === 'object' && info !== null && 'name' in info ? info.name : null;
  return typeof name === 'string' ? name : '';
}

function CellLink({ cell }: { cell: CellView }): JSX.Element {
  const name = `cell ${cell.index}`;
  return (
    <a className="vt-cell-link" href={`#cell-${cell.index}`} aria-label={`Link to ${name}`} title={`Link to ${name}`}>
      {cell.index}
    </a>
  );
}

/** A whole notebook as cached HTML: the cells, page by page. */
export function notebookHtml(notebook: Notebook, html: SourceHtml, reason: HiddenReason | null = null): string {
  const language = languageOf(notebook);
  const pages: CellView[][] = [];
  for (let at = 0; at === 0 || at < notebook.cells.length; at += CELLS_PER_PAGE) {
    pages.push(cellsOf({ cells: notebook.cells.slice(at, at + CELLS_PER_PAGE) }, budgetOf(LIMITS), at));
  }
  const safe = (clean: string): string => chipsInHtml(clean, english);
  return pages
    .map(page =>
      renderToStaticMarkup(
        <NotebookView
          cells={page}
          reason={reason}
          renderMarkdown={(source, cell) => (
            <Fragment>
              <CellLink cell={cell} />
              <SafeHtml html={safe(html.markdown(source))} />
            </Fragment>
          )}
          renderCode={(source, cell) => (
            <Fragment>
              <CellLink cell={cell} />
              <pre>
                <code dangerouslySetInnerHTML={{ __html: safe(html.code(source, language)) }} />
              </pre>
            </Fragment>
          )}
          renderHtml={source => <SafeHtml html={safe(html.output(source))} />}
        />
      )
    )
    .join(BREAK);
}

/** One page of cached HTML, counted from 1; null past the end. */
export function pageOf(cached: string, number: number): { html: string; pages: number } | null {
  const pages = cached.split(BREAK);
  const html = pages[number - 1];
  return html === undefined ? null : { html, pages: pages.length };
}
