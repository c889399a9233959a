import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownHtml } from './markdown.js';

/** Pieces of HTML that run, load or restyle something, and text to glue them together. */
const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\nscript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '![x](https://elsewhere.example/x.png)',
  '<iframe src="https://elsewhere.example"></iframe>',
  '<style>body{display:none}</style>',
  '<p style="background:url(https://elsewhere.example)">x</p>',
  '<form action="https://elsewhere.example"><input name=q><button>go</button></form>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<base href="https://elsewhere.example">',
  '<meta http-equiv=refresh content="0;url=https://elsewhere.example">',
  '<link rel=stylesheet href="https://elsewhere.example">',
  '<object data="x"></object><embed src="x">',
  '<video src="https://elsewhere.example" autoplay></video>',
  '<td background="https://elsewhere.example" class="vt-button" id="main">x</td>',
  '<!--vt-page-->',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<<script>script>',
  '`<b>`',
  '\n\n    ',
  '<details open ontoggle=alert(1)>',
  '"><script>'
);

const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
const allowed =
  /^<\/?(?:a|abbr|b|blockquote|br|cite|code|dd|del|details|div|dl|dt|em|h[2-6]|hr|i|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|var)(?: [a-z]+(?:="[^"<>]*")?)* ?\/?>$/;

function expectSafe(html: string): void {
  for (const tag of tagsOf(html)) {
    expect(tag).toMatch(allowed);
    expect(tag).not.toMatch(/ (?:on\w+|style|src|srcset|id|name|background|action|xlink|data)=/i);
    const href = / href="([^"]*)"/.exec(tag)?.[1];
    if (href !== undefined) {
      expect(href).toMatch(/^(?:https?:\/\/|mailto:)/i);
    }
  }
  expect(html).not.toContain('<!--');
}

describe('markdown of a notebook', () => {
  it('is rebuilt from what may stay, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 8 }),
        parts => {
          expectSafe(markdownHtml(parts.join('')));
        }
      ),
      { numRuns: 400 }
    );
  });

  it('drops what a script says together with the script', () => {
    expect(markdownHtml('before <script>alert("seen")</script> after')).not.toContain('seen');
    expect(markdownHtml('<style>.seen{}</style>')).not.toContain('seen');
    expect(markdownHtml('<svg><text>seen</text></svg>')).not.toContain('seen');
  });

  it('loads no picture: its text says that one was left out', () => {
    const html = markdownHtml('![a map](https://elsewhere.example/x.png)');
    expect(html).not.toContain('elsewhere');
    expect(html).toContain('Picture left out: a map');
    expect(markdownHtml('<img src="data:image/png;base64,AAAA">')).toContain('Picture left out');
    expect(markdownHtml('![x](attachment:x.png)')).not.toContain('attachment');
  });

  it('keeps links that a reader may follow, and turns all others into text', () => {
    expect(markdownHtml('[paper](https://example.org/a?b=1)')).toContain(
      '<a href="https://example.org/a?b=1" rel="noopener noreferrer nofollow ugc">paper</a>'
    );
    expect(markdownHtml('[mail](mailto:a@example.org)')).toContain('href="mailto:a@example.org"');
    for (const address of [
      'javascript:x',
      'data:text/html,x',
      'vbscript:x',
      '/account',
      '//example.org',
      'other.ipynb',
      '#top'
    ]) {
      const html = markdownHtml(`[word](${address})`);
      expect(html).not.toContain('href');
      expect(html).toContain('word');
    }
  });

  it('puts headings below the title of the page', () => {
    expect(markdownHtml('# One')).toBe('<h2>One</h2>\n');
    expect(markdownHtml('###### Six')).toBe('<h6>Six</h6>\n');
    expect(markdownHtml('<h1 id="main">One</h1>')).toContain('<h2>One</h2>');
  });

  it('keeps the alignment of a table as a class', () => {
    const html = markdownHtml('| a | b |\n|--:|:-:|\n| 1 | 2 |');
    expect(html).toContain('<td class="vt-align-right">1</td>');
    expect(html).toContain('<th class="vt-align-center">b</th>');
    expect(
      markdownHtml('<table><tr><td class="vt-button" style="text-align: right" colspan="2">1</td></tr></table>')
    ).toContain('<td colspan="2" class="vt-align-right">1</td>');
  });

  it('shows formulas as they were written', () => {
    expect(markdownHtml('with $x_i + y_i$ and $a_b$')).toBe(
      '<p>with <code class="vt-math">x_i + y_i</code> and <code class="vt-math">a_b</code></p>\n'
    );
    expect(markdownHtml('$$\n\\sum_i x_i\n$$')).toContain('<code class="vt-math vt-math-display">\\sum_i x_i</code>');
    expect(markdownHtml('it cost $5 and then $6')).toContain('it cost $5 and then $6');
    expect(markdownHtml('$<script>alert(1)</script>$')).not.toContain('<script');
  });

  it('colours code of a fence whose language is known', () => {
    expect(markdownHtml('```python\nx = 1\n```')).toContain('<span class="tok-number">1</span>');
    expect(markdownHtml('```cobol\nx <b>\n```')).toContain('x &lt;b&gt;');
  });

  it('stays quick on text made to be slow', () => {
    const began = performance.now();
    for (const text of [
      '$'.repeat(20_000),
      '['.repeat(20_000),
      '<div>'.repeat(5_000),
      '*a '.repeat(20_000),
      '$a'.repeat(20_000),
      '`'.repeat(20_000)
    ]) {
      expectSafe(markdownHtml(text));
    }
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('answers with text where a cell is larger than anybody reads', () => {
    expect(markdownHtml('#'.repeat(500_001)).startsWith('<pre>###')).toBe(true);
  });
});
