import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameDocument, inScript } from './frame.js';

describe('the document of a figure', () => {
  it('law: data says the same in a script element, and can not end it', () => {
    const piece = fc.constantFrom('</script>', '<!--', '<script', '\u2028', '&lt;', '"', '\\', 'x');
    fc.assert(
      fc.property(
        fc.array(piece).map(parts => parts.join('')),
        value => {
          const inside = inScript(JSON.stringify({ value }));
          expect(inside).not.toMatch(/[<>&\u2028\u2029]/);
          expect(JSON.parse(inside)).toEqual({ value });
        }
      )
    );
  });

  it('has a name, a place for keys, and words for who lets no script run', () => {
    const html = frameDocument({ kind: 'vega', title: 'A "b" <c>', spec: '{}' }, '/base/assets/frame-x.js', 'bm9uY2U=');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<title>A &quot;b&quot; &lt;c&gt;</title>');
    expect(html).toContain('<main id="figure" tabindex="0" aria-label="A &quot;b&quot; &lt;c&gt;" data-kind="vega">');
    expect(html).toContain('<noscript><p>A script draws this figure, and scripts are off.</p></noscript>');
    expect(html).toContain('<script nonce="bm9uY2U=" src="/base/assets/frame-x.js"></script>');
    expect(html).not.toMatch(/ on[a-z]+=|href=/);
  });
});
