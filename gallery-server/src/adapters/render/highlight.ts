import type { Parser } from '@lezer/common';
import { classHighlighter, highlightCode } from '@lezer/highlight';
import { parser as javascript } from '@lezer/javascript';
import { parser as python } from '@lezer/python';
import { parser as r } from 'lezer-r';
import { juliaWords } from './julia.js';

const typescript = javascript.configure({ dialect: 'ts' });

const parsers: ReadonlyMap<string, Parser> = new Map<string, Parser>([
  ['python', python],
  ['python3', python],
  ['py', python],
  ['ipython', python],
  ['ipython3', python],
  ['r', r],
  ['javascript', javascript],
  ['js', javascript],
  ['typescript', typescript],
  ['ts', typescript]
]);

/** Longer text stays plain: nobody reads colours in a megabyte, and parsing it costs everybody time. */
const HIGHLIGHT_LIMIT = 200_000;

/** Text that means nothing to a browser but itself. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Code as HTML with classes `tok-*`; plain where the language is unknown. Never anything but spans and text. */
export function highlight(code: string, language: string): string {
  const name = language.toLowerCase();
  const parser = parsers.get(name);
  if ((parser === undefined && name !== 'julia') || code.length > HIGHLIGHT_LIMIT) {
    return escapeHtml(code);
  }
  const parts: string[] = [];
  const put = (text: string, classes: string): void => {
    parts.push(classes === '' ? escapeHtml(text) : `<span class="${escapeHtml(classes)}">${escapeHtml(text)}</span>`);
  };
  if (parser === undefined) {
    juliaWords(code, put);
  } else {
    highlightCode(code, parser.parse(code), classHighlighter, put, () => parts.push('\n'));
  }
  return parts.join('');
}
