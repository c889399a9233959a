import type { ReactNode } from 'react';
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

/** Where a figure that a script draws stands in a page: its number, and what is kept free for it. */
export interface FrameSlot {
  number: number;
  height: number;
}

/** Takes what a script draws out of an output; null where there is nothing, or no room. */
export type TakeFrame = (output: unknown, title: string) => FrameSlot | null;

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
export function notebookPages(
  notebook: Notebook,
  html: SourceHtml,
  reason: HiddenReason | null = null,
  takeFrame: TakeFrame = () => null
): string[] {
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
          around={(cell, at, drawn) => {
            const title = frameTitle(cell, at);
            const slot = takeFrame(outputAt(notebook, cell.index, at), title);
            return slot === null ? drawn : framed(slot, title, drawn);
          }}
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

function outputAt(notebook: Notebook, cell: number, at: number): unknown {
  const asked = notebook.cells[cell];
  return asked?.cell_type === 'code' ? asked.outputs[at] : undefined;
}

/** "Figure of cell 3: Riders by hour". */
function frameTitle(cell: CellView, at: number): string {
  const output = cell.outputs[at];
  const about = output?.kind === 'plate' || output?.kind === 'image' ? output.about : '';
  const name = `Interactive figure of cell ${cell.index}`;
  return about === '' ? name : `${name}: ${about.replace(/\s+/g, ' ').slice(0, 200)}`;
}

/** Heights that a page can keep free without a style of its own: a class each. */
export const SLOT_HEIGHTS = [160, 240, 320, 400, 480, 600, 800] as const;

/** What stands there until a script draws, and where none does; the address is put in when the page is sent. */
function framed({ number, height }: FrameSlot, title: string, drawn: ReactNode): JSX.Element {
  const kept = SLOT_HEIGHTS.find(one => one >= height) ?? SLOT_HEIGHTS.at(-1);
  return (
    <div className={`vt-interactive vt-mod-${kept}`} data-vt-frame={`vt-frame:${number}`} data-vt-title={title}>
      <div className="vt-still">{drawn}</div>
    </div>
  );
}

/** Page on which a cell stands, counted from 1. */
export function pageWith(cell: number): number {
  return Math.floor(cell / CELLS_PER_PAGE) + 1;
}
