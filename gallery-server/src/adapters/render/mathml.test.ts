import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mathml } from './mathml.js';

const HOSTILE = [
  '\\href{javascript:alert(1)}{x}',
  '\\url{https://elsewhere.example}',
  '\\includegraphics{https://elsewhere.example/a.png}',
  '\\htmlData{a=b}{x}',
  '\\htmlId{main}{x}',
  '\\htmlStyle{position:fixed}{x}',
  '\\class{vt-button}{x}',
  '\\id{main}{x}',
  '\\style{color:red}{x}',
  '\\label{main}\\ref{main}',
  '\\text{<script>alert(1)</script>}',
  '\\text{<img src=x onerror=alert(1)>}',
  '\\textcolor{url(https://elsewhere.example)}{x}',
  '\\def\\a{\\a\\a}\\a',
  '\\rule{100000em}{100000em}',
  '{'.repeat(3000),
  '\\frac{',
  '"><script>',
  "'",
  '</math>',
  '\\\\',
  '&',
  'x^2'
];

/** MathML that draws, and nothing else: no script, style, address, frame or picture. */
function expectDrawn(html: string): void {
  for (const tag of html.match(/<[^>]*>/g) ?? []) {
    expect(tag).toMatch(/^<\/?m[a-z]+(?: [a-z]+="[^"<>]*")*(?: \/)?>$/);
    // What stands between quotes is words, whatever it looks like.
    expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(/ (?:style|href|src|id|on[a-z]+|data-[a-z]+)=/);
    expect(/ class="([^"]*)"/.exec(tag)?.[1] ?? 'vt-align-left').toMatch(/^vt-align-(?:left|right)$/);
  }
}

describe('a formula', () => {
  it('is MathML, with its source for who copies it or can only hear it', () => {
    expect(mathml('x^2', false)).toBe('<math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>');
    expect(mathml('\\sum_i x_i', true)).toContain('<math alttext="\\sum_i x_i" display="block"');
    expect(mathml('a < b', false)).toContain('alttext="a &lt; b"');
    expect(mathml('\\mathbb{R}', false)).toContain('ℝ');
  });

  it('keeps columns and colours without a style', () => {
    const aligned = mathml('\\begin{align} a &= b \\\\ c &= d \\end{align}', true) ?? '';
    expect(aligned).toContain('<mtd class="vt-align-right"><mi>a</mi></mtd>');
    expect(mathml('\\textcolor{#f00}{y}', false)).toContain('mathcolor="#f00"');
    expectDrawn(aligned);
  });

  it.each(HOSTILE)('leads nowhere and loads nothing: %#', source => {
    const drawn = mathml(source, true);
    expectDrawn(drawn ?? '');
    expect((drawn ?? '').replace(/ alttext="[^"]*"/, '')).not.toMatch(/elsewhere|javascript/);
  });

  it.each(['x % $&', "x % $'", 'x % $`', 'x % $1'])('says in words what was written: %s', source => {
    expect(mathml(source, false)).toContain(`alttext="${source.replace('&', '&amp;')}"`);
  });

  it('that is broken, endless or longer than anybody writes is none', () => {
    for (const source of ['\\frac{', '\\nosuchmacro', '\\def\\a{\\a\\a}\\a', '', ' ', 'x'.repeat(5001)]) {
      expect(mathml(source, false)).toBeNull();
    }
  });

  it('law: whatever is written is drawn harmlessly or not at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 8 })), { maxLength: 5 }),
        parts => {
          expectDrawn(mathml(parts.join(' '), false) ?? '');
        }
      ),
      { numRuns: 200 }
    );
  });
});
