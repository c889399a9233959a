import { renderToStaticMarkup } from 'react-dom/server';
import { budgetOf, cellsOf } from '@vitrine/core/view';
import type { CellView, Limits } from '@vitrine/core/view';
import { english, languageName } from '@vitrine/core/words';
import { chipsInHtml, NotebookView, SafeHtml } from '@vitrine/ui';
import type { HiddenReason } from '@vitrine/ui';
import type { Notebook } from '@vitrine/core/notebook';
import { withFormulas } from './formulas.js';
import type { FormulaHtml } from './formulas.js';
import { Gutter, ranOf } from './parts/Gutter.js';
import type { Ran } from './parts/Gutter.js';

/** How sources become HTML; what they answer must be safe already. */
export interface SourceHtml {
  markdown(source: string): string;
  code(source: string, language: string): string;
  /** HTML that an output brought. */
  output(html: string): string;
  formula: FormulaHtml;
}

/** Cells on one page; longer notebooks go on on the next. */
export const CELLS_PER_PAGE = 200;

/** What one page of cells draws of its outputs: text that a browser reads within a second, and pictures, which come later. */
const LIMITS: Limits = { text: 100_000, html: 1_000_000, image: 8_000_000, all: 3_000_000, pictures: 16_000_000 };

function languageOf(notebook: Notebook): { name: string; version: string } {
  const info = notebook.metadata['language_info'];
  const said = (key: string): string => {
    const value: unknown = typeof info === 'object' && info !== null ? Reflect.get(info, key) : null;
    return typeof value === 'string' ? value : '';
  };
  return { name: said('name'), version: said('version') };
}

function ranIn(notebook: Notebook): Ran {
  const { name, version } = languageOf(notebook);
  return ranOf(
    notebook.cells.map(cell => (cell.cell_type === 'code' ? cell.execution_count : null)),
    name === '' ? '' : `${languageName(name)} ${version}`.trim()
  );
}

/** The pages of cells of a notebook as HTML. */
export function notebookPages(notebook: Notebook, html: SourceHtml, reason: HiddenReason | null = null): string[] {
  const language = languageOf(notebook).name;
  const ran = ranIn(notebook);
  const pages: CellView[][] = [];
  for (let at = 0; at === 0 || at < notebook.cells.length; at += CELLS_PER_PAGE) {
    pages.push(cellsOf({ cells: notebook.cells.slice(at, at + CELLS_PER_PAGE) }, budgetOf(LIMITS), at));
  }
  const safe = (clean: string): string => chipsInHtml(clean, english);
  return pages.map(page =>
    withFormulas(
      renderToStaticMarkup(
        <NotebookView
          cells={page}
          reason={reason}
          gutter={(cell, output) => <Gutter cell={cell} output={output} ran={ran} />}
          renderMarkdown={source => <SafeHtml html={safe(html.markdown(source))} />}
          renderCode={source => (
            <pre>
              <code dangerouslySetInnerHTML={{ __html: safe(html.code(source, language)) }} />
            </pre>
          )}
          renderHtml={source => <SafeHtml html={safe(html.output(source))} />}
        />
      ),
      html.formula
    )
  );
}

/** Page on which a cell stands, counted from 1. */
export function pageWith(cell: number): number {
  return Math.floor(cell / CELLS_PER_PAGE) + 1;
}
