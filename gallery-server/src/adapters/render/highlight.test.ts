import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, highlight } from './highlight.js';

const textOf = (html: string): string =>
  html
    .replace(/<\/?span[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe('highlighted code', () => {
  it('knows the four languages, by the names that notebooks use', () => {
    expect(highlight('def f(x):\n    return 1', 'python')).toContain('<span class="tok-keyword">def</span>');
    expect(highlight('f <- function(x) 1', 'R')).toContain('<span class="tok-keyword">function</span>');
    expect(highlight('function f(x)\n  1\nend', 'julia')).toContain('<span class="tok-keyword">function</span>');
    expect(highlight('@time "a" # b', 'julia')).toBe(
      '<span class="tok-meta">@time</span> <span class="tok-string">&quot;a&quot;</span> <span class="tok-comment"># b</span>'
    );
    expect(highlight('const x = 1;', 'javascript')).toContain('<span class="tok-keyword">const</span>');
    expect(highlight('let x: number = 1;', 'typescript')).toContain('tok-typeName');
  });

  it('leaves other languages plain', () => {
    expect(highlight('SELECT <1>', 'sql')).toBe('SELECT &lt;1&gt;');
    expect(highlight('x', '')).toBe('x');
    expect(highlight('x', '__proto__')).toBe('x');
  });

  it('is the same text again, whatever was written, and only spans with classes', () => {
    const language = fc.constantFrom('python', 'r', 'julia', 'javascript', 'typescript', 'cobol');
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.constantFrom('<script>', '"""', "'", '\n', '&amp;', 'def f():\n', '%matplotlib inline\n', '!ls', '</span>')
    );
    fc.assert(
      fc.property(language, fc.array(piece, { maxLength: 10 }), (name, pieces) => {
        const code = pieces.join('').replace(/\r\n?/g, '\n');
        const html = highlight(code, name);
        expect(textOf(html)).toBe(code);
        for (const tag of html.match(/<[^>]*>/g) ?? []) {
          expect(tag).toMatch(/^(?:<span class="[a-zA-Z0-9 -]+">|<\/span>)$/);
        }
      }),
      { numRuns: 300 }
    );
  });

  it('keeps very long code plain', () => {
    expect(highlight('x = 1\n'.repeat(40_000), 'python')).not.toContain('<span');
  });

  it('escapes every sign that HTML reads', () => {
    expect(escapeHtml(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;');
  });
});
