import { readNotebook } from '@vitrine/core/notebook';
import type { Notebook } from '@vitrine/core/notebook';
import type { HiddenReason } from '@vitrine/ui';
import type { Figure, RenderedNotebook, StoredFrame } from '../../domain/pages/model.js';
import type { Renderer } from '../../domain/snapshots/inspector.js';
import { notebookPages } from '../../web/notebook.js';
import { framesInto } from './frames.js';
import { coverOf, withoutFigures } from './figures.js';
import { highlight } from './highlight.js';
import { markdownHtml } from './markdown.js';
import { mathml } from './mathml.js';
import { removedFrom } from './removed.js';
import { sanitizeOutput } from './sanitize.js';

const sources = { markdown: markdownHtml, code: highlight, output: sanitizeOutput, formula: mathml };

function render(notebook: Notebook, reason: HiddenReason | null = null): RenderedNotebook {
  const figures: Figure[] = [];
  const frames: StoredFrame[] = [];
  const pages = notebookPages(notebook, sources, reason, framesInto(frames)).map(page => withoutFigures(page, figures));
  return { pages, figures, frames, cover: coverOf(figures), removed: removedFrom(notebook) };
}

/** Makes the cached pages of a version; pure, without a DOM, and safe to put into a page as they are. */
export const renderer: Renderer = { render };

/** The cells of canonical text as they are before their pictures are taken out, all pages together. */
export function renderNotebook(text: string, reason: HiddenReason | null = null): string {
  return notebookPages(readNotebook(text), sources, reason).join('');
}
