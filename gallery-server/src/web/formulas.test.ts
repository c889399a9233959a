import { describe, expect, it } from 'vitest';
import { withFormulas } from './formulas.js';

const seen: [string, boolean][] = [];
const draw = (source: string, display: boolean): string | null => {
  seen.push([source, display]);
  return source.includes('broken') ? null : `<math>${seen.length}</math>`;
};

describe('formulas of a page', () => {
  it('are drawn from what was written, where they stand', () => {
    seen.length = 0;
    const html = withFormulas(
      '<p>a <code class="vt-math">x &lt; y &amp;&amp; &quot;z&quot;</code> b <code class="vt-math vt-math-display">s</code></p>',
      draw
    );
    expect(html).toBe('<p>a <math>1</math> b <math>2</math></p>');
    expect(seen).toEqual([
      ['x < y && "z"', false],
      ['s', true]
    ]);
  });

  it('that can not be drawn are shown as they were written, with a quiet mark', () => {
    expect(withFormulas('<code class="vt-math vt-math-display">broken &lt;b&gt;</code>', draw)).toBe(
      '<code class="vt-math vt-math-display vt-mod-as-written" title="This formula is shown as it was written">' +
        'broken &lt;b&gt;</code>'
    );
  });

  it('are none in code, and none that a chip stands in', () => {
    const html = '<pre><code>$x$</code></pre><code class="vt-math">a <span class="vt-chip">EMAIL-1</span></code>';
    expect(withFormulas(html, draw)).toBe(html);
  });

  it('are drawn up to a size of all of them together', () => {
    const many = `<code class="vt-math">${'x'.repeat(4000)}</code>`.repeat(200);
    const html = withFormulas(many, () => '<math></math>');
    expect(html.match(/<math>/g)).toHaveLength(75);
    expect(html.match(/vt-mod-as-written/g)).toHaveLength(125);
  });
});
