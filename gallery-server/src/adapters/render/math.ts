import type MarkdownIt from 'markdown-it';
import { escapeHtml } from './highlight.js';

const INLINE = /^\$(?![\s$])((?:\\[^\n]|[^\\$\n])*?[^\s\\$]|[^\s\\$])\$(?!\d)/;
const DISPLAY = /^\$\$((?:\\[\s\S]|[^\\$]){1,5000})\$\$/;

/**
 * Keeps formulas whole: markdown would read their underscores as emphasis. They are
 * shown as they were written.
 */
export function keepMath(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'math', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x24) {
      return false;
    }
    const rest = state.src.slice(state.pos, state.pos + 6000);
    const display = DISPLAY.exec(rest);
    const match = display ?? INLINE.exec(rest);
    if (match === null) {
      return false;
    }
    if (!silent) {
      const token = state.push(display === null ? 'math_inline' : 'math_display', '', 0);
      token.content = (match[1] ?? '').trim();
    }
    state.pos += match[0].length;
    return true;
  });
  markdown.renderer.rules['math_inline'] = (tokens, at) =>
    `<code class="vt-math">${escapeHtml(tokens[at]?.content ?? '')}</code>`;
  markdown.renderer.rules['math_display'] = (tokens, at) =>
    `<code class="vt-math vt-math-display">${escapeHtml(tokens[at]?.content ?? '')}</code>`;
}
