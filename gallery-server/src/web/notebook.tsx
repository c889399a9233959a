import { Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { cellsOf, NotebookView, SafeHtml } from '@vitrine/ui';
import type { CellView } from '@vitrine/ui';
import type { Notebook } from '@vitrine/core/notebook';

/** How sources become HTML; what they answer must be safe already. */
export interface SourceHtml {
  markdown(source: string): string;
  code(source: string, language: string): string;
}

/** Cells on one page; longer notebooks go on on the next. */
export const CELLS_PER_PAGE = 200;

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
export function notebookHtml(notebook: Notebook, html: SourceHtml): string {
  const language = languageOf(notebook);
  const cells = cellsOf(notebook);
  const pages: CellView[][] = [];
  for (let at = 0; at === 0 || at < cells.length; at += CELLS_PER_PAGE) {
    pages.push(cells.slice(at, at + CELLS_PER_PAGE));
  }
  return pages
    .map(page =>
      renderToStaticMarkup(
        <NotebookView
          cells={page}
          renderMarkdown={(source, cell) => (
            <Fragment>
              <CellLink cell={cell} />
              <SafeHtml html={html.markdown(source)} />
            </Fragment>
          )}
          renderCode={(source, cell) => (
            <Fragment>
              <CellLink cell={cell} />
              <pre>
                <code dangerouslySetInnerHTML={{ __html: html.code(source, language) }} />
              </pre>
            </Fragment>
          )}
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
