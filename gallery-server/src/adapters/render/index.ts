import { readNotebook } from '@vitrine/core/notebook';
import type { Renderer } from '../../domain/snapshots/inspector.js';
import { notebookHtml } from '../../web/notebook.js';
import { highlight } from './highlight.js';
import { markdownHtml } from './markdown.js';
import { sanitizeOutput } from './sanitize.js';

const sources = { markdown: markdownHtml, code: highlight, output: sanitizeOutput };

/** Makes the cached page of a version; pure, without a DOM, and safe to put into a page as it is. */
export const renderer: Renderer = { notebookHtml: (notebook, reason) => notebookHtml(notebook, sources, reason) };

/** The same for canonical text. */
export function renderNotebook(text: string): string {
  return renderer.notebookHtml(readNotebook(text));
}
