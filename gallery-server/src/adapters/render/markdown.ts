import MarkdownIt from 'markdown-it';
import { highlight } from './highlight.js';
import { keepMath } from './math.js';
import { sanitize } from './sanitize.js';

const markdown = new MarkdownIt({
  html: true,
  linkify: false,
  highlight: (code, language) => highlight(code, language)
});
markdown.use(keepMath);
// A picture is never loaded, so its address need not be one that may be.
markdown.validateLink = () => true;

/** More than this in one cell is text. */
const MARKDOWN_LIMIT = 500_000;

/** Markdown of a cell as HTML that was rebuilt by allow-list. */
export function markdownHtml(source: string): string {
  return source.length > MARKDOWN_LIMIT
    ? sanitize(`<pre>${markdown.utils.escapeHtml(source)}</pre>`)
    : sanitize(markdown.render(source));
}
